import { describe, expect, it } from 'vitest';
import { duplicateIds, lookedOf, survey, type Survey } from '../../src/core/survey.ts';
import { AS_OF, bytes, FILE, places, readingSite, site, source } from '../support/builders.ts';

const of = (overrides: Record<string, unknown>, body = 'Body.\n', ids: string[] = []) =>
  survey(FILE, bytes(source(overrides, body)), { site: readingSite(), ids: new Set(ids), asOf: AS_OF });

describe('survey', () => {
  it('keeps the data, and the places at which others are named', () => {
    const { survey: kept, messages } = of(
      { related: [{ id: 'a-b', relation: 'similar-to' }], resolution: '[x](a-b.mdx)' },
      'See [x](../a-b.mdx#y).\n\n![x](a.png)\n\n<Series src="b.csv" title="x" />\n',
      ['a-b'],
    );
    expect(messages).toEqual([]);
    expect(kept).toMatchObject({ id: '2024-05-01-dns', file: FILE, postmortem: { title: 'DNS failed after a change' } });
    expect(kept?.mentions.map(({ id, place }) => `${id} ${place.start.line}`)).toEqual(['a-b 8', 'a-b 11', 'a-b 9']);
    expect(kept?.files.map(({ src, kind, place }) => `${src} ${kind} ${place.start.line}`)).toEqual(['a.png image 13', 'b.csv csv 15']);
  });

  it('keeps nothing where there are errors, but still knows the files', () => {
    const { survey: kept, files, messages } = of({ tags: ['x'] }, '![x](a.png)\n');
    expect(kept).toBeUndefined();
    expect(files.map(({ src }) => src)).toEqual(['a.png']);
    expect(places(messages)).toEqual(['reference/unknown-tag 8:10']);
  });

  it('keeps it where there are only warnings', () => {
    const { survey: kept, messages } = of({ summary: 'a\u200bb' });
    expect([kept?.id, messages.map(({ fatal }) => fatal)]).toEqual(['2024-05-01-dns', [false]]);
  });

  it('survives JSON and structured cloning', () => {
    const { survey: kept } = of({ related: [{ id: 'a-b', relation: 'similar-to' }] }, 'x', ['a-b']);
    expect(structuredClone(kept)).toEqual(kept);
    expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
  });
});

describe('lookedOf', () => {
  it('keeps what rules of the whole archive look at', () => {
    const { survey: kept } = of({ related: [{ id: 'a-b', relation: 'similar-to' }] }, 'x', ['a-b']);
    expect(lookedOf(kept as Survey, site())).toMatchObject({
      id: '2024-05-01-dns',
      file: FILE,
      publicView: 'postmortem',
      started: '2024-05-01T10:00Z',
      mentions: [{ id: 'a-b', relation: 'similar-to' }],
      exceptions: [],
    });
  });
});

it('duplicateIds names the first file at each of the others', () => {
  const files = ['postmortems/a.mdx', 'postmortems/2024/a.mdx', 'postmortems/b.mdx', 'postmortems/x/a.mdx'];
  const messages = duplicateIds(files.map((file) => ({ id: file.replace(/^.*\/|\.mdx$/g, ''), file })));
  expect(messages.map(({ file, reason }) => [file, reason])).toEqual([
    ['postmortems/2024/a.mdx', 'The id `a` is also that of `postmortems/a.mdx`.'],
    ['postmortems/x/a.mdx', 'The id `a` is also that of `postmortems/a.mdx`.'],
  ]);
  expect(
    duplicateIds([
      { id: 'constructor', file: 'a' },
      { id: '__proto__', file: 'b' },
    ]),
  ).toEqual([]);
});
