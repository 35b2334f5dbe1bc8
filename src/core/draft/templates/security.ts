/** The template for a security incident of our own: containment, disclosure, and who was told when. */
import type { Template } from '../template.ts';

export const security: Template = {
  name: 'security',
  description: 'a security incident of our own: containment, disclosure, who was told and when',
  text: `---
# One line: what was exposed or reached, and how? Leave out what would help to do it again.
title:
# Best written last: what happened, for how long, whose data or access was concerned, and what has been done?
summary:
status: draft
# Who may read this while it is being looked into? It stays internal until the disclosure has been agreed on.
visibility: internal
severity:

times:
  # Since when could it have been used? That may be long before anyone did.
  started:
  # When did someone or something notice?
  detected:
  # When did a responder take it on?
  acknowledged:
  # When was it contained, so that nothing further could be reached?
  mitigated:
  # When was access removed, and every secret that was exposed replaced?
  resolved:
  # When were those concerned, or the public, first told?
  announced:

impact:
  # Whose data, which systems? What is known to have been used, and what could only have been?
  summary:
  services:
  figures:
  #   - { label: Accounts that could be read, value: "at most 300" }

# Who or what noticed first: an alert, a colleague, a customer, a reporter from outside?
# By alert, customer-report, employee-report, partner-report, security-report or unknown.
detection:
#   method: alert
#   summary: The queue alert fired before anyone wrote to us.

causes:
  # What opened the way?
  trigger:
  # Keys of "causes" in site.yaml.
  categories:
  # Which safeguards were expected to hold, and why did they not?
  contributing:
  whys:
  #   - { why: Why could the token write?, because: Tokens are issued with every right by default. }

# Log lines and alerts by which it can be recognized.
symptoms:
# How was it contained, and how was it checked that nothing was left behind?
resolution:

lessons:
  # What kept it small?
  went_well:
  # What was harder than it should have been?
  went_badly:
  # Where were we lucky? What would someone with worse intentions have done?
  got_lucky:

# Who was told, and when: responders, legal and privacy roles, authorities with a deadline, customers, the public.
timeline:
#   - { at: 2026-11-20T13:09Z, marker: communicated, what: The data protection role is told. }

actions:
#   - { title: Issue tokens with the least rights, kind: prevent, priority: high, owner: a-team, due: 2026-12-04, status: open }

review:
  meeting:
  author:
  owner:
  # Whom to ask about what may be said outside.
  contact:

related:
#   - { id: 2026-03-04-another-postmortem, relation: similar-to, reason: The same kind of token. }
# Keys of "tags" in site.yaml.
tags:
---

## What was found

{/* What did people see first, and what did they take it for? Why did that make sense then? */}

## Containment

{/* What was cut off, replaced or preserved, in which order? What was kept as evidence, and where? */}

## Who was told, and when

{/* Who had to be told, by when, and who decided? Who is still to be told? */}

## Disclosure

{/* What may be published, and from which day? What would still help someone to do it again? */}

## Where we were lucky

{/* What could have been reached and was not? What stood in the way: a design, or chance? */}
`,
};
