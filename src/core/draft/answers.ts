/** What an author says of a new postmortem, in their own words, and what is understood of it with the site's vocabulary. */
import type { Site } from '../site.ts';
import { meantKey, meantOwner } from './meant.ts';
import { readSource, type Source } from './source.ts';
import { type TimeContext, understandTime } from './when.ts';

/** The phases that are asked for; the others can be added to the file. */
export const ASKED_PHASES = ['started', 'detected', 'mitigated', 'resolved'] as const;
export type AskedPhase = (typeof ASKED_PHASES)[number];

/** As it was written by the author. */
export interface Given {
  title?: string | undefined;
  organization?: string | undefined;
  severity?: string | undefined;
  services: readonly string[];
  times: Partial<Record<AskedPhase, string>>;
  owner?: string | undefined;
  summary?: string | undefined;
  causes: readonly string[];
  tags: readonly string[];
  sources: readonly string[];
}

/** As the front matter writes it. */
export interface Answers {
  title?: string;
  /** Absent for an incident of the site's own organization. */
  organization?: string;
  severity?: string;
  services: string[];
  times: Partial<Record<AskedPhase, string>>;
  owner?: string;
  summary?: string;
  causes: string[];
  tags: string[];
  sources: Source[];
}

export interface Problem {
  /** The name of the answer, as the flags call it. */
  about: string;
  problem: string;
  needsZone?: true;
}

export interface Understanding {
  answers: Answers;
  /** What was understood of each time, in the order of the phases. */
  times: { phase: AskedPhase; sentence: string }[];
  problems: Problem[];
}

/** All problems are told at once; an answer with a problem is left out. Empty answers are none. */
export function understandAnswers(given: Given, site: Site, context: TimeContext): Understanding {
  const problems: Problem[] = [];
  const keep = (about: string, found: { key: string } | { problem: string }): string[] => {
    if ('key' in found) return [found.key];
    problems.push({ about, problem: found.problem });
    return [];
  };
  const organization = foreignOrganization(given.organization, site);
  const [severity] = said(given.severity).flatMap((word) => keep('severity', meantKey(site.severities, word, 'severity')));
  const [owner] = said(given.owner).flatMap((word) => keep('owner', meantOwner(site.teams, word)));
  const services = many(given.services).flatMap((word) =>
    organization === undefined ? keep('service', meantKey(site.services, word, 'service')) : [word],
  );
  const causes = many(given.causes).flatMap((word) => keep('cause', meantKey(site.causes, word, 'cause')));
  const tags = many(given.tags).flatMap((word) => keep('tag', meantKey(site.tags, word, 'tag')));
  const sources = many(given.sources).flatMap((text) => {
    const source = readSource(text);
    if (!('problem' in source)) return [source];
    problems.push({ about: 'source', problem: source.problem });
    return [];
  });
  const times: Understanding['times'] = [];
  const texts: Answers['times'] = {};
  for (const phase of ASKED_PHASES) {
    for (const text of said(given.times[phase])) {
      const found = understandTime(text, context);
      if ('problem' in found) problems.push({ about: phase, ...found });
      else {
        times.push({ phase, sentence: found.sentence });
        texts[phase] = found.text;
      }
    }
  }
  const [title] = said(given.title);
  const [summary] = said(given.summary);
  const answers: Answers = {
    ...(title === undefined ? {} : { title }),
    ...(organization === undefined ? {} : { organization }),
    ...(severity === undefined ? {} : { severity }),
    ...(owner === undefined ? {} : { owner }),
    ...(summary === undefined ? {} : { summary }),
    services: [...new Set(services)],
    times: texts,
    causes: [...new Set(causes)],
    tags: [...new Set(tags)],
    sources,
  };
  return { answers, times, problems };
}

/** The name of another organization, or undefined for the site's own, however it is written. */
export function foreignOrganization(name: string | undefined, site: Pick<Site, 'organization'>): string | undefined {
  const [text] = said(name);
  return text === undefined || text.toLowerCase() === site.organization.toLowerCase() ? undefined : text;
}

function said(text: string | undefined): string[] {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? [] : [trimmed];
}

function many(texts: readonly string[]): string[] {
  return texts.flatMap(said);
}
