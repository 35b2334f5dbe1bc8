/**
 * Words of the field that tell a reader something when two incidents share them. A shared word is given as a reason only if it is one of
 * these, a name, or a piece of code: that both say "home" or "choice" is no reason. Data: words can be added without touching code.
 */
import { termOf } from './terms.ts';

const WORDS = `
  certificate expiry renewal handshake pki truststore keystore acme ocsp crl https mtls signature openssl intermediate revocation browser
  dns zone nxdomain nameserver servfail dnssec coredns registrar delegation ttl cname resolver hostname nslookup unbound
  bgp prefix asn peering ospf anycast transit router blackhole rpki packet switch nic vlan firewall subnet mtu congestion backbone fibre nat vpn
  arp optical conntrack partition loadbalancer keepalived vip envoy nginx haproxy healthcheck proxy drain gateway istio linkerd traefik sidecar
  pgbouncer hikari pooler jdbc connection pool disk inode tablespace logrotate wal filesystem mount artefact memory oom heap leak gc garbage swap
  jvm cgroup fragmentation cpu regex backtracking quadratic throttling overflow wraparound integer ulimit filedescriptor ephemeral sequence
  ratelimit quota thread vacuum retry backoff jitter stampede circuitbreaker metastable shedding autoscaler campaign crawler scraper bot
  cache eviction invalidation stale cdn varnish queue kafka rabbitmq sqs consumer broker offset rebalance poison deadletter failover replica
  replication splitbrain election quorum raft etcd consul zookeeper patroni orchestrator fencing sentinel mysql postgresql postgres mongodb
  cassandra redis oracle elasticsearch index transaction planner optimizer shard schema migration column backfill ddl alter cutover legacy
  mainframe backup restore snapshot dump rehearsal directory typo script runbook shell maintenance configuration canary ruleset yaml parameter
  template featureflag experiment rollback pipeline helm kubernetes pod kubelet namespace crashloop scheduler daemonset ingress cni calico cilium
  taint npm pypi registry crate lockfile semver transitive pin unpublish mirror image credential vault oauth session cookie layer bucket attacker
  ddos botnet phishing malware exploit ransomware permission privilege role token saml ldap jwt mfa clock leapsecond leapday daylightsaving
  timezone midnight ntp drift cron crontab batch idempotent idempotency duplicate invoice race deadlock mutex contention goroutine carrier
  region power ups generator battery cooling chiller lightning hardware firmware ssd raid controller kernel drive dimm bios pager dashboard
  checksum corruption encoding unicode utf8 charset parser automation terraform ansible puppet watchdog circular bootstrap fluentd shipper
  forwarder logstash filebeat collector agent telemetry tracing storage ebs ceph nfs iops grpc http websocket smtp sms ssh tcp udp ipv6 api
  metadata endpoint webhook payload serialization protobuf json xml csv compaction timeout latency compiler runtime python
  java node ruby golang rust php docker container vm hypervisor systemd linux windows iptables selinux chef jenkins gitlab git github upgrade
  version downgrade label priority preemption sharding hotspot warmup coldstart purge truncation deletion reboot command audit monitoring probe
`;

const TERMS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).flatMap((word) => termOf(word) ?? []));
/** Of these, nearly every archive is full. */
const BLAND: ReadonlySet<string> = new Set(
  `server customer deployment outage monitoring message database latency limit version rollback command dashboard api traffic cache network
  request configuration restore alert session full timeout region storage`
    .split(/\s+/)
    .flatMap((word) => termOf(word) ?? []),
);

/** Inner capitals, underscores or a digit behind letters: a name from code. */
const RE_CODE = /^(?:(?=.*[a-z])(?:.*[a-z][A-Z].*|.*_.*|[A-Za-z]+\d+[a-z]*)|[45](?:\d\d|xx))$/;

export function isTelling(word: string, term: string): boolean {
  return !BLAND.has(term) && (TERMS.has(term) || RE_CODE.test(word));
}
