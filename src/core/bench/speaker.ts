/** Fills the slots of sentences for one incident, so that its words belong together and its numbers, hosts and keys are its own. */
import type { Head } from './head.ts';
import { SENTENCES, type Voice } from './sentences.ts';
import { type Random, randomFrom } from '../random.ts';
import { nameOf } from './synthetic-site.ts';
import { WORDS } from './words.ts';

export interface Speaker {
  random: Random;
  fill: (sentence: string) => string;
  /** A sentence of this voice. */
  say: (voice: Voice) => string;
  /** Several sentences of one voice, all different where there are enough. */
  sayAll: (voice: Voice, count: number) => string[];
}

const SLOT = /\{(\w+)\}/g;
const AREAS = ['pool', 'cache', 'limits', 'retry', 'timeouts', 'routes', 'quota', 'rules'];
const SETTINGS = ['max', 'min', 'ttl', 'size', 'enabled', 'weight', 'interval'];

/** `name` tells apart what is said in different places of one postmortem. */
export function speakerFor(seed: number, head: Head, name: string): Speaker {
  const random = randomFrom(seed, head.id, name);
  const slots = slotsOf(head, random);
  const fill = (sentence: string): string => {
    const used = new Set<string>();
    const word = (slot: string): string => {
      let value = slots[slot]?.() ?? slot;
      for (let attempt = 0; attempt < 4 && used.has(value); attempt++) value = slots[slot]?.() ?? slot;
      used.add(value);
      return value.replace(SLOT, (_, inner: string) => word(inner));
    };
    return sentence.replace(SLOT, (_, slot: string) => word(slot));
  };
  const own = markFor(seed, head);
  return {
    random,
    fill,
    say: (voice) => own(fill(random.pick<string>(SENTENCES[voice]))),
    sayAll: (voice, count) => random.sample<string>(SENTENCES[voice], count).map((sentence) => own(fill(sentence))),
  };
}

/**
 * What is not public has words of its own at the end of each sentence: two made-up postmortems say the same far more often than two that people
 * wrote, and what a draft says in one breath would stand in two public blocks.
 */
function markFor(seed: number, { id, publication }: Head): (sentence: string) => string {
  if (publication === 'public') return (sentence) => sentence;
  const mark = randomFrom(seed, id, 'mark').int(0x10_00_00, 0xff_ff_ff).toString(36);
  return (sentence) => sentence.replace(/[.!?]$/, (stop) => ` in case ${mark}${stop}`);
}

function slotsOf({ scenario, services }: Head, random: Random): Record<string, () => string> {
  const service = nameOf(services[0] as string).toLowerCase();
  const hosts = [service.replaceAll(' ', '-'), scenario.tags[0] as string, 'edge', 'db', 'worker', 'cache'];
  return {
    ...Object.fromEntries(Object.entries(WORDS).map(([slot, words]) => [slot, () => random.pick<string>(words)])),
    service: () => service,
    part: () => random.pick(scenario.parts),
    trigger: () => random.pick(scenario.triggers),
    fix: () => random.pick(scenario.fixes),
    key: () => `${random.pick(hosts)}.${random.pick(AREAS)}.${random.pick(SETTINGS)}`,
    host: () => `${random.pick(hosts)}-${random.int(1, 40)}`,
    hash: () => random.int(0x1_00_00_00, 0xf_ff_ff_ff).toString(16),
    n: () => String(random.int(3, 12_000)),
    ms: () => String(random.int(20, 1_200) * 50),
    minutes: () => String(random.int(2, 55)),
    percent: () => `${random.int(2, 98)} %`,
    years: () => random.pick(['two', 'three', 'four', 'five', 'six', 'seven']),
  };
}
