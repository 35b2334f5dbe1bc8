/** The example of S3 with CloudFront: caching is said when files are uploaded, all other headers are a policy of the distribution. */
import type { HostingHeaders } from './headers.ts';

/** Commands of the AWS command line; one for the pages and one for each group. `base`: `/` or `/archive/`; `folder`: that of the built site. */
export function uploadExample({ groups, otherwise }: HostingHeaders, base: string, folder: string): string {
  const sync = (filters: readonly string[], headers: Readonly<Record<string, string>>): string =>
    [
      `aws s3 sync ${folder} s3://your-bucket${base === '/' ? '' : base.slice(0, -1)}`,
      ...filters,
      `--cache-control "${headers['Cache-Control'] ?? ''}"`,
    ].join(' \\\n  ');
  const all = groups.flatMap(({ paths }) => paths);
  return [
    sync(
      all.map((path) => `--exclude "${path}"`),
      otherwise,
    ),
    ...groups.map(({ paths, headers }) => sync(['--exclude "*"', ...paths.map((path) => `--include "${path}"`)], headers)),
  ].join('\n\n');
}

/** The policy for `aws cloudfront create-response-headers-policy`, as JSON. */
export function policyExample({ always, groups }: HostingHeaders): string {
  const { 'Content-Security-Policy': policy, 'X-Content-Type-Options': _, 'Referrer-Policy': referrer, ...others } = always;
  const items = Object.entries(others).map(([Header, Value]) => ({ Header, Value, Override: true }));
  const open = groups.some(({ headers }) => headers['Access-Control-Allow-Origin'] === '*');
  return JSON.stringify(
    {
      Name: 'second-story',
      SecurityHeadersConfig: {
        ContentSecurityPolicy: { ContentSecurityPolicy: policy, Override: true },
        ContentTypeOptions: { Override: true },
        ReferrerPolicy: { ReferrerPolicy: referrer, Override: true },
      },
      ...(items.length > 0 ? { CustomHeadersConfig: { Quantity: items.length, Items: items } } : {}),
      ...(open ? { CorsConfig: ANY_WEBSITE } : {}),
    },
    null,
    2,
  );
}

const list = (...items: string[]) => ({ Quantity: items.length, Items: items });

const ANY_WEBSITE = {
  AccessControlAllowOrigins: list('*'),
  AccessControlAllowHeaders: list('*'),
  AccessControlAllowMethods: list('GET', 'HEAD'),
  AccessControlAllowCredentials: false,
  OriginOverride: true,
};
