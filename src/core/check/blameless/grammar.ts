/** The small words of English, by which the engine finds its way in a sentence. Data: the engine itself knows no word. */

/** Endings that are words of their own; `ending` is a regular expression. */
export const contractions: { ending: string; word: string }[] = [
  { ending: "n't", word: 'not' },
  { ending: "'ve", word: 'have' },
  { ending: "'d", word: 'had' },
  { ending: "'re", word: 'are' },
  { ending: "'ll", word: 'will' },
  { ending: "'m", word: 'am' },
  { ending: "'s", word: "'s" },
  { ending: "(?<=s)'", word: "'s" },
];

/** Pairs of quotation marks, as regular expressions. */
export const quotationMarks: [open: string, close: string][] = [
  ['“', '”'],
  ['„', '[“”]'],
  ['«', '»'],
  ['(?<![\\p{L}\\p{N}"])"', '"'],
  ['(?<![\\p{L}\\p{N}])‘', '’(?![\\p{L}\\p{N}])'],
  ["(?<![\\p{L}\\p{N}'])'(?=[\\p{L}\\p{N}])", "'(?![\\p{L}\\p{N}])"],
];

/** After these a full stop ends no sentence. */
export const abbreviations = ['e.g', 'i.e', 'vs', 'approx', 'mr', 'mrs', 'ms', 'dr', 'no', 'etc', 'cf', 'incl', 'resp', 'fig', 'al', 'st'];

/** Endings by which classes of words are known. */
export const endings = { adverb: 'ly', past: 'ed', gerund: 'ing', plural: 's', noPlural: 'ss' };

/** What makes a word possessive. */
export const possessive = "'s";

/** After these a relative clause goes on about the noun before; the first set stands for people only. */
export const personalRelatives = words('who');
export const relatives = words('who that');

/** Between a number and those of whom it is: `one of us`. */
export const partitives = words('of');

/** Nobody or nothing does what such a noun phrase does. */
export const negativeDeterminers = words('no neither');

export const negations = words('not');

export const determiners = words(`a an the this that these those my our your his her its their another each every some any no both all
  either neither whose which what several many few two three four five one`);

export const prepositions = words(`of on in at from for with by to between among across behind inside within under over near through about
  against during without into onto per via outside around above below upon`);

/** They begin a clause with a subject of its own. */
export const clauseWords = words(`that which who whom whose when whenever where while because since although though if unless until whether
  after before once as than so why how what except`);

export const coordinators = words(`and but or nor yet`);

export const auxiliaries = words(`am is are was were be been being has have had do does did can could may might must shall should will would
  ought cannot`);

/** They put the verb before the time of the story. */
export const perfect = words(`had has have`);

/** Between a subject and its verb these do not count. */
export const betweenSubjectAndVerb = words(`had has have 've must themselves himself herself ourselves myself itself`);

export const pronouns = words(`i we you he she it they me us him her them who whom someone somebody anyone anybody everyone everybody nobody
  no-one none something anything everything nothing this that these those there here mine ours yours theirs`);

/** Adverbs that do not end in -ly. */
export const adverbs =
  words(`also always just even still never ever often soon again already then too very quite rather almost perhaps maybe
  instead thus hence later earlier first once twice now indeed however therefore otherwise somehow nevertheless nonetheless meanwhile
  further far much well only once sometimes probably additionally`);

/** Words that end in -ly and are no adverbs. */
export const notAdverbs =
  words(`early daily weekly monthly hourly nightly only family supply reply assembly anomaly apply rely likely unlikely
  friendly costly multiply july italy`);

/** Past forms that do not end in -ed, and short present forms, by which a verb is known. */
export const verbForms =
  words(`ran run went gone came come saw seen took taken made done got gotten gave given found knew known thought told said
  left felt kept held began begun broke broken brought built bought caught chose chosen drew fell fallen fought forgot forgotten froze
  frozen grew grown heard hid hidden hit hurt laid lay led lent let lost meant met misread mistook mistaken overrode overwrote overwritten
  paid put read rewrote rose sat sent set shut slept sold spent split spoke spread stood stuck swore swept threw thrown took tore
  undid understood misunderstood woke won wore wrote written shows says means begins goes comes makes takes gives finds knows thinks tells
  leaves keeps has does is`);

/** What somebody saw or said; what follows may be a sentence of its own. */
export const reportVerbs = words(`said saw noticed thought believed reported learned learnt realised realized knew assumed confirmed saying
  noticing believing reporting thinking seeing concluded understood suspected discovered`);

/** Where any of these holds, what comes after is asked and not said. */
export const askVerbs =
  words(`ask asked asking wonder wondered check checked checking checks see saw know knew known tell test tested unclear
  unknown uncertain unsure determine determined find found verify verified confirm confirmed remember sure discuss discussed`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
