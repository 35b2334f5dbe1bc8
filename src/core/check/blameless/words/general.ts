/** Small lists that patterns of all kinds use. */
import { entries } from '../entries.ts';

export const general = {
  /** Forms of `be`. */
  be: entries(`
    is, was, are, were, be, been, being, 's, remains`),
  /** Forms of it that tell of the past. */
  was: entries('was, were, been'),
  /** What has a checksum. */
  hashed: entries(
    'file, files, password, passwords, key, keys, content, contents, body, row, rows, payload, string, name, names, address, token, image',
  ),
  /** They measure what was done against what was not. */
  should: entries('should, could, ought'),
  /** They deny what follows. */
  negative: entries('not, no, never, rarely, seldom, hardly, neither'),
  /** Past participles. */
  participle: entries(`
    -ed, been, begun, broken, brought, built, bought, caught, chosen, come, done, drawn, fallen, felt, forgotten, found, given,
    gone, got, gotten, had, heard, held, hidden, kept, known, laid, led, left, let, lost, made, meant, met, paid, put, read, run,
    seen, sent, set, shown, shut, spent, split, spoken, stood, stopped, taken, taught, thought, thrown, told, understood, undone,
    withdrawn, won, written, rewritten, rerun`),
  /** Harm that luck prevented: no reproach. */
  luck: entries(`
    lost, been, suffered, had, experienced, run, gone, exhausted, exceeded, needed, remained, received, hit, gotten, become, ended,
    recovered, served, survived, handled, reached, faced`),
  /** By this. */
  caused: entries(`
    caused by, due to, because of, the result of, result of, attributed to, attributable to, down to, triggered by, stemmed from,
    traced back to, traced to, brought about by, thanks to, provoked by, induced by, a consequence of, blamed on, responsibility of`),
  /** Something happened through this. */
  happened: entries('happened because, occurred because, failed because, because, started when, began when, after, when'),
  /** What one small thing did. */
  toppled: entries(`
    brought down, took down, caused, broke, crashed, wiped out, knocked out, destroyed, led to, was enough to, cost us`),
  /** After a passive: a program did it. */
  byMachine: entries('by, automatically, through, via'),
};
