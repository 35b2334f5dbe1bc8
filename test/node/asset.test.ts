import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { inspectAsset, publishAsset } from '../../src/node/asset.ts';
import { temporaryFolder } from '../support/fixtures.ts';

const plain = (width: number, height: number, background = '#f00') => sharp({ create: { width, height, channels: 3, background } });
const noise = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 30 } } });

async function inspect(content: Uint8Array | string, src = 'x.png') {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, src), content);
  return inspectAsset({ contentDir: folder, folder, src }, src.endsWith('.csv') ? 'csv' : 'image');
}

async function publish(content: Uint8Array | string, src = 'x.png') {
  const folder = temporaryFolder();
  const file = path.join(folder, src);
  writeFileSync(file, content);
  const found = await inspectAsset({ contentDir: folder, folder, src }, src.endsWith('.csv') ? 'csv' : 'image');
  if ('reason' in found) throw new Error(found.reason);
  const published = await publishAsset(file, found.digest, src.endsWith('.csv') ? 'csv' : 'image', folder);
  return { ...published, bytes: readFileSync(path.join(folder, 'files', published.name)) };
}

const animation = async (width: number, height: number, frames: number) => {
  const images = await Promise.all(
    Array.from({ length: frames }, (_, index) =>
      plain(width, height, index % 2 === 0 ? '#f00' : '#0f0')
        .png()
        .toBuffer(),
    ),
  );
  return sharp(images, { join: { animated: true } })
    .gif()
    .toBuffer();
};

describe('images', () => {
  it.each<[string, (image: Sharp) => Sharp]>([
    ['png', (image) => image.png()],
    ['jpeg', (image) => image.jpeg()],
    ['gif', (image) => image.gif()],
    ['webp', (image) => image.webp()],
    ['avif', (image) => image.avif()],
  ])('may be %s, whatever their name says, and become WebP', async (_, format) => {
    const { name, width, height, bytes } = await publish(await format(plain(40, 30)).toBuffer());
    expect(name).toMatch(/^x-[0-9a-f]{16}\.webp$/);
    expect([width, height, (await sharp(bytes).metadata()).format]).toEqual([40, 30, 'webp']);
  });

  it('lose what they know of their maker and their place', async () => {
    const jpeg = await plain(40, 30)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'CANARY' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- CANARY --></x:xmpmeta>')
      .toBuffer();
    expect(jpeg.includes('CANARY')).toBe(true);
    const { bytes } = await publish(jpeg, 'photo.jpg');
    expect(bytes.includes('CANARY')).toBe(false);
    const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('stand upright, as their camera meant them', async () => {
    const { width, height } = await publish(await plain(40, 30).jpeg().withMetadata({ orientation: 6 }).toBuffer(), 'photo.jpg');
    expect([width, height]).toEqual([30, 40]);
  });

  it('are scaled down to what a page can show', async () => {
    expect(await publish(await plain(3200, 100).png().toBuffer())).toMatchObject({ width: 1600, height: 50 });
    // WebP cannot be higher than 16,383.
    expect(await publish(await plain(100, 20_000).png().toBuffer())).toMatchObject({ height: 16_383 });
  });

  it('may move', async () => {
    const { width, height, bytes } = await publish(await animation(60, 40, 3), 'x.gif');
    expect([width, height, (await sharp(bytes).metadata()).pages]).toEqual([60, 40, 3]);
    expect(await publish(await animation(2000, 100, 2), 'wide.gif')).toMatchObject({ width: 1600, height: 80 });
  });

  it('give the same bytes for the same bytes', async () => {
    const png = await noise(50, 50).png().toBuffer();
    const [one, two] = [await publish(png), await publish(png)];
    expect(one.name).toBe(two.name);
    expect(one.bytes.equals(two.bytes)).toBe(true);
  });

  it.each([
    ['text', () => 'not an image'],
    ['nothing', () => ''],
    ['SVG', () => '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'],
    ['TIFF', () => plain(10, 10).tiff().toBuffer()],
    ['PNG that breaks off', async () => (await noise(300, 200).png().toBuffer()).subarray(0, 60_000)],
    ['JPEG that breaks off', async () => (await noise(300, 200).jpeg().toBuffer()).subarray(0, 10_000)],
  ])('are findings where they are %s', async (_, content) => {
    expect(await inspect(await content())).toMatchObject({ rule: 'file/image' });
  });

  it('are findings above 10 MB', async () => {
    expect(await inspect(new Uint8Array(10_000_001))).toMatchObject({ rule: 'file/size', reason: '`x.png` is larger than 10 MB.' });
    expect(await inspect(new Uint8Array(10_000_000))).toMatchObject({ rule: 'file/image' });
  });

  it('are findings above 50 megapixels, all frames counted', async () => {
    expect(await inspect(await plain(10_000, 5_000).png().toBuffer())).toHaveProperty('digest');
    expect(await inspect(await plain(10_000, 5_001).png().toBuffer())).toMatchObject({
      rule: 'file/size',
      reason: '`x.png` has more than 50 megapixels.',
    });
    expect(await inspect(await animation(2000, 1300, 20), 'x.gif')).toMatchObject({
      rule: 'file/size',
      reason: '`x.gif` has more than 50 megapixels in all of its frames.',
    });
  });
});

describe('CSV files', () => {
  it('are published as they are', async () => {
    const { name, bytes } = await publish('a,b\n1,2\n', 'Load (peak).csv');
    expect(name).toMatch(/^load-peak-[0-9a-f]{16}\.csv$/);
    expect(bytes.toString()).toBe('a,b\n1,2\n');
  });

  it('have at most 10,000 rows and 1 MB', async () => {
    expect(await inspect(`a,b\n${'1,2\n'.repeat(10_000)}`, 'x.csv')).toHaveProperty('series.rows.length', 10_000);
    expect(await inspect(`a,b\n${'1,2\n'.repeat(10_001)}`, 'x.csv')).toMatchObject({
      rule: 'file/csv',
      reason: '`x.csv`, line 10002: The file has more than 10000 rows.',
    });
    expect(await inspect(`a,b\n${'1,2\n'.repeat(250_001)}`, 'x.csv')).toMatchObject({
      reason: '`x.csv`, line 1: The file has 1000008 bytes; at most 1000000 are read.',
    });
  });

  it('are findings where they are no text, or no table', async () => {
    expect(await inspect(new Uint8Array([0xff]), 'x.csv')).toMatchObject({
      rule: 'file/csv',
      reason: '`x.csv`, line 1: The file is not valid UTF-8.',
    });
    expect(await inspect('a\n1\n', 'x.csv')).toMatchObject({ rule: 'file/csv' });
  });
});

it('a name that says nothing in Latin letters is replaced', async () => {
  expect((await publish('a,b\n1,2\n', '負荷.csv')).name).toMatch(/^file-[0-9a-f]{16}\.csv$/);
});
