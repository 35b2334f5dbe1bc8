/** Where the same words blame nobody: negated, mentioned, asked, warned against. Data for the engine. */
import type { BlameKind } from './phrase.ts';

export interface Guard {
  id: string;
  kinds: readonly BlameKind[];
  /** In the same clause, at most `reach` words before the phrase, stands one of these. */
  before?: { pattern: readonly string[]; reach: number };
  /** Directly after the phrase stands one of these. */
  after?: readonly string[];
  /** Somewhere in the sentence stands one of these. */
  sentence?: readonly string[];
}

const all: readonly BlameKind[] = ['counterfactual', 'person', 'judgement', 'human-error', 'individual', 'single-cause'];
const claims: readonly BlameKind[] = ['judgement', 'human-error', 'single-cause'];

/** Where phrases overlap, these say the most. */
export const firstKinds: readonly BlameKind[] = ['individual', 'human-error'];

export const guards: readonly Guard[] = [
  {
    id: 'negated',
    kinds: claims,
    before: {
      pattern: [
        'not|no|never|nobody|no-one|nothing|none|nor|neither|hardly|cannot|beyond|rarely|seldom|denied|denies|reject|rejects|rejected|unlike|against|versus|vs|dismiss|dismissed',
        'rather|more|other|deeper|further than',
        'instead|short of',
        'far from',
      ],
      reach: 7,
    },
  },
  {
    id: 'without-it',
    kinds: claims,
    before: { pattern: ['without'], reach: 2 },
  },
  {
    id: 'negated-directly',
    kinds: ['person', 'individual', 'counterfactual'],
    before: { pattern: ['not|no|never|nobody|none|nor|neither|without', 'rather than', 'instead of', 'not that|because|since'], reach: 2 },
  },
  {
    id: 'contrasted',
    kinds: claims,
    after: [
      '{be} a|an|only|merely|just|never|not|always|rarely|no|where|usually|seldom the|a|an? ~1 symptom|label|consequence|effect|beginning|starting|start|explanation|answer|conclusion|cause|result|outcome|judgement|attribution|enough|root|judgment|category|place|reason|useful|helpful|sufficient|end',
      '{be} not|never|rarely|hardly|seldom',
      '{be} where|when|what|how ~4 start|starts|begin|begins|end|ends|stop|stops|question|questions',
      'does|did|do not',
      '{be} ruled|excluded|considered|suspected|discussed|mentioned|discarded|dismissed|rejected|unavoidable|inevitable',
      'as a|the|an cause|explanation|answer|label|category|conclusion|root|reason|verdict',
      'alone|by itself does|cannot|is|would|explains',
      'explains|tells|teaches|closes|hides nothing|little|the|us',
      'never|rarely|hardly|cannot',
      'may|might|can|could|would|will|must|should',
    ],
  },
  {
    id: 'mentioned',
    kinds: claims,
    before: {
      pattern: [
        'term|terms|phrase|word|words|label|labels|labelled|labeled|labelling|labeling|category|concept|notion|idea|calling|writing|claim|claims|claiming|verdict|language|expression|treat|treats|treating|define|defines|invoke|invoking|myth|search|searching|looking|look|hunt|tempting|easy|looked|seeking|seek|find|insist',
      ],
      reach: 5,
    },
  },
  {
    id: 'guarded-against',
    kinds: ['human-error', 'judgement'],
    before: {
      pattern: [
        'risk|risks|prone|likelihood|chance|chances|possibility|potential|opportunity|opportunities|room|scope|reduce|reduces|reduced|reducing|prevent|prevents|preventing|protect|protects|protecting|guard|guards|against|tolerate|tolerates|tolerant|avoid|avoids|eliminate|eliminates|eliminating|survive|survives|catch|catches|susceptible|vulnerable|expect|anticipate|detect|detects|limit|limits|minimise|minimize|rule|ruled|resilient|robust|source|sources|open|invites|invite|leaves|allow|allows|investigated|suspected|suspect|possible|sensitive|assume|assumes|assumed|consider|considered',
      ],
      reach: 5,
    },
  },
  {
    id: 'obvious-by-now',
    kinds: ['judgement'],
    sentence: ['now|today|soon|became|become|becomes obvious'],
  },
  {
    id: 'one-of-several',
    kinds: ['single-cause'],
    before: { pattern: ['secondary|another|second|additional|contributing|critical|possible|potential|second|third|each|every'], reach: 2 },
  },
  {
    id: 'asked',
    kinds: ['counterfactual', 'person', 'individual'],
    sentence: ['?'],
  },
  {
    id: 'indirectly-asked',
    kinds: ['counterfactual'],
    before: { pattern: ['{asked} !that'], reach: 2 },
  },
  {
    id: 'held-up-as-an-example',
    kinds: all,
    sentence: [
      'easy|tempting|simple|convenient|comfortable|natural to say|blame|conclude|call|claim|point|think|dismiss|write|label|attribute|assume|stop',
      'first story',
      '^ saying|calling|labelling|labeling|writing',
      'not believe|claim|suggest|mean|imply|conclude',
      'do|does|would|can|should not|never think|say|want|assume|call',
      'would|might be wrong|unfair|misleading|unhelpful|easy|tempting|natural to',
      'explains|explain|teaches|teach|tells|tell us? nothing',
      'hindsight bias',
      'avoid|avoids|avoiding saying|writing|words|phrases|statements|sentences|language|counterfactuals',
      'blameless|blame-free|blamelessness',
    ],
  },
  {
    id: 'not-who',
    kinds: ['person', 'individual'],
    sentence: ['it was|is not|never ~7 who|that'],
  },
  {
    id: 'not-by-itself',
    kinds: ['counterfactual'],
    before: { pattern: ['alone|itself|themselves', 'on its|their own'], reach: 5 },
  },
  {
    id: 'in-general',
    kinds: ['person', 'individual'],
    before: {
      pattern: ['if|whenever|unless|can|could|may|might|will|would|cannot|prevent|prevents|suppose|imagine|once|anyone|until|should'],
      reach: 3,
    },
  },
];
