/** The chapters of the guide in reading order, as data: their texts are the files of the same names in `components/guide/chapters/`. */
import type { SourceKey } from './sources.ts';

export type PartKey = 'hold' | 'write' | 'learn' | 'run';

export interface Part {
  /** Also the anchor on the list of contents. */
  key: PartKey;
  title: string;
}

export interface GuidePage {
  /** The page is `/guide/<slug>/`. */
  slug: string;
  title: string;
  /** One sentence. */
  summary: string;
  part: PartKey;
}

export interface Chapter extends GuidePage {
  /** What it draws on, the closest first. */
  sources: readonly SourceKey[];
}

export const PARTS: readonly Part[] = [
  { key: 'hold', title: 'Hold it' },
  { key: 'write', title: 'Write it' },
  { key: 'learn', title: 'Learn from it' },
  { key: 'run', title: 'Run the archive' },
];

export const CHAPTERS: readonly Chapter[] = [
  {
    slug: 'blameless',
    title: 'The second story',
    summary: 'What a blameless postmortem is, and why the first explanation of an incident is seldom the useful one.',
    part: 'hold',
    sources: ['two-stories', 'dekker', 'allspaw', 'sre-book', 'complex-systems', 'devops-handbook'],
  },
  {
    slug: 'when',
    title: 'When to hold one, and when not',
    summary: 'Triggers that are agreed beforehand, near misses that are worth an hour, and what not to force.',
    part: 'hold',
    sources: ['sre-book', 'pagerduty', 'atlassian', 'devops-handbook', 'howie'],
  },
  {
    slug: 'roles',
    title: 'Whom to invite, and who does what',
    summary: 'The facilitator, the writer, the reviewers, and everybody who saw a part of it.',
    part: 'hold',
    sources: ['etsy', 'pagerduty', 'sre-book', 'howie'],
  },
  {
    slug: 'review-meeting',
    title: 'The review meeting',
    summary: 'An agenda for an hour, opening words, questions that open a story, and what to do when blame enters the room.',
    part: 'hold',
    sources: ['etsy', 'howie', 'pagerduty', 'allspaw', 'dekker'],
  },
  {
    slug: 'severities',
    title: 'Severity levels',
    summary: 'A scale that people can apply at three in the morning, and how to choose a level without a debate.',
    part: 'write',
    sources: ['pagerduty-severity', 'atlassian-major', 'sre-workbook'],
  },
  {
    slug: 'timeline',
    title: 'A timeline that helps',
    summary: 'What people saw, believed and did, in order, with times that are as exact as they are known and no more.',
    part: 'write',
    sources: ['dekker', 'etsy', 'pagerduty-steps', 'howie'],
  },
  {
    slug: 'five-whys',
    title: 'The 5 Whys, with branches',
    summary: 'One worked example that ends in several contributing factors, and where the method stops helping.',
    part: 'write',
    sources: ['card', 'infinite-hows', 'complex-systems', 'sre-workbook'],
  },
  {
    slug: 'action-items',
    title: 'Action items that get done',
    summary: 'Ten vague intentions beside what two people would agree on: an owner, a day, a measure, and a second look.',
    part: 'write',
    sources: ['plan-the-work', 'sre-workbook', 'pagerduty', 'atlassian'],
  },
  {
    slug: 'following-up',
    title: 'Following up, and reading again',
    summary: 'What to do about overdue items, why done is not the end, and what it means when an incident comes back.',
    part: 'learn',
    sources: ['plan-the-work', 'sre-book', 'atlassian', 'devops-handbook'],
  },
  {
    slug: 'reading-trends',
    title: 'How to read the trends',
    summary: 'Why there is no mean time to repair here, what an interval says, and when there is too little to say anything.',
    part: 'learn',
    sources: ['incident-metrics', 'void', 'howie'],
  },
  {
    slug: 'publishing',
    title: 'Telling people outside',
    summary: 'What to tell while it lasts and afterwards, what to leave out, and what this tool holds back by itself.',
    part: 'run',
    sources: ['communication', 'statuspage-tips', 'sre-workbook', 'pagerduty-steps'],
  },
];

/** The pages of the guide that are about this tool and not about the practice; each stands behind the chapters of its part. */
export const REFERENCE_PAGES: readonly GuidePage[] = [
  {
    slug: 'writing',
    title: 'How to write a postmortem here',
    summary: 'A file to begin with, how to write times, who sees what, and every key with a sentence.',
    part: 'write',
  },
  {
    slug: 'rules',
    title: 'Rules of check',
    summary: 'Every rule, with an example that breaks it, one that keeps it, and how to state an exception.',
    part: 'write',
  },
  {
    slug: 'hosting',
    title: 'How to publish the site',
    summary: 'Where the built site can lie, and which headers a host should send with it.',
    part: 'run',
  },
];

/** Undefined at either end, and for a chapter that is not in the list. */
export function neighboursOf(slug: string): { previous: Chapter | undefined; next: Chapter | undefined } {
  const index = CHAPTERS.findIndex((chapter) => chapter.slug === slug);
  return index === -1 ? { previous: undefined, next: undefined } : { previous: CHAPTERS[index - 1], next: CHAPTERS[index + 1] };
}
