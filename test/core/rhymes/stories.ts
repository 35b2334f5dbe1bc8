/** The acceptance scenarios of rhymes, as postmortems. All organizations are made up. */
import { told } from './archives.ts';

/** The same cause twice in four days, while the action item that would have prevented it was open. */
export const LOG_SHIPPER = [
  told(
    '2024-05-06-log-shipper-removed',
    {
      title: 'Logs stopped when an upgrade of the cluster tool removed the log shipper',
      summary:
        'A pipeline installed the newest version of the cluster tool, which no longer knew our log shipper and removed it. No logs arrived for three hours.',
      times: { started: '2024-05-06T09:10Z', detected: '2024-05-06T11:40Z', resolved: '2024-05-06T12:20Z' },
      impact: { services: [{ service: 'logging' }] },
      causes: {
        trigger: 'The pipeline ran with an unlocked version of the cluster tool and picked up a release of the same morning.',
        contributing: ['The new release prunes every resource that it has not created itself.', 'Nothing alerted on the absence of logs.'],
      },
      symptoms: ['No log lines received from production for 10m'],
      actions: [
        { title: 'Lock the version of the cluster tool', kind: 'prevent', status: 'done', done: '2024-05-13' },
        { title: 'Alert when no logs arrive', kind: 'detect', status: 'done', done: '2024-05-08' },
        { title: 'Move to another pipeline', status: 'declined', reason: 'It would not have helped.' },
      ],
    },
    'The tool had been installed as `latest` since the pipeline was written. Reinstalling the shipper took five minutes once it was clear what was missing.',
  ),
  told(
    '2024-05-10-logs-missing-again',
    {
      title: 'No logs for an hour after another release of the cluster tool',
      summary:
        'The log shipper vanished again, for the version of the cluster tool was still not locked and the pipeline took the next release.',
      times: { started: '2024-05-10T08:00Z', detected: '2024-05-10T08:12Z', resolved: '2024-05-10T09:05Z' },
      impact: { services: [{ service: 'logging' }] },
      causes: {
        trigger: 'The pipeline picked up a patch release of the cluster tool, whose version was unlocked.',
        contributing: ['The release prunes resources that it does not know, the log shipper among them.'],
      },
      symptoms: ['No log lines received from production for 10m'],
      actions: [{ title: 'Lock the version of the cluster tool today', kind: 'prevent', status: 'done', done: '2024-05-10' }],
    },
    'This time the alert came after twelve minutes.',
  ),
];

/** Three outages under one title: the first two have one cause, the third another. */
export const ALL_503 = [
  told('2024-06-03-all-services-503', {
    title: 'All services return 503',
    summary: 'Every request was answered with 503 for 20 minutes, because the gateway had no connection to its database left.',
    times: { started: '2024-06-03T14:00Z', resolved: '2024-06-03T14:20Z' },
    causes: {
      trigger: 'A slow report held connections of the gateway’s pool until none was left.',
      contributing: ['The pool of database connections has fifty slots and no limit on waiting.'],
    },
    symptoms: ['HTTP 503 Service Unavailable on all routes'],
    actions: [{ title: 'Limit how long a query may hold a connection', status: 'open' }],
  }),
  told('2024-06-07-all-services-503-again', {
    title: 'All services return 503',
    summary:
      'Every request was answered with 503 for 35 minutes. The pool of the gateway was exhausted again; the fix known since Monday had not been applied.',
    times: { started: '2024-06-07T14:05Z', resolved: '2024-06-07T14:40Z' },
    causes: {
      trigger: 'The same report took all connections of the pool.',
      contributing: ['The limit on how long a query may hold a connection was known and not applied.'],
    },
    symptoms: ['HTTP 503 Service Unavailable on all routes'],
  }),
  told('2024-06-12-all-services-503-expired', {
    title: 'All services return 503',
    summary: 'Every request was answered with 503 for an hour, because the certificate between the gateway and its backends had expired.',
    times: { started: '2024-06-12T00:00Z', resolved: '2024-06-12T01:00Z' },
    causes: {
      trigger: 'The internal certificate of the gateway expired at midnight.',
      contributing: ['Renewal was by hand, and the reminder went to a mailbox that nobody reads.'],
    },
    symptoms: ['HTTP 503 Service Unavailable on all routes'],
  }),
];

/** One cause at two organizations, in words that have little in common. */
export const CERTIFICATES = [
  told('2023-02-01-turnstiles-certificate', {
    organization: 'Ostwick Swimming Pools',
    title: 'Turnstiles stayed locked on a Sunday morning',
    summary: 'Season tickets were refused for four hours. The TLS certificate of the ticket server had run out during the night.',
    causes: {
      trigger: 'The certificate of the ticket server expired on Sunday at 00:00.',
      contributing: ['Whoever received the reminders about renewals had left the company.'],
    },
  }),
  told('2024-09-17-payroll-handshake', {
    organization: 'Brackwater Payroll',
    title: 'Salary files could not be handed to banks',
    summary:
      'For a day no file reached any bank. Their side closed every connection, since the chain that we presented was no longer valid.',
    causes: {
      trigger: 'An intermediate authority in our chain passed the end of its validity.',
      contributing: ['Monitoring watches the leaf, and says nothing of what it hangs from.', 'The bundle had to be renewed by hand.'],
    },
  }),
];

/** Two incidents that share a word and nothing else. */
export const FAILOVERS = [
  told('2023-11-04-database-failover', {
    title: 'Orders lost in a failover of the database',
    summary: 'Forty orders were lost when the database failed over to a replica that was behind.',
    causes: {
      trigger: 'The primary stopped answering, and the orchestrator promoted a replica.',
      contributing: ['Replication was nine seconds behind.', 'Writes that had not been replicated were discarded.'],
    },
  }),
  told('2024-01-22-load-balancer-failover', {
    title: 'Half of the requests went nowhere after a failover of the load balancer',
    summary: 'For 15 minutes every second request timed out, because the address moved to a standby that did not know all backends.',
    causes: {
      trigger: 'The active load balancer was restarted for maintenance, and the virtual address moved over.',
      contributing: [
        'The list of backends on the standby was two months old.',
        'Health checks look at the load balancer, not at what it forwards.',
      ],
    },
  }),
];

/** A few others, so that even the tiny archive has something to be compared with. */
export const OTHERS = [
  told('2022-04-02-flat-batteries', {
    title: 'Scanners dark after a cut in the power',
    summary: 'The warehouse stood still for two hours when the batteries behind the scanners turned out to be flat.',
    causes: { trigger: 'A digger cut the power line.', contributing: ['The batteries had not been tested for four years.'] },
  }),
  told('2022-10-10-double-newsletter', {
    title: 'A newsletter went out three times',
    summary: 'Two workers sent what a third had sent already.',
    causes: {
      trigger: 'A job was retried while it was still running.',
      contributing: ['Nothing marks a message as sent until the end of the batch.'],
    },
  }),
  told('2023-07-07-slow-search', {
    title: 'Search took half a minute',
    summary: 'A new filter made the database read a whole table for each search.',
    causes: { trigger: 'A filter on a column without an index was deployed.', contributing: ['The test database has a hundred rows.'] },
  }),
];
