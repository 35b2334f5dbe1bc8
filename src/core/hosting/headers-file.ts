/** The file `_headers`, as Netlify, Cloudflare Pages and others read it from the root of a site. */
import type { HostingHeaders } from './headers.ts';

/**
 * `base`: the path below which the site is published, `/` or `/archive/`. Pages get no rule of their own for caching, because these hosts let a
 * page be asked for again by themselves, and would join a rule for everything with those for some paths.
 */
export function headersFile({ always, groups }: HostingHeaders, base: string): string {
  const rules = [{ path: '*', headers: always }, ...groups.flatMap(({ paths, headers }) => paths.map((path) => ({ path, headers })))];
  return `${INTRODUCTION}\n${rules.map(({ path, headers }) => `\n${base}${path}\n${lines(headers)}`).join('')}`;
}

const INTRODUCTION = `# Headers for hosts that read this file from the root of what they publish. Written by the build.
# All rules that match a path hold for it together, so no two of them may say the same header.`;

function lines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('');
}
