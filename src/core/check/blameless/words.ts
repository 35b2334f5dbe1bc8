/** The lists of words that the patterns of the phrases refer to as `{name}`. An entry may have several words; `-ed` is an ending. */
import { askVerbs } from './grammar.ts';
import { machineVerbs } from './people.ts';
import { causes } from './words/causes.ts';
import { errors } from './words/errors.ts';
import { general } from './words/general.ts';
import { judgements } from './words/judgements.ts';
import { work } from './words/work.ts';

export const lists: Readonly<Record<string, readonly string[]>> = {
  ...general,
  ...work,
  ...errors,
  ...judgements,
  ...causes,
  asked: [...askVerbs],
  machineVerb: [...machineVerbs],
};
