/** What grew until it met a limit, and load that stayed. */
import { type Concept, waysOf } from './concept.ts';

export const LIMITS: readonly Concept[] = [
  {
    id: 'disk-full',
    name: 'a full disk',
    like: 'limit-exhausted capacity storage limit',
    ways: waysOf(`
      disk|inode|tablespace|wal|filesystem|drive|spool + full|space|percent|runout|room|usage|inode
      storage|root|var|device|partition + full|runout|percent
      diskfull|enospc
      log|logs|logrotate|binlog|artefact|verbose + disk|gigabyte|terabyte|gb|tb|rotate|rotation|partition
      inode + runout|many|million|file
    `),
  },
  {
    id: 'limit-reached',
    name: 'a limit that was reached',
    like: 'limit-exhausted limit',
    common: 2,
    ways: waysOf(`
      limit|quota|ulimit + reach|hit|exceed|full|pass|hard
      filedescriptor|thread|socket|ulimit|inotify|conntrack|pid|nofile|port|ephemeral|nat + limit|full|many|exceed|table|runout
    `),
  },
  {
    id: 'number-overflow',
    name: 'a number that grew too large for its type',
    like: 'limit-exhausted limit',
    ways: waysOf(`
      integer|int|int32|int4|id|ids|sequence|bit|bits|autoincrement + overflow|wrap|wraparound|exceed|largest|billion|range|negative|
        runout|limit|2147483647
      overflow|wraparound + integer|counter|transaction|id|sequence|column|number|timestamp|signed
      bigint|wraparound|xid
    `),
  },
  {
    id: 'connection-pool',
    name: 'an exhausted connection pool',
    like: 'limit-exhausted',
    ways: waysOf(`
      connection + pool|full|limit|many|slot|hold|held|idle|pooler|leak|taken|borrow|acquire|runout|starve
      session + slot|idle|pooler|pool
      pool + full|wait|size|starve|empty|hold|held|acquire|borrow|leak|jdbc
      pgbouncer|hikari|hikaricp|pooler
    `),
  },
  {
    id: 'thread-starvation',
    name: 'workers that all waited for something slow',
    ways: waysOf(`
      thread|worker + pool|starve|busy|stuck|hang|wait|occupied|full
      timeout + missing|infinite|unset|lack
    `),
  },
  {
    id: 'overload',
    name: 'more load than there was room for',
    like: 'capacity load',
    ways: waysOf(`
      traffic|demand|visitor|signup + expect|expected|usual|normal|peak|double|triple|tenfold|campaign|sale|launch|capacity|forecast|bot|
        growth|grow|advert|television|viral|record|flash|unprecedented|newsletter
      load + expect|expected|usual|normal|peak|double|triple|tenfold|capacity|forecast|test
      capacity + plan|planning|exceed|short|insufficient|small|overload|enough|traffic|forecast|spare|test|peak|provisioned
      overload + capacity|traffic
      autoscale|autoscaler|autoscaling + latency|limit|fast|traffic|late|minute|load|quickly|react
    `),
  },
  {
    id: 'memory',
    name: 'memory that ran out',
    like: 'capacity',
    ways: waysOf(`
      oom|oomkilled|oomkill
      memory + leak|grow|full|limit|usage|pressure|fragmentation|kill|allocate|unbounded|climb|retain|runout|exceed|swap|growth|rise|
        bound|outgrow|slope|eat|ate
      gc|garbage + pause|collect|collection|collector|memory
    `),
  },
  {
    id: 'queue',
    name: 'a queue that grew',
    ways: waysOf(`
      queue|kafka|rabbitmq|sqs|topic|consumer|broker + grow|depth|behind|consumer|stuck|poison|unacknowledged|offset|rebalance|latency|
        pile|full|drain|dlq|redeliver|message|block|retain|partition|unbounded|million
      poison|deadletter|dlq
    `),
  },
  {
    id: 'retry-storm',
    name: 'retries that kept the load up',
    like: 'retry-storm',
    ways: waysOf(`
      retry|reconnect|reattempt|refresh + storm|amplify|amplification|multiply|backoff|jitter|overload|traffic|load|flood|wave|immediate|
        immediately|lockstep|synchronise|synchronised|budget|times|simultaneous|simultaneously|aggressive|aggressively|layer|hammer|extra|
        interval|exponential|fixed|exhaust
      retry + customer|device|app|browser|sdk|request + again|load|traffic|overload|loop|continuous|continuously
      stampede|backoff|jitter|metastable
      feedback|vicious + loop|circle|cycle
      reconnect + device|customer|sensor|session|broker|million|thousand
    `),
  },
  {
    id: 'cascading',
    name: 'a failure that spread from one part to the next',
    like: 'cascading-failure cascade',
    common: 2,
    ways: waysOf(`
      cascade|cascading|domino|snowball|knockon
      spread|propagate|ripple + other|region|shard|server|rest|remaining|healthy|cluster
      remaining|surviving|healthy|rest|survivor|neighbour + overload|overwhelm|load|crash|traffic|die|collapse
    `),
  },
  {
    id: 'expensive-computation',
    name: 'a computation that ran away',
    like: 'regex',
    ways: waysOf(`
      regex|regexp|expression|pattern + backtrack|backtracking|cpu|catastrophic|quadratic|exponential|engine
      regex
      backtrack|backtracking|quadratic|exponential + regex|input|string|cpu|length|match
      cpu + percent|peg|pegged|spin|loop|saturate|hundred|burn|worldwide
      infinite|endless + loop|recursion
    `),
  },
  {
    id: 'slow-query',
    name: 'a database query that became slow',
    ways: waysOf(`
      query|planner|optimizer|optimiser + latency|plan|scan|expensive|index|statistics|unindexed|sequential|analyze|analyse|sort|join|
        optimise
      index + missing|drop|scan|unused|unindexed
    `),
  },
  {
    id: 'hostile-traffic',
    name: 'hostile or automated traffic',
    like: 'denial-of-service ddos',
    ways: waysOf(`
      ddos|botnet|scraper|scrape|crawler
      attacker|bot|bots|abuse + traffic|flood|request|volume|gigabit|syn|udp|mitigate|scrubbing
    `),
  },
];
