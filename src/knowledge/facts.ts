/**
 * What the choice among readings needs of each entity, packed: most have one date, one country and no neighbour, so a record
 * is a word or two. Records lie one behind the other; every {@link BLOCK}th is indexed, the others are walked to.
 *
 *   head     4 bits which months follow, 3 bits how many neighbours (7: a count follows), 9 bits which country
 *            (0: none, 511: a count and a list follow)
 *   then     countries of a list, months, neighbours (two words each)
 */

/** Months since January 1970; all four may be unknown. */
export interface PackedFacts {
  /** Begin, end, first and last month in office. */
  months: readonly (number | undefined)[];
  /** Ordinals. */
  countries: readonly number[];
  neighbours: readonly number[];
}

/** The sections that hold the records. */
export interface FactsSections {
  starts: Uint32Array;
  words: Uint16Array;
  /** Ordinals of the countries, by their number: the commonest first. */
  countries: Uint32Array;
}

const BLOCK = 16;
const MONTHS = 4;
const MANY_NEIGHBOURS = 7;
const MANY_COUNTRIES = 511;
const MOST = 0xffff;

const BITS = Uint8Array.from({ length: 1 << MONTHS }, (_, mask) => mask.toString(2).replaceAll('0', '').length);

const headOf = (mask: number, neighbours: number, country: number) =>
  mask | (neighbours << MONTHS) | (country << (MONTHS + 3));
const maskOf = (head: number) => head & ((1 << MONTHS) - 1);
const neighboursOf = (head: number) => (head >>> MONTHS) & 7;
const countryOf = (head: number) => head >>> (MONTHS + 3);

/** How many entities belong to each country, the most first; of equals the lower ordinal. */
function countryNumbers(all: readonly PackedFacts[]): number[] {
  const counts = new Map<number, number>();
  for (const { countries } of all) for (const one of countries) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([ordinal]) => ordinal);
}

/** The records of all entities. Throws when one has more countries or neighbours than a word can count. */
export function packFacts(all: readonly PackedFacts[]): FactsSections {
  const countries = countryNumbers(all);
  const numbers = new Map(countries.map((ordinal, number) => [ordinal, number]));
  const starts: number[] = [];
  const words: number[] = [];
  for (const [i, { months, countries: own, neighbours }] of all.entries()) {
    if (i % BLOCK === 0) starts.push(words.length);
    if (own.length > MOST || neighbours.length > MOST || countries.length > MOST)
      throw new Error('An entity has more links than a knowledge file can hold.');
    const mask = months.reduce<number>((bits, month, at) => (month === undefined ? bits : bits | (1 << at)), 0);
    const number = own.length === 1 ? numbers.get(own[0]!)! + 1 : 0;
    const listed = own.length > 1 || number >= MANY_COUNTRIES;
    const count = Math.min(neighbours.length, MANY_NEIGHBOURS);
    words.push(headOf(mask, count, listed ? MANY_COUNTRIES : number));
    if (listed) words.push(own.length, ...own.map((ordinal) => numbers.get(ordinal)!));
    for (const month of months) if (month !== undefined) words.push(month & 0xffff);
    if (count === MANY_NEIGHBOURS) words.push(neighbours.length);
    for (const ordinal of neighbours) words.push(ordinal & 0xffff, ordinal >>> 16);
  }
  return { starts: Uint32Array.from(starts), words: Uint16Array.from(words), countries: Uint32Array.from(countries) };
}

/** Reads the records in place. */
export class FactsReader {
  constructor(private readonly sections: FactsSections) {}

  /** Where the record behind this one begins. */
  private after(at: number): number {
    const { words } = this.sections;
    const head = words[at]!;
    let next = at + 1;
    if (countryOf(head) === MANY_COUNTRIES) next += 1 + words[next]!;
    next += BITS[maskOf(head)]!;
    const count = neighboursOf(head);
    return next + (count === MANY_NEIGHBOURS ? 1 + 2 * words[next]! : 2 * count);
  }

  read(entity: number): PackedFacts {
    const { starts, words, countries: all } = this.sections;
    let at = starts[Math.floor(entity / BLOCK)]!;
    for (let i = entity % BLOCK; i > 0; i--) at = this.after(at);
    const head = words[at++]!;
    const countries: number[] = [];
    const country = countryOf(head);
    if (country === MANY_COUNTRIES) {
      for (let left = words[at++]!; left > 0; left--) countries.push(all[words[at++]!]!);
    } else if (country > 0) countries.push(all[country - 1]!);
    const mask = maskOf(head);
    const months: (number | undefined)[] = [];
    for (let i = 0; i < MONTHS; i++) months.push((mask & (1 << i)) === 0 ? undefined : (words[at++]! << 16) >> 16);
    const neighbours: number[] = [];
    let left = neighboursOf(head);
    if (left === MANY_NEIGHBOURS) left = words[at++]!;
    for (; left > 0; left--) neighbours.push(words[at++]! | (words[at++]! << 16));
    return { months, countries, neighbours };
  }
}
