/**
 * The search over all names, read in place from search.bin. The words of all names stand sorted in one list, so that a
 * half-typed word is a range of numbers; the names stand one after the other as numbers of their words, those of the most
 * prominent entity first. A query reads them all from front to end: some million numbers, always the same short time,
 * however many names fit. Nothing is found by hashes here, so names can be shown as they are written.
 */
import { ByteReader } from './bytes.ts';
import { KnowledgeError, openFile } from './layout.ts';
import type { Meta } from './reader.ts';
import { joined, wordKeys } from './words.ts';

/** Sections of search.bin, in order. */
export enum Section {
  /** A line of JSON, see {@link Made}. */
  Made,
  /** Start of each block of {@link BLOCK} pieces. */
  Blocks,
  /** All pieces (see words.ts), sorted by {@link wordKeys}: how much of each is as in the one before it in the block, the rest. */
  Pieces,
  /** A byte a name: how many words it has, and {@link LAST}. The first name of an entity is its main one. */
  Counts,
  /** The names as numbers of pieces, {@link WORD_BYTES} each. */
  Words,
}

/** What the file says of itself: which names.bin it belongs to, and how many pieces it has. */
export interface Made extends Pick<Meta, 'entities' | 'built'> {
  pieces: number;
}

export const BLOCK = 16;
/** The last name of its entity. */
export const LAST = 0x80;
export const MOST_WORDS = LAST - 1;
export const WORD_BYTES = 3;

/** How a name fits a query: it is the same, it begins with it, each word of the query begins one of its words; best first. */
enum Fit {
  Same,
  Begins,
  Has,
  None,
}

/** An entity that was found. */
export interface Found {
  entity: number;
  /** The name that fits best, when it is not the main one. */
  name?: string;
}

export interface Search {
  /**
   * The entities with a name that fits, at most `limit`: names that are the query before names that begin with it before
   * names that have all its words, among these the most prominent entity first. Accents, case and punctuation do not matter.
   */
  find(query: string, limit?: number): Found[];
}

/** Most results: what a reader looks through. */
const LIMIT = 20;

/** A word of a query as numbers of pieces from `start` on: those of the same word, then those of words that begin so. */
interface Asked {
  start: number;
  same: number;
  begins: number;
}

/** The best name of an entity: how it fits, where its words are, and whether it is the main one. */
interface Hit {
  entity: number;
  fit: Fit;
  at: number;
  end: number;
  main: boolean;
}

/** Numbers of three bytes as numbers of four, which are read three times as fast. */
function unpacked(bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(bytes.length / WORD_BYTES);
  for (let i = 0, byte = 0; i < numbers.length; i++, byte += WORD_BYTES)
    numbers[i] = bytes[byte]! | (bytes[byte + 1]! << 8) | (bytes[byte + 2]! << 16);
  return numbers;
}

class NameSearch implements Search {
  private readonly blocks: Uint32Array;
  private readonly pieces: Uint8Array;
  private readonly counts: Uint8Array;
  private readonly words: Uint32Array;

  constructor(
    private readonly made: Made,
    sections: readonly Uint8Array[],
  ) {
    const blocks = sections[Section.Blocks]!;
    this.blocks = new Uint32Array(blocks.buffer, blocks.byteOffset, blocks.byteLength / 4);
    this.pieces = sections[Section.Pieces]!;
    this.counts = sections[Section.Counts]!;
    this.words = unpacked(sections[Section.Words]!);
  }

  /** The first pieces of a block, `most` or as many as there are. */
  private block(number: number, most = BLOCK): string[] {
    const reader = new ByteReader(this.pieces, this.blocks[number]);
    let piece = '';
    return Array.from({ length: Math.min(most, this.made.pieces - number * BLOCK) }, () => {
      piece = piece.slice(0, reader.number()) + reader.text();
      return piece;
    });
  }

  /** How many pieces have a word that sorts before this one. */
  private before(key: string): number {
    let low = 0;
    let high = this.blocks.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (wordKeys(this.block(middle, 1)[0]!)[0]! < key) low = middle;
      else high = middle;
    }
    const within = this.block(low).findIndex((piece) => wordKeys(piece)[0]! >= key);
    return within < 0 ? Math.min((low + 1) * BLOCK, this.made.pieces) : low * BLOCK + within;
  }

  private asked(key: string): Asked {
    const start = this.before(key);
    return { start, same: this.before(`${key}\0`) - start, begins: this.before(`${key}\uffff`) - start };
  }

  /** The next word from `at` on that begins so, or the end. All the time goes here, less than a nanosecond a word. */
  private next(at: number, { start, begins }: Asked): number {
    const { words } = this;
    let i = at;
    while (i < words.length && (words[i]! - start) >>> 0 >= begins) i++;
    return i;
  }

  private isSame(at: number, { start, same }: Asked): boolean {
    return (this.words[at]! - start) >>> 0 < same;
  }

  /** Whether one of the words up to `end` begins so. */
  private begins(at: number, end: number, { start, begins }: Asked): boolean {
    for (let i = at; i < end; i++) if ((this.words[i]! - start) >>> 0 < begins) return true;
    return false;
  }

  /** How the name with the words from `at` to `end` fits; `whole` asks for the words of the query in a row from its first one on. */
  private fit(at: number, end: number, asked: readonly Asked[], whole: boolean): Fit {
    const last = asked.length - 1;
    let i = 0;
    while (i < last && at + i < end && this.isSame(at + i, asked[i]!)) i++;
    if (i === last && at + i < end && this.begins(at + i, at + i + 1, asked[i]!)) {
      return at + asked.length === end && this.isSame(at + i, asked[i]!) ? Fit.Same : Fit.Begins;
    }
    if (whole) return Fit.None;
    for (const one of asked) if (!this.begins(at, end, one)) return Fit.None;
    return Fit.Has;
  }

  private name({ at, end }: Hit): string {
    const piece = (word: number) => this.block(Math.floor(word / BLOCK), (word % BLOCK) + 1).at(-1)!;
    return joined(Array.from({ length: end - at }, (_, i) => piece(this.words[at + i]!)));
  }

  find(query: string, limit = LIMIT): Found[] {
    const asked = wordKeys(query).map((key) => this.asked(key));
    const [rarest] = [...asked].sort((one, other) => one.begins - other.begins);
    if (!rarest || rarest.begins === 0) return [];
    const { counts } = this;
    const total = this.words.length;
    const found: Hit[][] = [[], [], []];
    let name = 0;
    let entity = 0;
    let main = 0;
    let at = 0;
    let end = counts[0]! & ~LAST;
    let best: Hit | undefined;
    let wanted = rarest;
    const keep = () => {
      if (best && found[best.fit]!.length < limit) found[best.fit]!.push(best);
      best = undefined;
      // With enough of the others only the very same name can still come before them: half the file fits one letter.
      const enough = found[Fit.Begins]!.length >= limit && found[Fit.Has]!.length >= limit;
      if (enough) wanted = { ...rarest, begins: rarest.same };
    };
    for (let i = this.next(0, wanted); i < total; i = this.next(i + 1, wanted)) {
      for (; i >= end; name++) {
        at = end;
        end += counts[name + 1]! & ~LAST;
        if ((counts[name]! & LAST) === 0) continue;
        entity++;
        main = at;
      }
      // Entities come in the order of their prominence: the first ones of a fit are the best of it.
      if (best && best.entity !== entity) {
        keep();
        if (found[Fit.Same]!.length === limit) break;
      }
      const fit = this.fit(at, end, asked, found[Fit.Has]!.length === limit);
      if (fit < (best?.fit ?? Fit.None)) best = { entity, fit, at, end, main: at === main };
    }
    keep();
    return found
      .flat()
      .slice(0, limit)
      .map((hit) => (hit.main ? { entity: hit.entity } : { entity: hit.entity, name: this.name(hit) }));
  }
}

/**
 * Opens search.bin in place, next to the names.bin of this meta. Throws KnowledgeError (one sentence) when it is damaged,
 * foreign, of another format, or made with another names.bin.
 */
export function openSearch(buffer: ArrayBuffer, { entities, built }: Meta): Search {
  const sections = openFile('search', buffer);
  const made = JSON.parse(new TextDecoder().decode(sections[Section.Made])) as Made;
  if (made.entities !== entities || made.built !== built) {
    throw new KnowledgeError('The parts of the knowledge file do not belong together: please install Gloss again.');
  }
  return new NameSearch(made, sections);
}
