/** A set of runs of words by their hashes: two numbers of 32 bits each, so that ten million runs fit into memory. */
import type { WordRow } from './words.ts';

const [FREE, TAKEN, LEFT] = [0, 1, 2];

export class RunSet {
  #size = 0;
  /** Places that were ever taken: they count for how full the table is. */
  #used = 0;
  #first = new Int32Array(1_024);
  #second = new Int32Array(1_024);
  #state = new Uint8Array(1_024);
  #a = 0;
  #b = 0;

  get size(): number {
    return this.#size;
  }

  /** The words of the row from `from` up to, not including, `to`. */
  add(row: WordRow, from: number, to: number): void {
    this.#hash(row, from, to);
    if (this.#find() >= 0) return;
    if ((this.#used + 1) * 2 > this.#state.length) this.#grow();
    this.#put(this.#a, this.#b);
    this.#size++;
  }

  has(row: WordRow, from: number, to: number): boolean {
    this.#hash(row, from, to);
    return this.#find() >= 0;
  }

  delete(row: WordRow, from: number, to: number): void {
    this.#hash(row, from, to);
    const at = this.#find();
    if (at < 0) return;
    this.#state[at] = LEFT;
    this.#size--;
  }

  #hash({ hashes }: WordRow, from: number, to: number): void {
    let a = to - from;
    let b = a;
    for (let at = from; at < to; at++) {
      const hash = hashes[at] as number;
      a = (Math.imul(a, 0x01a5_6d4b) + hash) | 0;
      b = Math.imul(b ^ hash, 0x27d4_eb2f) ^ (b >>> 15);
    }
    this.#a = a;
    this.#b = b;
  }

  /** Where the run stands that was hashed last, or -1. */
  #find(): number {
    const mask = this.#state.length - 1;
    for (let at = (this.#a ^ this.#b) & mask; ; at = (at + 1) & mask) {
      const state = this.#state[at];
      if (state === FREE) return -1;
      if (state === TAKEN && this.#first[at] === this.#a && this.#second[at] === this.#b) return at;
    }
  }

  #put(a: number, b: number): void {
    const mask = this.#state.length - 1;
    let at = (a ^ b) & mask;
    while (this.#state[at] !== FREE) at = (at + 1) & mask;
    this.#state[at] = TAKEN;
    this.#first[at] = a;
    this.#second[at] = b;
    this.#used++;
  }

  #grow(): void {
    const [first, second, state] = [this.#first, this.#second, this.#state];
    const length = state.length * 2;
    this.#first = new Int32Array(length);
    this.#second = new Int32Array(length);
    this.#state = new Uint8Array(length);
    this.#used = 0;
    for (let at = 0; at < state.length; at++) if (state[at] === TAKEN) this.#put(first[at] as number, second[at] as number);
  }
}
