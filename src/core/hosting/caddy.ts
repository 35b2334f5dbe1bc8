/** The example of Caddy: a site of a Caddyfile with its headers. */
import { type HostingHeaders, pathExpression } from './headers.ts';

/** `base`: `/` or `/archive/`. Every path is in one group and no other, so that the order in which Caddy sorts directives does not matter. */
export function caddyExample({ always, groups, otherwise }: HostingHeaders, base: string): string {
  const grouped = pathExpression(
    groups.flatMap(({ paths }) => paths),
    base,
  );
  return `incidents.example.com {
	root * /var/www/second-story
	encode gzip
${place(base)}

${block('', always)}
${groups
  .map(({ name, paths, headers }) => `	@${name} path_regexp ${pathExpression(paths, base)}\n${block(`@${name} `, headers)}\n`)
  .join('')}	@pages not path_regexp ${grouped}
${block('@pages ', otherwise)}

	handle_errors {
		rewrite * /404.html
		file_server
	}
}
`;
}

function block(matcher: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `		${name} "${value}"\n`);
  return `	header ${matcher}{\n${lines.join('')}	}`;
}

function place(base: string): string {
  return base === '/' ? '	file_server' : `	redir ${base.slice(0, -1)} ${base}\n	handle_path ${base}* {\n		file_server\n	}`;
}
