/** Which sections a postmortem's page has, in reading order: what has no content is neither shown nor listed. */
import type { ArchiveEntry } from '../../core/archive-entry.ts';
import type { Html } from '../../core/html.ts';
import type { PostmortemPage } from '../../core/postmortem-page.ts';
import type { PAGE_SECTIONS } from '../../core/render/sections.ts';
import type { Relation } from '../../core/postmortem.ts';
import type { RhymeView } from '../../core/rhymes/view.ts';

export type SectionId = (typeof PAGE_SECTIONS)[number];

export interface RelatedEntry {
  entry: ArchiveEntry;
  relation: Relation;
  reason?: Html;
}

export interface TocItem {
  id: string;
  text: string;
  depth: number;
}

/** The sections with content; `story` is the body, which has headings of its own. */
export function sectionsOf(
  page: PostmortemPage,
  { rhymes, unlike }: { rhymes: readonly RhymeView[]; unlike: readonly RelatedEntry[] },
): Map<SectionId, string> {
  const { impact, causes, lessons, review } = page;
  const present: [SectionId, string, unknown][] = [
    ['impact', 'Impact', impact.summary ?? (impact.figures.length || impact.services.some(({ level, from, to }) => level ?? from ?? to))],
    ['story', page.headings.some(({ text }) => text === 'What happened') ? 'The story' : 'What happened', page.body],
    ['timeline', 'Timeline', page.timeline.length],
    ['symptoms', 'Symptoms', page.symptoms.length],
    ['causes', 'Causes', causes.trigger ?? causes.contributing.length],
    ['whys', 'The 5 Whys', causes.whys.length],
    ['resolution', 'Resolution', page.resolution],
    ['lessons', 'Lessons', lessons.wentWell.length + lessons.wentBadly.length + lessons.gotLucky.length],
    ['actions', 'Action items', page.actions.length || page.riskAccepted],
    ['rhymes', 'Rhymes with', rhymes.length],
    ['review', 'Review', Object.values(review).some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined))],
    ['related', 'Not to be confused with', unlike.length],
    ['sources', 'Sources', page.sources.length],
    ['links', 'Links', page.links.length],
  ];
  return new Map(present.filter(([, , content]) => content).map(([id, title]) => [id, title]));
}

/** The table of contents. The body's own headings stand where the body stands; one that does not begin with a heading gets a title. */
export function contentsOf(
  sections: ReadonlyMap<SectionId, string>,
  { body, headings }: Pick<PostmortemPage, 'body' | 'headings'>,
): TocItem[] {
  return [...sections].flatMap(([id, text]) => {
    const item = { id, text, depth: 2 };
    if (id !== 'story') return [item];
    return [...(body.startsWith('<h2') ? [] : [item]), ...headings.filter(({ depth }) => depth <= 3)];
  });
}
