import { describe, expect, it } from 'vitest';
import { entryOf, freeTerm, type PageOptions, pageOf } from '../../src/core/page.ts';
import { searchDocument } from '../../src/core/search-document.ts';
import { site, visible } from '../support/builders.ts';

const options = (of = site()): PageOptions => ({
  site: of,
  resolve: (target) => (target.kind === 'external' ? target.url : undefined),
  image: () => undefined,
  series: () => undefined,
});
const page = (overrides: Record<string, unknown>, more: Parameters<typeof visible>[1] = {}) =>
  pageOf(visible(overrides, more), options(more.of));
const entry = (overrides: Record<string, unknown>) => entryOf(visible(overrides), site());
const sources = [{ title: 'x', url: 'https://x.example/' }];

describe('pageOf', () => {
  it('renders texts and looks up names', () => {
    const made = page({
      summary: 'Nobody could *sign in*. See <b>.',
      severity: 'sev1',
      impact: {
        summary: '`x`',
        services: [{ service: 'rest-api', level: 'major_outage', from: '2024-05-01T10:05Z' }],
        figures: [{ label: 'Users', value: '<5>' }],
      },
      detection: { method: 'alert', summary: 'By *alert*.' },
      causes: { trigger: '*t*', categories: ['name-resolution'], contributing: ['*c*'], whys: [{ why: '*w*', because: '*b*' }] },
      symptoms: ['<b> *as is*'],
      resolution: '*r*',
      lessons: { went_well: ['*1*'], went_badly: ['*2*'], got_lucky: ['*3*'] },
      tags: ['postgres'],
      links: [{ label: '*l*', url: 'https://l.example/', kind: 'source' }],
    });
    expect(made).toMatchObject({
      id: '2024-05-01-dns',
      file: 'postmortems/2024-05-01-dns.mdx',
      summary: 'Nobody could <em>sign in</em>. See &#x3C;b>.',
      description: 'Nobody could sign in. See <b>.',
      organization: { key: 'fernwick', name: 'Fernwick' },
      severity: { key: 'sev1', name: 'SEV1', rank: 0 },
      impact: {
        summary: '<code>x</code>',
        services: [{ key: 'api', name: 'Public API', level: 'major_outage', from: { text: '2024-05-01T10:05Z' } }],
        figures: [{ label: 'Users', value: '<5>' }],
      },
      detection: { method: 'alert', summary: 'By <em>alert</em>.' },
      causes: {
        trigger: '<em>t</em>',
        categories: [{ key: 'dns', name: 'DNS' }],
        contributing: ['<em>c</em>'],
        whys: [{ why: '<em>w</em>', because: '<em>b</em>' }],
      },
      symptoms: ['<b> *as is*'],
      resolution: '<em>r</em>',
      lessons: { wentWell: ['<em>1</em>'], wentBadly: ['<em>2</em>'], gotLucky: ['<em>3</em>'] },
      tags: [{ key: 'postgresql', name: 'PostgreSQL' }],
      links: [{ label: '*l*' }],
      stage: 'closed',
      retelling: false,
      body: '<p>Body.</p>',
    });
  });

  it('survives JSON', () => {
    const made = page({ actions: [{ title: 'A' }], times: { started: '2024-05', detected: undefined, resolved: '2024-05-02' } });
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });

  it('gives actions anchors, states and owners', () => {
    const actions = [
      { title: 'Add an alert', owner: 'team-data', measure: '*m*' },
      { id: 'own', title: 'B', status: 'declined', reason: '*no*' },
    ];
    expect(page({ actions }).actions).toEqual([
      { title: 'Add an alert', anchor: 'action-add-an-alert', status: 'open', owner: 'Data team', measure: '<em>m</em>' },
      { title: 'B', anchor: 'action-own', status: 'declined', reason: '<em>no</em>' },
    ]);
    expect(page({ actions, organization: 'GitLab', sources }).actions[0]).toMatchObject({ status: 'announced', owner: 'team-data' });
  });

  it('keeps the headings of the body clear of the actions', () => {
    const { headings } = page({ actions: [{ title: 'Add an alert' }] }, { body: '## Action: add an alert\n\nText.\n' });
    expect(headings.map(({ id }) => id)).toEqual(['action-add-an-alert-1']);
  });

  it('names services of a retelling as it does, without pages of ours', () => {
    const { impact, organization, stage } = page({ organization: 'Git Lab', sources, impact: { services: [{ service: 'api' }] } });
    expect([impact.services, organization, stage]).toEqual([[{ name: 'api' }], { key: 'git-lab', name: 'Git Lab' }, 'retelling']);
  });

  it('leaves of a link that this audience may not follow only the text', () => {
    expect(page({ summary: 'See [this](other.mdx).' }).summary).toBe('See this.');
  });
});

describe('entryOf', () => {
  it('says in one line what happened', () => {
    expect(entry({ summary: 'First *one* of 3.5 things. Second.' }).line).toBe('First one of 3.5 things.');
    expect(entry({ summary: 'First. Second.', impact: { summary: 'Nobody could `pay`.' } }).line).toBe('Nobody could pay.');
    expect(entry({ summary: 'No full stop' }).line).toBe('No full stop');
  });

  it('has how long users were affected, where that is known', () => {
    const times = { started: '2024-05-01T10:00Z', mitigated: '2024-05-01T10:30Z~', resolved: '2024-05-01T12:00Z' };
    expect(entry({ times })).toMatchObject({ duration: 1_800_000, durationApproximate: true });
    expect(entry({ times: { ...times, mitigated: undefined } })).toMatchObject({ duration: 7_200_000 });
    expect(entry({ times: { ...times, mitigated: undefined } })).not.toHaveProperty('durationApproximate');
    expect(entry({ times: { started: '2024-05-01', resolved: '2024-05-02' } })).not.toHaveProperty('duration');
  });

  it('has each service once', () => {
    expect(entry({ impact: { services: [{ service: 'api' }, { service: 'rest-api' }] } }).services).toEqual([
      { key: 'api', name: 'Public API' },
    ]);
  });
});

describe('freeTerm', () => {
  it('has a key for the address, whatever the name', () => {
    expect(freeTerm('Über GmbH & Co.')).toEqual({ key: 'uber-gmbh-co', name: 'Über GmbH & Co.' });
    expect(freeTerm('日本').key).toMatch(/^n-[a-z0-9-]+$/);
    expect(freeTerm('日本').key).not.toBe(freeTerm('本日').key);
    expect(freeTerm('日'.repeat(100)).key.length).toBeLessThanOrEqual(80);
  });
});

describe('searchDocument', () => {
  const overrides = {
    title: 'A <b> "title"',
    actions: [{ title: 'Act & *see*', ticket: 'https://canary-ticket.example/' }],
    review: { author: 'canary-author' },
    symptoms: ['FATAL: <x>'],
    tags: ['postgres'],
    causes: { trigger: 'The *trigger*.' },
  };
  const made = (audience: 'public' | 'internal') => {
    const shown = visible(overrides, { audience, body: '## Story\n\nText <Internal>canary-body</Internal>.\n' });
    return searchDocument(pageOf(shown, options()), entryOf(shown, site()));
  };

  it('escapes what is text and keeps what is markup', () => {
    const html = made('public');
    expect(html).toContain('<title>A &lt;b&gt; &quot;title&quot;</title>');
    expect(html).toContain('FATAL: &lt;x&gt;');
    expect(html).toContain('Act &amp; *see*');
    expect(html).toContain('The <em>trigger</em>.');
    expect(html).toContain('data-pagefind-filter="severity[data-v]" data-v="SEV1"');
    expect(html).toContain('data-pagefind-filter="year[data-v]" data-v="2024"');
  });

  it('knows what the page knows, and no more', () => {
    expect(made('public')).not.toContain('canary');
    expect(made('internal')).toContain('canary-body');
  });

  it('gives every section the address that it has on the page, each once', () => {
    const ids = [...made('public').matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toContain('story-1');
    expect(new Set(ids).size).toBe(ids.length);
  });
});
