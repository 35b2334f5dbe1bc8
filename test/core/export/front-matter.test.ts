import { describe, expect, it } from 'vitest';
import { type Audience } from '../../../src/core/audience.ts';
import { followable, writtenFrontMatter } from '../../../src/core/export/front-matter.ts';
import { Postmortem } from '../../../src/core/postmortem.ts';
import { visible } from '../../support/builders.ts';

const written = (overrides: Record<string, unknown>, audience: Audience = 'public') => writtenFrontMatter(visible(overrides, { audience }));

describe('the front matter of an export', () => {
  it('has times as they were written, canonical names, and an id for every action item', () => {
    const front = written({
      times: { started: '2024-05-01T10:00+02:00', detected: '2024-05-01T08:05Z~', resolved: '2024-05-02' },
      causes: { categories: ['name-resolution'] },
      timeline: [{ at: '2024-05', what: 'It began.' }],
      actions: [{ title: 'Watch it' }, { id: 'two', title: 'Two', due: '2024-06-01' }],
    });
    expect(front['times']).toEqual({ started: '2024-05-01T10:00+02:00', detected: '2024-05-01T08:05Z~', resolved: '2024-05-02' });
    expect(front['causes']).toEqual({ categories: ['dns'] });
    expect(front['timeline']).toEqual([{ at: '2024-05', marker: 'note', what: 'It began.' }]);
    expect(front['actions']).toEqual([
      { id: 'watch-it', title: 'Watch it' },
      { id: 'two', title: 'Two', due: '2024-06-01' },
    ]);
  });

  it('is front matter: it reads as the same postmortem', () => {
    const front = written({
      impact: { services: [{ service: 'rest-api', from: '2024-05-01T10:00Z' }] },
      actions: [{ id: 'a', title: 'A' }],
    });
    expect(Postmortem.parse(front)).toEqual(
      visible({ impact: { services: [{ service: 'api', from: '2024-05-01T10:00Z' }] }, actions: [{ id: 'a', title: 'A' }] }).data,
    );
    expect(JSON.parse(JSON.stringify(front))).toEqual(front);
  });

  it('has for the public nothing that is internal', () => {
    const overrides = {
      impact: { services: [{ service: 'vault' }] },
      actions: [{ title: 'One', owner: 'team-red', ticket: 'https://canary.example' }],
      review: { meeting: '2024-05-06', author: 'canary' },
      risk_accepted: { by: 'canary', why: 'canary' },
    };
    expect(JSON.stringify(written(overrides))).not.toMatch(/canary|vault|team-red/);
    expect(JSON.stringify(written(overrides, 'internal')).match(/canary|vault|team-red/g)).toHaveLength(6);
  });

  it('leads in every text where its readers may go', () => {
    const front = written({
      title: 'A title is no [Markdown](gone.mdx)',
      summary: 'As in [the first](gone.mdx).',
      lessons: { went_well: ['See [there](#why).'] },
      causes: { whys: [{ why: 'Why?', because: 'As in [the first](gone.mdx).' }] },
    });
    const read = followable(front, (target) => (target.kind === 'anchor' ? `https://x.example/${target.url}` : undefined));
    expect([read['title'], read['summary'], read['lessons'], read['causes']]).toEqual([
      'A title is no [Markdown](gone.mdx)',
      'As in the first.',
      { went_well: ['See [there](<https://x.example/#why>).'] },
      { whys: [{ why: 'Why?', because: 'As in the first.' }] },
    ]);
  });
});
