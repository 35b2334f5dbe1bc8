/** “Human error” as a cause. */
import type { Phrase } from '../phrase.ts';

export const humanErrors: readonly Phrase[] = [
  {
    id: 'human-error',
    kind: 'human-error',
    pattern: ['{humanCause} !{artefact}', '{caused} ~2 {human} {mistake} !{artefact}', 'human ~1 {plainMistake} !{artefact}'],
    why: 'It is where the explanation has to begin, and it is used to end it.',
    ask: 'What made the action look right, and why could it have this effect?',
    source: 'dekker-field-guide',
    blames: ['The outage was caused by human error.', 'Root cause: operator error.', 'It was simply user error.'],
    spares: ['Human error is a symptom, not a cause.', 'The operator error page was shown.', 'Manual steps are prone to human error.'],
  },
  {
    id: 'human-was-the-cause',
    kind: 'human-error',
    pattern: [
      'human|humans|person|people were|was|is|are the? weak|weakest link|problem|cause',
      'human factor|factors|element was|were|is the? to? cause|blame|responsible|problem',
      'error by|of <someone>',
      'error|errors|mistake|cause|factor|failure {be} ~1 human',
      'weak|weakest link|point|spot , ~3 , {be} ~2 human|humans|person|people|operator|operators|engineer|engineers|user|staff|us',
      'weak|weakest|weaker link|point|spot|part|element {be}|remains|remained|turned|proved out? to? be? ~2 human|humans|person|people|operator|operators|engineer|engineers|user|staff|us|ourselves',
      'problem|fault|error|bug|cause|failure|issue {be}|sat|sits|lay|lies between|behind|before the ~1 keyboard|chair',
      'problem|fault|error|bug|cause|failure|issue {be}|sat|sits|lay|lies in front of the keyboard|screen|console|monitor',
      'between the? keyboard|chair and',
      'someone|somebody|engineer|operator|developer|person screwed|messed up',
      'layer 8 problem|issue',
    ],
    why: 'It treats people as the unreliable part of an otherwise safe system, where they are what makes it work.',
    ask: 'How do people usually make this work, and what was different this time?',
    source: 'cook-complex-systems',
    blames: ['The human factor was to blame.', 'People were the weakest link in this chain.'],
    spares: ['Human factors research helped us here.'],
  },
];
