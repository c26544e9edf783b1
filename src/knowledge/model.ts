import type { PartialDate } from './dates.ts';

/** What an entity can be. The order is the code in the compiled file: only append. */
export const KINDS = ['person', 'place', 'organization', 'agreement', 'event', 'office', 'people'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * How a name relates to its entity. The order is the code in the compiled file: only append.
 * - name: a full name ("Antony Blinken", "Paris climate agreement")
 * - short: a surname, a short form ("Blinken", "the Fed")
 * - acronym: initials ("CCP", "U.N.")
 * - demonym: the adjective or the people of a place ("Chinese", "Parisians"); marked quietly
 * - metonym: a name of something else that stands for this entity ("the Kremlin" for the government of Russia)
 */
export const VIAS = ['name', 'short', 'acronym', 'demonym', 'metonym'] as const;
export type Via = (typeof VIAS)[number];

/**
 * When a name may be marked. The order is the code in the compiled file: only append.
 * - safe: anywhere, wherever spelled so
 * - lead: alone too, when nothing on the page speaks for another reading (famous surnames and acronyms, big cities)
 * - cue: only with a word beside it or another entity on the page that speaks for this reading
 * - page: only after a safe name of the same entity on the page
 */
export const RULES = ['safe', 'lead', 'cue', 'page'] as const;
export type Rule = (typeof RULES)[number];

/**
 * How a name must be cased in the text. The order is the code in the compiled file: only append.
 * - title: first letters of its words as in the name ("Bank of England"; an all-capitals headline also fits)
 * - upper: all capitals ("US", "WHO")
 * - any: however it is cased
 * - small: begins small and has a capital later ("war in Ukraine", "eBay"); where a sentence begins or in a headline, as title
 */
export const CASES = ['title', 'upper', 'any', 'small'] as const;
export type Case = (typeof CASES)[number];

/** A name with its rule, as the sources write it. A plain string in the sources means `{text, via: 'name', rule: 'safe'}`. */
export interface Name {
  text: string;
  via?: Via;
  rule?: Rule;
  case?: Case;
  /** The name held only in this span (official renamings). */
  from?: PartialDate;
  to?: PartialDate;
}

/**
 * What a statement says. `value` or `entity` fill the object; `from`/`to` tell when it held. The order is the code in
 * the compiled file: only append.
 */
export const PROPERTIES = [
  // a life, of a person, an organization, a state, an agreement, an event
  'born', // from: the day
  'died',
  'founded',
  'dissolved',
  'start', // of an event; from: the day
  'end',
  'signed', // of an agreement; value: the place, if any
  'adopted',
  'inForce',
  'ended',
  // what someone does
  'office', // person -> office (entity or value), from/to
  'occupation', // value: "economist"
  'party', // person -> political party, from/to
  'award', // value, from: the day
  // what belongs where
  'country', // entity -> country
  'location', // entity -> place it lies in, or happened at
  'capital', // state -> city
  'headquarters', // organization -> place
  'parent', // organization -> larger organization
  'member', // X is a member of / party to `entity`, from/to (a state of NATO, a state of the Paris Agreement)
  'party to', // agreement or organization -> its party or member, from/to (the other direction)
  'founder',
  'leader', // place or organization -> person, from/to; `role` names the post ("president")
  'holder', // office -> person, from/to
  'participant', // event -> who took part; `role` names the side
  'official name', // value, from/to
  'status', // value: "suspended", "occupied by …", from/to
  'class', // value: what it is, in a few words ("treaty", "province", "political party")
  'stands for', // of a place or building: what its name stands for in the news ("the government of China")
  'population', // value: a number with asOf, or "more than 900,000" where the day of the count is not known
  'area', // value: square kilometres
  'coordinates', // value: "lat,lon" in degrees
  'currency',
  'language',
  'outcome', // of an event: value
  'follows', // event, agreement -> the one before
  'note', // value: a short dated fact that no other property holds ("announced withdrawal"), from
] as const;
export type Property = (typeof PROPERTIES)[number];

/** Properties that are a day in a life and need no object. */
export const MILESTONES: readonly Property[] = [
  'born',
  'died',
  'founded',
  'dissolved',
  'start',
  'end',
  'signed',
  'adopted',
  'inForce',
  'ended',
];

/** One dated fact. Absence is not a no: a missing `to` means "not known to have ended, as of `asOf`". */
export interface Statement {
  property: Property;
  /** Literal object; exactly one of `value` and `entity` is set, except for pure dates (born, signed, …), which may have neither. */
  value?: string;
  /** Id of the object entity. */
  entity?: string;
  /** The post or side, where the property needs one ("president", "head of government"). */
  role?: string;
  from?: PartialDate;
  to?: PartialDate;
  /** Known to have ended on or before this date, the day itself unknown. */
  toAtMost?: PartialDate;
  /** `from` and `to` bound the terms of a parliament or post in which it was held, not the days of its holder. */
  ofTerm?: true;
  /** Newest evidence for an open end, or the day a number was counted. */
  asOf?: PartialDate;
  /** Key into assets/knowledge/sources.json; left out in a source line, the entity's own `source` stands for it. */
  source: string;
}

/**
 * One entity of the NDJSON sources under assets/knowledge, one a line. The lines leave out what compile/line.ts puts back:
 * a `source` that most statements share stands once at the entity, and an `asOf` like the entity's is implied.
 */
export interface Entity {
  /** Wikidata id ("Q7747"), else a stable slug ("gloss:alaska-talks-2021"). */
  id: string;
  kind: Kind;
  name: string;
  /** English Wikipedia title, when it has an article. */
  title?: string;
  /** Further names; `name` itself is implicit as a safe name unless listed here with a rule of its own. */
  names?: (string | Name)[];
  /** The family name stands first in `name` (Chinese, Korean, Hungarian order), or the person has a single name. */
  order?: 'family-first' | 'mononym';
  /** One line, at most 120 characters, never "current", no full stop. Left out in the tail: composed from the facts. */
  blurb?: string;
  /** Two to four sentences written by hand; head only. True at any date: dated matters belong into statements. */
  text?: string;
  statements: Statement[];
  /** Properties of which nothing is to be told, whatever a coarser layer says. Only in the sources. */
  untold?: Property[];
  /** Ids of entities worth following from the card. */
  related?: string[];
  /** 0-1, documented in src/compile/prominence.ts; in hand-written cards an estimate of how often news means this one. */
  prominence?: number;
  /** Newest date for which the whole record was known good. */
  asOf: PartialDate;
}

/** A reference to an entity inside a card: its id, what it is and the name to show. */
export interface Reference {
  id: string;
  kind: Kind;
  name: string;
}

/** A statement as a card holds it: references resolved to names, derived neighbours added by the compiler. */
export interface CardStatement extends Omit<Statement, 'entity'> {
  entity?: Reference;
  /** Who held the same single-holder office before and after (derived by the compiler from the office's holders). */
  before?: Reference;
  after?: Reference;
}

/** What a reader's card is drawn from: an entity as read back from the compiled file. */
export interface Card {
  id: string;
  kind: Kind;
  name: string;
  title?: string;
  blurb: string;
  text?: string;
  /** Other names worth showing (safe ones only). */
  names: string[];
  statements: CardStatement[];
  related: Reference[];
  asOf: PartialDate;
}
