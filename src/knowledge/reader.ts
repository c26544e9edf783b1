/** The names table and the entity table, read in place from names.bin. Opening copies and parses nothing but a line of JSON. */
import { FactsReader } from './facts.ts';
import { openFile } from './layout.ts';
import { CASES, KINDS, RULES, VIAS } from './model.ts';
import type { Candidate, EntityFacts, NamesTable } from './table.ts';

/** What the file says of itself. */
export interface Meta {
  entities: number;
  names: number;
  /** Day of the build, "YYYY-MM-DD". */
  built: string;
}

/** Sections of names.bin, in order. */
export enum Section {
  Meta,
  /** Names are sorted by the top bits of hash lane b; start of each bucket, and the end. */
  Buckets,
  /** Hash lane a of each name. */
  Keys,
  /** A packed candidate, or {@link MANY} and the index of a list. */
  Values,
  /** Runs of packed candidates; the last of a run carries {@link LAST}. */
  Lists,
  /** By the low bits of the first token's hash: tokens of the longest name that begins so, and {@link SMALL}. */
  Longest,
  /** Hash lanes a of given names in an open table: at their low bits or behind; 0 is free. Its size is a power of two. */
  Given,
  /** Wikidata number, or a tag and a number, or a tag and an offset into Slugs. */
  Ids,
  Slugs,
  /** Kind, order and prominence: see {@link packTraits}. */
  Traits,
  /** Which bits of Role an entity has, as a number in RoleSets: a few hundred combinations make up all. */
  Roles,
  RoleSets,
  /** See facts.ts. */
  FactStarts,
  FactWords,
  Countries,
}

export const MANY = 0x80000000;
export const LAST = 0x80000000;
/** In Longest: a name that begins so may have a small first letter. */
export const SMALL = 0x80;
/** Entries of the Longest section; a power of two. */
export const LONGEST_SIZE = 1 << 17;
const ORDERS = ['family-last', 'family-first', 'mononym'] as const;

/** Ids of the two big numbered name spaces are numbers; the rest are texts. */
const ID_TAG = 0xc0000000;
const GEONAMES = 0x40000000;
const SLUG = 0x80000000;
const NUMBERED: [prefix: string, tag: number][] = [
  ['Q', 0],
  ['geonames:', GEONAMES],
];

/** What slugs begin with, each written as one character of a number below that of a space: tens of thousands begin so. */
const PREFIXES = ['org:', 'person:', 'place:', 'event:', 'agreement:', 'office:', 'people:', 'iso:'];

function shortSlug(id: string): string {
  const number = PREFIXES.findIndex((prefix) => id.startsWith(prefix));
  return number < 0 ? id : String.fromCharCode(number + 1) + id.slice(PREFIXES[number]!.length);
}

const wholeSlug = (text: string): string => {
  const prefix = PREFIXES[text.charCodeAt(0) - 1];
  return prefix === undefined ? text : prefix + text.slice(1);
};

/** An id as a number, `slug` giving the offset of a text. */
export function packId(id: string, slug: (text: string) => number): number {
  for (const [prefix, tag] of NUMBERED) {
    const digits = id.startsWith(prefix) ? id.slice(prefix.length) : '';
    if (/^[1-9]\d*$/.test(digits) && Number(digits) < GEONAMES) return (tag | Number(digits)) >>> 0;
  }
  return (SLUG | slug(shortSlug(id))) >>> 0;
}

/** Ordinals have 18 bits in the names table. */
export const MOST_ENTITIES = 1 << 18;

/** 18 bits of entity, 3 of via, 2 of rule, 2 of case, 6 of prior. */
export function packCandidate(candidate: Candidate): number {
  return (
    candidate.entity |
    (VIAS.indexOf(candidate.via) << 18) |
    (RULES.indexOf(candidate.rule) << 21) |
    (CASES.indexOf(candidate.case) << 23) |
    (Math.round(candidate.prior * 63) << 25)
  );
}

function unpackCandidate(packed: number): Candidate {
  return {
    entity: packed & 0x3ffff,
    via: VIAS[(packed >>> 18) & 7]!,
    rule: RULES[(packed >>> 21) & 3]!,
    case: CASES[(packed >>> 23) & 3]!,
    prior: ((packed >>> 25) & 63) / 63,
  };
}

/** 3 bits of kind, 2 of order, 8 of prominence. */
export function packTraits({ kind, order, prominence }: Pick<EntityFacts, 'kind' | 'order' | 'prominence'>): number {
  return KINDS.indexOf(kind) | (ORDERS.indexOf(order) << 3) | (Math.round(prominence * 255) << 5);
}

/** First day of a month that is counted from January 1970. */
const monthDay = (month: number): number => Date.UTC(1970, month) / 86_400_000;

const words = (bytes: Uint8Array) => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
const halves = (bytes: Uint8Array) => new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 1);

class Names implements NamesTable {
  readonly entityCount: number;
  private readonly buckets: Uint32Array;
  private readonly shift: number;
  private readonly keys: Uint32Array;
  private readonly values: Uint32Array;
  private readonly lists: Uint32Array;
  private readonly lengths: Uint8Array;
  private readonly given: Uint32Array;
  private readonly ids: Uint32Array;
  private readonly slugs: Uint8Array;
  private readonly traits: Uint16Array;
  private readonly roles: Uint16Array;
  private readonly roleSets: Uint32Array;
  private readonly packed: FactsReader;

  constructor(
    readonly meta: Meta,
    sections: readonly Uint8Array[],
  ) {
    const at = (section: Section) => sections[section]!;
    this.entityCount = meta.entities;
    this.buckets = words(at(Section.Buckets));
    this.shift = 32 - Math.log2(this.buckets.length - 1);
    this.keys = words(at(Section.Keys));
    this.values = words(at(Section.Values));
    this.lists = words(at(Section.Lists));
    this.lengths = at(Section.Longest);
    this.given = words(at(Section.Given));
    this.ids = words(at(Section.Ids));
    this.slugs = at(Section.Slugs);
    this.traits = halves(at(Section.Traits));
    this.roles = halves(at(Section.Roles));
    this.roleSets = words(at(Section.RoleSets));
    this.packed = new FactsReader({
      starts: words(at(Section.FactStarts)),
      words: halves(at(Section.FactWords)),
      countries: words(at(Section.Countries)),
    });
  }

  longest(firstTokenA: number): number {
    return this.lengths[firstTokenA & (LONGEST_SIZE - 1)]! & ~SMALL;
  }

  smallBegins(firstTokenA: number): boolean {
    return (this.lengths[firstTokenA & (LONGEST_SIZE - 1)]! & SMALL) !== 0;
  }

  givenName(tokenA: number): boolean {
    const last = this.given.length - 1;
    for (let slot = tokenA & last; this.given[slot] !== 0; slot = (slot + 1) & last) {
      if (this.given[slot] === tokenA) return true;
    }
    return false;
  }

  find(a: number, b: number): number {
    const bucket = b >>> this.shift;
    const end = this.buckets[bucket + 1]!;
    for (let i = this.buckets[bucket]!; i < end; i++) {
      if (this.keys[i] === a) return i;
    }
    return -1;
  }

  candidates(handle: number): Candidate[] {
    const value = this.values[handle]!;
    if ((value & MANY) === 0) return [unpackCandidate(value)];
    const found: Candidate[] = [];
    for (let i = value & ~MANY; ; i++) {
      found.push(unpackCandidate(this.lists[i]!));
      if ((this.lists[i]! & LAST) !== 0) return found;
    }
  }

  facts(entity: number): EntityFacts {
    const traits = this.traits[entity]!;
    const { months, countries, neighbours } = this.packed.read(entity);
    const [begin, end, from, to] = months;
    const first = (month: number | undefined) => (month === undefined ? undefined : monthDay(month));
    const last = (month: number | undefined) => (month === undefined ? undefined : monthDay(month + 1) - 1);
    return {
      kind: KINDS[traits & 7]!,
      order: ORDERS[(traits >>> 3) & 3]!,
      prominence: (traits >>> 5) / 255,
      begin: first(begin),
      end: last(end),
      activeFrom: first(from),
      activeTo: last(to),
      roles: this.roleSets[this.roles[entity]!]!,
      countries,
      neighbours,
    };
  }

  private slug(offset: number): string {
    const end = this.slugs.indexOf(0, offset);
    return wholeSlug(new TextDecoder().decode(this.slugs.subarray(offset, end)));
  }

  id(entity: number): string {
    const packed = this.ids[entity]!;
    const tag = (packed & ID_TAG) >>> 0;
    if (tag === SLUG) return this.slug(packed & ~SLUG);
    return `${NUMBERED.find(([, known]) => known === tag)![0]}${packed & ~ID_TAG}`;
  }

  ordinal(id: string): number {
    const slugs = (text: string) => {
      const wanted = new TextEncoder().encode(`\0${text}\0`);
      const last = this.slugs.length - wanted.length;
      for (let i = this.slugs.indexOf(0); i >= 0 && i <= last; i = this.slugs.indexOf(0, i + 1)) {
        if (wanted.every((byte, k) => this.slugs[i + k] === byte)) return i + 1;
      }
      return ID_TAG; // no entity has it
    };
    return this.ids.indexOf(packId(id, slugs));
  }
}

export type OpenNames = NamesTable & { readonly meta: Meta };

/** Opens names.bin in place. Throws KnowledgeError (one sentence) when it is damaged, foreign, or of another format. */
export function openNames(buffer: ArrayBuffer): OpenNames {
  const sections = openFile('names', buffer);
  return new Names(JSON.parse(new TextDecoder().decode(sections[Section.Meta])), sections);
}
