/** The rules of `check` for the guide, with what each says of its own example: generated, so that it cannot be out of date. */
import { CATALOG } from '../core/check/catalog.ts';
import { rulePage, type RulePage } from '../core/check/rule-page.ts';
import { findSecrets } from '../node/secrets.ts';

let pages: Promise<RulePage[]> | undefined;

export function getRules(): Promise<RulePage[]> {
  return (pages ??= Promise.all(CATALOG.map((rule) => rulePage(rule, findSecrets))));
}
