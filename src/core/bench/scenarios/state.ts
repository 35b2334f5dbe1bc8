/** Incidents of what keeps state: databases, caches, streams, disks, backups. */
import type { Scenario } from '../scenario.ts';

export const STATE: readonly Scenario[] = [
  {
    causes: ['limit-exhausted', 'capacity'],
    tags: ['postgresql', 'connection-pool'],
    parts: ['connection pool', 'database proxy', 'pool of idle connections', 'session limit'],
    failures: ['ran out of database connections', 'queued every query behind a full pool', 'refused logins while connections leaked'],
    triggers: [
      'a retry loop held connections open across requests',
      'a worker was scaled out without raising the limit of the primary',
      'a slow report kept its transactions open',
    ],
    symptoms: [
      'FATAL: remaining connection slots are reserved for superuser',
      'pool timeout after {ms} ms waiting for a connection on {host}',
      'too many clients already ({n} of {n})',
    ],
    fixes: [
      'idle sessions were ended and the pool was bounded',
      'a proxy was put between the workers and the primary',
      'the report was moved to a replica',
    ],
  },
  {
    causes: ['database-failover', 'monitoring-gap'],
    tags: ['postgresql', 'replication'],
    parts: ['standby', 'replication slot', 'write-ahead log', 'primary database'],
    failures: ['served stale data after a failover', 'lost its primary and elected two', 'fell hours behind its primary'],
    triggers: [
      'a network partition outlasted the election timeout',
      'a replication slot filled the disk of the primary',
      'a planned switchover met a long transaction',
    ],
    symptoms: [
      'replication lag {n} s on {host}',
      'requested WAL segment has already been removed',
      'cannot execute UPDATE in a read-only transaction',
    ],
    fixes: [
      'the old primary was fenced and rebuilt from a base backup',
      'writes were stopped until the standby had caught up',
      'the divergent rows were reconciled by hand',
    ],
  },
  {
    causes: ['software-defect', 'test-gap'],
    tags: ['memory-leak', 'jvm'],
    parts: ['in-memory cache', 'allocator', 'parser', 'session store'],
    failures: [
      'restarted in circles as memory ran out',
      'slowed to a crawl between garbage collections',
      'crashed on one customer’s records',
    ],
    triggers: [
      'a map without an eviction policy grew with every tenant',
      'an upgrade changed the default buffer size',
      'an import held records of unusual length',
    ],
    symptoms: ['java.lang.OutOfMemoryError: Java heap space', 'container {host} killed: memory limit exceeded', 'GC pause {ms} ms'],
    fixes: [
      'the version was rolled back and the heap was doubled for the night',
      'the offending import was put aside',
      'a bound was put on the cache',
    ],
  },
  {
    causes: ['hardware', 'capacity'],
    tags: ['storage', 'disk-full'],
    parts: ['storage volume', 'RAID controller', 'log partition', 'disk array'],
    failures: ['stopped writing when a disk filled up', 'lost two disks of one mirror', 'stalled behind a failing controller'],
    triggers: [
      'debug logs had been left on after an investigation',
      'a rebuild put load on an ageing disk',
      'retention was configured in files instead of bytes',
    ],
    symptoms: ['No space left on device', 'I/O error, dev sdb, sector {n}', 'await {ms} ms on {host}'],
    fixes: [
      'old segments were moved to object storage',
      'the mirror was rebuilt on spare hardware',
      'log levels were lowered and rotation was fixed',
    ],
  },
  {
    causes: ['migration', 'software-defect'],
    tags: ['mysql', 'schema-change'],
    parts: ['schema migration', 'backfill', 'shadow table', 'dual-write path'],
    failures: [
      'locked its busiest table during a migration',
      'wrote to the old and the new store in different order',
      'dropped a column that was still read',
    ],
    triggers: [
      'an online change fell back to a copying one',
      'the backfill ran without a pause between batches',
      'a consumer had been missed in the inventory',
    ],
    symptoms: [
      'Lock wait timeout exceeded; try restarting transaction',
      'Unknown column "{key}" in field list',
      'metadata lock held for {n} s',
    ],
    fixes: ['the migration was stopped and its table swapped back', 'the backfill was throttled', 'the column was restored from a replica'],
  },
  {
    causes: ['backup-failure', 'manual-operation'],
    tags: ['data-loss', 'object-storage'],
    parts: ['backup job', 'lifecycle rule', 'restore procedure', 'object store'],
    failures: ['lost records that no backup held', 'deleted live objects with a lifecycle rule', 'needed a day to restore'],
    triggers: [
      'a cleanup was run against the wrong account',
      'the backup had been empty since a version change',
      'a prefix matched more objects than intended',
    ],
    symptoms: ['NoSuchKey: {key}', 'backup size {n} bytes, expected gigabytes', 'restore estimated at {n} minutes'],
    fixes: [
      'the objects were recovered from versions',
      'records were rebuilt from event logs',
      'the restore was run in parallel by key range',
    ],
  },
  {
    causes: ['cascading-failure', 'limit-exhausted'],
    tags: ['cache', 'redis'],
    parts: ['cache cluster', 'hot key', 'eviction policy', 'cache warmer'],
    failures: ['overloaded its database after a cache was flushed', 'evicted sessions under memory pressure', 'was slowed by one hot key'],
    triggers: ['a flush was meant for staging', 'a celebrity’s order page was shared widely', 'a resize moved all keys at once'],
    symptoms: ['OOM command not allowed when used memory > maxmemory', 'cache hit rate {percent}', 'MOVED {n} {host}'],
    fixes: ['the cache was warmed from a replica', 'the hot key was split', 'the eviction policy was changed'],
  },
  {
    causes: ['software-defect', 'monitoring-gap'],
    tags: ['kafka', 'streaming'],
    parts: ['consumer group', 'event stream', 'dead-letter queue', 'offset store'],
    failures: ['stopped consuming events without an alarm', 'delivered every event twice', 'blocked on one poisoned message'],
    triggers: ['a rebalance never settled', 'a message could not be decoded by the new schema', 'offsets were reset while moving a topic'],
    symptoms: ['consumer lag {n} on partition {n}', 'Failed to deserialize value for key {key}', 'group {key} is rebalancing'],
    fixes: [
      'the message was moved to the dead-letter queue',
      'consumers were restarted with static membership',
      'offsets were set back to the last good position',
    ],
  },
];
