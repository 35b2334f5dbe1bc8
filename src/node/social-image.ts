/** Draws a social card: its text becomes outlines, so that the picture is the same wherever it is drawn, and then a PNG. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { SOCIAL_SIZE, type SocialCard } from '../core/social-card.ts';

const SCRIPTS = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
const WEIGHTS = [400, 600] as const;
const INK = '#172126';
const QUIET = '#53616a';
const PAPER = '#fcfdfd';
/** By rank, the worst first; white stands on each of them at 4.5:1 or more. */
const SEVERITY = ['#b3261e', '#99480b', '#6f5a00', '#53616a'];

let fonts: Font[] | undefined;

/** The picture as SVG; undefined where the font lacks one of its characters. `root`: the project's folder. */
export async function drawSocialCard(card: SocialCard, root: string): Promise<string | undefined> {
  let lacking = textsOf(card).some(isComposed);
  if (lacking) return undefined;
  fonts ??= readFonts(root);
  const svg = await satori(layout(card), {
    ...SOCIAL_SIZE,
    fonts,
    // Asked for what no font has: nothing is fetched, and nothing with a hole in it is published.
    loadAdditionalAsset: () => {
      lacking = true;
      return Promise.resolve([]);
    },
  });
  return lacking ? undefined : svg;
}

/** Few colours: an eighth of the bytes of a full picture, and only the edges of letters know. */
export function encodeSocialImage(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 32, effort: 3, compressionLevel: 9, dither: 0 }).toBuffer();
}

function textsOf({ site, postmortem }: SocialCard): string[] {
  return [site, ...(postmortem ? [postmortem.title, ...postmortem.facts.map(({ value }) => value)] : [])];
}

/** A letter with marks that have no letter of their own together: of these only the first part is looked up in the font. */
function isComposed(text: string): boolean {
  return [...new Intl.Segmenter('en').segment(text)].some(({ segment }) => Array.from(segment).length > 1);
}

function readFonts(root: string): Font[] {
  const folder = path.join(root, 'node_modules', '@fontsource', 'inter', 'files');
  return WEIGHTS.flatMap((weight) =>
    SCRIPTS.map((script) => ({
      // One font a name: where two share one, the second is never asked.
      name: `Inter ${script}`,
      weight,
      data: readFileSync(path.join(folder, `inter-${script}-${weight}-normal.woff`)),
    })),
  );
}

interface Drawing {
  type: string;
  key: null;
  props: Record<string, unknown>;
}

type Style = Record<string, string | number>;
type Postmortem = NonNullable<SocialCard['postmortem']>;

const box = (style: Style, ...children: (Drawing | string)[]): Drawing => ({
  type: 'div',
  key: null,
  props: { style: { display: 'flex', ...style }, ...(children.length > 0 ? { children } : {}) },
});

function layout({ site, accent, postmortem }: SocialCard): Drawing {
  const page: Style = {
    ...SOCIAL_SIZE,
    boxSizing: 'border-box',
    background: PAPER,
    color: INK,
    fontFamily: SCRIPTS.map((script) => `Inter ${script}`).join(', '),
    borderLeft: `24px solid ${accent}`,
  };
  if (postmortem === undefined) {
    const name = cut(site, 3, { marginTop: 48, fontSize: site.length > 40 ? 64 : 84, fontWeight: 600, lineHeight: 1.15 });
    return box({ ...page, flexDirection: 'column', justifyContent: 'center', padding: '0 96px 0 72px' }, mark(accent, 112), name);
  }
  return box(
    { ...page, flexDirection: 'column', padding: '60px 72px 56px' },
    box({ alignItems: 'center', color: QUIET, fontSize: 30 }, mark(accent, 44), cut(site, 1, { marginLeft: 20, width: 960 })),
    cut(postmortem.title, 4, { marginTop: 44, ...titleSize(postmortem.title), fontWeight: 600, lineHeight: 1.18, letterSpacing: -0.5 }),
    box({ marginTop: 'auto' }, ...postmortem.facts.map((one, index) => fact(one, index, postmortem))),
  );
}

/** Severity comes first and is a plate in its colour; what comes last, the organization, takes the room that is left. */
function fact({ label, value }: { label: string; value: string }, index: number, { rank, facts }: Postmortem): Drawing {
  const ground = SEVERITY[Math.min(rank, SEVERITY.length - 1)] ?? INK;
  const plate: Style = { maxWidth: 210, padding: '0 14px', borderRadius: 6, background: ground, color: '#fff' };
  const last = index === facts.length - 1;
  return box(
    { flexDirection: 'column', alignItems: 'flex-start', ...(last ? { flex: 1, minWidth: 0 } : { flexShrink: 0, marginRight: 44 }) },
    box({ marginBottom: 8, color: QUIET, fontSize: 24 }, label),
    cut(value, 1, { maxWidth: '100%', fontSize: 30, fontWeight: 600, lineHeight: 1.4, ...(index === 0 ? plate : {}) }),
  );
}

/** At most so many lines; what is longer ends in an ellipsis. */
function cut(text: string, lines: number, style: Style): Drawing {
  return box({ display: 'block', lineClamp: lines, wordBreak: 'break-word', ...style }, text);
}

function titleSize({ length }: string): Style {
  return { fontSize: length > 110 ? 52 : length > 60 ? 60 : 72 };
}

/** The site's own sign: a first story, and above it a second one with a lit window. */
function mark(color: string, size: number): Drawing {
  const shape = { type: 'path', key: null, props: { fill: color, fillRule: 'evenodd', d: 'M2 22v-9h9V3h11v19zM14.5 6.5v4h4v-4z' } };
  return { type: 'svg', key: null, props: { width: size, height: size, viewBox: '0 0 24 24', children: [shape] } };
}
