/** The id of a new postmortem, which is its file's name and its address: the day it began, as far as known, and its title. */
import { kebab } from '../action-id.ts';
import { calendarOf, type PartialTime } from '../partial-time.ts';

const MAX_SLUG = 60;
/** For a title without a letter or digit of the Latin alphabet. */
const FALLBACK = 'incident';
/** Latin letters that do not fall apart into a plain one and a mark. */
const SPELLED: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i' };

/**
 * `2018-04-move-to-a-new-platform`. A title that leaves nothing to name the file after gets a number where its name is taken; any other may
 * come out as an id of `taken`, because then the author has to say what sets the two apart.
 */
export function draftId(started: PartialTime, title: string, taken: ReadonlySet<string>): string {
  const { year, month, day } = calendarOf(started);
  const date = day ?? month ?? year;
  const slug = slugOf(title);
  if (slug !== '') return `${date}-${slug}`;
  const plain = `${date}-${FALLBACK}`;
  let id = plain;
  for (let number = 2; taken.has(id); number++) id = `${plain}-${number}`;
  return id;
}

/** At most 60 characters, cut between words. */
function slugOf(title: string): string {
  const spelled = title.toLowerCase().replace(/[ßæœøđðþłħı]/g, (letter) => SPELLED[letter] ?? '');
  let slug = '';
  for (const word of kebab(spelled).split('-')) {
    const longer = slug === '' ? word.slice(0, MAX_SLUG) : `${slug}-${word}`;
    if (longer.length > MAX_SLUG) return slug;
    slug = longer;
  }
  return slug;
}
