/** A time in the text is a time that others can find in their logs. */
import { quote } from '../../../finding.ts';
import { proseOf } from '../../../prose.ts';
import { isOwnIncident } from '../../own-incident.ts';
import { findVagueTimes } from '../../vague-time.ts';
import type { Rule } from '../../rule.ts';

export const vagueTime: Rule = {
  id: 'times/vague',
  level: 'warning',
  description: 'A clock time in the text says which hour and minute it was, in which zone, and not "around 11" or "shortly after lunch".',
  why: 'Readers in other zones cannot tell which eleven it was, and nobody can hold it against a log or a graph.',
  example: {
    fails: `timeline:
  - at: 2026-03-02T10:12Z
    what: Customers wrote in around noon that checkout had failed.
---

The rollback began shortly after lunch.
`,
    passes: `timeline:
  - at: 2026-03-02T10:12Z~
    what: Customers wrote in that checkout failed for about 11 minutes.
---

The rollback began at about 10:35 UTC.
`,
  },
  partial: true,
  run({ document, facts, report }) {
    // What a source does not say cannot be made exact.
    if (!isOwnIncident(document, facts.site)) return;
    for (const { text, internal, place } of proseOf(document)) {
      for (const { start, end } of findVagueTimes(text)) {
        const words = internal ? 'A time in this internal text' : quote(text.slice(start, end).replace(/\s+/g, ' '));
        report({
          place: place(start, end),
          reason: `${words} does not say which time it was.`,
          hint: 'Give the time with its zone, as in `11:05 UTC`; in the timeline, `~` marks one that is only about right.',
        });
      }
    }
  },
};
