/** The beginning of a postmortem that a reader proposes in the browser: a draft that is short, valid, and asks instead of telling. */

/** Lower case, so that it is a good name even if nobody changes it; no day, because the site cannot know it. */
export const PROPOSED_FILE = 'yyyy-mm-dd-what-happened.mdx';

/**
 * `severity` is a key that this audience may see. `year` (`2026`) stands for the start until somebody knows better: a year is a whole
 * time in the front matter, and claims no more than that.
 */
export function proposedText({ severity, year }: { severity: string; year: string }): string {
  return `---
# The file's name is its address: the day, and what happened.
title: What happened, in one line
summary: What failed, for how long, who was affected, and why.
status: draft
visibility: internal
severity: ${severity}
times:
  # As exactly as it is known: 2026-01-14T09:58Z, 2026-01-14 or 2026-01.
  started: ${year}
# About another organization, from public sources? Then say so:
# organization: Its name
# sources:
#   - { title: Their account, url: https://example.com/ }
---
## What people saw

## Why it made sense at the time

## What changes because of it
`;
}
