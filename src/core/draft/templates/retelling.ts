/** The template for another organization's incident, told from public sources. */
import type { Template } from '../template.ts';

export const retelling: Template = {
  name: 'retelling',
  description: 'another organization’s incident, told from public sources',
  text: `---
# One line, in our own words: what was involved, and what did it do?
title:
# What happened, for how long, who was affected, and why, as far as the sources say? At most five sentences.
summary:
status: draft
visibility: internal
# Whose incident it was.
organization:
# On our own scale, so that it can be compared.
severity:

# Only what a source states; leave the rest empty. A day stays a day.
times:
  started:
  detected:
  mitigated:
  resolved:
  # When did the organization tell the public?
  announced:

impact:
  # What did people see? Which of it does the organization say itself, and which do others say?
  summary:
  # In plain words, as the organization calls them.
  services:
  figures:
  #   - { label: Accounts that were affected, value: "about 5,000" }

# Who or what noticed first, if a source says so?
# By alert, customer-report, employee-report, partner-report, security-report or unknown.
detection:
#   method: alert
#   summary: The queue alert fired before anyone wrote to us.

causes:
  # What set it off?
  trigger:
  # Keys of "causes" in site.yaml.
  categories:
  # What else does the account name? One sentence each.
  contributing:

# What ended it?
resolution:

# The organization's own lessons. Ours go into the text below.
lessons:
  went_well:
  went_badly:
  got_lucky:

timeline:
#   - { at: 2026-11-20T13:09Z, marker: communicated, what: The first notice appears on the status page. }

# What the organization said that it would change. It is theirs to follow up, so nobody here owns it.
actions:
#   - { title: Rehearse the restore every month, kind: prevent }

# Where was it read? The organization's own account first.
sources:
#   - { title: The organization's report, url: "https://example.org/report" }
# Keys of "tags" in site.yaml.
tags:
---

## What happened

{/* What do the sources agree on, and where do they differ or say nothing? Tell it in our own words. */}

## Why it made sense

{/* What does the account say of what people knew and saw at the time? What is our guess? Mark it as one. */}

## What we can learn

{/* Where do we have the same weakness? Would our tools have shown it sooner? Where would we have needed luck? */}
`,
};
