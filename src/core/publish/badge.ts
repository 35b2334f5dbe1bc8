/** Badges: a name and a state in words on a coloured field, as a picture without scripts, styles and fonts of its own. */
import { escapeHtml } from '../html.ts';
import { type ComponentStatus, componentStatuses, isRetired, type OverallStatus, statusOf } from './component-status.ts';
import { xmlText } from './feed-text.ts';
import type { StatusData, StatusService } from './status-data.ts';

/** White text on each has a contrast of at least 4.5:1. */
export const BADGE_COLOURS = {
  name: '#404752',
  operational: '#1d7a3a',
  under_maintenance: '#2563b8',
  degraded_performance: '#8a6100',
  partial_outage: '#b34700',
  major_outage: '#b91c2c',
  retired: '#5b6470',
} as const;

type State = ComponentStatus | 'retired';

/** How many characters of a name a badge shows. */
export const BADGE_NAME_LENGTH = 40;

/** The badge of the whole page: the organization and how all its services are. */
export function pageBadge(data: StatusData): string {
  const { indicator, description } = statusOf(data);
  return badge(data.organization, sentenceCase(description), INDICATOR_STATES[indicator]);
}

/** A badge for each service, retired ones too, by the name of its file. */
export function serviceBadges(data: StatusData): Map<string, string> {
  const statuses = componentStatuses(data);
  const stateOf = (service: StatusService): State => (isRetired(service, data) ? 'retired' : (statuses.get(service.key) ?? 'operational'));
  return new Map(data.services.map((service) => [badgeName(service.key), serviceBadge(service, stateOf(service))]));
}

/**
 * The name of a service's badge, `/badges/<name>.svg`. `status` is that of the whole page; keys have no dots, so that no other service has the name
 * that a service of this key gets.
 */
export function badgeName(service: string): string {
  return service === 'status' ? 'status.service' : service;
}

function serviceBadge({ name }: StatusService, state: State): string {
  return badge(name, state.replaceAll('_', ' '), state);
}

const INDICATOR_STATES: Readonly<Record<OverallStatus['indicator'], State>> = {
  none: 'operational',
  minor: 'degraded_performance',
  major: 'partial_outage',
  critical: 'major_outage',
  maintenance: 'under_maintenance',
};

const HEIGHT = 20;
const PADDING = 7;
const BASELINE = 14;

/** The text is drawn as wide as it was measured, so that it fits whichever font a reader has. */
function badge(name: string, words: string, state: State): string {
  const short = shorten(oneLine(name));
  const [left, right] = [measure(short), measure(words)];
  const [leftBox, rightBox] = [left + 2 * PADDING, right + 2 * PADDING];
  const width = leftBox + rightBox;
  const title = escapeHtml(`${oneLine(name)}: ${words}`);
  const text = (at: number, length: number, content: string): string =>
    `<text x="${at}" y="${BASELINE}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escapeHtml(content)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    // Without a mask, whose id would be there twice in a page that holds two badges.
    `<rect width="${width}" height="${HEIGHT}" rx="4" fill="${BADGE_COLOURS[state]}"/>`,
    `<path d="M4 0H${leftBox}V${HEIGHT}H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4z" fill="${BADGE_COLOURS.name}"/>`,
    `<g fill="#ffffff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">${text(PADDING, left, short)}${text(leftBox + PADDING, right, words)}</g>`,
    '</svg>\n',
  ].join('');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function shorten(name: string): string {
  const characters = Array.from(graphemes.segment(name), ({ segment }) => segment);
  return characters.length <= BADGE_NAME_LENGTH
    ? name
    : `${characters
        .slice(0, BADGE_NAME_LENGTH - 1)
        .join('')
        .trimEnd()}…`;
}

/** Widths of letters in DejaVu Sans at 11 pixels, nearly those of Verdana; what is not Latin, Greek or Cyrillic is taken for as wide as it is high. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/^[ijlI'J]/, 3.1],
  [/^[\s,./:;\\|f-]/, 3.7],
  [/^[()[\]t!r]/, 4.4],
  [/^["*_`szc?L]/, 5.7],
  [/^[mMW%@…—]/, 10.8],
  [/^[wOQ#+<=>^~&DGNHU]/, 8.8],
  [/^[ABCKRVXZ]/, 7.6],
  [/^[\p{Script=Latin}\p{N}\p{P}$]/u, 7],
  [/^[\p{Script=Greek}\p{Script=Cyrillic}]/u, 8.5],
];
const WIDE = 11.5;

function measure(text: string): number {
  const width = (character: string): number => WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? WIDE;
  return Math.ceil(Array.from(graphemes.segment(text)).reduce((sum, { segment }) => sum + width(segment), 0));
}

/** XML holds hardly any control character, and no picture shows one. */
const oneLine = (name: string): string => xmlText(name).replace(/\s+/g, ' ').trim() || '?';

const sentenceCase = (words: string): string => words.charAt(0) + words.slice(1).toLowerCase();
