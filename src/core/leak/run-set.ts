/** A set of runs of words by their hashes: two numbers of 32 bits each, so that ten million runs fit into memory. */
import type { WordRow } from './words.ts';

const [FREE, TAKEN, LEFT] = [0, 1, 2];
/** Places of the smallest table; all lengths are powers of two. */
const SMALLEST = 1_024;

/** The table of a set in memory that threads share. */
export interface RunTable {
  size: number;
  first: Int32Array;
  second: Int32Array;
  state: Uint8Array;
}

export class RunSet {
  #size = 0;
  /** Places that were ever taken: they count for how full the table is. */
  #used = 0;
  #first: Int32Array = new Int32Array(SMALLEST);
  #second: Int32Array = new Int32Array(SMALLEST);
  #state: Uint8Array = new Uint8Array(SMALLEST);
  #a = 0;
  #b = 0;

  /** The set whose table this is, for looking things up alone: another thread may do the same. */
  static of({ size, first, second, state }: RunTable): RunSet {
    const set = new RunSet();
    set.#size = size;
    set.#used = size;
    set.#first = first;
    set.#second = second;
    set.#state = state;
    return set;
  }

  get size(): number {
    return this.#size;
  }

  /** Moves the set into shared memory, without the places of what was deleted. */
  share(): RunTable {
    let length = SMALLEST;
    while (this.#size * 2 > length) length *= 2;
    this.#rebuild(length, (bytes) => new SharedArrayBuffer(bytes));
    return { size: this.#size, first: this.#first, second: this.#second, state: this.#state };
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
    this.#rebuild(this.#state.length * 2, (bytes) => new ArrayBuffer(bytes));
  }

  #rebuild(length: number, memory: (bytes: number) => ArrayBuffer | SharedArrayBuffer): void {
    const [first, second, state] = [this.#first, this.#second, this.#state];
    this.#first = new Int32Array(memory(length * 4));
    this.#second = new Int32Array(memory(length * 4));
    this.#state = new Uint8Array(memory(length));
    this.#used = 0;
    for (let at = 0; at < state.length; at++) if (state[at] === TAKEN) this.#put(first[at] as number, second[at] as number);
  }
}
