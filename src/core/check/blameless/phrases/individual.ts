/** A named individual as the cause. */
import type { Phrase } from '../phrase.ts';

export const individuals: readonly Phrase[] = [
  {
    id: 'name-did-it',
    kind: 'individual',
    pattern: [
      '<individual> {change} !~5/{repair}',
      '<individual> {remove} !~5/{repair}|{offending}',
      '<proper> forgot|neglected|forgets to',
      '<proper> mistyped|misread|fat-fingered|misconfigured',
      '{change}|{remove} ~4 by <name>',
      'faulty|bad|broken|offending|wrong|buggy ~1 commit|change|patch|config|query|script|code|line ~4 by|from <name>',
      'by <name> {toppled}',
      '<individual> {err} !{apart}',
      '<individual> {harm} !{apart}',
      '<individual> {manner} {acted}',
      '<individual> deployed|ran|applied|restarted|rebooted|typed|executed|edited|started ~6 wrong|bad|broken|untested|faulty|without|before|production',
      'it was <name> who|that {change}|{remove}|{err}|{harm}',
      '<name> {be} the? to blame|responsible|fault|culprit|cause',
    ],
    why: 'A name ends the search for reasons, and makes the next person hide what happened.',
    ask: 'Write the role instead of the name: what did this role see, and which tools did it have?',
    source: 'google-sre-book',
    blames: ['Maria deleted the orders table.', '@jsmith pushed the broken config.', 'It was Sarah who removed the flag.'],
    spares: ['Alice noticed the alert.', 'Bob pushed the fix at 10:40.', 'Jenkins deleted the workspace.'],
  },
  {
    id: 'caused-by-name',
    kind: 'individual',
    pattern: [
      '{caused} ~4 <name>',
      '{happened} <name> {change}|{remove}|{err}|{harm}',
      "<name> 's ~2 change|commit|mistake|error|deploy|deployment|merge|patch|command|script|typo|oversight|decision|carelessness|pr|branch|edit|config|query|fault|negligence|release|update|misconfiguration|migration|rollout|push|failure|pull caused|broke|took|brought|led|deleted|triggered|wiped|knocked|was|had|resulted|is|request|crashed|removed",
      "{caused} <name> 's",
      '{mistake} by|of|from <name>',
      "<name> 's {mistake} !{artefact}",
      'made|introduced|approved|overwritten by <name>',
    ],
    why: 'It makes one person the cause of what many conditions brought about together.',
    ask: 'Which conditions had to be there besides this change?',
    source: 'google-sre-book',
    blames: ["The outage was caused by John's change.", "Anna's commit broke the checkout."],
    spares: ['The outage was caused by a change to the load balancer.'],
  },
];
