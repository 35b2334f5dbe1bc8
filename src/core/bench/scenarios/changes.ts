/** Incidents of change: configuration, deployments, code, time, permissions. */
import type { Scenario } from '../scenario.ts';

export const CHANGES: readonly Scenario[] = [
  {
    causes: ['config-change', 'deployment'],
    tags: ['feature-flag', 'rollout'],
    parts: ['feature flag', 'configuration service', 'rule set', 'rollout controller'],
    failures: [
      'rejected valid requests after a configuration change',
      'routed all traffic to one region',
      'applied a default that nobody had chosen',
    ],
    triggers: [
      'a flag was turned on for everyone instead of one percent',
      'a template was rendered with an empty variable',
      'a rule was merged without its staging run',
    ],
    symptoms: [
      'unexpected value for {key}: ""',
      '{percent} of responses were 4xx within {minutes} minutes',
      'config version {hash} differs on {n} hosts',
    ],
    fixes: [
      'the change was reverted and the caches were purged',
      'the flag was turned off in all regions',
      'the last good snapshot was pinned',
    ],
  },
  {
    causes: ['software-defect', 'time-handling'],
    tags: ['scheduler', 'cron'],
    parts: ['scheduler', 'calendar library', 'nightly batch', 'clock source'],
    failures: ['ran the same batch twice', 'skipped a night of invoices', 'computed dates one day off'],
    triggers: [
      'the clocks went back while a job was waiting',
      'a leap day was added to a thirty-day month',
      'two schedulers believed that they were the leader',
    ],
    symptoms: ['job {key} already has a run for this window', 'next fire time is in the past', 'clock offset {ms} ms on {host}'],
    fixes: [
      'the duplicates were cancelled and customers refunded',
      'the batch was started by hand for the missing window',
      'all schedules were moved to UTC',
    ],
  },
  {
    causes: ['access-control', 'automation'],
    tags: ['identity', 'secrets'],
    parts: ['permission model', 'token issuer', 'secret rotation', 'service account'],
    failures: ['locked everyone out of the console', 'accepted tokens that had been revoked', 'rotated a secret that two services shared'],
    triggers: [
      'a policy clean-up removed a role that was in use',
      'the rotation did not know about a second consumer',
      'a group was renamed in the directory',
    ],
    symptoms: ['403 Forbidden: missing scope {key}', 'invalid_grant for client {key}', 'signature verification failed on {host}'],
    fixes: [
      'the role was restored through the break-glass account',
      'both secrets were accepted for a day',
      'sessions were invalidated and reissued',
    ],
  },
  {
    causes: ['deployment', 'test-gap'],
    tags: ['kubernetes', 'containers'],
    parts: ['rolling deployment', 'readiness probe', 'image registry', 'cluster upgrade'],
    failures: ['went down during a rolling deployment', 'replaced healthy pods with broken ones', 'could not pull its images'],
    triggers: [
      'the readiness probe answered before the caches were warm',
      'a base image changed its default user',
      'a cluster upgrade evicted more pods than the budget allowed',
    ],
    symptoms: ['CrashLoopBackOff on {host}', 'ImagePullBackOff: manifest {hash} not found', 'readiness probe failed: HTTP {n}'],
    fixes: ['the deployment was rolled back', 'the probe was made to wait for the caches', 'images were mirrored to a second registry'],
  },
  {
    causes: ['security-breach', 'secret-exposure'],
    tags: ['ci', 'supply-chain'],
    parts: ['build pipeline', 'deploy key', 'package mirror', 'artifact signature'],
    failures: [
      'published a credential in a build log',
      'pulled a package that had been taken over',
      'was deployed from an unsigned artifact',
    ],
    triggers: [
      'a debug step printed the environment',
      'a dependency was resolved from the public registry by name',
      'a token outlived the contractor who had made it',
    ],
    symptoms: ['unusual sign-in from {region}', 'checksum mismatch for {key}', 'signature of {hash} could not be verified'],
    fixes: [
      'all credentials of the pipeline were rotated',
      'the mirror was made the only source',
      'the artifacts were rebuilt from a clean machine',
    ],
  },
];
