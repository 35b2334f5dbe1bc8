/**
 * Asks, while one types or pastes, which postmortems rhyme with it. Everything happens in this page: the text is sent nowhere, and is kept
 * neither in the address nor in the history nor in the browser.
 */
import { MAX_ANSWERS } from '../core/rhymes/query/ask.ts';
import { type Pasted, readPasted } from '../core/rhymes/query/pasted.ts';
import { recognisedIn, searchWords } from '../core/rhymes/query/recognised.ts';
import { element } from './dom.ts';
import { drawAnswers } from './rhyme-answers.ts';
import { type FoundRhyme, RhymeIndex } from './rhyme-index.ts';

const DEBOUNCE = 200;
/** Below this, "reading" would only flicker. */
const SLOW = 300;

type State = 'idle' | 'found' | 'nothing' | 'failed';

class RhymeSearch extends HTMLElement {
  readonly #index = new RhymeIndex(this.dataset['index'] ?? '');
  readonly #box = this.querySelector('textarea') as HTMLTextAreaElement;
  /** Details that the reader opened or closed, by document. */
  readonly #opened = new Map<string, boolean>();
  /** Counts questions, so that an answer that comes late is not shown. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    // Loaded before it is needed: in the middle of an incident the network may go, too.
    void this.#index.prepare().catch(() => {});
    this.#box.addEventListener('focus', () => void this.#index.terms().catch(() => {}), { once: true });
    this.#box.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#ask(), DEBOUNCE);
    });
    this.addEventListener('click', ({ target }) => {
      const { do: action } = (target as Element).closest<HTMLElement>('button[data-do]')?.dataset ?? {};
      if (action === 'retry') void this.#ask();
      if (action === 'clear') this.#clear();
      this.#remember((target as Element).closest('summary')?.parentElement);
    });
  }

  async #ask(): Promise<void> {
    const turn = ++this.#turn;
    const pasted = readPasted(this.#box.value);
    this.#find('[data-do="clear"]').hidden = this.#box.value === '';
    this.#find('[data-say="cut"]').hidden = !pasted.cut;
    if (this.#box.value.trim() === '') return this.#show('idle', '');
    const slow = setTimeout(() => turn === this.#turn && this.#say('Reading the archive …'), SLOW);
    try {
      const found = await this.#index.ask(pasted, MAX_ANSWERS);
      if (turn === this.#turn) await this.#tell(pasted, found);
    } catch {
      if (turn === this.#turn) this.#show('failed', '');
    } finally {
      clearTimeout(slow);
    }
  }

  async #tell(pasted: Pasted, found: readonly FoundRhyme[]): Promise<void> {
    const asked = await this.#index.terms();
    const { words, mechanisms } = recognisedIn(asked, pasted);
    const address = (id: string): string => `${this.dataset['postmortems']}${encodeURIComponent(id)}/`;
    const isOpen = (document: number, at: number): boolean => this.#opened.get(String(document)) ?? at === 0;
    this.#find('ol').replaceChildren(...drawAnswers(found, address, isOpen));
    this.#find('[data-say="recognised"]').replaceChildren(...recognised(words, mechanisms));
    const search = searchWords(asked, pasted).join(' ');
    this.#find('[data-say="search"]').hidden = search === '';
    const link = this.#find<HTMLAnchorElement>('[data-say="search"] a');
    link.textContent = `Search the full text for “${search}”`;
    link.href = `${this.dataset['search']}?${new URLSearchParams({ q: search }).toString()}`;
    const count = found.length;
    if (count === 0) return this.#show('nothing', 'Nothing in the archive rhymes with this.');
    this.#show(
      'found',
      `${count} ${count === 1 ? 'postmortem rhymes' : 'postmortems rhyme'} with this${count > 1 ? ', the closest first' : ''}.`,
    );
  }

  #clear(): void {
    this.#box.value = '';
    this.#opened.clear();
    void this.#ask();
    this.#box.focus();
  }

  #remember(details: HTMLElement | null | undefined): void {
    // The click comes before the details change.
    if (details instanceof HTMLDetailsElement) this.#opened.set(details.dataset['document'] ?? '', !details.open);
  }

  #show(state: State, said: string): void {
    this.dataset['state'] = state;
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = !part.dataset['when']?.split(' ').includes(state);
    if (state !== 'found') this.#find('ol').replaceChildren();
    this.#say(said);
  }

  #say(text: string): void {
    const line = this.#find('[role="status"]');
    // A line that says the same again would be announced again.
    if (line.textContent !== text) line.textContent = text;
  }

  #find<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.querySelector<T>(selector) as T;
  }
}

/** `Counted: *x509*, *handshake*. It speaks of an expired certificate.` */
function recognised(words: readonly string[], mechanisms: readonly string[]): (string | Node)[] {
  if (words.length === 0) return ['The archive knows none of its words.'];
  const listed = words.flatMap((word, at) => [at === 0 ? '' : ', ', element('em', '', word)]);
  return [
    'Words that the archive knows: ',
    ...listed,
    '.',
    ...(mechanisms.length > 0 ? [` It seems to speak of ${mechanisms.join('; ')}.`] : []),
  ];
}

customElements.define('rhyme-search', RhymeSearch);
