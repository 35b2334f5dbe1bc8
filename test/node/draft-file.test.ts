import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftFindings, readDraftPlace, readOwnTemplate, writeNewFile } from '../../src/node/draft-file.ts';
import { places, source } from '../support/builders.ts';
import { archive, SITE, temporaryFolder, write } from '../support/fixtures.ts';

describe('readDraftPlace', () => {
  it('knows the site, every id with its file, and the own templates', () => {
    const { contentDir } = archive({
      'postmortems/a.mdx': source(),
      'postmortems/2024/b.mdx': 'broken',
      'postmortems/2024/picture.png': '',
      'postmortems/notes.md': '',
      'templates/ours.mdx': '',
      'templates/another.mdx': '',
      'templates/readme.txt': '',
      'templates/.hidden.mdx': '',
    });
    const found = readDraftPlace(contentDir);
    expect(found).toMatchObject({ place: { site: { organization: 'Fernwick' }, templates: ['another', 'ours'] } });
    expect('place' in found && [...found.place.files]).toEqual([
      ['b', 'postmortems/2024/b.mdx'],
      ['a', 'postmortems/a.mdx'],
    ]);
  });

  it('is content with a site.yaml alone', () => {
    expect(readDraftPlace(archive({}).contentDir)).toMatchObject({ place: { files: new Map(), templates: [] } });
  });

  it('tells what is not there or cannot be read', () => {
    const told = (contentDir: string) => {
      const found = readDraftPlace(contentDir);
      return 'messages' in found ? places(found.messages).map((place) => place.replace(/ .*/, '')) : [];
    };
    expect(told(path.join(temporaryFolder(), 'nothing'))).toEqual(['file/no-content']);
    expect(told(temporaryFolder())).toEqual(['file/no-site']);
    expect(told(archive({ 'site.yaml': 'organization: 5\n' }).contentDir)).toContain('schema/type');
    expect(told(archive({ postmortems: 'a file' }).contentDir)).toEqual(['file/no-folder']);
  });

  it('does not follow a link that leads outside', () => {
    const folder = temporaryFolder();
    const content = path.join(folder, 'content');
    write(folder, { 'content/site.yaml': SITE, 'elsewhere/a.mdx': source(), 'secret.mdx': 'x' });
    symlinkSync(path.join(folder, 'elsewhere'), path.join(content, 'postmortems'));
    expect(readDraftPlace(content)).toMatchObject({ messages: [{ ruleId: 'no-folder' }] });
    mkdirSync(path.join(content, 'templates'));
    symlinkSync(path.join(folder, 'secret.mdx'), path.join(content, 'templates/ours.mdx'));
    expect(readOwnTemplate(content, 'ours')).toMatchObject({ messages: [{ file: 'templates/ours.mdx', ruleId: 'outside' }] });
  });
});

it('readOwnTemplate gives its bytes', () => {
  const { contentDir } = archive({ 'templates/ours.mdx': 'text' });
  expect(readOwnTemplate(contentDir, 'ours')).toEqual({ file: 'templates/ours.mdx', bytes: Buffer.from('text') });
});

describe('draftFindings', () => {
  const find = async (text: string) => {
    const settings = archive({});
    const found = readDraftPlace(settings.contentDir);
    if (!('place' in found)) throw new Error('The archive could not be read.');
    return places((await draftFindings(settings, found.place, { id: 'a', file: 'postmortems/a.mdx', text })).filter(({ fatal }) => fatal));
  };

  it('are those of the text, of the files that it names and of secrets in it', async () => {
    expect(await find(source())).toEqual([]);
    expect(await find(source({ tags: ['nothing'] }, '![A picture](picture.png)\n'))).toEqual([
      'reference/unknown-tag 8:10',
      expect.stringMatching(/^file\/.* 10:1$/),
    ]);
    // Put together here, so that nobody takes this file for one that holds a secret.
    const token = `ghp_${'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'}`;
    expect(await find(source({}, `The token was ${token}.\n`))).toEqual([expect.stringMatching(/secret/)]);
  });
});

describe('writeNewFile', () => {
  it('writes into folders that are made for it, and never over a file', () => {
    const folder = temporaryFolder();
    expect(writeNewFile(folder, 'postmortems/a.mdx', 'one\n')).toBe(true);
    expect(writeNewFile(folder, 'postmortems/a.mdx', 'two\n')).toBe(false);
    expect(readFileSync(path.join(folder, 'postmortems/a.mdx'), 'utf8')).toBe('one\n');
    expect(readdirSync(path.join(folder, 'postmortems'))).toEqual(['a.mdx']);
  });

  it('does not write through a link', () => {
    const folder = temporaryFolder();
    symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'a.mdx'));
    expect(writeNewFile(folder, 'a.mdx', 'one\n')).toBe(false);
    expect(readdirSync(folder)).toEqual(['a.mdx']);
  });
});
