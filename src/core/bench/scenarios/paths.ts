/** Incidents of what lies between: names, certificates, routes, load, suppliers, power. */
import type { Scenario } from '../scenario.ts';

export const PATHS: readonly Scenario[] = [
  {
    causes: ['retry-storm', 'cascading-failure'],
    tags: ['queue', 'backpressure'],
    parts: ['retry budget', 'request queue', 'circuit breaker', 'client library'],
    failures: [
      'was held down by its own retries',
      'drowned in queued requests after a short blip',
      'collapsed one dependency after another',
    ],
    triggers: [
      'a brief pause of garbage collection let timeouts line up',
      'clients retried without jitter',
      'a health check counted slow hosts as dead',
    ],
    symptoms: ['queue depth {n} and growing', 'upstream request timeout on {host}', 'circuit breaker open for {key}'],
    fixes: [
      'retries were shed at the edge until the queue drained',
      'traffic was let back in five percent at a time',
      'the breaker was forced open and the backlog dropped',
    ],
  },
  {
    causes: ['certificate', 'monitoring-gap'],
    tags: ['tls', 'internal-pki'],
    parts: ['intermediate certificate', 'renewal job', 'trust store', 'certificate bundle'],
    failures: ['refused every handshake after a certificate expired', 'distrusted its own clients', 'served an incomplete chain'],
    triggers: [
      'the renewal job had been failing quietly for weeks',
      'an intermediate was left out of the new bundle',
      'a load balancer kept the old certificate in memory',
    ],
    symptoms: [
      'x509: certificate has expired or is not yet valid',
      'tls: handshake failure from {host}',
      'unable to get local issuer certificate',
    ],
    fixes: [
      'a new certificate was issued and every listener reloaded',
      'the chain was completed and pushed to the edge',
      'the trust store was rolled forward on all hosts',
    ],
  },
  {
    causes: ['dns', 'hidden-dependency'],
    tags: ['dns', 'service-discovery'],
    parts: ['resolver', 'zone file', 'service discovery', 'negative cache'],
    failures: [
      'could not resolve its own dependencies',
      'sent traffic to addresses that were long gone',
      'vanished from service discovery',
    ],
    triggers: [
      'a zone transfer was cut short',
      'an automation removed records that looked unused',
      'the resolver depended on the service that it resolved',
    ],
    symptoms: ['SERVFAIL for {key}.internal', 'no such host: {host}', 'lookup timed out after {ms} ms'],
    fixes: [
      'the zone was restored from version control',
      'static entries bridged the gap until caches expired',
      'the resolvers were restarted one rack at a time',
    ],
  },
  {
    causes: ['network', 'config-change'],
    tags: ['bgp', 'data-center'],
    parts: ['border router', 'route filter', 'spine switch', 'peering session'],
    failures: [
      'lost packets between two regions',
      'was unreachable from half of the internet',
      'saw its traffic leave through the wrong provider',
    ],
    triggers: [
      'a filter matched more prefixes than its author expected',
      'a line card began to drop frames without alarm',
      'maintenance drained the only healthy path',
    ],
    symptoms: ['BGP peer {host} down: hold timer expired', '{percent} packet loss towards {region}', 'interface errors rising on {host}'],
    fixes: [
      'the announcement was withdrawn and reinstated in order',
      'traffic was steered away by raising the metric',
      'the line card was replaced',
    ],
  },
  {
    causes: ['capacity', 'denial-of-service'],
    tags: ['load-balancer', 'autoscaling'],
    parts: ['load balancer', 'autoscaling group', 'rate limiter', 'admission controller'],
    failures: ['turned users away during a traffic peak', 'scaled too late for a campaign', 'spent its capacity on scrapers'],
    triggers: [
      'a campaign was mailed to all customers at once',
      'a scraper ignored the limits of the public endpoint',
      'new instances needed longer to warm up than the peak lasted',
    ],
    symptoms: ['503 Service Unavailable from {host}', 'no healthy upstream', 'scale-up refused: quota {n} exceeded'],
    fixes: [
      'capacity was doubled and the scraper was limited',
      'a waiting room spread the arrivals',
      'the quota was raised by the provider',
    ],
  },
  {
    causes: ['third-party', 'hidden-dependency'],
    tags: ['payments', 'vendor'],
    parts: ['payment gateway', 'supplier’s interface', 'webhook endpoint', 'fraud check'],
    failures: [
      'could not charge cards while a supplier was down',
      'waited on a supplier without a timeout',
      'received webhooks hours late',
    ],
    triggers: [
      'the supplier rotated its addresses without notice',
      'a contract limit was reached on the last day of the month',
      'the supplier’s sandbox was used in production',
    ],
    symptoms: ['connect ETIMEDOUT {host}:443', 'webhook backlog {n}', 'gateway answered 429 with retry-after {minutes}'],
    fixes: [
      'payments were switched to the second supplier',
      'calls were given a timeout and a fallback',
      'the backlog was replayed in order',
    ],
  },
  {
    causes: ['power', 'hardware'],
    tags: ['data-center', 'cloud'],
    parts: ['power feed', 'cooling loop', 'availability zone', 'transfer switch'],
    failures: ['lost a zone during a power transfer', 'throttled itself as a room grew hot', 'found its spare capacity in the same room'],
    triggers: [
      'a breaker tripped while the second feed was in maintenance',
      'a chiller stopped and its alarm went to a former employee',
      'the generator started and the switch did not',
    ],
    symptoms: ['inlet temperature {n} on {host}', 'power supply redundancy lost', '{n} hosts unreachable in {region}'],
    fixes: ['load was moved to the other zones', 'the feed was restored by hand', 'portable chillers bridged the night'],
  },
];
