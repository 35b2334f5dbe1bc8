/** The template for a small incident of our own: the lessons first, and few keys. */
import type { Template } from '../template.ts';

export const lightweight: Template = {
  name: 'lightweight',
  description: 'a small incident of our own: the lessons first, and little else',
  text: `---
# One line: what was involved, and what did it do?
title:

lessons:
  # What do we know now that we did not know before?
  went_badly:
  # What helped, and is worth keeping?
  went_well:
  # Where were we lucky?
  got_lucky:

# What happened, for how long, who was affected, and why? Two or three sentences are enough.
summary:
status: draft
visibility: internal
severity:
times:
  # When did the first user feel it?
  started:
  detected:
  # When was it over? Empty means that it is not.
  resolved:
impact:
  services:
# The moments that matter.
timeline:
#   - { at: 2026-11-20T13:09Z, marker: alert, what: The queue alert reaches the person on call. }
# One thing that will be different, if there is one.
actions:
#   - { title: Alert when the queue has a single consumer, kind: detect, owner: a-team }
review:
  owner:
tags:
---

## What we learned

{/* What surprised us? What would we tell a colleague who meets it next week? */}

## How it went

{/* What did people see, and why did what they did make sense then? */}
`,
};
