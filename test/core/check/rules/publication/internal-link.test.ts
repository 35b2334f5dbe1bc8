import { describe, expect, test } from 'vitest';
import { privatePlaceOf } from '../../../../../src/core/private-places.ts';
import { checked, told } from '../../../../support/builders.ts';

const RULE = 'publication/internal-link';
const own = (list: string[]): string[] => list.filter((line) => line.startsWith(RULE));
const messages = (overrides: Record<string, unknown>, body?: string) =>
  checked(overrides, body === undefined ? {} : { body }).filter(({ ruleId }) => ruleId === 'internal-link');
const SLACK = 'https://fernwick.slack.com/archives/C0123/p45';
const RETELLING = { organization: 'Other', sources: [{ title: 'Report', url: 'https://other.example/report' }] };

describe('a private place', () => {
  test.each([
    SLACK,
    'https://slack.com/archives/C0123',
    'https://teams.microsoft.com/l/message/19:x',
    'https://fernwick.atlassian.net/browse/OPS-1',
    'https://fernwick.atlassian.net/wiki/spaces/OPS',
    'https://fernwick.pagerduty.com/incidents/P1',
    'https://app.datadoghq.com/dashboard/abc',
    'https://app.datadoghq.eu/monitors/1',
    'https://fernwick.grafana.net/d/abc/shop',
    'https://eu-west-1.console.aws.amazon.com/cloudwatch/home',
  ])('%s', (url) => {
    expect(privatePlaceOf(url)).toBeDefined();
  });

  test.each([
    'https://issues.apache.org/jira/browse/KAFKA-1',
    'https://jira.mongodb.org/browse/SERVER-1',
    'https://slack.com/blog/engineering',
    'https://slack.engineering/archives/x',
    'https://status.slack.com/2024-01/abc',
    'https://notslack.com/archives/C0',
    'https://www.pagerduty.com/blog/',
    'https://docs.datadoghq.com/monitors/',
    'https://fernwick.grafana.net/public-dashboards/abc',
    'https://community.atlassian.com/browse/x',
    'https://teams.microsoft.com/',
    'mailto:ada@slack.com',
    'no address',
  ])('is not: %s', (url) => {
    expect(privatePlaceOf(url)).toBeUndefined();
  });
});

describe(RULE, () => {
  test('stands at the link: inline, by reference, bare, in inline Markdown and among the links', () => {
    const body = `[Chat](${SLACK}), ${SLACK} and [that][c].\n\n[c]: ${SLACK}\n`;
    expect(own(told({}, { body }))).toEqual([`${RULE} [Chat](${SLACK})`, `${RULE} ${SLACK}`, `${RULE} [c]: ${SLACK}`]);
    expect(own(told({ summary: `As [they said](${SLACK}).` }))).toHaveLength(1);
    expect(own(told({ links: [{ label: 'Chat', url: SLACK }] }))).toEqual([`${RULE} "${SLACK}"`]);
  });

  test('an address among the links gets a kind of its own', () => {
    expect(messages({ links: [{ label: 'Chat', url: SLACK }] })[0]?.note).toContain('`chat`');
    expect(messages({ links: [{ label: 'Chat', url: SLACK, kind: 'chat' }] })).toEqual([]);
  });

  test('an address that the front matter keeps internal, without its value', () => {
    const address = 'https://tracker.fernwick.com/T/1';
    const overrides = { actions: [{ title: 'Add a test', ticket: `${address}/` }] };
    const [message, ...others] = messages(overrides, `See [the ticket](${address}#later).\n`);
    expect(others).toEqual([]);
    expect(message?.reason).toBe('The front matter keeps this very address internal, in `actions[1].ticket`.');
    expect(`${message?.reason} ${message?.note}`).not.toContain('tracker');
    expect(message?.cause).toBeDefined();
    expect(messages({ links: [{ label: 'T', url: address, kind: 'ticket' }] }, `${address}\n`)).toHaveLength(1);
    expect(messages({ review: { notes: address } }, `[x](${address})\n`)).toHaveLength(1);
    expect(messages({ review: { notes: address } }, `<Internal>[x](${address})</Internal> text\n`)).toEqual([]);
    expect(messages({ review: { notes: address } }, `[x](https://tracker.fernwick.com/T/2)\n`)).toEqual([]);
  });

  test('evidence that is listed for readers too is no secret', () => {
    const url = 'https://status.fernwick.com/1';
    const overrides = {
      timeline: [{ at: '2024-05-01T10:00Z', what: 'It began.', evidence: url }],
      links: [{ label: 'Status page', url, kind: 'status-page' }],
    };
    expect(messages(overrides, `[x](${url})\n`)).toEqual([]);
  });

  test('a retelling may link to a public tracker, and to what it gives as evidence', () => {
    const url = 'https://other.atlassian.net/browse/OPS-1';
    expect(messages(RETELLING, `[x](${url})\n`)).toEqual([]);
    expect(messages({}, `[x](${url})\n`).map(({ fatal }) => fatal)).toEqual([false]);
    expect(messages({}, `[x](${SLACK})\n`).map(({ fatal }) => fatal)).toEqual([true]);
    expect(messages(RETELLING, `[x](${SLACK})\n`).map(({ fatal }) => fatal)).toEqual([false]);
    const timeline = [{ at: '2024-05-01T10:00Z', what: 'It began.', evidence: 'https://other.example/log' }];
    expect(messages({ ...RETELLING, timeline }, '[x](https://other.example/log)\n')).toEqual([]);
  });

  test('is a warning in an internal document', () => {
    expect(messages({ visibility: 'internal' }, `[x](${SLACK})\n`).map(({ fatal }) => fatal)).toEqual([false]);
  });
});
