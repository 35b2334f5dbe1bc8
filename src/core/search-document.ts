/**
 * A postmortem as the search index reads it: bare sections under the addresses that they have on the page, so that a result can land on the
 * very section. Made of the page's own data, not of its markup, so that build and preview index the same and nothing internal can slip in.
 */
import type { ArchiveEntry } from './archive-entry.ts';
import { escapeHtml, type Html } from './html.ts';
import { formatDay } from './format.ts';
import { calendarOf } from './partial-time.ts';
import type { PostmortemPage } from './postmortem-page.ts';

export function searchDocument(page: PostmortemPage, entry: ArchiveEntry): string {
  const { year, month, day } = calendarOf(entry.started);
  const filters = [
    ...filter('organization', [entry.organization.name]),
    ...filter(
      'service',
      entry.services.map(({ name }) => name),
    ),
    ...filter('severity', [entry.severity.name]),
    ...filter(
      'cause',
      entry.causes.map(({ name }) => name),
    ),
    ...filter('year', [year]),
  ];
  const meta = [
    attribute('meta', 'date', formatDay(day ?? month ?? year)),
    attribute('meta', 'severity', entry.severity.name),
    attribute('meta', 'organization', entry.organization.name),
    `<span data-pagefind-sort="date[data-v]" data-v="${entry.started.earliest}"></span>`,
  ];
  const sections = [
    `<p id="summary">${page.summary}</p>`,
    section('impact', 'Impact', [page.impact.summary, ...page.impact.figures.map(({ label, value }) => escapeHtml(`${label}: ${value}`))]),
    section('symptoms', 'Symptoms', page.symptoms.map(escapeHtml)),
    page.body,
    section(
      'timeline',
      'Timeline',
      page.timeline.map(({ what }) => what),
    ),
    section('causes', 'Causes', [page.causes.trigger, ...page.causes.contributing]),
    section(
      'whys',
      'Five whys',
      page.causes.whys.flatMap(({ why, because }) => [why, because]),
    ),
    section('resolution', 'Resolution', [page.resolution]),
    section('lessons', 'Lessons', [...page.lessons.wentWell, ...page.lessons.wentBadly, ...page.lessons.gotLucky]),
    section(
      'actions',
      'Action items',
      page.actions.flatMap(({ title, measure }) => [escapeHtml(title), measure]),
    ),
    section(
      'tags',
      'Tags',
      page.tags.map(({ name }) => escapeHtml(name)),
    ),
  ];
  return `<!doctype html><html lang="en"><head><title>${escapeHtml(page.title)}</title></head><body>${filters.join('')}${meta.join('')}<main data-pagefind-body><h1 data-pagefind-weight="8">${escapeHtml(page.title)}</h1>${sections.join('')}</main></body></html>`;
}

function section(id: string, title: string, parts: readonly (Html | undefined)[]): string {
  const filled = parts.filter((part) => part !== undefined);
  return filled.length === 0 ? '' : `<h2 id="${id}">${title}</h2>${filled.map((part) => `<p>${part}</p>`).join('')}`;
}

function filter(name: string, values: readonly string[]): string[] {
  return values.map((value) => attribute('filter', name, value));
}

function attribute(kind: 'filter' | 'meta', name: string, value: string): string {
  return `<span data-pagefind-${kind}="${name}[data-v]" data-v="${escapeHtml(value)}"></span>`;
}
