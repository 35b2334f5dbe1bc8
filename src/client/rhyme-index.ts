/** Fetches the query index, each file once, and answers from it: what was typed goes nowhere. */
import type { Answer, Asked } from '../core/rhymes/query/answer.ts';
import { ask } from '../core/rhymes/query/ask.ts';
import type { Pasted } from '../core/rhymes/query/pasted.ts';
import type { Postings } from '../core/rhymes/query/postings.ts';
import type { Helped } from '../core/rhymes/query/query-document.ts';
import { CHUNK, type ChunkFile, type HeadFile } from '../core/rhymes/query/query-files.ts';
import { readChunk, readDocuments, readHead, readPart, readTerms, type ShownDocument } from '../core/rhymes/query/read-query-files.ts';

export interface FoundRhyme {
  answer: Answer;
  document: ShownDocument;
  /** Undefined where it could not be fetched. */
  helped: Helped | undefined;
}

/** The files are of two builds. */
class StaleIndex extends Error {}

export class RhymeIndex {
  readonly #folder: string;
  #head: Promise<{ head: HeadFile; documents: ShownDocument[] | undefined }> | undefined;
  #terms: Promise<Asked> | undefined;
  readonly #chunks = new Map<number, Promise<{ documents: ShownDocument[] | undefined; helped: Helped[] }>>();
  #cache: RequestCache = 'default';

  /** `folder` is the address of the folder that holds `index.json`. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Fetches what everybody needs, which for all but large archives is all there is. */
  async prepare(): Promise<void> {
    await this.#loadHead();
  }

  async terms(): Promise<Asked> {
    this.#terms ??= this.#loadTerms();
    // A failure is not kept, so that trying again tries again.
    this.#terms.catch(() => (this.#terms = undefined));
    return this.#terms;
  }

  async ask(pasted: Pasted, most: number): Promise<FoundRhyme[]> {
    try {
      return await this.#answer(pasted, most);
    } catch (error) {
      if (!(error instanceof StaleIndex) || this.#cache === 'reload') throw error;
      // The site was published anew meanwhile: from now on the server is asked, not the browser's cache.
      this.#cache = 'reload';
      this.#head = undefined;
      this.#terms = undefined;
      this.#chunks.clear();
      return this.#answer(pasted, most);
    }
  }

  async #answer(pasted: Pasted, most: number): Promise<FoundRhyme[]> {
    const answers = ask(await this.terms(), pasted).slice(0, most);
    return Promise.all(answers.map((answer) => this.#show(answer)));
  }

  async #show(answer: Answer): Promise<FoundRhyme> {
    const { head, documents } = await this.#loadHead();
    const known = documents?.[answer.document];
    const inHead = head.helped?.[answer.document];
    if (known && inHead) return { answer, document: known, helped: inHead };
    try {
      const chunk = await this.#loadChunk(Math.floor(answer.document / CHUNK), head.stamp);
      const document = known ?? chunk.documents?.[answer.document % CHUNK];
      if (!document) throw new StaleIndex();
      return { answer, document, helped: chunk.helped[answer.document % CHUNK] };
    } catch (error) {
      // Without a network, what helped cannot be told, but the postmortem can be named.
      if (known && !(error instanceof StaleIndex)) return { answer, document: known, helped: undefined };
      throw error;
    }
  }

  #loadHead() {
    this.#head ??= this.#fetch('index.json').then((json) => {
      const head = readHead(json);
      return { head, documents: head.documents && readDocuments(head.documents) };
    });
    this.#head.catch(() => (this.#head = undefined));
    return this.#head;
  }

  async #loadTerms(): Promise<Asked> {
    const { head } = await this.#loadHead();
    const terms = new Map<string, Postings>();
    if (head.terms) readTerms(head.terms, terms);
    const parts = await Promise.all(Array.from({ length: head.parts ?? 0 }, (_, part) => this.#fetch(`terms-${part}.json`).then(readPart)));
    for (const { stamp, terms: text } of parts) {
      if (stamp !== head.stamp) throw new StaleIndex();
      readTerms(text, terms);
    }
    return { terms, unknown: head.unknown };
  }

  #loadChunk(number: number, stamp: string) {
    const known = this.#chunks.get(number);
    if (known) return known;
    const chunk = this.#fetch(`helped-${number}.json`).then((json) => {
      const file: ChunkFile = readChunk(json);
      if (file.stamp !== stamp) throw new StaleIndex();
      return { documents: file.documents && readDocuments(file.documents), helped: file.helped };
    });
    this.#chunks.set(number, chunk);
    chunk.catch(() => this.#chunks.delete(number));
    return chunk;
  }

  async #fetch(name: string): Promise<unknown> {
    const response = await fetch(this.#folder + name, { cache: this.#cache });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json();
  }
}
