import { describe, expect, test } from 'vitest';
import { findVague } from '../../../../src/core/check/vague/language.ts';
import { SIGNS, VAGUE } from '../../../../src/core/check/vague/phrases.ts';

const VAGUE_TITLES = [
  'Be more careful',
  'Be more careful when deploying on Fridays',
  'Improve monitoring',
  'We should improve monitoring.',
  'Improve our replica monitoring and alerting',
  'Improve the monitoring of the database',
  'Better monitoring',
  'Add more alerts',
  'Add monitoring',
  'Train the team',
  'Train all on-call engineers on failover',
  'Training for operators',
  'Provide training to the support team',
  'Raise awareness',
  'Raise more awareness of the rate limits among developers',
  'Communicate better',
  'Improve communication with support',
  'Investigate more',
  'Investigate further',
  'Look into replication',
  'Look into the flaky failover',
  'Be mindful of capacity',
  'Double-check the config before deploying',
  'Double check configs',
  'Always double-check the region',
  'Remind everybody',
  'Remind everyone to check the region',
  'Remind the whole team about the freeze',
  'Pay more attention to alerts',
  'Improve documentation',
  'Update the docs',
  'Update the runbook',
  'Add more tests',
  'Improve test coverage',
  'Write better tests for the importer',
  'Improve the release process',
  'Follow the runbook',
  'Follow best practices',
  'Improve the resilience of checkout',
  'Make the payment service more robust',
  'Consider adding a circuit breaker',
  'Think about sharding',
  'Ensure this never happens again',
  'Prevent similar incidents',
  'Fix the bug',
  'Fix it',
  'Fix the root cause',
  'Investigate the root cause',
  'Monitor the database more closely',
  'Keep an eye on disk usage',
  'Take more care with deletions',
  'Try harder',
  'Educate users',
  'Improve logging in the payment service',
  'Avoid human error',
  'Review the documentation',
  'Be extra careful',
  'Engineers must be more careful with DELETE',
  'Strengthen the code review process',
  'Increase visibility',
  'Encourage engineers to ask questions',
  'Stay vigilant',
  'Improve onboarding',
  'Do more testing before releases',
];

/** They name what will be different, or only look like the others. */
const EXACT_TITLES = [
  'Improve monitoring by alerting when the replica lags more than 60 s',
  'Improve monitoring by alerting when the replica lags',
  'Train the anomaly model on 2026 data',
  "Train the anomaly model on last year's data",
  'Move traffic on the train-booking API',
  'Alert when the replica lags more than 60 s',
  'Add an alert for replica lag above a minute',
  'Improve process isolation between tenants',
  'Improve parsing of logs',
  'Improve the error message that the importer shows',
  "Improve logging to include the tenant's id",
  'Improve monitoring: alert on replica lag',
  'Improve monitoring and alert on replica lag',
  'Let a bot remind owners of certificates a month before they expire',
  'Remind owners automatically a month before a certificate expires',
  'Double-check the checksum in CI',
  'Investigate why the standby lagged behind',
  'Find out whether the driver retries after a timeout',
  'Look into why the driver retried',
  'Test the restore every night',
  'Follow redirects in the health check',
  'Fix the leap-second bug in the scheduler',
  'Fix the race between the two writers',
  'Document the failover command in the runbook',
  'Write the failover steps into the runbook',
  'Update the runbook with the commands of the failover',
  'Rehearse the failover every quarter',
  'Train a support classifier on tickets',
  'Show in the prompt which cluster it is, so that nobody has to be careful',
  'Consider replication lag in the failover decision',
  'Reject imports without a region',
  'Restore the backup into staging every night and alert when it fails',
  'Make the deploy tool ask for the name of the cluster',
  'Move the documentation to the repository',
  'Monitor the age of the oldest job in the queue',
  'Add tests for an empty region',
  'Require a second approval for deletions',
  'Colour the production prompt red to remind operators where they are',
  'Send customers a notice within an hour',
  'Improve "awareness" banner',
  'Tell customers sooner through the status page',
  'Test failover of the DNS provider',
  'Process refunds again after a timeout',
  'Support bulk imports',
  'Log the tenant of each request',
  'Better compression for backups',
  'Increase the timeout of the health check',
  'Increase the connection pool of the billing service',
  'Work on a copy of the table during migrations',
  'Discuss retention',
  'Alerts link to the runbook',
  'Testing environments get their own credentials',
  'Logging survives a full disk',
  'Check disk space before a compaction starts',
  'Be able to restore a single tenant',
  'Handle steps of the clock in the DNS code',
  'Train operators in a quarterly drill',
  'Page the on-call when the cache stays below its hit rate',
  'Add dashboards for the queue depth per tenant',
  'Better error messages for rejected imports',
  'Take care of stale locks in the cleanup job',
];

describe('findVague', () => {
  test.each(VAGUE_TITLES)('%s', (title) => {
    expect(findVague(title)).toBeDefined();
  });

  test.each(EXACT_TITLES)('is content: %s', (title) => {
    expect(findVague(title)).toBeUndefined();
  });

  test('does not mind case, a full stop, a curly apostrophe or an empty title', () => {
    expect(findVague('IMPROVE MONITORING.')).toBeDefined();
    expect(findVague('Let’s improve monitoring!')).toBeDefined();
    expect(findVague('')).toBeUndefined();
  });

  test('stays quick where nothing matches for long', () => {
    expect(findVague(`Improve ${'the '.repeat(70)}`)).toBeUndefined();
    expect(findVague('we should '.repeat(30))).toBeUndefined();
  });
});

describe('the vocabulary', () => {
  test.each(VAGUE.map((entry) => [entry.rewrite.from, entry] as const))(
    'finds its own example, and not the better title: %s',
    (from, entry) => {
      expect(findVague(from)).toBe(entry);
      expect(findVague(entry.rewrite.to)).toBeUndefined();
    },
  );

  test('gives its reasons in a sentence, and blames nobody', () => {
    for (const { why } of VAGUE) {
      expect(why).toMatch(/^[A-Z].*\.$/);
      expect(why).not.toMatch(/\byou\b/i);
    }
  });

  test('uses only the signs that there are', () => {
    const used = new Set(VAGUE.flatMap(({ unless }) => unless));
    expect([...used].toSorted()).toEqual(Object.keys(SIGNS).toSorted());
  });
});
