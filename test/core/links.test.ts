// oxlint-disable no-script-url -- these are the links that must not pass
import { describe, expect, it } from 'vitest';
import { decodePercent, judgeLink } from '../../src/core/links.ts';
import { bodyFindings, findings, source } from '../support/builders.ts';

describe('judgeLink', () => {
  it.each([
    ['javascript:alert(1)', 'plain'],
    ['JaVaScRiPt:alert(1)', 'in mixed case'],
    ['&#106;avascript:alert(1)', 'by a decimal entity'],
    ['&#x6A;avascript&#x3a;alert(1)', 'by hexadecimal entities'],
    ['&#0000106avascript:alert(1)', 'by an entity without a semicolon'],
    ['javascript&colon;alert(1)', 'by a named entity'],
    ['java&Tab;script:alert(1)', 'with an entity for a tab'],
    ['java&NewLine;script:alert(1)', 'with an entity for a line end'],
    ['javascript%3Aalert(1)', 'with a percent code'],
    ['%6Aavascript:alert(1)', 'with a percent code for a letter'],
    ['java\tscript:alert(1)', 'with a tab'],
    ['java\nscript:alert(1)', 'with a line end'],
    ['java\r\nscript:alert(1)', 'with CRLF'],
    [' javascript:alert(1)', 'after a space'],
    ['\u0001javascript:alert(1)', 'after a control character'],
    ['\u00a0javascript:alert(1)', 'after a no-break space'],
    ['java\u200bscript:alert(1)', 'with a zero-width space'],
    ['\ufeffjavascript:alert(1)', 'after a byte order mark'],
    ['java\u00adscript:alert(1)', 'with a soft hyphen'],
    ['data:text/html,<script>alert(1)</script>', 'data'],
    ['vbscript:msgbox(1)', 'vbscript'],
    ['blob:https://x.example/1', 'blob'],
    ['file:///etc/passwd', 'file'],
    ['ftp://x.example/', 'ftp'],
    ['intent://x', 'an app'],
    ['https://', 'https without a host'],
    ['https://[', 'https with a broken host'],
  ])('refuses %j: %s', (address) => {
    expect(judgeLink(address)).toEqual({ kind: 'refused', why: 'scheme' });
  });

  it.each(['//evil.example/x', '/abs', '\\\\host\\share', '/\\host', '\\x', 'a\\b.mdx', ' //evil.example', '\t/abs'])(
    'refuses %j as absolute',
    (address) => {
      expect(judgeLink(address)).toEqual({ kind: 'refused', why: 'absolute' });
    },
  );

  it('refuses what is empty, and queries', () => {
    expect(judgeLink('')).toEqual({ kind: 'refused', why: 'empty' });
    expect(judgeLink(' \t')).toEqual({ kind: 'refused', why: 'empty' });
    expect(judgeLink('other-id.mdx?x=1')).toEqual({ kind: 'refused', why: 'query' });
  });

  it.each(['https://x.example/a?b=c#d', 'HTTP://X.example', 'mailto:a@b.example'])('lets %s pass', (url) => {
    expect(judgeLink(url)).toEqual({ kind: 'external', url });
  });

  it.each([
    ['2017-01-31-gitlab.mdx', '2017-01-31-gitlab', ''],
    ['./a-b.mdx', 'a-b', ''],
    ['../2024/a-b.mdx#the-cause', 'a-b', '#the-cause'],
    ['../../postmortems/a.mdx', 'a', ''],
    ['a%2Db.mdx', 'a-b', ''],
  ])('reads %s as a postmortem', (address, id, hash) => {
    expect(judgeLink(address)).toEqual({ kind: 'postmortem', id, hash });
  });

  it.each(['A-B.mdx', 'a_b.mdx', 'a--b.mdx', '.mdx', 'a.md', 'a', 'a.mdx/b', 'x y.mdx'.replace(' ', '~')])(
    'reads %s as nothing of the site',
    (address) => {
      expect(judgeLink(address).kind).toBe('relative');
    },
  );

  it('reads # as a place on the page', () => {
    expect(judgeLink('#impact')).toEqual({ kind: 'anchor', url: '#impact' });
  });

  it('comes to an end with a path that is long and wrong', () => {
    expect(judgeLink(`${'../'.repeat(5000)}X!.mdx`).kind).toBe('relative');
  });
});

describe('decodePercent', () => {
  it('leaves what is no encoding as it is', () => {
    expect(decodePercent('my%20picture.png')).toBe('my picture.png');
    expect(decodePercent('100%.png')).toBe('100%.png');
    expect(decodePercent('%E9.png')).toBe('%E9.png');
  });
});

describe('in a body', () => {
  it.each([
    ['plain', '[a](javascript:alert(1))'],
    ['by entities', '[a](javascript&#58;alert(1))'],
    ['by an entity for a tab', '[a](java&Tab;script:alert(1))'],
    ['in pointed brackets', '[a](<java\tscript:alert(1)>)'],
    ['data', '[a](data:text/html,x)'],
    ['another host', '[a](//evil.example)'],
    ['an absolute path', '[a](/admin)'],
    ['a backslash', '[a](\\\\\\\\evil.example)'],
  ])('a link is a finding: %s', (_, body) => {
    expect(bodyFindings(body)).toEqual(['safety/link 1:1']);
  });

  it('a link by reference is a finding where its address stands', () => {
    expect(bodyFindings('See [a][x] and [x].\n\n[x]: JaVaScRiPt:alert(1)\n')).toEqual(['safety/link 3:1']);
    // Even where nothing refers to it.
    expect(bodyFindings('See.\n\n[x]: vbscript:x\n')).toEqual(['safety/link 3:1']);
  });

  it('a link that leads nowhere is one, too', () => {
    expect(bodyFindings('[a]() [b](notes.md) [c](https://x.example) [d](mailto:a@b.example) [e](#impact)')).toEqual([
      'reference/empty-link 1:1',
      'reference/relative-link 1:7',
    ]);
  });
});

it('in the front matter a link is judged as in the body', () => {
  const overrides = {
    summary: 'See [a](javascript:alert(1)).',
    impact: { summary: '[x](notes.md) [y]()' },
    resolution: '![x](data:text/html,x)',
  };
  expect(findings(source(overrides))).toEqual([
    'safety/link 3:12',
    'reference/empty-link 8:22',
    'reference/relative-link 8:22',
    'safety/link 9:15',
  ]);
});
