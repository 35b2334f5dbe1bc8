import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { SocialCard } from '../../src/core/social-card.ts';
import { drawSocialImages, publishSocialImages } from '../../src/node/social-cache.ts';
import { drawSocialCard, encodeSocialImage } from '../../src/node/social-image.ts';
import { forgetSocialImages, socialImages } from '../../src/node/social-list.ts';
import { temporaryFolder } from '../support/fixtures.ts';
import { ROOT } from '../support/sites.ts';

const ARCHIVE: SocialCard = { site: 'Fernwick incident archive', accent: '#0b6068' };
const card = (title: string, id = 'a', rank = 0): SocialCard => ({
  ...ARCHIVE,
  postmortem: {
    id,
    title,
    rank,
    facts: ['SEV1', '18 h 5 min', '31 January 2017', 'Fernwick Parcels'].map((value) => ({ label: 'Fact', value })),
  },
});

async function picture(drawn: SocialCard): Promise<Buffer> {
  const svg = await drawSocialCard(drawn, ROOT);
  if (svg === undefined) throw new Error('It was not drawn.');
  return encodeSocialImage(svg);
}

/** How many of the picture’s columns and rows, from its right and lower edge, are paper. */
async function margin(bytes: Buffer): Promise<{ right: number; bottom: number }> {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  const dark = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 255) < 128;
  const all = (length: number) => Array.from({ length }, (_, index) => index);
  const right = all(info.width).findIndex((x) => all(info.height).some((y) => dark(info.width - 1 - x, y)));
  const bottom = all(info.height).findIndex((y) => all(info.width - 40).some((x) => dark(x + 40, info.height - 1 - y)));
  return { right, bottom };
}

describe('a picture', () => {
  test('is a small PNG of the size that other sites ask for, the same each time', async () => {
    const bytes = await picture(card('Primary database directory removed during a replication repair'));
    const { format, width, height, isPalette, exif, xmp } = await sharp(bytes).metadata();
    expect({ format, width, height, isPalette, exif, xmp }).toEqual({ format: 'png', width: 1200, height: 630, isPalette: true });
    expect(bytes.length).toBeLessThan(60_000);
    expect(bytes.equals(await picture(card('Primary database directory removed during a replication repair')))).toBe(true);
  });

  test('says another thing in another picture', async () => {
    const bytes = await picture(card('Labels came late'));
    for (const other of [card('Labels came lately'), card('Labels came late', 'a', 1), { ...card('Labels came late'), accent: '#6f0000' }])
      expect(bytes.equals(await picture(other))).toBe(false);
  });

  test.each([
    [
      'a long title',
      'One firewall rule takes all the CPU, worldwide, and nobody could reach the tool that would have turned it off '.repeat(4),
    ],
    ['a long word', 'W'.repeat(200)],
  ])('keeps %s inside its edges', async (_, title) => {
    const { right, bottom } = await margin(await picture(card(title)));
    expect(right).toBeGreaterThan(40);
    expect(bottom).toBeGreaterThan(40);
  });

  test.each(['Größe, Łódź, İstanbul', 'Ελλάδα και ᾳ', 'Привет, Ґ и Ѣ', 'Việt Nam', '“Quotes” – and — dashes… €5', 'a < b & "c"'])(
    'has the letters of %s',
    async (title) => {
      expect(await drawSocialCard(card(title), ROOT)).toBeDefined();
    },
  );

  // The last four begin with a letter that the font has.
  test.each(['日本', 'مرحبا', 'שלום', 'ไทย', 'नमस्ते', '🙂', '\uE000', '\u0378', '→', 'x\u0302', 'a\u20DD', 'a\u{1F3FB}', '1\uFE0F\u20E3'])(
    'is not drawn with a hole where %s should be',
    async (title) => {
      expect(await drawSocialCard(card(`Labels ${title} late`), ROOT)).toBeUndefined();
      expect(await drawSocialCard({ ...ARCHIVE, site: title }, ROOT)).toBeUndefined();
    },
  );
});

describe('the pictures of a build', () => {
  const build = async (folder: string, ...cards: SocialCard[]) => {
    const { finished } = await drawSocialImages(folder, ROOT, cards);
    await finished;
    publishSocialImages(folder, path.join(folder, 'out'));
    const cache = path.join(folder, 'social');
    return Object.fromEntries(readdirSync(cache).map((name) => [name, statSync(path.join(cache, name)).mtimeMs]));
  };
  const published = (folder: string, id?: string) =>
    path.join(folder, 'out', 'social', id === undefined ? 'archive.png' : `postmortems/${id}.png`);

  test('are drawn once, and again only where a word has changed', async () => {
    const folder = temporaryFolder();
    const first = await build(folder, ARCHIVE, card('Labels came late', 'a'), card('Nobody could sign in', 'b'));
    expect(Object.keys(first)).toHaveLength(3);
    expect(await build(folder, ARCHIVE, card('Labels came late', 'a'), card('Nobody could sign in', 'b'))).toEqual(first);
    const before = readFileSync(published(folder, 'b'));
    const second = await build(folder, ARCHIVE, card('Labels came late', 'a'), card('Nobody could sign in at all', 'b'));
    expect(Object.keys(second)).toHaveLength(3);
    expect(Object.entries(second).filter(([name, when]) => first[name] === when)).toHaveLength(2);
    expect(readFileSync(published(folder, 'b')).equals(before)).toBe(false);
  });

  test('are those of the archive where the font lacks a character, which is not tried twice', async () => {
    const folder = temporaryFolder();
    const cards = [ARCHIVE, card('Labels came late', 'a'), card('ラベルの遅れ', 'b')];
    await build(folder, ...cards);
    expect(socialImages(folder)).toEqual(new Set(['', 'a']));
    expect([existsSync(published(folder)), existsSync(published(folder, 'a')), existsSync(published(folder, 'b'))]).toEqual([
      true,
      true,
      false,
    ]);
    const list = readFileSync(path.join(folder, 'social.json'), 'utf8');
    await build(folder, ...cards);
    expect(readFileSync(path.join(folder, 'social.json'), 'utf8')).toBe(list);
    expect(JSON.parse(list)).toMatchObject({ lacking: [expect.any(String)] });
  });

  test('show the sign alone where the font lacks a character of the site’s title', async () => {
    const folder = temporaryFolder();
    await build(folder, { ...ARCHIVE, site: '障害の記録' });
    expect(readFileSync(published(folder)).equals(await picture({ ...ARCHIVE, site: '' }))).toBe(true);
  });

  test('are no more where a build has none', async () => {
    const folder = temporaryFolder();
    await build(folder, ARCHIVE, card('Labels came late', 'a'));
    forgetSocialImages(folder);
    expect(socialImages(folder)).toEqual(new Set());
  });
});
