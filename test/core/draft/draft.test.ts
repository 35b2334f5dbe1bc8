import fc from 'fast-check';
import type { VFileMessage } from 'vfile-message';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/core/draft/answers.ts';
import { type Draft, makeDraft } from '../../../src/core/draft/draft.ts';
import { partsOf, type TemplateParts } from '../../../src/core/draft/template.ts';
import { TEMPLATES } from '../../../src/core/draft/templates.ts';
import { readDocument } from '../../../src/core/document.ts';
import { ruleOf } from '../../../src/core/finding.ts';
import { survey } from '../../../src/core/survey.ts';
import { AS_OF, bytes, site } from '../../support/builders.ts';

const FACTS = { site: site(), ids: new Set<string>(['2026-11-incident']), asOf: AS_OF };
const ANSWERS: Answers = {
  title: 'DNS failed',
  severity: 'sev1',
  services: ['api'],
  times: { started: '2026-11-19T13:05Z', resolved: '2026-11-19' },
  causes: ['dns'],
  tags: ['postgresql'],
  sources: [],
};
const RETELLING: Partial<Answers> = {
  organization: 'Acme',
  services: ['Git hosting'],
  sources: [{ title: 'A report', url: 'https://example.org/' }],
};

const shipped = (name: string): TemplateParts => partsOf(TEMPLATES.find((template) => template.name === name)?.text ?? '') as TemplateParts;
const answersFor = (name: string): Answers => ({ ...ANSWERS, ...(name === 'retelling' ? RETELLING : {}) });
const fatal = (messages: readonly VFileMessage[]) => messages.filter((message) => message.fatal).map(ruleOf);
const errors = ({ file, text }: Draft) => fatal(survey(file, bytes(text), FACTS).messages);
const read = ({ file, text }: Draft) => readDocument(file, bytes(text)).document?.postmortem;

describe.each(TEMPLATES.map(({ name }) => name))('a draft from %s', (name) => {
  it('has no error', () => {
    const draft = makeDraft(shipped(name), answersFor(name), FACTS.ids);
    expect(errors(draft)).toEqual([]);
    expect(draft.file).toBe('postmortems/2026-11-19-dns-failed.mdx');
  });

  it('holds what was answered, as an internal draft', () => {
    const { services, ...answers } = answersFor(name);
    expect(
      read(makeDraft(shipped(name), { ...answersFor(name), owner: 'Data team', summary: 'Nobody could sign in.' }, FACTS.ids)),
    ).toMatchObject({
      title: 'DNS failed',
      summary: 'Nobody could sign in.',
      status: 'draft',
      visibility: 'internal',
      severity: 'sev1',
      times: { started: { text: '2026-11-19T13:05Z' }, resolved: { text: '2026-11-19' } },
      impact: { services: services.map((service) => ({ service })) },
      causes: { categories: ['dns'] },
      review: { owner: 'Data team' },
      tags: ['postgresql'],
      ...(answers.organization ? { organization: 'Acme', sources: answers.sources } : {}),
    });
  });

  it('has no error once its examples are taken for answers', () => {
    const { text } = makeDraft(shipped(name), answersFor(name), new Set());
    const written = text
      .replace(/^( *)# ( {2}(?:- \{|\w+: ))/gm, '$1$2')
      .replaceAll('a-team', 'team-data')
      .replaceAll('2026-11-20T13:09Z', '2026-11-19T13:09Z');
    const { document, messages } = readDocument('postmortems/a.mdx', bytes(written));
    expect(fatal(messages)).toEqual([]);
    expect(document?.postmortem.timeline?.length).toBe(1);
    expect(document?.postmortem.actions?.length).toBe(1);
  });
});

it('a draft without a summary says that there is none yet', () => {
  expect(read(makeDraft(shipped('standard'), ANSWERS, FACTS.ids))?.summary).toBe('Not written yet.');
});

it('the questions of every template come from the blameless practice', () => {
  for (const { text } of TEMPLATES) {
    expect(text).toMatch(/people (?:see|saw|knew)|did people/i);
    expect(text).toMatch(/made? (?:it |sense|that )|makes? sense/i);
    expect(text).toMatch(/luck/i);
  }
});

it('lessons come first in the lightweight template, and nobody owns the actions of a retelling', () => {
  const { data, body } = shipped('lightweight');
  expect(Object.keys(data).slice(0, 2)).toEqual(['title', 'lessons']);
  expect(body.trimStart().startsWith('## What we learned')).toBe(true);
  expect(shipped('retelling').yaml).not.toContain('owner:');
});

describe('the file', () => {
  it('tells editors where the schema is, if it is told', () => {
    const { text } = makeDraft(shipped('standard'), ANSWERS, FACTS.ids, '../../schema.json');
    expect(text.split('\n').slice(0, 2)).toEqual(['---', '# yaml-language-server: $schema=../../schema.json']);
    const own = partsOf('---\n# yaml-language-server: $schema=x.json\ntitle:\n---\n') as TemplateParts;
    expect(makeDraft(own, ANSWERS, FACTS.ids, '../../schema.json').text.match(/yaml-language-server/g)).toHaveLength(1);
  });

  it('keeps what a template sets itself, and its body letter by letter', () => {
    const body = '\nOur *own* words, {/* a comment */} and \\<this\\>.\n';
    const own = partsOf(`---\nvisibility: public\nsummary: Ours.\nseverity: sev2\ntags: [postgres]\n# end\n---\n${body}`) as TemplateParts;
    const { severity: _, ...answers } = { ...ANSWERS, tags: [] };
    const draft = makeDraft(own, answers, FACTS.ids);
    expect(read(draft)).toMatchObject({ visibility: 'public', status: 'draft', summary: 'Ours.', severity: 'sev2', tags: ['postgres'] });
    expect(draft.text.endsWith(`---\n${body}`)).toBe(true);
  });

  it('is refused for what cannot be said', () => {
    const told = (answers: Partial<Answers>) => errors(makeDraft(shipped('standard'), { ...ANSWERS, ...answers }, FACTS.ids));
    expect(told({ title: 'a\u202eb' })).toEqual(['text/hidden-character']);
    expect(told({ summary: 'It was <Internal>secret</Internal>.' })).toEqual(['redaction/front-matter']);
    expect(told({ services: [], times: { started: '2026-11-19T13:05Z', resolved: '2026-11-19T12:05Z' } })).toEqual(['times/phase-order']);
    expect(told({ title: 'x'.repeat(301) })).toEqual(['schema/size']);
  });

  it('reads back as what was answered, whatever that is, or is refused for a value', () => {
    const nasty = fc.constantFrom(
      '# x',
      ': ',
      ' #',
      '- ',
      '---\n',
      '\n---\n',
      '\n',
      '"',
      "'",
      '@',
      '&a',
      '*a*',
      '!t',
      '{',
      '}',
      '[',
      '](javascript:x)',
      '<b>',
      '<!--',
      '`',
      '🚀',
      'null',
      '1.0',
      'word ',
      '\\',
      'Ω',
    );
    const text = fc
      .oneof(
        fc.array(nasty, { minLength: 1, maxLength: 40 }).map((parts) => parts.join('')),
        fc.string({ unit: 'binary', minLength: 1 }),
      )
      .map((value) => value.trim())
      .filter((value) => value !== '');
    const aboutValues =
      /^(?:text\/hidden-character|redaction\/front-matter|schema\/size|safety\/link|file\/nesting|reference\/unknown-postmortem|safety\/url|link\/\w+)$/;
    fc.assert(
      fc.property(text, text, text, text, fc.constantFrom(...TEMPLATES), (title, organization, summary, owner, { name }) => {
        const answers = { ...ANSWERS, ...RETELLING, title, organization, summary, owner };
        const draft = makeDraft(shipped(name), answers, FACTS.ids);
        const found = errors(draft);
        if (found.length > 0) for (const rule of found) expect(rule).toMatch(aboutValues);
        else expect(read(draft)).toMatchObject({ title, organization, summary, review: { owner } });
      }),
      { numRuns: 300 },
    );
  });
});
