/** What speaks for and against a reading of a name, as numbers; the weights are in weights.ts. */
import type { Candidate, EntityFacts } from '../knowledge/table.ts';
import { Role } from '../knowledge/table.ts';
import { Gap, Shape } from '../knowledge/tokens.ts';
import type { Borders } from './borders.ts';
import { Word } from './lexicon.ts';
import { Casing, type Page } from './page.ts';

/** Features in the order of the weights. */
export const FEATURES = [
  'bias',
  // what is named, and how
  'person in full',
  'person by one word',
  'place',
  'organization in several words',
  'organization by one word',
  'initials',
  'agreement',
  'event',
  'office',
  'people',
  'demonym',
  'metonym',
  // how well known
  'prior',
  'prominence',
  'prominence of one word',
  'words',
  'namesakes',
  // rules of the name
  'lead',
  'cue',
  'page',
  // borders
  'unknown word before',
  'unknown word behind',
  'noun behind',
  'last part of a longer name',
  'goes on with of',
  'hyphen to an unknown word',
  'another name beside it',
  // around
  'one word at a sentence start',
  'headline',
  'person beside a title or a verb of saying',
  'place behind a preposition',
  'other than a person beside a title',
  'person behind a preposition of place',
  'polity word behind a place',
  'behind the article',
  'city near sports words',
  'country near sports words',
  // the page
  'supported by others',
  'named in full on the page',
  'same country',
  'stranger of that name',
  'ended long before',
  'in office on the day',
] as const;
export type Feature = (typeof FEATURES)[number];

/** What the page says about a reading. */
export interface Evidence {
  /** Number of other entities of the page that are linked with it. */
  support: number;
  /** Shares a country with others of the page, or is one that others belong to. */
  country: boolean;
  /** The entity has a safe, accepted mention elsewhere on the page. */
  inFull: boolean;
  /** An unknown person of that surname is on the page. */
  stranger: boolean;
  /** Day number of the article. */
  day: number | undefined;
}

const YEAR = 366;

/** Words on either side within which a sports word colours a name. */
const SPORT_REACH = 4;

function around(page: Page, first: number, last: number) {
  const { tokens, words } = page;
  const left =
    first > 0 && (tokens.gap[first] === Gap.Space || tokens.gap[first] === Gap.Dot || tokens.gap[first] === Gap.Hyphen)
      ? words[first - 1]!
      : 0;
  const right = last + 1 < tokens.count && tokens.gap[last + 1] === Gap.Space ? words[last + 1]! : 0;
  const comma = first > 1 && tokens.gap[first] === Gap.Comma ? words[first - 1]! : 0;
  const the = left !== 0 && /^the$/i.test(page.text.slice(tokens.start[first - 1], tokens.end[first - 1]));
  let sport = 0;
  for (let i = Math.max(0, first - SPORT_REACH); i <= Math.min(tokens.count - 1, last + SPORT_REACH); i++) {
    if ((i < first || i > last) && (words[i]! & Word.Sport) !== 0) sport = 1;
  }
  return { left, right, comma, the, sport };
}

/** The feature vector of one reading, in the order of {@link FEATURES}. */
export function featuresOf(
  page: Page,
  span: { first: number; last: number },
  candidate: Pick<Candidate, 'via' | 'rule' | 'prior'>,
  namesakes: number,
  facts: EntityFacts,
  borders: Borders,
  evidence: Evidence,
): number[] {
  const { first, last } = span;
  const { tokens, starts, casing } = page;
  const { left, right, comma, the, sport } = around(page, first, last);
  const count = last - first + 1;
  const { kind } = facts;
  const { via, rule } = candidate;
  const named = via === 'name' || via === 'short';
  const title = (left & (Word.Role | Word.Honorific | Word.Kin)) !== 0 || (comma & (Word.Role | Word.Kin)) !== 0;
  const says = (right & Word.Say) !== 0;
  const prep = (left & Word.PlacePrep) !== 0;
  const day = evidence.day;
  const flag = (condition: boolean) => (condition ? 1 : 0);
  const values: Record<Feature, number> = {
    bias: 1,
    'person in full': flag(kind === 'person' && named && count > 1),
    'person by one word': flag(kind === 'person' && named && count === 1),
    place: flag(kind === 'place' && named),
    'organization in several words': flag(kind === 'organization' && named && count > 1),
    'organization by one word': flag(kind === 'organization' && named && count === 1),
    initials: flag(via === 'acronym'),
    agreement: flag(kind === 'agreement'),
    event: flag(kind === 'event'),
    office: flag(kind === 'office'),
    people: flag(kind === 'people'),
    demonym: flag(via === 'demonym'),
    metonym: flag(via === 'metonym'),
    prior: Math.log(candidate.prior + 0.02),
    prominence: facts.prominence,
    'prominence of one word': count === 1 ? facts.prominence : 0,
    words: Math.min(3, count - 1),
    namesakes: Math.min(3, namesakes - 1),
    lead: flag(rule === 'lead'),
    cue: flag(rule === 'cue'),
    page: flag(rule === 'page'),
    'unknown word before': borders.left,
    'unknown word behind': borders.right,
    'noun behind': borders.noun,
    'last part of a longer name': borders.of,
    'goes on with of': borders.goesOn,
    'hyphen to an unknown word': borders.hyphen,
    'another name beside it': borders.beside,
    'one word at a sentence start': flag(
      count === 1 && starts[first] === 1 && (tokens.shape[first]! & Shape.Upper) === 0,
    ),
    headline: flag(casing[first] !== Casing.Normal),
    'person beside a title or a verb of saying': flag(kind === 'person' && (title || says)),
    'place behind a preposition': flag(kind === 'place' && prep),
    'other than a person beside a title': flag(
      kind !== 'person' && via !== 'demonym' && (left & (Word.Role | Word.Honorific)) !== 0,
    ),
    'person behind a preposition of place': flag(kind === 'person' && prep),
    'polity word behind a place': flag(kind === 'place' && (right & Word.Polity) !== 0),
    'behind the article': flag(the),
    'city near sports words': flag(sport === 1 && kind === 'place' && (facts.roles & Role.Country) === 0),
    'country near sports words': flag(sport === 1 && (facts.roles & Role.Country) !== 0),
    'supported by others': Math.log1p(evidence.support),
    'named in full on the page': flag(evidence.inFull),
    'same country': flag(evidence.country),
    'stranger of that name': flag(evidence.stranger),
    'ended long before': flag(day !== undefined && facts.end !== undefined && facts.end < day - 30 * YEAR),
    'in office on the day': flag(
      day !== undefined &&
        facts.activeFrom !== undefined &&
        facts.activeFrom <= day &&
        (facts.activeTo === undefined || facts.activeTo >= day - YEAR) &&
        (facts.roles & (Role.HeadOfState | Role.HeadOfGovernment | Role.Minister | Role.Diplomat | Role.Governor)) !==
          0,
    ),
  };
  return FEATURES.map((feature) => values[feature]);
}
