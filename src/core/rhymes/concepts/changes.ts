/** Changes that people and programs made. */
import { type Concept, waysOf } from './concept.ts';

export const CHANGES: readonly Concept[] = [
  {
    id: 'config-push',
    name: 'a configuration that reached everything at once',
    like: 'config-change configuration misconfiguration',
    ways: waysOf(`
      configuration|rule|policy|ruleset|file|parameter|template|content|value|feature + push|propagate|everywhere|globally|global|
        worldwide|fleet|canary|staged|gradual|simultaneously|distribute
      configuration|yaml|parameter|ruleset|template + wrong|bad|invalid|typo|faulty|incorrect|malformed|validate|validation|parse|
        unvalidated|syntax|mistake
    `),
  },
  {
    id: 'config-change',
    name: 'a change of configuration',
    like: 'config-change configuration misconfiguration',
    common: 3,
    ways: waysOf(`
      configuration + change|changed|edit|update|apply|reload|merge|commit|new|deployment|default
    `),
  },
  {
    id: 'bad-input',
    name: 'input that a program could not digest',
    ways: waysOf(`
      malformed|unexpected|invalid|unparseable|oversized|null|corrupt + parse|parser|crash|input|payload|header|character|field|exception|
        feed
      parse|parser|unhandled|unwrap|assertion|bounds + crash|exception|malformed|fault
      poison + message|pill|record|queue|request
    `),
  },
  {
    id: 'schema-migration',
    name: 'a change of a database’s schema',
    like: 'migration',
    ways: waysOf(`
      alter|ddl|backfill + lock|table|exclusive|column|rows|production|index
      migration + lock|table|exclusive|column|alter|rows|schema|index
      schema + change|migration|incompatible|drop|rename|alter
      column + drop|rename|add|null|constraint|backfill
      index + create|build|lock|concurrently
    `),
  },
  {
    id: 'data-migration',
    name: 'a move to another system',
    like: 'migration',
    ways: waysOf(`
      migration|cutover + platform|datacenter|weekend|legacy|account|cutover|mainframe|provider|cloud|rehearsal|bank
      cutover
    `),
  },
  {
    id: 'feature-flag',
    name: 'a switch left in the wrong position',
    ways: waysOf(`
      featureflag|launchdarkly|killswitch
      flag|toggle|experiment + enable|enabled|turn|turned|leave|left|off|stale|old|default|experiment|reuse|reused|percent|rollout|
        segment|evaluate|everyone|flip|flipped
    `),
  },
  {
    id: 'manual-step',
    name: 'a step by hand that reached further than meant',
    like: 'manual-operation operator-error human-error',
    common: 2,
    ways: waysOf(`
      command|terminal|shell|console|argument|maintenance|runbook + production|delete|intend|intended|larger|typo|environment|directory|
        argument|hand|parameter|mistype|mistyped|inadvertently|wrong|confirm|confirmation|prompt|paste
      script + wrong|intend|intended|production|environment|inadvertently|argument|parameter|delete
      delete|truncate|drop|wipe|terminate + production|accident|accidentally|directory|intend|intended|wrong|hand|mistake|inadvertently
      mistype|mistyped|typo + command|argument|script|reboot|name|digit
    `),
  },
  {
    id: 'data-deleted',
    name: 'data that was deleted',
    like: 'data-loss',
    ways: waysOf(`
      delete|truncate|wipe|erase + production|table|directory|database|data|rows|bucket|account
      drop + table|database|production
    `),
  },
  {
    id: 'deployment',
    name: 'a change that was just deployed',
    like: 'deployment deploy release',
    common: 4,
    ways: waysOf(`
      deployment|release + after|before|rollback|contain|introduce|version|bug|canary|stage|change|refactor|untested|regression|staging
    `),
  },
  {
    id: 'partial-rollout',
    name: 'two versions that did not fit together',
    ways: waysOf(`
      old|older|mixed|previous|partial|half|incompatible|compatible|compatibility + version|versions|format|schema|protocol|api|customer + 
        new|newer|both|read|deserialize|understand|server|parse|expect|mixed|field|order|incompatible|protocol
      backward|backwards|forward + compatible|compatibility|incompatible
      incompatible|incompatibility
    `),
  },
  {
    id: 'latent-bug',
    name: 'a defect that had slept',
    like: 'software-defect bug',
    ways: waysOf(`
      bug|defect|flaw|fault + latent|dormant|hidden|undiscovered|sleep|slept|rare|rarely|untriggered|undetected|lurk|unnoticed
      code + dead|unused|dormant
    `),
  },
  {
    id: 'automation',
    name: 'automation that did the wrong thing',
    ways: waysOf(`
      automation|automatic|automatically|orchestrator|autoscaler|terraform|puppet|ansible|reaper|janitor|watchdog|remediation + delete|
        empty|failover|terminate|overwrite|evict|wrong|loop|destroy|deschedule|drain|apply
    `),
  },
  {
    id: 'kubernetes-change',
    name: 'a cluster whose own parts changed',
    like: 'kubernetes',
    ways: waysOf(`
      kubernetes|cluster|node|kubelet|cni|calico|cilium|helm|chart + upgrade|label|taint|crd|deprecate|deprecated|priority|evict|preempt|
        daemonset|drain|version|selector|namespace|webhook
      evict|preempt|crashloop + pod|priority|node|cluster|schedule
    `),
  },
  {
    id: 'supply-chain',
    name: 'a dependency that changed or went away',
    like: 'dependency',
    ways: waysOf(`
      package|registry|npm|pypi|mirror|crate|gem|maven + delete|yank|break|version|unpin|unpinned|pin|pinned|publish|unpublish|withdraw|
        gone|compromise|malicious|latest|transitive|unlock|unlocked|floating|disappear|maintainer|semver|lockfile
      dependency + yank|unpin|unpinned|pin|pinned|semver|lockfile|transitive|compromise|malicious|publish|unpublish|unlock|unlocked|
        floating|version|minor|patch|delete
      version + pin|pinned|unpin|unpinned|unlock|unlocked|lock|lockfile|float|floating|range|minor|newest|newer
      lockfile|semver|unpinned|unlocked
    `),
  },
  {
    id: 'os-update',
    name: 'an update that installed itself',
    ways: waysOf(`
      automatic|unattended|automatically|auto + update|upgrade|patch|patched + kernel|package|operating|security|host|reboot|version|
        everywhere|all|agent|system|dependency
      unattended + upgrade|update
    `),
  },
  {
    id: 'access',
    name: 'rights that were too wide or missing',
    like: 'access-control permissions',
    ways: waysOf(`
      permission|role|grant|scope|rights + wide|broad|missing|deny|denied|forbidden|grant|access|scope|remove|excessive|admin|tenant|
        production
      access + production|denied|persistent|standing|broad|wide|emergency|control
    `),
  },
];
