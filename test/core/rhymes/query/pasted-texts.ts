/** What people paste in the middle of an incident, written for these tests, each with the postmortem that should come first. */

export interface PastedText {
  /** The id of the postmortem, without its date. */
  expected: string;
  text: string;
}

/** For the archive that is shipped. */
export const SHIPPED: readonly PastedText[] = [
  {
    expected: 'foursquare-shard',
    text: `[#oncall] mongod on shard0 is crawling, page faults through the roof and resident memory equals all RAM on the box
read queue keeps growing, shard1 is fine. adding another shard did not give any memory back`,
  },
  {
    expected: 'foursquare-shard',
    text: 'mongos: shard uneven, chunks unbalanced, one replica set at 66 GB resident, page faults/sec 4,000',
  },
  {
    expected: 'azure-leap-day',
    text: `2028-02-29T00:03:11Z GuestAgent[812] ERROR create transfer certificate: ValidTo=2029-02-29 is not a valid date
2028-02-29T00:03:11Z GuestAgent[812] retrying
host marked HI (human investigate) after third VM timed out`,
  },
  {
    expected: 'azure-leap-day',
    text: 'java.time.DateTimeException: Invalid date February 29, year is not a leap year. New VMs cannot start since midnight.',
  },
  {
    expected: 'aws-elb-state-deletion',
    text: `somebody's maintenance job ran against the prod state store by mistake. load balancers keep running but any change via the API
makes them worse, the control plane does not find their configuration any more`,
  },
  {
    expected: 'npm-left-pad',
    text: `npm ERR! 404 Not Found - GET https://registry.npmjs.org/left-pad
npm ERR! 404  'left-pad@0.0.3' is not in the npm registry.
npm ERR! A complete log of this run can be found in: /root/.npm/_logs/2026-01-05T11_22_33_444Z-debug-0.log`,
  },
  {
    expected: 'npm-left-pad',
    text: 'All CI builds red since 14:30. A dependency of a dependency was unpublished by its author, package not found in registry',
  },
  {
    expected: 'stackexchange-regex',
    text: `w3wp.exe 100% CPU on every web server, health check on the home page times out so the LB pulled all of them
Stack: System.Text.RegularExpressions.RegexInterpreter.Go() <- String.Trim helper, input is a post full of whitespace`,
  },
  {
    expected: 'wikimedia-certificate-revocation',
    text: `Users with Safari report "This certificate has been revoked", NET::ERR_CERT_REVOKED in Chrome on macOS.
Our cert is fine, OCSP for the intermediate of the CA answers revoked`,
  },
  {
    expected: 'cloudflare-leap-second',
    text: `panic: invalid argument to Int63n
goroutine 4217 [running]:
math/rand.(*Rand).Int63n(0xc42001, 0xfffffffffa0a1f00)
rrdns: upstream rtt is negative? clock went backwards just after midnight, leap second??`,
  },
  {
    expected: 'gitlab-database-deletion',
    text: `I think I ran rm -rf on the pgsql data dir on the primary instead of the secondary. db1 has 4.5 GB left. pg_basebackup was hanging,
replication was behind. where are the pg_dump backups? the S3 bucket is empty`,
  },
  {
    expected: 'gitlab-database-deletion',
    text: 'pg_dump: server version mismatch; aborting because of server version mismatch. nightly backups to S3: 0 files',
  },
  {
    expected: 'aws-s3-capacity-removal',
    text: `ran the playbook to remove a few servers from billing and it took out way more than I asked for. index subsystem is restarting,
PUT and GET fail with 503 in us-east-1, status page cannot be updated either`,
  },
  {
    expected: 'gocardless-id-overflow',
    text: `PG::NumericValueOutOfRange: ERROR:  integer out of range
: INSERT INTO "update_logs" ("record_type", "record_id", "payload") VALUES ($1, $2, $3) RETURNING "id"
app/models/concerns/tracked.rb:41:in \`write_log'`,
  },
  { expected: 'gocardless-id-overflow', text: 'nextval: reached maximum value of sequence "events_id_seq" (2147483647)' },
  {
    expected: 'tsb-migration',
    text: 'After the weekend cutover to the new core banking platform customers cannot log in to internet banking, some see other people’s accounts, branches are down',
  },
  {
    expected: 'eslint-stolen-token',
    text: `postinstall script of a lint package downloads something from pastebin and sends ~/.npmrc _authToken to sstatic1.histats.com
version was published tonight from a maintainer's account, looks like malware`,
  },
  {
    expected: 'homebrew-jenkins-token',
    text: 'Researcher on HackerOne says our public Jenkins shows GITHUB_API_TOKEN in the environment variables of a build, token has push to the main repo',
  },
  {
    expected: 'github-database-failover',
    text: `orchestrator: DeadMaster detected on mysql-cluster1, promoting replica in us-west
43s network partition east<->west during optics maintenance. writes diverged on both sides, app latency is terrible because primary is now cross-country`,
  },
  {
    expected: 'moonlight-kernel-panics',
    text: `node gke-pool-1 NotReady, serial console: Kernel panic - not syncing: softlockup: hung tasks
pods rescheduled and next node died the same way. scraper pods with high CPU all sit on one node, no anti-affinity`,
  },
  {
    expected: 'mozilla-addon-certificate',
    text: `addons.xpi WARN Add-on uBlock0@raymondhill.net is not correctly signed. SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE
one or more installed add-ons cannot be verified and have been disabled`,
  },
  {
    expected: 'cloudflare-waf-regex',
    text: `PagerDuty: WAF CPU 100% at all locations, HTTP 502 global.
perf top: 98% pcre_exec, backtracking, started right after managed rules went out`,
  },
  {
    expected: 'docs-rs-disk-full',
    text: `error: failed to write /opt/docs/rustwide/target/doc/index.html: No space left on device (os error 28)
df -h /dev/nvme0n1p1 100% /  - generated documentation output piling up, never purged`,
  },
  {
    expected: 'aws-kinesis-thread-limit',
    text: `java.lang.OutOfMemoryError: unable to create new native thread
  at java.lang.Thread.start0(Native Method)
  at frontend.peer.PeerMesh.connect(PeerMesh.java:88)
after adding front-end servers; every server opens one thread per peer`,
  },
  {
    expected: 'fastly-latent-bug',
    text: 'Most POPs return "Error 503 Service Unavailable Guru Mediation Varnish cache server" right after one customer changed a setting',
  },
  {
    expected: 'facebook-backbone',
    text: `BGP: our prefixes for the authoritative DNS are withdrawn everywhere, dig returns SERVFAIL for every name
out of band access does not work, badges don't open the data center doors, backbone links all down after a maintenance command`,
  },
  {
    expected: 'roblox-consul',
    text: `consul: KV PUT p50 300ms -> 2s, leader re-election loops, raft apply slow. boltdb freelist huge. we turned streaming on yesterday
vault and nomad unhealthy since they sit on consul`,
  },
  {
    expected: 'cloudflare-bgp-policy',
    text: 'Prefixes withdrawn from several MCPs after the change of BGP communities, policy diff: term REJECT-THE-REST now comes before SITE-LOCAL',
  },
  {
    expected: 'aws-dynamodb-dns',
    text: `getaddrinfo ENOTFOUND dynamodb.us-east-1.amazonaws.com
botocore.exceptions.EndpointConnectionError: Could not connect to the endpoint URL. dig shows NOERROR with empty answer section. EC2 launches fail too`,
  },
  {
    expected: 'cloudflare-bot-management',
    text: `thread fl2_worker_thread panicked: called Result::unwrap() on an Err value
bot management features file too large, more than 200 features, 5xx comes and goes every five minutes`,
  },
];

/** For the small archive of made-up incidents among the fixtures. */
export const FIXTURES: readonly PastedText[] = [
  {
    expected: 'invoices-sent-twice',
    text: 'Support: customers complain they were charged two times last night for the same invoice. cron ran on old and new billing host?',
  },
  {
    expected: 'checkout-connections',
    text: `org.postgresql.util.PSQLException: Timeout waiting for connection from pool (40/40 in use)
	at com.zaxxer.hikari.pool.HikariPool.getConnection(HikariPool.java:155)
	at shop.checkout.CheckoutService.place(CheckoutService.java:88)`,
  },
  {
    expected: 'firewall-rule-everywhere',
    text: 'All branch offices unreachable since the firewall policy was pushed to every device, deny any any at the top',
  },
  {
    expected: 'key-in-public-repository',
    text: 'GuardDuty: CryptoCurrency:EC2/BitcoinTool, 300 instances launched overnight with an access key that is in a public GitHub repo',
  },
  {
    expected: 'search-heap-growth',
    text: `Nov 20 03:12:44 search-7 kernel: [112233.44] Out of memory: Killed process 2211 (java) total-vm:16384000kB
Last State: Terminated, Reason: OOMKilled, search worker heap keeps growing about 200MB per hour`,
  },
  {
    expected: 'build-farm-no-space',
    text: 'runner-14: fatal: write error: No space left on device. artefacts share 100% used, all pipelines stuck',
  },
  {
    expected: 'zone-file-truncated',
    text: 'dig www.council.example NXDOMAIN on all resolvers, zone serial is new but two thirds of the records are gone',
  },
  {
    expected: 'night-shift-hour',
    text: 'Rota is off by one hour after the clocks went back on Sunday, summer time ended, 24 hours added to local time',
  },
  {
    expected: 'ticket-sale-retries',
    text: 'login servers overloaded long after the blip: clients all retry at once without backoff, players cannot sign in',
  },
  {
    expected: 'booking-expired-certificate',
    text: `Error: request to https://gateway.pay.example/v2/charge failed, reason: certificate has expired
    at ClientRequest.<anonymous> (/app/node_modules/node-fetch/lib/index.js:1491:11)
  code: 'CERT_HAS_EXPIRED'`,
  },
  {
    expected: 'double-orders',
    text: 'warehouse picks every order double, previous export job had not finished when the next batch started',
  },
  {
    expected: 'resolver-overrun',
    text: 'curl: (6) Could not resolve host: orders.default.svc; Temporary failure in name resolution, CoreDNS at 100% CPU inside the cluster',
  },
  {
    expected: 'drifting-controllers',
    text: 'JWT rejected: token used before issued (iat in the future). ntpd stopped on one controller, clock drift 6 min',
  },
  { expected: 'token-in-image', text: 'trivy found npm publish token in a layer of our public docker image' },
  {
    expected: 'ledger-log-volume',
    text: 'PANIC: could not write to file "pg_wal/xlogtemp.44": No space left on device. debug logging filled the partition of the ledger db',
  },
  { expected: 'gateway-leak', text: 'payment gateway process RSS grows for three days and then OOM; we stopped the weekly restart' },
  {
    expected: 'timetable-idle-in-transaction',
    text: `FATAL:  remaining connection slots are reserved for non-replication superuser connections
select state, count(*) from pg_stat_activity -> idle in transaction | 487`,
  },
  {
    expected: 'feature-list-malformed',
    text: 'every region crashed within a minute: YAML parse error in settings file at line 1, distributed globally',
  },
  { expected: 'sensor-reconnect-wave', text: 'MQTT broker restarts and falls over again: 100k sensors reconnect at the same moment' },
  {
    expected: 'partner-feed-trust',
    text: 'partner says: unable to get local issuer certificate, intermediate CA in our chain is no longer valid, leaf cert OK',
  },
  { expected: 'password-in-chat-export', text: 'journalist got an export of our chat and it has passwords of staging systems in it' },
  {
    expected: 'mail-inodes',
    text: 'postfix: queue file write error, No space left on device, but df shows 50% free. df -i: IUse% 100%, millions of session files',
  },
  {
    expected: 'delegation-lost',
    text: 'domain moved to a new registrar yesterday, NS records at the TLD point to nameservers that answer REFUSED for our zone, shop not reachable',
  },
  {
    expected: 'badge-readers-offline',
    text: 'No badge opens any door since 00:00, reader log: TLS handshake failed, certificate not valid after 2023-04-17',
  },
  {
    expected: 'telemetry-agent-rss',
    text: 'monitoring agent uses 7.2 of 8 GB memory on all pump hosts, hosts swapping, buffer not freed while the server is away',
  },
  {
    expected: 'reminders-repeated',
    text: 'patients get the same SMS reminder six times since we scaled the service to 6 replicas, each runs the timer',
  },
  {
    expected: 'search-amplified',
    text: 'search timeouts: callers retry three times, traffic multiplied, one slow node took the rest down',
  },
  {
    expected: 'price-table-global',
    text: 'all prices in the app are 100 times too high since the central configuration value was changed from euro to cents',
  },
  {
    expected: 'clinic-slots',
    text: 'HikariPool-1 - Connection is not available, request timed out after 30000ms. one query without index holds connections for seconds, health checks fail',
  },
  { expected: 'cards-leap-day', text: 'card issuing fails: ValueError: day is out of range for month (29 Feb + 5 years)' },
];

/** Nothing in either archive is like these. */
export const STRANGERS: readonly string[] = [
  '',
  '   \n\n\t',
  '42 17 2026-11-20 10.0.0.1 0xdeadbeef',
  'The printer on the third floor is jammed again, can someone bring paper and a new toner?',
  'Team lunch on Friday at noon, please tell me what you would like to eat.',
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.',
  'Die Kaffeemaschine in der Küche ist kaputt, bitte den Hausmeister anrufen und eine neue bestellen.',
  'プリンターの用紙がなくなりました。補充してください。',
  'Принтер не работает, позвоните, пожалуйста, в отдел закупок.',
  'INFO  main - Application is up and running on port 8080',
  'Is anybody else seeing this? Something is wrong, please help, it does not work since this morning.',
  'Translation of the header is missing in Portuguese, the label of the button is too long on small phones.',
];
