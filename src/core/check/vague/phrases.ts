/**
 * What action titles say when they leave open what will be different, and how to say it so that one can tell when it is done. Data only.
 *
 * A phrase is written in words, in lower case: `a/b` is either, with `_` for a space in one of them, `(a)` may be absent, `{people}` is one
 * of a list below, `…` up to three words that are no border, `*ing` any word that ends so. `^` in front begins the title, `|` behind asks for a border (the end, a comma,
 * a preposition), and `.` behind asks for the end.
 */
export interface VaguePhrases {
  phrases: readonly string[];
  /** What makes the title exact all the same. A figure, code or a quotation always does. */
  unless: readonly (keyof typeof SIGNS)[];
  /** Why it says too little, as a sentence. */
  why: string;
  rewrite: { from: string; to: string };
}

/** Words between spaces, with `_` for a space inside of one. */
export const LISTS = {
  improve: 'improve enhance strengthen increase better revisit rethink work_on invest_in focus_on',
  more: 'more better improved additional extra stronger clearer proper',
  add: 'add have get provide introduce create write do set_up implement',
  people: `everybody everyone people staff team teams engineer engineers developer developers operator operators responder responders
    employees colleagues on-call on-calls on_call users members admins administrators support reviewers personnel new_hires new_joiners
    maintainers sre sres ourselves us them`,
  monitoring: `monitoring alerting alerts alarms observability logging logs metrics visibility telemetry tracing dashboard dashboards
    detection`,
  documents: 'documentation docs runbook runbooks playbook playbooks wiki readme knowledge_base',
  tests: 'test tests testing test_coverage coverage test_suite qa quality_assurance validation',
  processes: `process processes procedure procedures workflow workflows practices change_management code_review code_reviews onboarding
    incident_response response incident_management planning handover handovers`,
  qualities: `resilience resiliency reliability stability robustness availability scalability performance quality security
    error_handling tooling tools infrastructure architecture system systems`,
  /** What an exact title does. */
  doing: `add alert page block reject refuse require remove limit cap split move replace show record include cover contain measure delete
    stop fail roll rotate write run restore rehearse check log`,
} as const;

/** Words after which a noun is complete: they do not make another thing of it, as in “process isolation”. */
export const BORDERS = `of for in on around across and or to at within during between after before from about over so by as via with against
  regarding when if how that which while where because overall generally everywhere further again`;

/** What a title may begin with without becoming any clearer. */
export const LEAD_IN = `we should will must need needs to please let's try always also generally continue start the all team teams everyone
  everybody engineers developers operators manually carefully and`;

/** Phrases that make a title exact, written as those below. */
export const SIGNS = {
  /** It says in which way. */
  way: ['by/via/using/through/so/such_that/instead_of/rather_than/when/whenever/until/unless/if/than', 'and/to {doing}', ':/, {doing}'],
  with: ['with'],
  /** It says which question is to be answered. */
  question: ['why/whether/how/which/what/if'],
  /** A program does it, or it comes back by itself. */
  machine: [
    'automatically/automatic/automated/automate/bot/script/job/pipeline/ci/linter/hook',
    'every/daily/nightly/weekly/monthly/quarterly/yearly/twice_a/drill/drills/exercise/game_day/game_days/simulation',
  ],
  /** It takes the burden from people. */
  relief: ['instead_of/rather_than/nobody/no_one/no_longer/not_rely/not_depend/without/has_to/have_to/had_to'],
} as const;

export const VAGUE: readonly VaguePhrases[] = [
  {
    phrases: [
      'be (more/extra/very/really/especially/particularly/even) careful/cautious/vigilant/mindful/attentive/diligent/thorough',
      'be (more/extra/very) (even) more careful/cautious/vigilant/mindful/attentive/diligent/thorough',
      '^ be/become (more/better) aware',
      'stay/remain (more) vigilant/careful/alert/attentive',
      'take more/extra/better/greater/special care',
      '^ take care when/to/not',
      '^ pay (more/close/closer/better/extra/special) attention',
      'exercise/use (more/extra/greater) caution',
      '^ keep/bear in mind',
      'try harder',
      'think twice',
      'more/extra carefully',
      '^ avoid (making) (such/similar/these/human/future/more) mistakes/mistake',
      '^ avoid/prevent/reduce human error/errors',
    ],
    unless: ['relief'],
    why: 'Everybody was careful already, and care runs out on a busy day.',
    rewrite: { from: 'Be more careful with deletions', to: 'Make the tool show what it will delete, and ask for the name of the cluster' },
  },
  {
    phrases: ['^ double-check/double_check/triple-check/cross-check/recheck/re-check'],
    unless: ['machine', 'relief'],
    why: 'A second look by hand is the first thing to go when time is short.',
    rewrite: { from: 'Double-check the configuration', to: 'Reject a configuration in CI when … is missing' },
  },
  {
    phrases: [
      '^ remind/tell/encourage/educate/urge/sensitise/sensitize/brief/instruct … {people}',
      'send/write (a/an) (…) mail/email/e-mail/message/note/reminder to … {people}',
      '^ reminder to/for … {people}',
    ],
    unless: ['machine', 'relief'],
    why: 'A reminder fades within weeks, and people who join later never hear it.',
    rewrite: { from: 'Remind everybody to check the region', to: 'Show the region in the prompt, and ask for it again before a deletion' },
  },
  {
    phrases: [
      'raise/increase/create/spread/build/promote/improve … awareness',
      '^ {more} awareness',
      '^ awareness session/sessions/training/campaign',
    ],
    unless: ['relief'],
    why: 'Awareness cannot be seen, so nobody can tell when this is done.',
    rewrite: { from: 'Raise awareness of the rate limit', to: 'Show the rate limit, and how much of it is used, in the error message' },
  },
  {
    phrases: [
      '^ train/retrain/coach … {people} |',
      '^ provide/give/hold/organise/organize/offer/conduct/arrange … training/trainings |',
      '^ {more} training/trainings |',
      '^ training for/of … {people} |',
      '^ training .',
      '^ train .',
    ],
    unless: ['machine', 'relief'],
    why: 'What was heard once is gone when it is needed; what was done by hand before is not.',
    rewrite: {
      from: 'Train the team on failovers',
      to: 'Fail over on staging every quarter, with another engineer at the keyboard each time',
    },
  },
  {
    phrases: [
      'communicate better/more/earlier/sooner/faster/clearer/clearly',
      '^ (add/have) {more} (…) communication/communications/coordination/collaboration |',
      '^ {improve} … communication/communications/coordination/collaboration |',
    ],
    unless: ['way'],
    why: 'It leaves open who tells whom, what, and how soon.',
    rewrite: {
      from: 'Communicate better',
      to: 'Post on the status page within 15 minutes of the first page; the incident lead names who writes',
    },
  },
  {
    phrases: [
      '^ (add/have/get/introduce/set_up) (some) {more} … {monitoring} |',
      '^ {improve} … {monitoring} |',
      '^ {add} (some/the) {monitoring} .',
      '^ {monitoring} .',
      'monitor/watch … more/very closely/carefully',
      '^ monitor/watch … closely/carefully',
      '^ keep (an/a) (close/closer/better) eye on',
    ],
    unless: ['way', 'with', 'machine'],
    why: 'Monitoring can always be better: name what is measured, and when somebody is called.',
    rewrite: { from: 'Improve monitoring', to: 'Alert when … exceeds … for … minutes' },
  },
  {
    phrases: [
      '^ {add} {more} … {documents} |',
      '^ {more} … {documents} |',
      '^ {improve} … {documents} |',
      '^ {add}/update/review/fix (some/the/our) {documents} .',
      '^ {documents} .',
    ],
    unless: ['way', 'with', 'machine'],
    why: 'It leaves open what a responder will find there.',
    rewrite: {
      from: 'Improve the documentation',
      to: 'Write the steps of a failover, with their commands, into the runbook that the alert links to',
    },
  },
  {
    phrases: [
      '^ {add} {more} … {tests} |',
      '^ {more} … {tests} |',
      '^ {improve} … {tests} |',
      '^ {add} (some/the) {tests} .',
      '^ test more/better/thoroughly',
      '^ tests/testing .',
    ],
    unless: ['way', 'with', 'machine'],
    why: 'It leaves open which mistake will be found before users find it.',
    rewrite: { from: 'Add more tests', to: 'Test in CI that an import with an empty … is rejected' },
  },
  {
    phrases: [
      '^ {improve} … {processes} |',
      '^ {more} … {processes} |',
      '^ follow/adhere_to/stick_to … process/processes/procedure/procedures/runbook/checklist/guideline/guidelines/playbook/rules |',
      '^ follow/adopt/apply/use/introduce/adhere_to/stick_to … best practice/practices',
    ],
    unless: ['way', 'with', 'machine', 'relief'],
    why: 'It leaves open which step will be another one, and what makes sure of it.',
    rewrite: {
      from: 'Improve the release process',
      to: 'Hold every release at 5 % of the traffic until the error rate was below … for an hour',
    },
  },
  {
    phrases: [
      '^ {improve} … {qualities} |',
      '^ {more} … {qualities} |',
      '^ make … more robust/resilient/reliable/stable/scalable/secure/performant',
      '^ harden … system/systems/infrastructure/platform .',
    ],
    unless: ['way', 'with', 'machine'],
    why: 'It names an aim, and leaves open what will be built for it.',
    rewrite: {
      from: 'Improve the resilience of checkout',
      to: 'Serve the last known prices when the price service does not answer within 300 ms',
    },
  },
  {
    phrases: [
      '^ investigate/research/analyse/analyze/examine/look … more/further/deeper |',
      '^ look/dig (deeper/more) into',
      '^ (do/carry_out/conduct/perform) more/further/additional/deeper investigation/investigations/analysis/research |',
      '^ investigate/analyse/analyze/find/understand (the) (root) cause/issue/problem/incident/outage/it/this .',
      '^ investigate .',
    ],
    unless: ['question'],
    why: 'An investigation can go on for ever: name the question that it answers, and who decides on the answer.',
    rewrite: { from: 'Investigate more', to: 'Find out whether the driver retries after a timeout, and decide on our own limit' },
  },
  {
    phrases: [
      '^ consider/explore/discuss/evaluate *ing',
      '^ think/talk about',
      '^ consider whether/if/options/alternatives',
      '^ discuss … with {people}',
    ],
    unless: ['way'],
    why: 'A thought has no end: either it will be done, or somebody decides on it by a day.',
    rewrite: {
      from: 'Consider adding a circuit breaker',
      to: 'Decide on a circuit breaker for the price service, after a load test without one',
    },
  },
  {
    phrases: [
      'happen/happens/happening/occur/occurs/occurring again',
      '^ prevent/avoid recurrence/recurrences',
      '^ prevent/avoid/stop (any/all) similar/such/future/these incidents/outages/issues/problems/failures |',
      '^ be (better/more) prepared',
    ],
    unless: ['way'],
    why: 'That is the aim of all actions: name the one thing that brings it nearer.',
    rewrite: { from: 'Make sure that this does not happen again', to: 'Refuse to drop a table that was read within the last day' },
  },
  {
    phrases: [
      '^ fix/solve/resolve/address/repair/correct (the/this/that) (root/underlying) cause/bug/bugs/issue/issues/problem/problems/it/this/incident/outage .',
    ],
    unless: [],
    why: 'In a year nobody knows what was meant by it.',
    rewrite: { from: 'Fix the bug', to: 'Release the lock also when the upload is cancelled' },
  },
];
