/** Paths, machines and what hangs on others. */
import { type Concept, waysOf } from './concept.ts';

export const PATHS: readonly Concept[] = [
  {
    id: 'dns',
    name: 'names that did not resolve',
    ways: waysOf(`
      dns|nxdomain|nameserver|dnssec|servfail|coredns|nslookup
      zone + record|delegate|delegation|file|empty|dns|signed|serial|truncate
      resolve|resolution|lookup + name|hostname|domain|record|temporary|dns
      delegation|registrar|domain + nameserver|registrar|record|expire|lapse|delegate|renew
    `),
  },
  {
    id: 'routing',
    name: 'routes that were announced or withdrawn',
    like: 'network bgp',
    ways: waysOf(`
      route|prefix|peering|peer + announce|withdraw|withdrawn|withdrew|leak|advertise|peer|hijack|flap|filter|community|bgp|blackhole|
        rpki|roa|transit|reflector
      bgp|asn|rpki|anycast|ospf
    `),
  },
  {
    id: 'partition',
    name: 'a network that came apart',
    like: 'network',
    ways: waysOf(`
      network + partition|split|isolate|packet|loss|cut|backbone|disconnect|cable|switch|congestion|congest|disruption|flap|optical
      packet + loss|drop|dropped|mtu
      fiber|fibre|backbone|uplink + cut|link|maintenance|excavator|ring|path|redundant|disconnect|capacity
    `),
  },
  {
    id: 'load-balancing',
    name: 'a load balancer that sent traffic the wrong way',
    ways: waysOf(`
      loadbalancer|vip|keepalived|envoy|virtualip|vrrp + failover|health|healthcheck|traffic|state|backend|route|target|drain|unhealthy|
        standby|address|balance|configuration
      health|healthcheck + check|probe|readiness|liveness + remove|fail|unhealthy|shallow|deep|backend|server|traffic|rotation|eject|
        restart
    `),
  },
  {
    id: 'provider',
    name: 'a provider that failed',
    like: 'third-party provider vendor',
    common: 2,
    ways: waysOf(`
      provider|carrier + outage|down|fail|region|depend|status|degrade|incident|single|only|second|fallback|latency|timeout|alternative
      status + page + their|provider
      aws|gcp|azure|stripe|twilio + outage|region|degrade
    `),
  },
  {
    id: 'hidden-dependency',
    name: 'a dependency that nobody had in mind',
    like: 'hidden-dependency dependency',
    common: 2,
    ways: waysOf(`
      depend|dependency|rely|relied|circular + itself|hidden|undocumented|unknown|unexpected|bootstrap|circular|tooling|tool|single|
        unintended|boot|startup|start|dashboard
      circular + dependency
      locked + tool|engineer
    `),
  },
  {
    id: 'single-point',
    name: 'one part on which everything hung',
    ways: waysOf(`
      singlepoint
      single|sole|one + site|cluster|copy|datacenter|link|vendor|region|provider|rack + only|everything|depend|redundant|redundancy|all|
        backend|whole|spof
    `),
  },
  {
    id: 'monitoring-gap',
    name: 'monitoring that was missing or silent',
    like: 'monitoring-gap monitoring',
    common: 3,
    ways: waysOf(`
      monitoring + miss|missing|gap|silent|silence|mute|muted|absent|blind|unmonitored|ignore|ignored|mailbox|disable|disabled|lack|noisy|
        fatigue
      unmonitored|unwatched
    `),
  },
  {
    id: 'log-pipeline',
    name: 'logs that were no longer shipped',
    ways: waysOf(`
      log|logs|logging|fluentd|fluentbit|filebeat|logstash + shipper|forwarder|ship|agent|collector|pipeline|fluentd|fluentbit|vanish|gap|
        stop|blind
    `),
  },
  {
    id: 'power',
    name: 'power or cooling',
    like: 'power hardware',
    ways: waysOf(`
      power|diesel|cooling|chiller|temperature|overheat|electrical|lightning|pdu|breaker + loss|lost|fail|outage|datacenter|battery|
        supply|rack|room|utility|grid|feed|degree|shutdown|cycle|fuel|interruption|humidity|transfer|heat|strike|centre|center
      overheat|chiller
    `),
  },
  {
    id: 'hardware',
    name: 'a part of hardware that failed',
    like: 'hardware',
    ways: waysOf(`
      hardware|firmware|ssd|raid|nic|motherboard|dimm|drive|switch + faulty|replacement|replace|defective|reboot|firmware|bios|corrupt|
        broken|dead|died
      kernel + panic|bug|crash
    `),
  },
];
