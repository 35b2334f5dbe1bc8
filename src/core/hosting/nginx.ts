/** The example of nginx: a server that sends the site with its headers. */
import { type HostingHeaders, pathExpression } from './headers.ts';

/**
 * `base`: `/` or `/archive/`. Headers that differ by path are variables: nginx sends no header whose value is empty, and a second `add_header` further
 * in would undo all of those outside of it.
 */
export function nginxExample(hosting: HostingHeaders, base: string): string {
  const byPath = [...new Set([hosting.otherwise, ...hosting.groups.map(({ headers }) => headers)].flatMap(Object.keys))];
  return `# These belong into the http block, beside the server.
${byPath.map((name) => choice(name, hosting, base)).join('\n')}
server {
    listen 80;
    server_name incidents.example.com;
${place(base)}
    error_page 404 ${base}404.html;

${Object.entries(hosting.always)
  .map(([name, value]) => `    add_header ${name} "${value}" always;\n`)
  .join('')}${byPath.map((name) => `    add_header ${name} ${variable(name)};\n`).join('')}}
`;
}

function choice(name: string, { groups, otherwise }: HostingHeaders, base: string): string {
  const cases = groups.flatMap(({ paths, headers }) => {
    const value = headers[name];
    return value === undefined ? [] : [`    "~${pathExpression(paths, base)}" "${value}";\n`];
  });
  return `map $uri ${variable(name)} {\n    default "${otherwise[name] ?? ''}";\n${cases.join('')}}\n`;
}

const variable = (name: string): string => `$site_${name.toLowerCase().replaceAll('-', '_')}`;

function place(base: string): string {
  return base === '/'
    ? '    root /var/www/second-story;'
    : `    location ${base} {\n        alias /var/www/second-story/;\n    }\n    location = ${base.slice(0, -1)} {\n        return 301 ${base};\n    }`;
}
