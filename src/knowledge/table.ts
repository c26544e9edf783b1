import type { Case, Kind, Rule, Via } from './model.ts';

/** One reading of a name. */
export interface Candidate {
  /** Entity ordinal. */
  entity: number;
  via: Via;
  rule: Rule;
  case: Case;
  /** 0-1: how often news that writes this name means this entity; the readings of one name need not add up to 1. */
  prior: number;
  /** The name has the "'s" behind its last word for its own: "McDonald's". Set by the look-up in a text. */
  ending?: true;
}

/** What the page-wide choice needs to know of an entity without opening its card. All of it is read in place. */
export interface EntityFacts {
  kind: Kind;
  /** 0-1, see compile/prominence.ts. */
  prominence: number;
  /** First and last day of its existence (birth, founding, signing … death, end), or undefined when open or unknown. */
  begin: number | undefined;
  end: number | undefined;
  /** First day of its first office and last day of its last one, for people; undefined when none or open. */
  activeFrom: number | undefined;
  activeTo: number | undefined;
  /** Bits of Role. */
  roles: number;
  /** Family name stands first, or single name. */
  order: 'family-last' | 'family-first' | 'mononym';
  /** Ordinals of the countries it belongs to. */
  countries: readonly number[];
  /** Ordinals of entities its statements and `related` name (countries not repeated). */
  neighbours: readonly number[];
}

/** What someone is or was, or what a thing is, as cue words can tell it. Bits; only append. */
export enum Role {
  HeadOfState = 1 << 0,
  HeadOfGovernment = 1 << 1,
  Minister = 1 << 2,
  Diplomat = 1 << 3,
  Legislator = 1 << 4,
  Judge = 1 << 5,
  Military = 1 << 6,
  Governor = 1 << 7,
  Mayor = 1 << 8,
  Royal = 1 << 9,
  Cleric = 1 << 10,
  Business = 1 << 11,
  Artist = 1 << 12,
  Athlete = 1 << 13,
  Scholar = 1 << 14,
  Activist = 1 << 15,
  Country = 1 << 16,
  Subdivision = 1 << 17,
  City = 1 << 18,
  Water = 1 << 19,
  Land = 1 << 20,
  Building = 1 << 21,
  Party = 1 << 22,
  Company = 1 << 23,
  GovernmentBody = 1 << 24,
  International = 1 << 25,
  ArmedGroup = 1 << 26,
  Media = 1 << 27,
  Sports = 1 << 28,
  University = 1 << 29,
  Court = 1 << 30,
}

/**
 * The names table and the entity table, as the spotter sees them. Implemented by the reader of the compiled file
 * (`knowledge/reader.ts`); nothing here allocates in the look-up of a text that hits nothing.
 */
export interface NamesTable {
  readonly entityCount: number;
  /** Most tokens that a name beginning with this first token (its hash lane a) can have; 0 when no name begins so. */
  longest(firstTokenA: number): number;
  /** Whether one of them may be written with a small first letter ("foreign minister of China", "al-Qaeda"). */
  smallBegins(firstTokenA: number): boolean;
  /** Whether the full names of several people begin with this token: "Angela". */
  givenName(tokenA: number): boolean;
  /** Handle of the name with this rolling hash (see tokens.ts extendA/extendB), or -1. */
  find(a: number, b: number): number;
  /** Readings of a found name, best prior first. */
  candidates(handle: number): Candidate[];
  facts(entity: number): EntityFacts;
  /** Ordinal of an id ("Q30"), or -1. */
  ordinal(id: string): number;
  /** Id of an ordinal. */
  id(entity: number): string;
}
