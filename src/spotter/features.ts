/**
 * What speaks for and against a reading of a name, as numbers; the weights are in weights.json. Fixed features come from the
 * name and the words around it, page features from what else the page names; only those change between the passes.
 */
import type { Kind, Via } from '../knowledge/model.ts';
import { type Candidate, type EntityFacts, Role } from '../knowledge/table.ts';
import type { Around } from './around.ts';

/** What the page says about a reading. */
export interface Evidence {
  /** Number of other entities of the page that are linked with it. */
  support: number;
  /** Shares a country with others of the page, or is one that others belong to. */
  country: boolean;
  /** Of the country that the page is about, and alone among its namesakes. */
  home: boolean;
  /** How often the name means it among the places of that name in the countries of the page, 0 to 1. */
  local: number;
  /** How much more than its share of the company speaks for it among the readings of the name, -1 to 1. */
  share: number;
  /** It stands in a list beside a thing of its sort. */
  listed: boolean;
  /** And none of its namesakes does. */
  only: boolean;
  /** It is of the country whose name stands right before it: "Pakistan's [Punjab]", "the German [Greens]". */
  owned: boolean;
  /** A country or region that alone among its namesakes has something of the page in it. */
  land: boolean;
  /** "in" stands before it, where no team is. */
  within: boolean;
  /** The entity has a safe, accepted mention elsewhere on the page. */
  inFull: boolean;
  /** An unknown person of that surname is on the page. */
  stranger: boolean;
  /** So is one who has it as given name or surname, surely a person. */
  namesake: boolean;
  /** The page is about sports. */
  sports: boolean;
  /** It has much of sports at the least. */
  sporting: boolean;
  /** A club whose name begins so is in full on a page that has much of sports. */
  club: boolean;
  /** Day number of the article. */
  day: number | undefined;
}

/** Added to priors, so that rare is not never. */
const LEAST = 0.02;

const one = (condition: boolean) => (condition ? 1 : 0);
const named = (via: Via) => via === 'name' || via === 'short';
const isBody = (kind: Kind) => kind === 'organization' || kind === 'agreement' || kind === 'event';
const isCountry = (facts: EntityFacts) => (facts.roles & Role.Country) !== 0;

/** 1 where it is of the sort of place that is said, -1 where it is of another one. */
function fits(sort: number, kind: Kind, roles: number): number {
  if (sort === 0 || kind !== 'place') return 0;
  return (sort & roles) !== 0 ? 1 : -1;
}

type Fixed = (around: Around, candidate: Candidate, facts: EntityFacts) => number;

export const FIXED: readonly (readonly [string, Fixed])[] = [
  ['bias', () => 1],
  ['a person in full', ({ count }, { via }, { kind }) => one(kind === 'person' && named(via) && count > 1)],
  ['a person by one word', ({ count }, { via }, { kind }) => one(kind === 'person' && named(via) && count === 1)],
  ['a place', (_, { via }, { kind }) => one(kind === 'place' && named(via))],
  [
    'a body, agreement or event in several words',
    ({ count }, { via }, { kind }) => one(isBody(kind) && named(via) && count > 1),
  ],
  [
    'a body, agreement or event by one word',
    ({ count }, { via }, { kind }) => one(isBody(kind) && named(via) && count === 1),
  ],
  ['initials', (_, { via }) => one(via === 'acronym')],
  ['a people', (_, __, { kind }) => one(kind === 'people')],
  ['a metonym', (_, { via }) => one(via === 'metonym')],
  ['how often the name means it', (_, { prior }) => Math.log(prior + LEAST)],
  ['how well known it is', (_, __, { prominence }) => prominence],
  ['a single word that is well known', ({ count }, __, { prominence }) => (count === 1 ? prominence : 0)],
  ['a name of several words', ({ count }) => Math.min(3, count - 1)],
  ['a number in it', ({ number }) => one(number)],
  ['a name that others have too', (_, { rule }) => one(rule === 'lead')],
  ['a common word or name', (_, { rule }) => one(rule === 'cue')],
  ['a short form', (_, { rule }) => one(rule === 'page')],
  ['an unknown word before it', ({ borders }) => borders.left],
  ['an unknown word behind it', ({ borders }) => borders.right],
  ['the last part of a longer name', ({ borders }) => borders.of],
  ['"of" and a name behind it', ({ borders }) => borders.goesOn],
  ['a hyphen to an unknown word', ({ borders }) => borders.hyphen],
  ['another name beside it', ({ borders }) => borders.beside],
  ['one word at the start of a sentence', ({ start }) => one(start)],
  ['a headline', ({ headline }) => one(headline)],
  [
    'a title or a verb of saying beside it',
    ({ title, says }, _, { kind }) => one(kind === 'person' && (title || says)),
  ],
  ['its own title before it', ({ titled }, _, { kind, roles }) => one(kind === 'person' && (titled & roles) !== 0)],
  [
    'the title of somebody else before it',
    ({ titled }, _, { kind, roles }) => one(kind === 'person' && titled !== 0 && (titled & roles) === 0),
  ],
  ['a preposition of place before it', ({ preposition }, _, { kind }) => one(kind === 'place' && preposition)],
  [
    'a title before what is no person',
    ({ role }, { via }, { kind }) => one(kind !== 'person' && via !== 'demonym' && role),
  ],
  ['the words before it say its sort', ({ sort }, _, { kind, roles }) => fits(sort, kind, roles)],
  ['a preposition of place before a person', ({ preposition }, _, { kind }) => one(kind === 'person' && preposition)],
  ['a word of government behind it', ({ polity }, _, { kind }) => one(kind === 'place' && polity)],
  ['an article before it', ({ the }) => one(the)],
  ['sports words near a city', ({ sport }, _, facts) => one(sport && facts.kind === 'place' && !isCountry(facts))],
  ['sports words near a country', ({ sport }, _, facts) => one(sport && isCountry(facts))],
];

export const GOVERNING = Role.HeadOfState | Role.HeadOfGovernment | Role.Minister | Role.Diplomat | Role.Governor;
const YEAR = 366;

/** Whether somebody who governs, or speaks for a government, does so on the day or did within the year. */
export function inOffice({ roles, activeFrom, activeTo }: EntityFacts, day: number | undefined): boolean {
  if (day === undefined || activeFrom === undefined || (roles & GOVERNING) === 0) return false;
  return activeFrom <= day && (activeTo === undefined || activeTo >= day - YEAR);
}

type OfPage = (evidence: Evidence, facts: EntityFacts) => number;

export const PAGE: readonly (readonly [string, OfPage])[] = [
  ['the page speaks for this one among its namesakes', ({ share }) => share],
  ['in a list with others of its sort', ({ listed }) => one(listed)],
  ['alone among its namesakes in a list of its sort', ({ only }) => one(only)],
  [
    'a city on a page about sports',
    ({ sports, within }, facts) => one(sports && !within && facts.kind === 'place' && !isCountry(facts)),
  ],
  ['a country on a page about sports', ({ sports }, facts) => one(sports && isCountry(facts))],
  ['a team on a page about sports', ({ sports }, { roles }) => one(sports && (roles & Role.Sports) !== 0)],
  ['others of the page go with it', ({ support }) => Math.log1p(support)],
  ['named in full on the page', ({ inFull }) => one(inFull)],
  ['its country is on the page', ({ country }) => one(country)],
  ['a stranger of that name on the page', ({ stranger }) => one(stranger)],
  ['long past on the day', ({ day }, { end }) => one(day !== undefined && end !== undefined && end < day - 30 * YEAR)],
  ['in office on the day', ({ day }, facts) => one(inOffice(facts, day))],
];

/** Features that say what the name is; they are no reasons. */
export const SORTS: ReadonlySet<string> = new Set([
  'bias',
  'a person in full',
  'a person by one word',
  'a place',
  'a body, agreement or event in several words',
  'a body, agreement or event by one word',
  'initials',
  'a people',
  'a metonym',
]);

/** What each feature says, in the order of the numbers. */
export const FEATURES: readonly string[] = [...FIXED, ...PAGE].map(([name]) => name);

/** All features of a reading, in the order of {@link FEATURES}. */
export function featuresOf(around: Around, candidate: Candidate, facts: EntityFacts, evidence: Evidence): number[] {
  return [
    ...FIXED.map(([, value]) => value(around, candidate, facts)),
    ...PAGE.map(([, value]) => value(evidence, facts)),
  ];
}

/**
 * What gold says too little about, and what is known of it: training pulls these weights to here and all others to zero.
 */
export const EXPECTED: Readonly<Record<string, number>> = {
  'its own title before it': 1.5,
  'the title of somebody else before it': -1.5,
  'the words before it say its sort': 4,
  'alone among its namesakes in a list of its sort': 5,
  'a number in it': 1.5,
  'the page speaks for this one among its namesakes': 2,
  'long past on the day': -1.5,
  'in office on the day': 1,
};
