import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readOutput } from '../support/output.ts';
import { outDir } from '../support/sites.ts';

/** Every internal value of the fixture begins with this word. */
const CANARY = /canary[\w-]*/gi;

/** The word by itself is one of our own: scripts know what a canary release is. */
const isOurs = (name: string, word: string): boolean => /^assets\/.*\.js$/.test(name) && word === 'canary';

const found = (folder: string): string[] =>
  readOutput(folder).flatMap(({ name, text }) =>
    [...`${name}\n${text}`.matchAll(CANARY)].flatMap(([word]) => (isOurs(name, word) ? [] : [`${name}: ${word}`])),
  );

describe('the public site', () => {
  it('holds nothing internal: no page, file name, index, feed or data file', () => {
    expect(found(outDir('public'))).toEqual([]);
  });

  it('holds no trace of the image that only an internal block shows', () => {
    const images = readOutput(outDir('public')).filter(({ name }) => name.endsWith('.webp'));
    expect(images.map(({ name }) => name.replace(/-[0-9a-f]{16}/, ''))).toEqual(['files/logo.webp', 'files/queue.webp']);
  });

  it('writes images anew, without what the camera wrote into them', () => {
    for (const { bytes } of readOutput(outDir('public')).filter(({ name }) => name.endsWith('.webp'))) {
      expect(bytes.includes('EXIF')).toBe(false);
    }
  });

  it('has pages for the public postmortems alone', () => {
    const pages = readOutput(outDir('public')).flatMap(({ name }) => /^postmortems\/([\w-]+)\/index\.html$/.exec(name)?.[1] ?? []);
    expect(pages).toEqual(['2017-01-31-elsewhere-queue', '2025-03-04-labels-delayed']);
  });
});

describe('the net itself', () => {
  it('finds what the internal site shows, in each kind of place', () => {
    const words = found(outDir('internal')).join('\n').toLowerCase();
    for (const canary of [
      'canaryinline',
      'canaryheading',
      'canarybody',
      'canaryalt',
      'canarylist',
      'canarylink',
      'canarysection',
      'canaryevidence',
      'canaryticket',
      'canaryriskreason',
      'canaryfacilitator',
      'canaryauthor',
      'canaryowner',
      'canarycontact',
      'canaryparticipant',
      'canarynotes',
      'canarydashboard',
      'canarychat',
      'canaryrelatedreason',
      'canaryrecurrence',
      'canaryteam',
      'canaryledger',
      'canarytitle',
      'canarysummary',
      'canaryinternalbody',
      'canarydraftbody',
      'canaryretelling',
      'canary-picture',
      'canarytag',
      'canarycause',
    ]) {
      expect(words, canary).toContain(canary);
    }
  });

  it('finds what came back, on the page of the rhymes', () => {
    const page = readOutput(outDir('internal')).find(({ name }) => name === 'rhymes/index.html')?.text ?? '';
    expect(page).toContain('Canarytitle');
    expect(page).toContain('Refuse settings files that leave a key out');
  });

  it('looks into compressed files', () => {
    expect(gzipSync('canary').toString().match(CANARY)).toBeNull();
    const fragments = readOutput(outDir('internal')).filter(
      ({ name, text }) => name.startsWith('pagefind/fragment') && /canaryinternalbody/i.test(text),
    );
    expect(fragments.length).toBe(1);
  });
});
