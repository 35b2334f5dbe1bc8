import { describe, expect, it } from 'vitest';
import { type Audience, showIncident, showPostmortem, showSite, viewFor } from '../../src/core/audience.ts';
import { shapeOf } from '../../src/core/key-meta.ts';
import { Postmortem } from '../../src/core/postmortem.ts';
import { Site } from '../../src/core/site.ts';
import { document, site, visible } from '../support/builders.ts';

/** Every internal key of DESIGN, with a value that is found again wherever it stands. */
const internal = {
  timeline: [{ at: '2024-05-01T10:00Z', what: 'Alert.', evidence: 'https://canary-evidence.example/' }],
  actions: [{ title: 'Fix it', ticket: 'https://canary-ticket.example/', owner: 'team-data' }],
  risk_accepted: { by: 'canary-by', why: 'canary-why' },
  review: {
    meeting: '2024-05-03',
    facilitator: 'canary-facilitator',
    author: 'canary-author',
    owner: 'canary-owner',
    contact: 'canary-contact',
    participants: ['canary-participant'],
    notes: 'https://canary-notes.example/',
  },
  links: [
    { label: 'canary-label', url: 'https://canary-link.example/', kind: 'ticket' },
    { label: 'canary-label', url: 'https://canary-link.example/', kind: 'dashboard' },
    { label: 'canary-label', url: 'https://canary-link.example/', kind: 'chat' },
    { label: 'Status', url: 'https://status.example/', kind: 'status-page' },
    { label: 'Source', url: 'https://source.example/', kind: 'source' },
    { label: 'Other', url: 'https://other.example/' },
  ],
};

describe('viewFor: the table of DESIGN', () => {
  const rows: [Audience, string, string, string, string][] = [
    ['public', 'internal', 'draft', 'ours', 'nothing'],
    ['public', 'internal', 'in-review', 'ours', 'nothing'],
    ['public', 'internal', 'published', 'ours', 'nothing'],
    ['public', 'internal', 'published', 'retelling', 'nothing'],
    ['public', 'public', 'published', 'ours', 'postmortem'],
    ['public', 'public', 'published', 'retelling', 'postmortem'],
    ['public', 'public', 'draft', 'ours', 'incident'],
    ['public', 'public', 'in-review', 'ours', 'incident'],
    ['public', 'public', 'draft', 'retelling', 'nothing'],
    ['public', 'public', 'in-review', 'retelling', 'nothing'],
    ['internal', 'internal', 'draft', 'ours', 'postmortem'],
    ['internal', 'public', 'in-review', 'retelling', 'postmortem'],
    ['internal', 'internal', 'published', 'retelling', 'postmortem'],
  ];

  it.each(rows)('%s, %s and %s (%s): %s', (audience, visibility, status, whose, view) => {
    const organization = whose === 'ours' ? undefined : 'GitLab';
    expect(viewFor(audience, { visibility, status, organization } as Parameters<typeof viewFor>[1], site())).toBe(view);
  });

  it('takes the site’s own name for its own', () => {
    expect(viewFor('public', { visibility: 'public', status: 'draft', organization: 'Fernwick' }, site())).toBe('incident');
  });

  it('is internal, and a draft, where nothing is said', () => {
    const { postmortem } = document({ visibility: undefined, status: undefined });
    expect([postmortem.visibility, postmortem.status]).toEqual(['internal', 'draft']);
    expect(viewFor('public', postmortem, site())).toBe('nothing');
  });
});

describe('internal keys', () => {
  it('are exactly those of DESIGN', () => {
    const marked = (shape: ReturnType<typeof shapeOf>, path: string): string[] => [
      ...(shape.meta.internal ? [path] : []),
      ...Object.entries(shape.keys ?? {}).flatMap(([key, below]) => marked(below, path === '' ? key : `${path}.${key}`)),
      ...(shape.items ? marked(shape.items, `${path}[]`) : []),
      ...(shape.values ? marked(shape.values, `${path}.*`) : []),
    ];
    expect(marked(shapeOf(Postmortem), '').toSorted()).toEqual([
      'actions[].ticket',
      'review.author',
      'review.contact',
      'review.facilitator',
      'review.notes',
      'review.owner',
      'review.participants',
      'risk_accepted',
      'timeline[].evidence',
    ]);
    expect(marked(shapeOf(Site), '').toSorted()).toEqual(['internal_patterns', 'teams.*.contact']);
  });

  it('are cut for the public, with all that is in them', () => {
    const { data } = visible(internal);
    expect(JSON.stringify(data)).not.toContain('canary');
    expect(data.timeline?.[0]).toMatchObject({ what: 'Alert.' });
    expect(data.actions).toEqual([{ title: 'Fix it', owner: 'team-data' }]);
    expect(data.review).toEqual({ meeting: '2024-05-03' });
    expect(data.links?.map(({ kind }) => kind)).toEqual(['status-page', 'source', 'other']);
    expect(data).not.toHaveProperty('risk_accepted');
  });

  it('are kept for the internal audience', () => {
    const { data } = visible(internal, { audience: 'internal' });
    const text = JSON.stringify(data);
    for (const canary of [
      'evidence',
      'ticket',
      'by',
      'why',
      'facilitator',
      'author',
      'owner',
      'contact',
      'participant',
      'notes',
      'link',
      'label',
    ])
      expect(text).toContain(`canary-${canary}`);
  });

  it('do not change the source that they are cut from', () => {
    const source = document(internal);
    showPostmortem(source, site(), 'public', () => true);
    expect(JSON.stringify(source.postmortem)).toContain('canary-evidence');
  });
});

describe('the body', () => {
  const body = 'One\n\n<Internal>\n\ncanary\n\n</Internal>\n';

  it('is cut for the public only', () => {
    expect(visible({}, { body }).body).not.toContain('canary');
    expect(visible({}, { body, audience: 'internal' }).body).toContain('canary');
  });
});

describe('what a public postmortem names', () => {
  const names = {
    impact: { services: [{ service: 'rest-api', level: 'major_outage' }, { service: 'vault' }] },
    actions: [{ title: 'A', owner: 'team-data' }, { title: 'B', owner: 'team-red' }, { title: 'C' }],
    related: [
      { id: 'seen', relation: 'similar-to' },
      { id: 'hidden', relation: 'caused-by' },
    ],
  };

  it('shows without what is internal', () => {
    const { data } = visible(names, { ids: ['seen'] });
    expect(data.impact?.services?.map(({ service }) => service)).toEqual(['api']);
    expect(data.actions).toEqual([{ title: 'A', owner: 'team-data' }, { title: 'B' }, { title: 'C' }]);
    expect(data.related?.map(({ id }) => id)).toEqual(['seen']);
  });

  it('shows all of it to the internal audience', () => {
    const { data } = visible(names, { audience: 'internal' });
    expect(data.impact?.services?.map(({ service }) => service)).toEqual(['api', 'vault']);
    expect(data.actions?.map(({ owner }) => owner)).toEqual(['team-data', 'team-red', undefined]);
    expect(data.related?.map(({ id }) => id)).toEqual(['seen', 'hidden']);
  });

  it('is left out where it is not known to be public', () => {
    const { data } = visible({
      ...names,
      impact: { services: [{ service: 'constructor' }] },
      actions: [{ title: 'A', owner: '__proto__' }],
    });
    expect(data.impact?.services).toEqual([]);
    expect(data.actions).toEqual([{ title: 'A' }]);
  });

  it('is free in a retelling: its owners and services are not ours', () => {
    const { data, retelling } = visible({ ...names, organization: 'GitLab', sources: [{ title: 'x', url: 'https://x.example/' }] });
    expect(retelling).toBe(true);
    expect(data.impact?.services?.map(({ service }) => service)).toEqual(['rest-api', 'vault']);
    expect(data.actions?.map(({ owner }) => owner)).toEqual(['team-data', 'team-red', undefined]);
  });

  it('gets its canonical names, each once', () => {
    const { data } = visible({
      causes: { categories: ['name-resolution', 'dns', 'config-change'] },
      tags: ['postgres', 'Postgres', 'postgresql'],
    });
    expect(data.causes?.categories).toEqual(['dns', 'config-change']);
    expect(data.tags).toEqual(['postgresql']);
  });
});

describe('showIncident', () => {
  const draft = document(
    {
      ...internal,
      status: 'draft',
      title: 'The shop was down',
      resolution: 'canary-resolution',
      causes: { trigger: 'canary-trigger' },
      impact: { summary: 'Nobody could pay.', services: [{ service: 'rest-api' }, { service: 'vault' }] },
      timeline: [
        { at: '2024-05-01T10:00Z', marker: 'detected', what: 'canary-detected' },
        { at: '2024-05-01T10:10Z', marker: 'communicated', what: 'We told the public.', evidence: 'https://canary.example/' },
      ],
    },
    'canary-body\n',
  );

  it('has the title, the impact, the times and what the public was told, and nothing else', () => {
    const { id, data, changes } = showIncident(draft, site(), 'public');
    expect(id).toBe('2024-05-01-dns');
    expect(Object.keys(data).toSorted()).toEqual(['impact', 'severity', 'timeline', 'times', 'title']);
    expect(data.impact?.services?.map(({ service }) => service)).toEqual(['api']);
    expect(data.timeline?.map(({ what }) => what)).toEqual(['We told the public.']);
    expect(changes.map(({ status, at }) => `${status} ${at.text}`)).toEqual([
      'investigating 2024-05-01T10:00Z',
      'resolved 2024-05-01T12:00Z',
    ]);
    expect(JSON.stringify([data, changes])).not.toContain('canary');
  });

  it('shows the internal audience internal services as well', () => {
    const { data } = showIncident(draft, site(), 'internal');
    expect(data.impact?.services?.map(({ service }) => service)).toEqual(['api', 'vault']);
    expect(data.timeline.map(({ evidence }) => evidence)).toEqual(['https://canary.example/']);
  });
});

describe('showSite', () => {
  const full = site({
    teams: { 'team-data': { name: 'Data', visibility: 'public', contact: 'canary-contact' }, 'team-red': { name: 'canary-team' } },
    services: { api: { name: 'API' }, vault: { name: 'canary-service', visibility: 'internal' } },
    internal_patterns: ['*.canary.example'],
  });

  it('cuts internal services, teams, contacts and patterns for the public', () => {
    const shown = showSite(full, 'public');
    expect(JSON.stringify(shown)).not.toContain('canary');
    expect(Object.keys(shown.services)).toEqual(['api']);
    expect(shown.teams).toEqual({ 'team-data': { name: 'Data', visibility: 'public' } });
  });

  it('cuts a repository that the public cannot open', () => {
    const repository = { url: 'https://git.fernwick.example/incidents' };
    expect(showSite(site({ repository: { ...repository, visibility: 'internal' } }), 'public')).not.toHaveProperty('repository');
    expect(showSite(site({ repository }), 'public').repository?.url).toBe(repository.url);
  });

  it('shows the internal audience everything', () => {
    expect(showSite(full, 'internal')).toBe(full);
  });

  it('takes services for public and teams for internal where nothing is said', () => {
    expect(full.services['api']?.visibility).toBe('public');
    expect(full.teams['team-red']?.visibility).toBe('internal');
  });
});
