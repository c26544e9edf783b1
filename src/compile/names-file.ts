import { daySpan } from '../knowledge/dates.ts';
import { type PackedFacts, packFacts } from '../knowledge/facts.ts';
import { bytesOf, sealFile } from '../knowledge/layout.ts';
import type { Entity, Statement } from '../knowledge/model.ts';
import { RULES } from '../knowledge/model.ts';
import { nameKey } from '../knowledge/names.ts';
import {
  LAST,
  LONGEST_SIZE,
  MANY,
  MOST_ENTITIES,
  packCandidate,
  packId,
  packTraits,
  Section,
  SMALL,
} from '../knowledge/reader.ts';
import type { Candidate } from '../knowledge/table.ts';
import { governs, rolesOf } from './roles.ts';
import { type Spelling, spellings } from './spellings.ts';

/** About so many names in a bucket: half a line of the processor's cache to scan, and half a byte a name for the starts. */
const BUCKET = 8;

/** Links of an entity that count as its neighbours; more parties or members than this say nothing about one of them. */
const MOST_LINKS = 40;

/** How much more often the news means the more prominent of two namesakes: e^9 over the whole scale of prominence. */
const PROMINENCE_WEIGHT = 9;

/** A name of which the text keeps all: "OPEC+" is told by no more than "OPEC". */
const PLAIN = /^[\p{L}\p{M}\d .&'’-]+$/u;

/** SAP is the company of that name rather than the party of these initials, unless that is much better known. */
const OWN_NAME = 0.15;

/** The looser first: "dpa", "al-Qaeda". */
const SMALL_CASES = ['any', 'small'] as const;

/** How far a name under a rule can be trusted to mean any entity of ours at all. */
const TRUST = { safe: 1, lead: 0.9, cue: 0.6, page: 0.5 } as const;

interface Reading extends Spelling {
  ordinal: number;
  prominence: number;
  /** The name that its card bears. */
  own: boolean;
}

interface Entry {
  a: number;
  b: number;
  length: number;
  first: number;
  readings: Reading[];
}

/** All names by their key, each entity once under a name. */
function collect(entities: readonly Entity[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const [ordinal, entity] of entities.entries()) {
    for (const spelling of spellings(entity)) {
      const key = nameKey(spelling.text);
      if (!key) continue;
      const code = `${key.a},${key.b}`;
      const entry = entries.get(code) ?? { ...key, readings: [] };
      entries.set(code, entry);
      const own = entry.readings.find((reading) => reading.ordinal === ordinal);
      if (!own) {
        const { name, prominence = 0 } = entity;
        entry.readings.push({ ...spelling, ordinal, prominence, own: spelling.text === name && PLAIN.test(name) });
      } else {
        // Two spellings that fold to one ("Us", "US"): the more careful one holds for both, but a name that may be small may.
        const small = SMALL_CASES.find((one) => own.case === one || spelling.case === one);
        if (RULES.indexOf(spelling.rule) > RULES.indexOf(own.rule)) Object.assign(own, spelling);
        if (small) own.case = small;
      }
    }
  }
  return [...entries.values()];
}

/**
 * The readings of one name with their priors, best first. A form that holds only where the page names the thing in full takes
 * nothing from the others, and they nothing from it: "Hamburg" is the city as often as ever, and its club on a page about
 * sports.
 */
function weigh(readings: readonly Reading[]): Candidate[] {
  const initials = readings.some(({ via }) => via === 'acronym');
  const weights = readings.map(({ prominence, own, via }) =>
    Math.exp(PROMINENCE_WEIGHT * (prominence + (own && via === 'name' && initials ? OWN_NAME : 0))),
  );
  const total = (among: (reading: Reading) => boolean) =>
    readings.reduce((sum, reading, i) => (among(reading) ? sum + weights[i]! : sum), 0);
  const bound = total(({ rule }) => rule === 'page');
  const free = total(({ rule }) => rule !== 'page');
  return readings
    .map(({ ordinal, via, rule, case: cased }, i) => ({
      entity: ordinal,
      via,
      rule,
      case: cased,
      prior: (TRUST[rule] * weights[i]!) / (rule === 'page' ? bound : free),
    }))
    .sort((x, y) => y.prior - x.prior || x.entity - y.entity);
}

/** So many people of one given name make it one; fewer may be a title or a slip. */
const GIVEN_TO = 3;

/** First tokens (hash lane a) that are given names. */
function givenNames(entities: readonly Entity[]): Set<number> {
  const bearers = new Map<number, number>();
  for (const { kind, order, name } of entities) {
    if (kind !== 'person' || order === 'family-first' || order === 'mononym') continue;
    const key = nameKey(name);
    if (key && key.length > 1) bearers.set(key.first, (bearers.get(key.first) ?? 0) + 1);
  }
  return new Set([...bearers].filter(([, count]) => count >= GIVEN_TO).map(([first]) => first));
}

/** The open table of Section.Given, at most half full. */
function givenTable(given: ReadonlySet<number>): Uint32Array {
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * given.size + 2)));
  for (const first of given) {
    let slot = first & (table.length - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
    table[slot] = first;
  }
  return table;
}

function nameSections(entries: readonly Entry[]): Uint8Array[] {
  const bits = Math.max(1, Math.round(Math.log2(entries.length / BUCKET + 1)));
  const bucketOf = (entry: Entry) => entry.b >>> (32 - bits);
  const sorted = [...entries].sort((x, y) => x.b - y.b || x.a - y.a);
  const buckets = new Uint32Array((1 << bits) + 1);
  const keys = new Uint32Array(sorted.length);
  const values = new Uint32Array(sorted.length);
  const longest = new Uint8Array(LONGEST_SIZE);
  const lists: number[] = [];
  for (const [i, entry] of sorted.entries()) {
    buckets[bucketOf(entry) + 1]!++;
    keys[i] = entry.a;
    const packed = weigh(entry.readings).map(packCandidate);
    if (packed.length === 1) values[i] = packed[0]!;
    else {
      values[i] = MANY | lists.length;
      packed[packed.length - 1]! |= LAST;
      lists.push(...packed);
    }
    const slot = entry.first & (LONGEST_SIZE - 1);
    const small = entry.readings.some(
      ({ text, case: cased }) => cased === 'any' || cased === 'small' || /^\P{Lu}/u.test(text),
    );
    longest[slot] = Math.max(longest[slot]! & ~SMALL, entry.length) | (longest[slot]! & SMALL) | (small ? SMALL : 0);
  }
  for (let i = 1; i < buckets.length; i++) buckets[i]! += buckets[i - 1]!;
  return [buckets, keys, values, new Uint32Array(lists), longest].map(bytesOf);
}

function idSections(entities: readonly Entity[]): Uint8Array[] {
  const slugs: Uint8Array[] = [new Uint8Array(1)];
  let length = 1;
  const slug = (text: string) => {
    const bytes = new TextEncoder().encode(`${text}\0`);
    slugs.push(bytes);
    length += bytes.length;
    return length - bytes.length;
  };
  const ids = Uint32Array.from(entities, ({ id }) => packId(id, slug));
  return [bytesOf(ids), Buffer.concat(slugs)];
}

/** Months since January 1970, cut to what 16 bits hold (some 2,700 years either way). */
function month(date: string | undefined, end: boolean): number | undefined {
  const span = date === undefined ? undefined : daySpan(date);
  if (!span) return undefined;
  const day = new Date((end ? span.last : span.first) * 86_400_000);
  return Math.max(-32768, Math.min(32767, (day.getUTCFullYear() - 1970) * 12 + day.getUTCMonth()));
}

/**
 * The offices whose span tells when someone is meant by a title: those of government where there are any ("President Bush" is
 * no earlier member of Congress), and of which at least one end is on record.
 */
function terms({ kind, statements }: Entity, nameOf: (id: string) => string | undefined): Statement[] {
  if (kind !== 'person') return [];
  const offices = statements.filter(({ property, from, to }) => property === 'office' && (from ?? to) !== undefined);
  const governing = offices.filter(({ value, entity }) => governs(value ?? (entity && nameOf(entity)) ?? ''));
  return governing.length > 0 ? governing : offices;
}

function months(entity: Entity, nameOf: (id: string) => string | undefined): (number | undefined)[] {
  const { statements } = entity;
  const date = (...properties: Statement['property'][]) =>
    statements.find(({ property, from }) => properties.includes(property) && from)?.from;
  const held = terms(entity, nameOf);
  const starts = held.flatMap(({ from }) => month(from, false) ?? []);
  const ends = held.map(({ to, toAtMost }) => month(to ?? toAtMost, true));
  return [
    month(date('born', 'founded', 'signed', 'adopted', 'start'), false),
    month(date('died', 'dissolved', 'end', 'ended'), true),
    starts.length === 0 ? undefined : Math.min(...starts),
    held.length === 0 || ends.includes(undefined) ? undefined : Math.max(...(ends as number[])),
  ];
}

function links(entity: Entity, ordinals: ReadonlyMap<string, number>): Pick<PackedFacts, 'countries' | 'neighbours'> {
  const countries = new Set<number>();
  const others = new Set<number>();
  const crowded = new Map<string, number>();
  for (const { property } of entity.statements) crowded.set(property, (crowded.get(property) ?? 0) + 1);
  for (const { property, entity: id } of entity.statements) {
    const ordinal = id === undefined ? undefined : ordinals.get(id);
    if (ordinal === undefined || crowded.get(property)! > MOST_LINKS) continue;
    // The country of an act goes with it as the parties of a treaty do.
    (property === 'country' && entity.kind !== 'agreement' ? countries : others).add(ordinal);
  }
  for (const id of entity.related ?? []) if (ordinals.has(id)) others.add(ordinals.get(id)!);
  return { countries: [...countries], neighbours: [...others].filter((ordinal) => !countries.has(ordinal)) };
}

/** The bits of each entity as a number in the list of all combinations. */
function roleSections(entities: readonly Entity[], nameOf: (id: string) => string | undefined): Uint8Array[] {
  const numbers = new Map<number, number>();
  const roles = Uint16Array.from(entities, (entity) => {
    const bits = rolesOf(entity, nameOf);
    if (!numbers.has(bits)) numbers.set(bits, numbers.size);
    return numbers.get(bits)!;
  });
  if (numbers.size > 1 << 16) throw new Error(`There are ${numbers.size} combinations of roles: give them more bits.`);
  return [bytesOf(roles), bytesOf(Uint32Array.from(numbers.keys()))];
}

/** Counts for the report. */
export interface NamesFile {
  bytes: Uint8Array;
  names: number;
}

/**
 * names.bin for these entities; their order is their ordinal. `built` is the day of the build, "YYYY-MM-DD". Deterministic.
 * Throws when there are more than {@link MOST_ENTITIES}.
 */
export function namesFile(entities: readonly Entity[], built: string): NamesFile {
  if (entities.length > MOST_ENTITIES) {
    throw new Error(
      `There are ${entities.length} entities, but names.bin holds ${MOST_ENTITIES}: give ordinals more bits.`,
    );
  }
  const ordinals = new Map(entities.map(({ id }, ordinal) => [id, ordinal]));
  const nameOf = (id: string) => entities[ordinals.get(id) ?? -1]?.name;
  const entries = collect(entities);
  const facts = packFacts(entities.map((entity) => ({ months: months(entity, nameOf), ...links(entity, ordinals) })));
  const traits = Uint16Array.from(entities, ({ kind, order, prominence = 0 }) =>
    packTraits({ kind, order: order ?? 'family-last', prominence }),
  );
  const [roles, roleSets] = roleSections(entities, nameOf) as [Uint8Array, Uint8Array];
  const [ids, slugs] = idSections(entities) as [Uint8Array, Uint8Array];
  const [buckets, keys, values, lists, longest] = nameSections(entries) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const meta = new TextEncoder().encode(JSON.stringify({ entities: entities.length, names: entries.length, built }));
  const sections: Record<Section, Uint8Array> = {
    [Section.Meta]: meta,
    [Section.Buckets]: buckets,
    [Section.Keys]: keys,
    [Section.Values]: values,
    [Section.Lists]: lists,
    [Section.Longest]: longest,
    [Section.Given]: bytesOf(givenTable(givenNames(entities))),
    [Section.Ids]: ids,
    [Section.Slugs]: slugs,
    [Section.Traits]: bytesOf(traits),
    [Section.Roles]: roles,
    [Section.RoleSets]: roleSets,
    [Section.FactStarts]: bytesOf(facts.starts),
    [Section.FactWords]: bytesOf(facts.words),
    [Section.Countries]: bytesOf(facts.countries),
  };
  const count = Object.keys(sections).length;
  return {
    bytes: sealFile(
      'names',
      Array.from({ length: count }, (_, i) => sections[i as Section]),
    ),
    names: entries.length,
  };
}
