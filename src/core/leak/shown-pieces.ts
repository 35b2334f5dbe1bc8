/** Everything that an audience sees of an archive, in pieces. What the internal audience sees and the public does not is internal. */
import { type Audience, showIncident, showMaintenance, showPostmortem, showSite, type Source, viewFor } from '../audience.ts';
import { shapeOf } from '../key-meta.ts';
import { judgeLink } from '../links.ts';
import { Maintenance } from '../maintenance.ts';
import { INTERNAL_LINK_KINDS, Postmortem } from '../postmortem.ts';
import { code } from '../publish/code.ts';
import { Site } from '../site.ts';
import { bodyPieces } from './body-pieces.ts';
import { type LeftOut, type Piece, valuePieces } from './piece.ts';

export interface Shown {
  site: Site;
  audience: Audience;
  /** Whether another postmortem has a page for this audience. */
  isVisible: (id: string) => boolean;
}

/**
 * `lines`: how many lines of the file stand before the body. What the public sees is asked of the redaction, and then what must not be there is
 * left out once more, so that a fault of the redaction does not blind the net.
 */
export function documentPieces(document: Source, { site, audience, isVisible }: Shown, lines = 0): Piece[] {
  const whole = audience === 'internal';
  const view = viewFor(audience, document.postmortem, site);
  if (view === 'nothing' || (!whole && document.postmortem.visibility !== 'public')) return [];
  const name: Piece[] = [
    { text: document.id, field: 'id' },
    { text: code('incident', document.id), field: 'id' },
  ];
  const isLeftOut = whole ? undefined : isInternal;
  if (view === 'incident') {
    const { data, changes } = showIncident(document, site, audience);
    const told = { ...data, timeline: data.timeline.filter(({ marker }) => marker === 'communicated') };
    return [...name, ...valuePieces(told, shapeOf(Postmortem), isLeftOut), ...valuePieces(changes)];
  }
  const { data, body } = showPostmortem(document, site, audience, isVisible);
  // Links to the repository name the file.
  const place: Piece = { text: document.file, field: 'file' };
  const pieces = [
    ...name,
    place,
    ...valuePieces(data, shapeOf(Postmortem), isLeftOut),
    ...(whole ? bodyPieces(body, true, lines) : publicBody(document.body, body)),
  ];
  return whole ? pieces : pieces.flatMap((piece) => followable(piece, isVisible));
}

/** What the redaction left, as far as it stands outside of `<Internal>` in the text as it was written. */
function publicBody(written: string, redacted: string): Piece[] {
  const outside = new Set(bodyPieces(written, false).map(({ text }) => withoutSpaces(text)));
  return bodyPieces(redacted, false).filter(({ text }) => outside.has(withoutSpaces(text)));
}

/** A cut takes the space before it along. */
const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');

/** A key of the schema, an entry of a vocabulary or a link that only the organization sees. */
const isInternal: LeftOut = (value, shape) => {
  if (shape?.meta.internal) return true;
  if (typeof value !== 'object' || value === null) return false;
  const { visibility, kind, url } = value as { visibility?: unknown; kind?: unknown; url?: unknown };
  return visibility === 'internal' || (url !== undefined && (INTERNAL_LINK_KINDS as readonly unknown[]).includes(kind));
};

/** Without links to postmortems that have no page: what is left of them is their text. */
function followable(piece: Piece, isVisible: (id: string) => boolean): Piece[] {
  if (!piece.text.includes('.mdx') || piece.field === 'file') return [piece];
  const isDead = (address: string): boolean => {
    const target = judgeLink(address);
    return target.kind === 'postmortem' && !isVisible(target.id);
  };
  if (isDead(piece.text)) return [];
  return [{ ...piece, text: piece.text.replace(/\]\(\s*<?([^)\s>]*)[^)]*\)/g, (link, address: string) => (isDead(address) ? ']' : link)) }];
}

export function maintenancePieces(id: string, maintenance: Maintenance, { site, audience }: Pick<Shown, 'site' | 'audience'>): Piece[] {
  const shown = showMaintenance({ id, maintenance }, site, audience);
  return shown === undefined
    ? []
    : [
        { text: id, field: 'id' },
        { text: code('maintenance', id), field: 'id' },
        ...valuePieces(shown.data, shapeOf(Maintenance), audience === 'internal' ? undefined : isInternal),
      ];
}

/** The words of the vocabularies that the public reads: those that a visible postmortem uses. */
export interface UsedWords {
  severities: Set<string>;
  causes: Set<string>;
  tags: Set<string>;
}

export function usedWords(): UsedWords {
  return { severities: new Set(), causes: new Set(), tags: new Set() };
}

/** Adds the words that the public reads because of this postmortem. */
export function useWords(used: UsedWords, document: Source, { site, audience, isVisible }: Shown): void {
  const view = viewFor(audience, document.postmortem, site);
  if (view === 'nothing') return;
  const { severity, causes, tags } = showPostmortem(document, site, audience, isVisible).data;
  used.severities.add(severity);
  if (view !== 'postmortem') return;
  for (const cause of causes?.categories ?? []) used.causes.add(cause);
  for (const tag of tags ?? []) used.tags.add(tag);
}

/** `used` is the public's; the internal audience sees every word. */
export function sitePieces(site: Site, audience: Audience, used: UsedWords): Piece[] {
  const codes = (services: Site['services']): Piece[] =>
    Object.keys(services).map((key, index) => ({ text: code('service', key), field: `services/${index + 1}` }));
  const shown = showSite(site, audience);
  if (audience === 'internal')
    return [...valuePieces(shown, shapeOf(Site)), ...codes(shown.services), ...hostPieces(site.internal_patterns ?? [])];
  const visible = {
    ...shown,
    severities: only(site.severities, used.severities),
    causes: only(site.causes, used.causes),
    tags: only(site.tags, used.tags),
  };
  return [...valuePieces(visible, shapeOf(Site), isInternal), ...codes(shown.services)];
}

/** What is fixed in the pattern of a host: `*.corp.example` → `corp.example`. */
function hostPieces(patterns: readonly string[]): Piece[] {
  return patterns.flatMap((pattern, index) =>
    pattern.split('*').map((part) => ({ text: part.replace(/^[.-]+|[.-]+$/g, ''), field: `internal_patterns/${index + 1}` })),
  );
}

function only<T>(record: Record<string, T>, keys: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.has(key)));
}
