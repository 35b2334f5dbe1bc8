/** Clock times that nobody could put on a timeline: "around 11", "about 3pm", "shortly after lunch". The words are data, below. */
import { quotationsIn, type Stretch } from '../quotations.ts';

/** The vague clock times in a text, outside quotations: offsets of the very words. A number with a unit is none, and neither is a time with its zone. */
export function findVagueTimes(text: string): Stretch[] {
  // Lines of the body are broken anywhere.
  const line = text.replace(/\s/g, ' ');
  if (!RE_ANY.test(line)) return [];
  const quotations = quotationsIn(line);
  const found = FORMS.flatMap(({ form, notAfter }) =>
    [...line.matchAll(form)].flatMap((match) => {
      const { words = match[0] } = match.groups ?? {};
      const start = match.index + match[0].indexOf(words);
      if (notAfter?.test(line.slice(Math.max(0, match.index - REACH), match.index))) return [];
      return [{ start, end: start + words.length }];
    }),
  );
  return found
    .filter(({ start, end }) => !quotations.some((quotation) => quotation.start < end && start < quotation.end))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((stretch, index, all) => !all.slice(0, index).some(({ end }) => end > stretch.start));
}

const ABOUT = 'around|about|approximately|roughly|circa';
const NEAR = `${ABOUT}|(?:roughly|approximately) at|some ?time (?:around|about|after|before)|(?:shortly|just) (?:after|before)|soon after|a (?:bit|little) (?:after|before)`;
const HOUR = '(?:0?[1-9]|1[0-2])';
const ANY_HOUR = '(?:[01]?\\d|2[0-3]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const HALF_DAY = "(?:[ap]m\\b|[ap]\\.m\\.|o[’']clock)";
const NOON = '(?:noon|midnight|midday)';
const MEAL = '(?:lunch(?:[ -]?time)?|dinner(?:[ -]?time)?|breakfast(?:[ -]?time)?)';
const PART = '(?:morning|afternoon|evening|night)';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const HAPPENED =
  'started|starts|began|begins|begun|happened|occurred|ended|stopped|noticed|detected|paged|alerted|deployed|released|resolved|recovered|mitigated|fixed|restored|merged|arrived|joined|called|crashed|broke|failed|identified|escalated|reverted|returned|woke|left|down|back|up|over|out|off';

/** With its zone a time is only imprecise, and says so: "about 3 pm UTC". What comes back every day is a schedule. */
const ZONE =
  '(?:UTC|GMT|Z|CES?T|EES?T|WES?T|BST|IST|MSK|[JK]ST|SGT|HKT|A[CEW][SD]?T|NZ[SD]T|[PMCE][SD]?T|AK[SD]T|HST|[AN][SD]T|BRT|SAST|Pacific|Eastern|Central|Mountain|British|European)\\b|[+-]\\d\\d';
const REPEATED = `(?:of )?(?:every|each|daily|nightly|on (?:weekdays|weekends|${WEEKDAY}s))\\b`;
const NOT_EXACT = `(?!\\s*\\(?(?:${ZONE})|\\s+${REPEATED})`;
const STOPS = '\\s*(?:$|[,;!?)—–]|[.:](?!\\d))';
/** What may stand behind a bare number that is an hour; anything else would be what is counted. */
const CLAUSE_ENDS = `(?=${STOPS}|\\s+(?:when|and(?! a (?:half|quarter|third))|but|the|we|they|it|an?|that|as|because|so|local)\\b)(?!,\\s?\\d)`;
const DAY_FOLLOWS = `(?=\\s+(?:in the ${PART}|at night|last night|(?:that|this) ${PART}|yesterday|local time|on (?:the ${PART} of|${WEEKDAY})\\b(?!s)))`;
const NO_NOUN = `(?=${STOPS}|\\s+(?:when|and|but|the|we|they|it|that|on|an?|our|of (?!each|every))\\b)`;

/** "Load stayed at about 12" is no clock time: such a word is looked for in what stands before it. */
const LEVEL =
  /\b(?:loads?|latency|average|rates?|depth|size|count|levels?|usage|utili[sz]ation|numbers?|replicas?|connections?|version|factor|percentile|peak(?:ed|ing|s)?|stay(?:ed|s)?|stabili[sz]ed|remain(?:ed|s)?|held|hover(?:ed|ing|s)?|sat|stood|plateaued|capped|steady|constant|settled|limit(?:ed)?|maximum|minimum|set|measured|score|level+ed|kept|runs?|running|scaled?)\b[^.!?]*$/i;
const REACH = 48;

interface Form {
  /** A group named `words` are the words themselves; without one it is the whole match. */
  form: RegExp;
  notAfter?: RegExp;
}

const all = (source: string): RegExp => new RegExp(source, 'gi');

const FORMS: readonly Form[] = [
  // about 3pm
  { form: all(`\\b(?:at )?(?:${NEAR}|towards?|near) ${HOUR} ?${HALF_DAY}${NOT_EXACT}`) },
  // at around 11, until about 14
  { form: all(`\\b(?:at|until|till|since) (?:${ABOUT}) ${ANY_HOUR}${CLAUSE_ENDS}`), notAfter: LEVEL },
  // it started around 11
  { form: all(`\\b(?:${HAPPENED})(?: again)? (?<words>(?:${NEAR}) ${ANY_HOUR})${CLAUSE_ENDS}`), notAfter: LEVEL },
  // Around 11, the alerts …
  { form: all(`(?:^|[.!?;:]\\s+)(?<words>(?:at )?(?:${NEAR}) ${ANY_HOUR})(?=,\\s(?!\\d)|\\s+(?:the|we|it|they|an?|our|on-call)\\b)`) },
  // around 11 in the morning
  { form: all(`\\b(?:at )?(?:${NEAR}) ${ANY_HOUR}(?::00)?${DAY_FOLLOWS}`) },
  // around noon
  { form: all(`\\b(?:at )?(?:${NEAR}|towards?|near) ${NOON}\\b${NOT_EXACT}`) },
  // noonish, 11-ish
  { form: all(`\\b(?:at |around |about )?${NOON}[- ]?ish\\b`) },
  { form: all(`\\b(?:at |around |about )?${ANY_HOUR}(?::[0-5]\\d)? ?(?:[ap]m)?[- ]?ish${CLAUSE_ENDS}`) },
  // shortly after lunch
  {
    form: all(
      `\\b(?:(?:some ?time|shortly|just|soon|right|a (?:bit|little)) )?(?:around|about|before|after) ${MEAL}(?=${STOPS}|\\s+(?:on|when|and|but|the|we|they|it|that|an?)\\b)`,
    ),
  },
  // in the early afternoon, early in the morning, mid-morning
  {
    form: all(
      `\\b(?:in|during|by|since|until) the (?:(?:early|late|mid)[- ]?|middle of the )${PART}\\b(?! (?:shift|peak|rush|hours|traffic|${REPEATED}))`,
    ),
  },
  { form: all(`\\b(?:early|late) in the ${PART}${NO_NOUN}`) },
  { form: all(`(?<![-\\w])(?<!\\bthe )(?:mid[- ](?:morning|afternoon)|(?:early|late) (?:morning|afternoon|evening))${NO_NOUN}`) },
  { form: all('\\bin the (?:early|small|wee) hours\\b(?: of the morning)?') },
  // a bit later that evening, at some point in the night
  {
    form: all(
      `\\b(?:an? (?:bit|little|(?:short |little )?while)|some ?time|somewhat|shortly) later (?:that|the same|in the) (?:day|${PART})\\b`,
    ),
  },
  { form: all(`\\b(?:some ?time|at some point) (?:in|during|over|that|(?:late|early) in)(?: the)? (?:day|${PART})\\b`) },
];

/** Hardly any text holds one: every form has one of these. */
const RE_ANY = new RegExp(
  `\\b(?:${ABOUT}|at|after|before|towards?|near) (?:${ANY_HOUR}|${NOON}|${MEAL})|ish\\b|${PART}|\\bhours\\b|\\b(?:that|same|the|in|during|over) day\\b`,
  'i',
);
