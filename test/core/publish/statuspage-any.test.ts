import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../src/core/export/addresses.ts';
import { trustedHtml } from '../../../src/core/html.ts';
import { pageBadge, serviceBadges } from '../../../src/core/publish/badge.ts';
import { isRetired, isUnresolved } from '../../../src/core/publish/component-status.ts';
import { historyPages } from '../../../src/core/publish/history-json.ts';
import type { StatusData } from '../../../src/core/publish/status-data.ts';
import { STATUSPAGE_FILES } from '../../../src/core/publish/statuspage.ts';
import { statusContext } from '../../../src/core/publish/statuspage-context.ts';
import { apiIncidentWithPostmortem } from '../../../src/core/publish/statuspage-incident.ts';
import { anyStatusData } from '../../support/status-builders.ts';
import { schemaProblems } from '../../support/statuspage-schemas.ts';

const contextOf = (data: StatusData, origin: string | undefined) => statusContext(data, addressesOf('/archive/', origin), origin);
const anyOrigin = fc.constantFrom(undefined, 'https://status.fernwick.example');
const RUNS = { numRuns: 300 };

describe('whatever a status page is made of', () => {
  it('its API has the shape that clients know, in every file', () => {
    fc.assert(
      fc.property(anyStatusData, anyOrigin, (data, origin) => {
        const context = contextOf(data, origin);
        for (const [name, make] of Object.entries(STATUSPAGE_FILES))
          expect(schemaProblems(name.replace('/', '-'), JSON.parse(JSON.stringify(make(context))))).toEqual([]);
        for (const page of historyPages(context)) expect(schemaProblems('history', page)).toEqual([]);
        for (const incident of context.data.incidents)
          expect(schemaProblems('incident', apiIncidentWithPostmortem(incident, context, trustedHtml('<p>Why.</p>')))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('its API agrees with itself, in order, and names are as they were written', () => {
    fc.assert(
      fc.property(anyStatusData, (data) => {
        const context = contextOf(data, undefined);
        const summary = STATUSPAGE_FILES.summary(context);
        const { incidents } = STATUSPAGE_FILES.incidents(context);
        expect(summary.incidents).toEqual(STATUSPAGE_FILES['incidents/unresolved'](context).incidents);
        expect(summary.incidents).toEqual(incidents.filter(isUnresolved));
        const started = incidents.map(({ started_at: at }) => at);
        expect(started).toEqual(started.toSorted().toReversed());
        for (const { incident_updates: updates, created_at: created, updated_at: updated } of incidents) {
          const at = updates.map(({ display_at: time }) => time);
          expect(created <= updated).toBe(true);
          expect(at).toEqual(at.toSorted().toReversed());
          expect(new Set(updates.map(({ id }) => id)).size).toBe(updates.length);
          expect(at.every((time) => Date.parse(time) < data.now)).toBe(true);
        }
        expect(new Set(incidents.map(({ name }) => name))).toEqual(new Set(context.data.incidents.map(({ name }) => name)));
        const current = data.services.filter((service) => !isRetired(service, data));
        expect(summary.components.flatMap(({ group, id }) => (group ? [] : [id])).toSorted()).toEqual(
          current.map(({ code }) => code).toSorted(),
        );
        expect(new Set(summary.components.flatMap(({ components = [] }) => components)).size).toBe(
          summary.components.filter(({ group_id: group }) => group !== null).length,
        );
        expect(Date.parse(summary.page.updated_at)).toBeLessThan(data.now);
        for (const { created_at: created, updated_at: updated } of summary.components)
          expect(created <= updated && updated <= summary.page.updated_at).toBe(true);
      }),
      RUNS,
    );
  });

  it('its badges are well-formed, with every name as text', () => {
    fc.assert(
      fc.property(anyStatusData, (data) => {
        for (const badge of [pageBadge(data), ...serviceBadges(data).values()]) {
          // oxlint-disable-next-line no-control-regex
          expect(badge).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]|NaN|undefined/);
          expect(badge.isWellFormed()).toBe(true);
          const tags = badge.match(/<\/?[a-z]+/gi) ?? [];
          expect(new Set(tags.map((tag) => tag.replace(/[</]+/, '')))).toEqual(new Set(['svg', 'title', 'rect', 'path', 'g', 'text']));
          expect(badge.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
        }
      }),
      RUNS,
    );
  });
});
