import { describe, expect, test } from 'vitest';
import { AUDIENCES } from '../../src/core/audience.ts';
import { caddyExample } from '../../src/core/hosting/caddy.ts';
import { policyExample, uploadExample } from '../../src/core/hosting/cloudfront.ts';
import { headersFile } from '../../src/core/hosting/headers-file.ts';
import { hostingHeaders, pathExpression } from '../../src/core/hosting/headers.ts';
import { nginxExample } from '../../src/core/hosting/nginx.ts';
import { contentPolicy } from '../../src/core/hosting/policy.ts';
import { headersFor, readHeaderRules } from '../support/headers.ts';

const LASTING = [
  'assets/Base.x1Y2.css',
  'files/queue-12ab.webp',
  'pagefind/part-1/fragment/en_1.pf_fragment',
  'pagefind/index/en_2.pf_index',
];
const DATA = [
  'api/v2/summary.json',
  'api/v2/incidents/unresolved.json',
  'postmortems.json',
  'postmortems/2026-01-02-labels-late.json',
  'history.atom',
  'history.rss',
  'feed.json',
  'services/api/history.atom',
  'services/api/feed.json',
  'actions.csv',
  'trends.csv',
  'actions.ics',
  'actions/team-data.ics',
  'badges/api.svg',
];
const PAGES = [
  '',
  'postmortems/',
  'postmortems/2026-01-02-labels-late/',
  'search/',
  '404.html',
  'robots.txt',
  'archive/index.json',
  'theme.css',
];

describe('the policy', () => {
  test('allows nothing inline, nothing from elsewhere, and WebAssembly only where it is asked for', () => {
    for (const webAssembly of [true, false]) {
      const policy = contentPolicy({ webAssembly });
      expect(policy).toMatch(/^default-src 'none'; /);
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
      expect(policy.includes("'wasm-unsafe-eval'")).toBe(webAssembly);
    }
  });

  test('of the headers is that of the search page: the strictest that every page and its workers can live with', () => {
    for (const audience of AUDIENCES)
      expect(hostingHeaders(audience).always['Content-Security-Policy']).toBe(contentPolicy({ webAssembly: true }));
  });
});

describe('the headers', () => {
  const rules = (audience: (typeof AUDIENCES)[number], base = '/') => readHeaderRules(headersFile(hostingHeaders(audience), base));

  test.each(['/', '/archive/'])('of the public edition below %s', (base) => {
    for (const address of LASTING)
      expect(headersFor(rules('public', base), base + address)).toMatchObject({ 'Cache-Control': 'public, max-age=31536000, immutable' });
    for (const address of DATA)
      expect(headersFor(rules('public', base), base + address)).toMatchObject({
        'Cache-Control': 'public, max-age=300',
        'Access-Control-Allow-Origin': '*',
      });
    for (const address of PAGES)
      expect(Object.keys(headersFor(rules('public', base), base + address)).toSorted()).toEqual([
        'Content-Security-Policy',
        'Referrer-Policy',
        'X-Content-Type-Options',
      ]);
  });

  test('of the internal edition let nobody else keep or read it', () => {
    for (const address of [...LASTING, ...DATA, ...PAGES]) {
      const headers = headersFor(rules('internal'), `/${address}`);
      expect(headers['X-Robots-Tag']).toBe('noindex');
      expect(headers).not.toHaveProperty('Access-Control-Allow-Origin');
      expect(headers['Cache-Control'] ?? 'private').toMatch(/^private/);
    }
  });

  test('are said once for every path there is, because hosts join what two rules say', () => {
    const paths = hostingHeaders('public').groups.flatMap((group) => group.paths);
    for (const path of paths) {
      const examples = ['a', 'a/b'].map((star) => `/${path.replace('*', star)}`);
      for (const example of examples)
        expect(paths.filter((other) => new RegExp(pathExpression([other], '/')).test(example))).toEqual([path]);
    }
    for (const address of [...LASTING, ...DATA])
      expect(paths.filter((path) => new RegExp(pathExpression([path], '/')).test(`/${address}`))).toHaveLength(1);
  });

  test('keep within what a host reads: 100 rules, 2,000 characters a line', () => {
    expect(rules('public').length).toBeLessThanOrEqual(100);
    for (const line of headersFile(hostingHeaders('public'), '/a/long/path/to/the/archive/').split('\n'))
      expect(line.length).toBeLessThan(2000);
  });
});

describe('the examples', () => {
  const every = AUDIENCES.flatMap((audience) => ['/', '/archive/'].map((base) => ({ audience, base, hosting: hostingHeaders(audience) })));

  test.each(every)('have every header of the $audience edition below $base', ({ base, hosting }) => {
    const { always, groups, otherwise } = hosting;
    for (const [name, value] of [always, otherwise, ...groups.map(({ headers }) => headers)].flatMap(Object.entries)) {
      for (const text of [nginxExample(hosting, base), caddyExample(hosting, base)]) {
        expect(text).toMatch(new RegExp(`^\\s*(add_header )?${name} `, 'm'));
        expect(text).toContain(`"${value}"`);
      }
      const amazon = `${uploadExample(hosting, base, 'dist')}\n${policyExample(hosting)}`;
      // The option has no value: CloudFront knows of one only.
      expect(amazon).toContain(name === 'X-Content-Type-Options' ? '"ContentTypeOptions"' : JSON.stringify(value).slice(1, -1));
    }
  });

  test.each(every)('of nginx and Caddy choose as the file does: $audience, $base', ({ base, hosting }) => {
    const rules = readHeaderRules(headersFile(hosting, base));
    const nginx = nginxMaps(nginxExample(hosting, base));
    const caddy = caddyMatchers(caddyExample(hosting, base));
    for (const address of [...LASTING, ...DATA, ...PAGES].map((one) => base + one)) {
      const { 'Cache-Control': cache = hosting.otherwise['Cache-Control'], 'Access-Control-Allow-Origin': origin } = headersFor(
        rules,
        address,
      );
      expect(nginx('$site_cache_control', address)).toBe(cache);
      if (origin !== undefined) expect(nginx('$site_access_control_allow_origin', address)).toBe(origin);
      expect(caddy(address)).toEqual([cache]);
    }
  });

  test('are whole JSON, balanced blocks, and lead below the base path', () => {
    for (const { audience, base, hosting } of every) {
      expect(Object.keys(JSON.parse(policyExample(hosting)) as object)).toContain(
        audience === 'public' ? 'CorsConfig' : 'CustomHeadersConfig',
      );
      for (const text of [nginxExample(hosting, base), caddyExample(hosting, base)])
        expect(text.split('{').length).toBe(text.split('}').length);
    }
    expect(nginxExample(hostingHeaders('public'), '/archive/')).toContain('error_page 404 /archive/404.html;');
    expect(uploadExample(hostingHeaders('public'), '/archive/', 'dist')).toContain('s3://your-bucket/archive ');
  });
});

test('a path is matched as it is written', () => {
  const expression = new RegExp(pathExpression(['feed.json', '*.ics'], '/v1.2/'));
  expect(
    ['/v1.2/feed.json', '/v1.2/a/b.ics', '/v1x2/feed.json', '/v1.2/feedxjson', '/v1.2/a/feed.json'].map((one) => expression.test(one)),
  ).toEqual([true, true, false, false, false]);
});

/** What nginx would find for a variable: the first expression that matches, else the default. */
function nginxMaps(text: string): (variable: string, address: string) => string | undefined {
  const maps = [...text.matchAll(/^map \$uri (\$\w+) \{\n([^}]*)^\}/gm)];
  return (variable, address) => {
    const block = maps.find(([, name]) => name === variable)?.[2] ?? '';
    const cases = [...block.matchAll(/^ {4}(?:"~(.*?)"|default) "(.*)";$/gm)];
    const found = cases.find(([, expression]) => expression !== undefined && new RegExp(expression).test(address));
    return (found ?? cases.find(([, expression]) => expression === undefined))?.[2];
  };
}

/** What Caddy would say of caching: one value for each matcher that holds. */
function caddyMatchers(text: string): (address: string) => string[] {
  const matchers = [...text.matchAll(/^\t@(\w+) (not )?path_regexp (\S+)\n\theader @\1 \{\n\t\tCache-Control "(.*)"$/gm)];
  return (address) =>
    matchers.flatMap(([, , not, expression, value]) =>
      new RegExp(expression ?? '').test(address) === (not === undefined) ? [value ?? ''] : [],
    );
}
