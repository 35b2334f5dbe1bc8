/** What an audience sees of planned maintenance, and how the status page tells it. */
import { describe, expect, test } from 'vitest';
import { showMaintenance } from '../../src/core/audience.ts';
import { Maintenance } from '../../src/core/maintenance.ts';
import { code } from '../../src/core/publish/code.ts';
import { statusMaintenanceOf } from '../../src/core/publish/status-maintenance.ts';
import { site } from '../support/builders.ts';

const planned = (more: object = {}) => ({
  id: '2026-12-06-move',
  maintenance: Maintenance.parse({
    title: 'Move of the <database> & more',
    services: ['rest-api', 'vault', 'api'],
    from: '2026-12-06T22:00Z',
    until: '2026-12-07T02:00Z',
    visibility: 'public',
    ...more,
  }),
});

describe('showMaintenance', () => {
  test('shows the public nothing of what is internal, and nothing by default', () => {
    expect(showMaintenance(planned({ visibility: 'internal' }), site(), 'public')).toBeUndefined();
    expect(showMaintenance(planned({ visibility: undefined }), site(), 'public')).toBeUndefined();
    expect(showMaintenance(planned({ visibility: 'internal' }), site(), 'internal')?.id).toBe('2026-12-06-move');
  });

  test('names each service once by its key, and internal ones only inside', () => {
    expect(showMaintenance(planned(), site(), 'public')?.data.services).toEqual(['api']);
    expect(showMaintenance(planned(), site(), 'internal')?.data.services).toEqual(['api', 'vault']);
    expect(showMaintenance(planned({ services: ['vault'] }), site(), 'public')?.data.services).toEqual([]);
  });
});

describe('statusMaintenanceOf', () => {
  const shown = (more: object) => {
    const visible = showMaintenance(planned(more), site(), 'public');
    if (!visible) throw new Error('It is not public.');
    return statusMaintenanceOf(visible, (target) => (target.kind === 'postmortem' ? `/postmortems/${target.id}/` : undefined));
  };

  test('has a code of its own, and its title as text', () => {
    expect(shown({})).toEqual({
      id: '2026-12-06-move',
      code: code('maintenance', '2026-12-06-move'),
      name: 'Move of the <database> & more',
      services: ['api'],
      from: expect.objectContaining({ text: '2026-12-06T22:00Z' }),
      until: expect.objectContaining({ text: '2026-12-07T02:00Z' }),
      updates: [],
    });
  });

  test('renders prose, follows links and escapes the rest; the newest update comes first', () => {
    const { summary, updates } = shown({
      summary: 'A *short* pause <b>, see [it](2024-05-01-dns.mdx) & [that](https://x.example/).',
      updates: [
        { at: '2026-11-19T10:00Z', status: 'scheduled', what: 'Soon.' },
        { at: '2026-11-20T10:00Z', status: 'in_progress', what: 'Under `way`.' },
      ],
    });
    expect(String(summary)).toBe('A <em>short</em> pause &#x3C;b>, see <a href="/postmortems/2024-05-01-dns/">it</a> &#x26; that.');
    expect(updates.map(({ status, html, text }) => [status, String(html), text])).toEqual([
      ['in_progress', 'Under <code>way</code>.', 'Under way.'],
      ['scheduled', 'Soon.', 'Soon.'],
    ]);
  });
});
