import { ByteWriter } from '../knowledge/bytes.ts';
import { bytesOf, sealFile } from '../knowledge/layout.ts';
import type { Entity } from '../knowledge/model.ts';
import { BLOCK, LAST, type Made, MOST_WORDS, Section, WORD_BYTES } from '../knowledge/search.ts';
import { pieces, wordKeys } from '../knowledge/words.ts';
import { spellings } from './spellings.ts';

/** The names of an entity in pieces, its main one first, spellings of the same words once. */
function namesOf(entity: Entity): string[][] {
  const others = spellings(entity).map(({ text }) => text);
  const names = new Map([[wordKeys(entity.name).join(' '), pieces(entity.name)]]);
  for (const text of others) {
    const words = wordKeys(text).join(' ');
    if (words !== '' && !names.has(words)) names.set(words, pieces(text));
  }
  return [...names.values()];
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** All pieces, sorted as the reader looks for them. */
function vocabulary(names: readonly (readonly string[])[]): string[] {
  const keys = new Map<string, string>();
  for (const piece of names.flat()) if (!keys.has(piece)) keys.set(piece, wordKeys(piece)[0]!);
  return [...keys].sort(([a, aKey], [b, bKey]) => order(aKey, bKey) || order(a, b)).map(([piece]) => piece);
}

/** How many first UTF-16 units two texts share; a pair of surrogates is not taken apart. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length > 0 && /[\ud800-\udbff]/.test(a[length - 1]!) ? length - 1 : length;
}

function pieceSections(list: readonly string[]): { blocks: Uint8Array; texts: Uint8Array } {
  const starts: number[] = [];
  const writer = new ByteWriter();
  for (const [i, piece] of list.entries()) {
    const first = i % BLOCK === 0;
    if (first) starts.push(writer.length);
    const shared = first ? 0 : sharedStart(list[i - 1]!, piece);
    writer.number(shared);
    writer.text(piece.slice(shared));
  }
  return { blocks: bytesOf(Uint32Array.from(starts)), texts: writer.done() };
}

function wordSection(names: readonly (readonly string[])[], list: readonly string[]): Uint8Array {
  const numbers = new Map(list.map((piece, number) => [piece, number]));
  const bytes = names.flat().flatMap((piece) => {
    const number = numbers.get(piece)!;
    return [number & 255, (number >>> 8) & 255, number >>> 16];
  });
  return Uint8Array.from(bytes);
}

/** search.bin for these entities in the order of their ordinals; `built` as in names.bin. Deterministic. */
export function searchFile(entities: readonly Entity[], built: string): Uint8Array {
  const each = entities.map(namesOf);
  const names = each.flat();
  const longest = names.find(({ length }) => length > MOST_WORDS);
  if (longest)
    throw new Error(`A name has ${longest.length} words, but search.bin holds ${MOST_WORDS}: "${longest[0]} …".`);
  const list = vocabulary(names);
  if (list.length > 2 ** (8 * WORD_BYTES)) throw new Error('There are more words than search.bin can count.');
  const { blocks, texts } = pieceSections(list);
  const counts = each.flatMap((own) => own.map(({ length }, i) => (i === own.length - 1 ? length | LAST : length)));
  const made: Made = { entities: entities.length, built, pieces: list.length };
  const sections: Record<Section, Uint8Array> = {
    [Section.Made]: new TextEncoder().encode(JSON.stringify(made)),
    [Section.Blocks]: blocks,
    [Section.Pieces]: texts,
    [Section.Counts]: Uint8Array.from(counts),
    [Section.Words]: wordSection(names, list),
  };
  return sealFile(
    'search',
    [Section.Made, Section.Blocks, Section.Pieces, Section.Counts, Section.Words].map((section) => sections[section]),
  );
}
