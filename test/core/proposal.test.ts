import { expect, it } from 'vitest';
import { readDocument } from '../../src/core/document.ts';
import { RE_KEBAB } from '../../src/core/text.ts';
import { PROPOSED_FILE, proposedText } from '../../src/core/proposal.ts';
import { repositoryLinks } from '../../src/core/repository.ts';

const text = proposedText({ severity: 'sev3', year: '2026' });

it('what a reader begins with is a valid draft, which claims nothing and is not public', () => {
  const { document, messages } = readDocument(`postmortems/${PROPOSED_FILE}`, new TextEncoder().encode(text));
  expect(messages.map(({ message }) => message)).toEqual([]);
  expect(document?.postmortem).toMatchObject({
    status: 'draft',
    visibility: 'internal',
    severity: 'sev3',
    times: { started: { precision: 'year' } },
  });
});

it('its lines about retellings are valid too, once they are no comments any more', () => {
  const retelling = text.replace(/^# ?(organization:|sources:| {2}- )/gm, '$1');
  expect(retelling).not.toBe(text);
  const { document, messages } = readDocument(`postmortems/${PROPOSED_FILE}`, new TextEncoder().encode(retelling));
  expect(messages.map(({ message }) => message)).toEqual([]);
  expect(document?.postmortem.sources).toHaveLength(1);
});

it('its name is an id', () => {
  expect(PROPOSED_FILE.replace(/\.mdx$/, '')).toMatch(RE_KEBAB);
});

it('fits into an address that every server takes', () => {
  const url = `https://github.com/${'o'.repeat(39)}/${'r'.repeat(100)}`;
  const { proposeUrl } = repositoryLinks({ url, branch: 'main', content: 'content', visibility: 'public' }, 'public', text);
  expect(proposeUrl?.length).toBeLessThan(2_000);
});
