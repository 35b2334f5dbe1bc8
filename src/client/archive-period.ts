/** The two months of the archive's period, as fields: what they say, and what is wrong with it. */
import { monthOf, monthText, type Period, periodOf } from '../core/archive-period.ts';

const UNFINISHED = 'A month is written with its year, such as 2026-03.';
const BACKWARDS = 'The first month comes after the last.';

export class PeriodFields {
  readonly #from: HTMLInputElement;
  readonly #to: HTMLInputElement;
  readonly #note: HTMLElement;
  /** What was written when it last was the period that the archive shows. */
  #shown = ' ';

  constructor(fieldset: HTMLFieldSetElement) {
    [this.#from, this.#to] = fieldset.querySelectorAll('input') as unknown as [HTMLInputElement, HTMLInputElement];
    this.#note = fieldset.querySelector('[role="alert"]') as HTMLElement;
    // Where the browser has a field for months, the value changes with every digit of a year: it is judged when the field is left.
    fieldset.addEventListener('change', () => this.#say(this.#problem === UNFINISHED && this.#from.type === 'month' ? '' : this.#problem));
    fieldset.addEventListener('focusout', ({ target }) => {
      this.#say(this.#problem);
      // Chromium tells of no change when a field that was half emptied is emptied.
      if (this.isReadable && this.#written !== this.#shown) target?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    fieldset.inert = false;
  }

  has(target: EventTarget | null): boolean {
    return target === this.#from || target === this.#to;
  }

  /** Whether what is written can be applied; two empty fields can. */
  get isReadable(): boolean {
    return this.#problem === '';
  }

  get value(): Period | undefined {
    return periodOf(monthIn(this.#from), monthIn(this.#to));
  }

  /** Says the period, but takes nothing away that is still being written. */
  update(period: Period | undefined): void {
    for (const [field, month] of [
      [this.#from, period?.from],
      [this.#to, period?.to],
    ] as const) {
      const text = month === undefined ? '' : monthText(month);
      if (field === document.activeElement && isUnfinished(field)) continue;
      if (field.value !== text || field.validity.badInput) field.value = text;
    }
    if (!this.isReadable) return;
    this.#shown = this.#written;
    this.#say('');
  }

  get #written(): string {
    return `${this.#from.value} ${this.#to.value}`;
  }

  get #problem(): string {
    const fields = [this.#from, this.#to];
    if (fields.some(isUnfinished)) return UNFINISHED;
    return this.value || fields.every(isEmpty) ? '' : BACKWARDS;
  }

  #say(problem: string): void {
    if (this.#note.textContent !== problem) this.#note.textContent = problem;
    this.#note.hidden = problem === '';
    for (const field of [this.#from, this.#to]) {
      const wrong = problem === BACKWARDS || (problem === UNFINISHED && isUnfinished(field));
      if (wrong) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    }
  }
}

const monthIn = (field: HTMLInputElement): number | undefined => monthOf(field.value.trim());
/** A month without its year leaves the value empty, but the field is not. */
const isEmpty = (field: HTMLInputElement): boolean => field.value.trim() === '' && !field.validity.badInput;
const isUnfinished = (field: HTMLInputElement): boolean => !isEmpty(field) && monthIn(field) === undefined;
