/**
 * Serves a built site the way a static host does: under its base path, with its own 404 page and its real content types.
 * `npm start` and the browser tests look at the site through this.
 */
import { createReadStream, existsSync, statSync, type Stats } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve } from 'node:path';
import sirv from 'sirv';

export interface ServeOptions {
  /** The folder of the built site. */
  dir: string;
  /** The path under which the site was built, such as `/incidents/`. */
  base?: string;
  /** The next free port is taken when this one is in use; 0 stands for any. */
  port?: number;
  host?: string;
}

export interface RunningSite {
  url: string;
  close(): Promise<void>;
}

export async function serve({ dir, base = '/', port = 0, host = '127.0.0.1' }: ServeOptions): Promise<RunningSite> {
  const root = resolve(dir);
  if (!existsSync(root)) throw new Error(`There is no built site in ${root}.`);

  const prefix = `/${base}/`.replace(/\/+/g, '/');
  const server = createServer(siteHandler(root, prefix));
  const actualPort = await listen(server, port, host);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}${prefix}`,
    close: () => close(server),
  };
}

function siteHandler(root: string, prefix: string) {
  // In this mode sirv looks at the disk for every request, so a site that is built again is served as it then is.
  const sendFile = sirv(root, { dev: true, etag: true, setHeaders: setContentType });

  return (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    }

    const [path = '/', query] = splitQuery(request.url ?? '/');
    const answer = route(root, prefix, path);
    switch (answer.kind) {
      case 'file':
        request.url = answer.path;
        return sendFile(request, response);
      case 'redirect':
        return response.writeHead(answer.status, { Location: answer.path + query }).end();
      case 'missing':
        return sendMissing(root, response);
    }
  };
}

type Answer = { kind: 'file'; path: string } | { kind: 'redirect'; status: 301 | 302; path: string } | { kind: 'missing' };

function route(root: string, prefix: string, path: string): Answer {
  // Not for good: another site may be served on this port tomorrow, and browsers remember a 301.
  if (path === '/' && prefix !== '/') return { kind: 'redirect', status: 302, path: prefix };
  if (`${path}/` === prefix) return { kind: 'redirect', status: 301, path: prefix };
  if (!path.startsWith(prefix)) return { kind: 'missing' };

  const inside = decode(path.slice(prefix.length - 1));
  if (inside === undefined || !isPlain(inside)) return { kind: 'missing' };
  const found = look(join(root, inside));
  if (found?.isFile() && !inside.endsWith('/')) return { kind: 'file', path: encodeURI(inside) };
  if (!found?.isDirectory() || !look(join(root, inside, 'index.html'))?.isFile()) return { kind: 'missing' };
  return inside.endsWith('/')
    ? { kind: 'file', path: encodeURI(`${inside}index.html`) }
    : { kind: 'redirect', status: 301, path: `${path}/` };
}

/** Everything that could name a place outside of the site, or the same page by a second name, is not there. */
function isPlain(path: string): boolean {
  return !/\/\/|\\|\0/.test(path) && !path.split('/').some((segment) => segment === '.' || segment === '..');
}

function decode(path: string): string | undefined {
  try {
    return decodeURI(path);
  } catch {
    return undefined;
  }
}

function splitQuery(url: string): [string, string] {
  const at = url.indexOf('?');
  return at === -1 ? [url, ''] : [url.slice(0, at), url.slice(at)];
}

/** A name that is too long, or lies below a file, is as missing as any other: a request must not stop the server. */
function look(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function sendMissing(root: string, response: ServerResponse): void {
  const page = join(root, '404.html');
  if (!look(page)?.isFile()) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is nothing here.\n');
    return;
  }
  response.writeHead(404, { 'Content-Type': types['.html'], 'Cache-Control': 'no-cache' });
  createReadStream(page)
    .on('error', () => response.destroy())
    .pipe(response);
}

function setContentType(response: ServerResponse, path: string): void {
  const type = types[extname(path)];
  if (type) response.setHeader('Content-Type', type);
}

/** What sirv does not know, or names without its character set. Pagefind unpacks its files itself, so they stay plain bytes. */
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.pagefind': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_filter': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
};

async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let candidate = port; candidate <= 65_535; candidate += 1) {
    if (await tryToListen(server, candidate, host)) {
      const address = server.address();
      return typeof address === 'object' && address ? address.port : candidate;
    }
  }
  throw new Error(`No port from ${port} upwards is free on ${host}.`);
}

function tryToListen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((done, fail) => {
    const settle = (error?: NodeJS.ErrnoException) => {
      server.off('error', settle).off('listening', settle);
      if (!error) done(true);
      else if (error.code === 'EADDRINUSE') done(false);
      else fail(error);
    };
    server.on('error', settle).on('listening', settle);
    server.listen(port, host);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done, fail) => {
    server.close((error) => (error ? fail(error) : done()));
    // A browser keeps its connections open, and close() would wait for them.
    server.closeAllConnections();
  });
}
