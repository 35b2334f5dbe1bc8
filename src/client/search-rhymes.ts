/** Beside what a full-text search finds: the postmortems that rhyme with the same text, where it describes a symptom. */
import { isSymptom, readPasted } from '../core/rhymes/query/pasted.ts';
import { drawAnswer } from './rhyme-answers.ts';
import { RhymeIndex } from './rhyme-index.ts';

const MOST = 3;

let index: RhymeIndex | undefined;

/** Finished items, none where the text names a thing rather than describing what somebody sees, or where nothing rhymes. */
export async function rhymesFor(text: string, { folder, postmortems }: { folder: string; postmortems: string }): Promise<HTMLLIElement[]> {
  if (!isSymptom(text)) return [];
  index ??= new RhymeIndex(folder);
  const found = await index.ask(readPasted(text), MOST);
  return found.map((one) => drawAnswer(one, (id) => `${postmortems}${encodeURIComponent(id)}/`));
}
