/** The template for an incident of our own, told in full. */
import type { Template } from '../template.ts';

export const standard: Template = {
  name: 'standard',
  description: 'an incident of our own, told in full',
  text: `---
# One line: what was involved, and what did it do?
title:
# Best written last, in at most five sentences: what happened, for how long, who was affected, and why?
summary:
# draft, then in-review, then published. Only a published postmortem with "visibility: public" leaves the organization.
status: draft
visibility: internal
severity:

# As much as is known, and no more: 2026-11-20T13:05Z, 2026-11-20T13:00Z~ for "about", or just the day.
times:
  # When did the first user feel it?
  started:
  # When did someone or something notice?
  detected:
  # When did a responder take it on?
  acknowledged:
  # When could users work again?
  mitigated:
  # When was it over? Empty means that it is not.
  resolved:
  # When was the public told?
  announced:

impact:
  # What did people see, and what could they not do?
  summary:
  services:
  # How many people, orders, hours? Say how it was counted.
  figures:
  #   - { label: Orders that failed, value: "about 1,200" }

# Who or what noticed first, and could it have been noticed sooner?
# By alert, customer-report, employee-report, partner-report, security-report or unknown.
detection:
#   method: alert
#   summary: The queue alert fired before anyone wrote to us.

causes:
  # What set it off, on that day rather than on any other?
  trigger:
  # Keys of "causes" in site.yaml.
  categories:
  # What else had to be true for this to happen? One sentence each.
  contributing:
  # Follow one thread until it leaves the people and reaches the system.
  whys:
  #   - { why: Why did the change reach every server at once?, because: The tool has no smaller step. }

# Alert texts and log lines, word for word, so that they can be found the next time.
symptoms:
# What ended it, and how did we know that it had?
resolution:

lessons:
  # What helped, and is worth keeping?
  went_well:
  # What was harder than it should have been?
  went_badly:
  # Where were we lucky? What would have happened without the luck?
  got_lucky:

# What was seen and done, in order, with what people knew at that moment.
# markers: impact-started, alert, detected, acknowledged, escalated, communicated, diagnosed, mitigation-attempted, mitigated, resolved,
#   deployed, config-changed, note
timeline:
#   - { at: 2026-11-20T13:09Z, marker: alert, what: The queue alert reaches the person on call. }

# What will be different? Begin with a verb, and say how anyone can tell that it is done.
actions:
#   - { title: Alert when the queue has a single consumer, kind: detect, priority: high, owner: a-team, due: 2026-12-04, status: open }

review:
  meeting:
  # The role that wrote it, and the one that sees it through.
  author:
  owner:

# Has something like it happened before?
related:
#   - { id: 2026-03-04-another-postmortem, relation: similar-to, reason: The same queue. }
links:
#   - { label: The status page, url: "https://status.example.org/", kind: status-page }
# Keys of "tags" in site.yaml.
tags:
---

## What people saw

{/* What did users see, and what did the responders see, in the order in which they saw it? What did they not see yet? */}

## Why it made sense

{/* What did each decision look like to those who made it, with the tools and the knowledge that they had? What made the step look right? */}
{/* Would another person in the same place have done the same? What in the system led there? */}

## How it was put right

{/* What was tried, what did it show, and what did it cost? What helped without being planned for it? */}

## Where we were lucky

{/* What could have made it worse, and what stood in the way: a design, or chance? */}

## What we do not know yet

{/* Which questions are open, and who could answer them? */}
`,
};
