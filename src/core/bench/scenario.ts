/** What one kind of incident is made of. */

export interface Scenario {
  causes: readonly string[];
  tags: readonly string[];
  /** What broke, as the end of "the …". */
  parts: readonly string[];
  /** What it did, after the service's name, in the past tense. */
  failures: readonly string[];
  /** What set it off, as a clause. */
  triggers: readonly string[];
  /** What responders saw: log lines and alert texts; slots as in `sentences.ts`. */
  symptoms: readonly string[];
  /** What ended it, as a clause in the past tense. */
  fixes: readonly string[];
}
