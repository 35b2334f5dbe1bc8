import { describe, expect, it } from 'vitest';
import { idOf } from '../../src/core/document.ts';
import { judgeFile } from '../../src/core/file-name.ts';

const judge = (name: string) => {
  const judged = judgeFile(`postmortems/${name}`);
  return judged.kind === 'finding' ? `${judged.message.source}/${judged.message.ruleId}` : judged.kind;
};

describe('among the postmortems', () => {
  it.each(['2017-01-31-gitlab-database-deletion.mdx', 'a.mdx', '2024/05/a-b.mdx'])('%s is one', (name) => {
    expect(judge(name)).toBe('postmortem');
  });

  it.each(['load.csv', 'graph.png', 'photo.JPG', 'Screenshot 2024.png', 'a.mdx.bak'])('%s may lie beside them', (name) => {
    expect(judge(name)).toBe('other');
  });

  it.each([
    ['README.md', 'file/extension'],
    ['a.markdown', 'file/extension'],
    ['notes.txt', 'file/extension'],
    ['2024-05-01-dns', 'file/extension'],
    ['folder.d/no-extension', 'file/extension'],
    ['a.MDX', 'file/extension'],
    ['index.mdx', 'file/reserved'],
    ['2024/index.mdx', 'file/reserved'],
    ['A-B.mdx', 'file/kebab-case'],
    ['a_b.mdx', 'file/kebab-case'],
    ['a--b.mdx', 'file/kebab-case'],
    ['-a.mdx', 'file/kebab-case'],
    ['a b.mdx', 'file/kebab-case'],
    ['a.b.mdx', 'file/kebab-case'],
    ['größe.mdx', 'file/kebab-case'],
    ['日本.mdx', 'file/kebab-case'],
    ['a\nb.mdx', 'file/kebab-case'],
  ])('%j is a finding: %s', (name, rule) => {
    expect(judge(name)).toBe(rule);
  });

  it('has a hint that names the new name', () => {
    const hint = (name: string) => {
      const judged = judgeFile(name);
      return judged.kind === 'finding' ? judged.message.note : '';
    };
    expect(hint('postmortems/DNS Outage.mdx')).toBe('Rename it to `dns-outage.mdx`.');
    expect(hint('postmortems/日本.mdx')).toBe('Rename it to `2026-11-20-what-happened.mdx`.');
    expect(hint('postmortems/a.MDX')).toBe('Rename it to `a.mdx`.');
    expect(hint('postmortems/a\n::error::x.MDX')).not.toMatch(/\n|::/);
  });
});

it('the id is the name without its ending', () => {
  expect(idOf('postmortems/2024/2024-05-01-dns.mdx')).toBe('2024-05-01-dns');
});
