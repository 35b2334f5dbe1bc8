/** What a page may load and run: its Content-Security-Policy, the same in the page itself and in the header of a host that can send one. */

const DIRECTIVES: readonly (readonly [name: string, ...sources: string[]])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self'", 'data:'],
  ['connect-src', "'self'"],
  ['font-src', "'self'"],
  ['worker-src', "'self'"],
  ['form-action', "'self'"],
  ['base-uri', "'none'"],
  ['manifest-src', "'self'"],
];

/** `webAssembly`: whether it may be compiled, which only the search page does. */
export function contentPolicy({ webAssembly }: { webAssembly: boolean }): string {
  return DIRECTIVES.map(([name, ...sources]) =>
    [name, ...sources, ...(webAssembly && name === 'script-src' ? ["'wasm-unsafe-eval'"] : [])].join(' '),
  ).join('; ');
}
