/** State, time and trust: what has to be right and to agree. */
import { type Concept, waysOf } from './concept.ts';

export const STATE: readonly Concept[] = [
  {
    id: 'certificate-expiry',
    name: 'an expired certificate',
    like: 'certificate tls-certificate expiry',
    ways: waysOf(`
      certificate|x509|licence|license|signing|ca|intermediate|authority|pki + expire|renew|runout|validity|notafter|lapse|stale|acme|
        valid|rollover
      credential + expire|lapse
      expire|renew + handshake|https|letsencrypt|acme|chain|browser|signing
      certbot|certmanager
    `),
  },
  {
    id: 'certificate-trust',
    name: 'a certificate that clients no longer trusted',
    like: 'certificate tls-certificate',
    ways: waysOf(`
      certificate|ca|intermediate|ocsp|crl|authority + revoke|revocation|untrusted|distrust|distrusted|trust|chain|reject|invalid|
        misissue|responder|cross
      ocsp|truststore
    `),
  },
  {
    id: 'clock',
    name: 'a clock or a calendar',
    like: 'time-handling time calendar',
    ways: waysOf(`
      leapsecond|leapday|daylightsaving
      clock + skew|drift|backward|backwards|back|wrong|jump|change|synchronise|sync|forward|ahead|behind|second|minute|server|monotonic|
        disagree
      date + february|calendar|invalid|parse|29|exist|future|year|format
      timezone|midnight|dst|offset|local|summertime|utc + local|twice|zone|shift|skip|offset|timezone|timestamp|dst|clock|repeat|
        ambiguous|utc|schedule|winter|summer
      year + leapday|rollover|turn|end|digit|epoch + date|week|iso|calendar|clock|february|digit
    `),
  },
  {
    id: 'cache',
    name: 'a cache that was empty or gone',
    ways: waysOf(`
      cache + cold|empty|flush|miss|evict|eviction|warm|stampede|purge|restart|loss|lost|hit|origin|database|emptied|bypass|rate
    `),
  },
  {
    id: 'stale-cache',
    name: 'a cache that gave out stale or foreign data',
    like: 'cache',
    ways: waysOf(`
      cache|cdn + stale|invalidate|invalidation|outdated|private|personal|vary|authenticated|someone|foreign
    `),
  },
  {
    id: 'database-failover',
    name: 'a failover between database replicas',
    like: 'failover',
    ways: waysOf(`
      failover|election|splitbrain|demote|fence + database|replica|primary|quorum|mysql|postgres|postgresql|orchestrator|replication|
        patroni|sentinel|redis|etcd|raft|write|cluster
      splitbrain|patroni
      replica|replication + stale|behind|diverge|divergent|lag|break|broken|stop|unreplicated|asynchronous|lost|catch|failover
      primary + two|both|accept|second + write|writes|split|primary|diverge
    `),
  },
  {
    id: 'quorum-loss',
    name: 'a cluster that lost its quorum',
    ways: waysOf(`
      quorum|raft|consensus|etcd|zookeeper|consul + lose|lost|loss|majority|election|leader|primary|disk|slow|member|timeout|contention|
        cluster|heartbeat|latency
    `),
  },
  {
    id: 'double-run',
    name: 'work that was done twice',
    like: 'scheduling',
    ways: waysOf(`
      schedule|job|batch|nightly|export|timer|run|runs|message|cronjob + twice|duplicate|overlap|concurrent|parallel|double|again|
        idempotent|simultaneous|already
      duplicate|twice|repeat + charge|charged|email|invoice|payment|bill|billed|process|processed|run|job|order|reminder|notification|
        deliver|booking|refund
      idempotent|idempotency
    `),
  },
  {
    id: 'job-skipped',
    name: 'a scheduled job that did not run',
    ways: waysOf(`
      schedule|job|batch|nightly + silently|silent|skip|skipped|stop|stopped|disable|disabled|miss|missed|unnoticed|exit|success|paused|
        suspend
    `),
  },
  {
    id: 'race',
    name: 'two things that happened at once',
    like: 'race-condition concurrency',
    ways: waysOf(`
      race|concurrency
      simultaneous|simultaneously|concurrently|concurrent|moment|interleave|parallel + write|update|apply|process|both|overwrite|order|
        stale|plan|read|transaction|thread
      stale + plan|overwrite|write|check|version|newer
    `),
  },
  {
    id: 'lock-contention',
    name: 'locks that waited for each other',
    ways: waysOf(`
      deadlock|livelock|mutex
      lock + contend|wait|hold|held|timeout|order|table|row|exclusive|transaction|query|queue
    `),
  },
  {
    id: 'backup',
    name: 'a backup that could not be used',
    like: 'backup-failure',
    ways: waysOf(`
      backup + restore|empty|missing|corrupt|untested|test|incomplete|silently|silent|verify|unreadable|key|broken|old|exist|usable|
        useless|delete|drill|encrypt|rehearse|tested
      restore + drill|exercise|test|tested|rehearse|corrupt|backup|never|practise|untested
    `),
  },
  {
    id: 'corruption',
    name: 'data that was wrong or damaged',
    ways: waysOf(`
      corrupt|corruption|checksum|inconsistent|inconsistency|garbled|bitrot
      silently|quietly + wrong|drop|truncate|round|lost|corrupt|discard
    `),
  },
  {
    id: 'secret-exposed',
    name: 'a secret that was exposed',
    like: 'secret-exposure secret-leak',
    ways: waysOf(`
      credential|secrets|env + leak|public|repository|commit|log|logs|steal|stolen|attacker|history|image|layer|plaintext|plain|bundle|
        javascript|bucket|scan|gist|artefact|export|visible|readable|hardcoded|push
      leak + credential|repository|public|bucket
      bucket + public|readable|open|world
    `),
  },
  {
    id: 'attack',
    name: 'an attacker who got in',
    like: 'security-breach security breach',
    ways: waysOf(`
      attacker + account|credential|access|malicious|stolen|inject|publish|login|session|exploit|vulnerability|maintainer|gain|read|key
      intruder|malware|phishing|phish|ransomware|breach|exfiltrate|backdoor|stranger
      exploit + vulnerability|attacker|library|unpatched|patch|server
      credential|session|cookie + stolen|steal|theft|stuffing|compromise
    `),
  },
  {
    id: 'tenant-leak',
    name: 'data shown to the wrong people',
    ways: waysOf(`
      tenant|customer|account|people|patient|household + other|another|wrong|foreign|each + data|record|invoice|order|profile|document|
        name|page|address|see|saw|private
    `),
  },
];
