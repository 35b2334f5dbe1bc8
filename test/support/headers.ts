/** Reads a file `_headers` the way the hosts do that read it, and serves a built site with what it says. */
import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type RunningSite, serve } from '../../src/node/serve.ts';

export interface HeaderRule {
  path: string;
  headers: [name: string, value: string][];
}

/** Rules with their headers; whatever is neither, nor a comment, is an error. */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const header = /^ {2}([\w-]+): (\S.*)$/.exec(line);
    if (line.startsWith('/')) rules.push({ path: line, headers: [] });
    else if (header?.[1] && header[2]) rules.at(-1)?.headers.push([header[1], header[2]]);
    else throw new Error(`_headers has a line that is neither a path nor a header: ${line}`);
  }
  return rules;
}

/** All that match an address, one after the other; a name that comes twice is joined by commas, as Cloudflare does. */
export function headersFor(rules: readonly HeaderRule[], address: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { path: pattern, headers } of rules) {
    const expression = new RegExp(`^${pattern.split('*').map(literal).join('.*')}$`);
    if (!expression.test(address)) continue;
    for (const [name, value] of headers) found[name] = name in found ? `${found[name]}, ${value}` : value;
  }
  return found;
}

const literal = (text: string): string => text.replaceAll(/[^\w/-]/g, '\\$&');

/** Serves a built site, and with each answer the headers that its `_headers` has for that address. */
export async function serveWithHeaders(dir: string, base: string): Promise<RunningSite> {
  const rules = readHeaderRules(readFileSync(path.join(dir, '_headers'), 'utf8'));
  const plain = await serve({ dir, base, port: 0 });
  const { origin } = new URL(plain.url);
  const server = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url ?? '/', origin);
    const onward = request(new URL(asked.url ?? '/', origin), { method: asked.method ?? 'GET', headers: asked.headers }, (given) => {
      answer.writeHead(given.statusCode ?? 500, { ...given.headers, ...lower(headersFor(rules, pathname)) });
      given.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${new URL(plain.url).pathname}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await plain.close();
    },
  };
}

const lower = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
