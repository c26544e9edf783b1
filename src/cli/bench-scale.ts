/** How reading a page grows: time with the length of the text, memory with the number of articles, time of wild input. */
import type { NamesTable } from '../knowledge/table.ts';
import type { spot } from '../spotter/spot.ts';
import { flowsOf } from './input.ts';
import { mb, ms, time } from './timing.ts';

/** Characters of the texts that time is compared over. */
const LENGTHS = [50_000, 500_000, 5_000_000];
const ARTICLE = 6_000;
const ARTICLES = [1_000, 10_000];
const MILLION = 1_000_000;

/** Texts of a million characters that no writer means, each of one kind of thing, or of two one after the other. */
const WILD: Readonly<Record<string, readonly string[]>> = {
  'capital letters': ['A '],
  'one endless word': ['x'],
  'names and nothing else': ['Angela Merkel '],
  'one person, then another of that surname': ['Bill Clinton. ', 'Hillary Clinton. '],
  'a surname that two have': ['Bill Clinton. Hillary Clinton. ', 'Clinton. '],
  initials: ['USA UN EU '],
  'initials behind what they stand for': ['World Trade Organization (WTO) '],
  'a list of towns and states': ['Paris, Texas, '],
  punctuation: ['.,;!'],
  'halves of characters': ['\ud800'],
};

/** Rows of the bench; `text` gives made-up news of a length, and other news with each seed. */
export function scaleRows(
  read: typeof spot,
  names: NamesTable,
  text: (length: number, seed: number) => string,
): string[][] {
  const lengths = LENGTHS.map((length) => {
    const { flows } = flowsOf(text(length, 3));
    const taken = time(() => void read({ flows }, names), 5, 3);
    return [`${length / 1000} kB of news: spotting`, ms(taken), `${((taken / length) * MILLION).toFixed(0)} ms per MB`];
  });
  const articles = Array.from({ length: 100 }, (_, i) => flowsOf(text(ARTICLE, 100 + i)).flows);
  const memory = ARTICLES.map((count) => {
    for (let i = 0; i < count; i++) read({ flows: articles[i % articles.length]! }, names);
    globalThis.gc!();
    return [`after ${count} articles`, mb(process.memoryUsage().heapUsed), 'heap, after a collection'];
  });
  const wild = Object.entries(WILD).map(([what, units]) => {
    const flows = [units.map((unit) => unit.repeat(MILLION / units.length / unit.length)).join('')];
    return [`a million characters of ${what}`, ms(time(() => void read({ flows }, names), 3, 1)), ''];
  });
  return [...lengths, ...memory, ...wild];
}
