import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('reference/unknown-service');
const of = (service: string) => ({ impact: { services: [{ service: 'api' }, { service }] } });

describe('reference/unknown-service', () => {
  test('knows the services of site.yaml and their aliases', () => {
    expect(findings(of('rest-api'))).toEqual([]);
    expect(findings({ impact: { summary: 'x' } })).toEqual([]);
  });

  test('points at the service, and names those that there are', () => {
    expect(findings(of('checkout'))).toMatchObject([
      {
        reason: 'The service `checkout` is not in site.yaml.',
        note: 'Use `api`, `rest-api` or `vault`, or add it there. One that is gone stays there, with `retired:` and its last day.',
        fatal: true,
      },
    ]);
    expect(placesOf('reference/unknown-service')(of('checkout'))).toEqual(['"checkout"']);
    expect(findings(of('apl'))[0]?.note).toMatch(/^Did you mean `api`\?/);
  });

  test('lets a retelling name services freely, also where its organization could not be read', () => {
    expect(findings({ ...of('Git over SSH'), organization: 'GitLab' })).toEqual([]);
    expect(findings({ ...of('Git over SSH'), organization: 5 })).toEqual([]);
    expect(findings({ ...of('checkout'), organization: 'Fernwick' })).toHaveLength(1);
    expect(findings({ ...of('checkout'), tags: 5 })).toHaveLength(1);
  });
});
