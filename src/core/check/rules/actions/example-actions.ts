/** Two sound actions that the examples of these rules are made of: each example changes what it is about. */

export const SHORT_TERM = `  - { title: Page the on-call when the cache stays below a hit rate of 90 % for 5 minutes, horizon: short,
      priority: high, owner: team-platform, due: 2026-04-01, measure: A drill on staging pages within 6 minutes. }
`;
export const LONG_TERM = `  - { title: Serve the catalogue from a copy while the cache is empty, horizon: long,
      priority: medium, owner: team-shop, due: 2026-06-30, measure: Orders go through in a drill without the cache. }
`;
export const BOTH = `actions:\n${SHORT_TERM}${LONG_TERM}`;
