/** What stands around a name, beyond its borders; the same for all its readings. */
import { Role } from '../knowledge/table.ts';
import { Gap, Shape } from '../knowledge/tokens.ts';
import type { Borders } from './borders.ts';
import {
  A,
  AN,
  AND,
  AT,
  BASED,
  CALLED,
  FROM,
  IN,
  INTO,
  isFemale,
  isRegion,
  isTitleOfPlace,
  NAMED,
  OF,
  rolesOfTitle,
  sortBehind,
  sortOf,
  THE,
  TO,
  TOLD,
  TWO,
  Word,
} from './lexicon.ts';
import type { Match } from './lookup.ts';
import { Casing, type Page } from './page.ts';

/** What stands around a name. */
export interface Around {
  /** Words of the name. */
  count: number;
  borders: Borders;
  /** Has letters and a number: "COP26", "G20". */
  number: boolean;
  start: boolean;
  headline: boolean;
  byline: boolean;
  /** A title or a family word right before, also across a comma ("his wife, …"). */
  title: boolean;
  role: boolean;
  /** "Mr" or the like, which anybody has. */
  honorific: boolean;
  /** An adverb before it: "historically Black". */
  adverb: boolean;
  /** The honorific of a woman right before it. */
  female: boolean;
  /** The only name and all the words of its line: authors, captions, lists. */
  alone: boolean;
  /** A family word right before it, or "named" before a given name. */
  kin: boolean;
  /** A title with a capital right before it: "General". */
  capitalTitle: boolean;
  /** What those are who have the title before it, as bits of Role; 0 where the title tells nothing. */
  titled: number;
  /** "former" or the like before the title. */
  former: boolean;
  /** "the … family". */
  family: boolean;
  /** "Duchess of" before it. */
  noble: boolean;
  /** What sort of place the words before it say it is ("the state of", "mayor of"), as a bit of Role; or 0. */
  sort: number;
  /** The same of the word behind it, also of bodies: "Washington state", "AFP news agency", or of "told" before it; only where it has such a reading. */
  sortBehind: number;
  /** "region" behind it, which the file mostly lacks. */
  region: boolean;
  /** A title that hardly any statesman has, or "a Mr". */
  private: boolean;
  says: boolean;
  /** Behind "Credit:" or the like. */
  credited: boolean;
  /** A slash before it: "Milan Kovarik / AFP". */
  slashed: boolean;
  /** A number of up to three digits behind it: "CAC 40". */
  measured: boolean;
  /** A verb of the past behind it: "Apple sued". */
  verb: boolean;
  preposition: boolean;
  /** "in" before it, where no team is. */
  within: boolean;
  /** "at" before it, where no state is. */
  at: boolean;
  /** The name is a month or a day: what stands before it may tell of time. */
  calendar: boolean;
  /** "-based" behind it. */
  based: boolean;
  /** In the owner's form. */
  owner: boolean;
  polity: boolean;
  the: boolean;
  /** A noun behind it that it may describe: "Amazon deal". */
  describes: boolean;
  /** "a" or "an" before it, and no noun behind it that it could describe. */
  article: boolean;
  sport: boolean;
  /** Beside a word of sports: "England lost", "a draw against Chile". */
  match: boolean;
  /** Surely between the sides of a match: "Brazil beat Serbia", "Alabama versus Florida", "2-0". */
  played: boolean;
  /** The name of a ship. */
  ship: boolean;
  /** A thing behind it that only borrows the name. */
  borrowed: boolean;
  /** A language: "speaks Polish at home". */
  tongue: boolean;
  /** A given name, and no article before it: "Finn smiled". */
  given: boolean;
  /** And no adjective of a people by its end, unlike "German". */
  noun: boolean;
}

/** Words on either side within which a sports word or a score colours a name. */
const SPORT_REACH = 4;
const SCORE_REACH = 6;

/** Ends of the adjectives of peoples: "German", "Irish", "Chinese", "French", "Iraqi", "Greek", "Swiss", and of plurals. */
const ADJECTIVES = ['an', 'sh', 'se', 'ch', 'i', 'ic', 'ek', 'ss', 's', 'ab', 'ai'];

const NUMBERED = Shape.Letter | Shape.Digit;

const SLASHED = /\/ ?$/;
const CREDITED = /(?:credit|photo|picture|image)s?:\s*$/i;
const LONGEST_CREDIT = 12;

/** Whether "Credit:" or the like stands before a token. */
function isCredited({ text, tokens }: Page, first: number): boolean {
  const gap = tokens.gap[first]!;
  if (gap !== Gap.Break && gap !== Gap.Stop) return false;
  return CREDITED.test(text.slice(Math.max(0, tokens.start[first]! - LONGEST_CREDIT), tokens.start[first]));
}

/** "a Marshall", "two Americas": one of several. */
const isArticle = (a: number) => a === A || a === AN || a === TWO;

function sportsNear({ tokens, words }: Page, first: number, last: number, reach: number): boolean {
  const end = Math.min(tokens.count - 1, last + reach);
  for (let i = Math.max(0, first - reach); i <= end; i++) {
    if ((words[i]! & Word.Sport) !== 0 && (i < first || i > last)) return true;
  }
  return false;
}

/** Whether a score is near: two short numbers joined by a hyphen. */
function scoreNear({ tokens: { gap, shape, start, end, count } }: Page, first: number, last: number): boolean {
  for (let i = Math.max(1, first - SCORE_REACH); i < Math.min(count, last + SCORE_REACH); i++) {
    const numbers = gap[i] === Gap.Hyphen && (shape[i]! & shape[i - 1]! & Shape.Digit) !== 0;
    if (numbers && end[i]! - start[i - 1]! <= 5) return true;
  }
  return false;
}

/** Whether a token ends with these letters, in small ones. */
const endsWith = ({ text, tokens }: Page, i: number, letters: string) => text.endsWith(letters, tokens.end[i]!);

/** Whether a language is meant: "speaks Polish at home", "translated from Polish", "Polish-speaking", "no Polish to speak of". */
function isTongue(page: Page, first: number, last: number, describes: boolean): boolean {
  const { tokens, words } = page;
  const next = last + 1;
  const joined = next < tokens.count && (tokens.gap[next] === Gap.Space || tokens.gap[next] === Gap.Hyphen);
  const right = joined ? words[next]! : 0;
  if ((right & Word.Language) !== 0) return true;
  if (endsWith(page, last, 's')) return false;
  const spoken = (i: number) => i >= 0 && i < tokens.count && (words[i]! & Word.Tongue) !== 0;
  if (joined && tokens.a[next] === TO && spoken(next + 1)) return true;
  const from = first > 1 && tokens.gap[first] === Gap.Space && tokens.a[first - 1] === FROM;
  // "speaks Polish and [Greek]"
  const and = first > 2 && tokens.a[first - 1] === AND && (tokens.shape[first - 2]! & Shape.Title) !== 0;
  const before = tokens.gap[first] === Gap.Space && spoken(and ? first - 3 : from ? first - 2 : first - 1);
  return (before || (joined && tokens.a[next] === INTO)) && (!describes || right !== 0);
}

export function aroundOf(page: Page, { first, last }: Match, borders: Borders): Around {
  const { tokens, words, starts, casing } = page;
  const gap = tokens.gap[first]!;
  const joined = first > 0 && (gap === Gap.Space || gap === Gap.Dot || gap === Gap.Hyphen);
  // "Secretary of State [Powell]"
  const office = joined && first > 2 && tokens.a[first - 2] === OF && (words[first - 3]! & Word.Role) !== 0;
  const titleAt = office && (tokens.shape[first - 3]! & Shape.Title) !== 0 ? first - 3 : first - 1;
  const left = joined ? words[first - 1]! : 0;
  const before = joined ? tokens.a[first - 1]! : 0;
  const comma = first > 1 && gap === Gap.Comma ? words[first - 1]! : 0;
  const next = last + 1;
  const behind = next < tokens.count && tokens.gap[next] === Gap.Space;
  const right = behind ? words[next]! : 0;
  const small = behind && (tokens.shape[next]! & Shape.Title) === 0;
  /** Whether a noun follows that the name may describe. */
  const describes =
    (next < tokens.count && tokens.gap[next] === Gap.Hyphen) ||
    (behind && (right & (Word.Function | Word.Say | Word.Particle)) === 0);
  const owner = (tokens.shape[last]! & Shape.Possessive) !== 0;
  const { flow } = page;
  const sport = sportsNear(page, first, last, SPORT_REACH);
  const says = (right & Word.Say) !== 0;
  const given = first === last && page.given[first] === 1 && !isArticle(before) && before !== THE;
  return {
    count: last - first + 1,
    borders,
    number: (tokens.shape[first]! & NUMBERED) === NUMBERED,
    start: first === last && starts[first] === 1 && (tokens.shape[first]! & Shape.Upper) === 0,
    headline: casing[first] !== Casing.Normal,
    byline: page.bylines.has(page.flow[first]!),
    title:
      titleAt < first - 1 ||
      (left & (Word.Role | Word.Honorific | Word.Kin)) !== 0 ||
      (comma & (Word.Role | Word.Kin)) !== 0,
    role: titleAt < first - 1 || (left & (Word.Role | Word.Honorific)) !== 0,
    honorific: (left & Word.Honorific) !== 0,
    adverb: joined && left === 0 && (tokens.shape[first - 1]! & Shape.Title) === 0 && endsWith(page, first - 1, 'ly'),
    female: isFemale(before),
    alone: flow[first - 1] !== flow[first] && flow[next] !== flow[first],
    kin: (left & Word.Kin) !== 0 || ((before === NAMED || before === CALLED) && page.given[first] === 1),
    capitalTitle:
      (left & (Word.Role | Word.Honorific)) !== 0 &&
      gap !== Gap.Hyphen &&
      (tokens.shape[first - 1]! & Shape.Title) !== 0,
    titled: joined && (words[titleAt]! & Word.Role) !== 0 ? rolesOfTitle(tokens.a[titleAt]!) : 0,
    former: joined && first > 1 && (words[first - 2]! & Word.Former) !== 0,
    family: before === THE && behind && (right & Word.Kin) !== 0,
    noble: before === OF && first > 1 && isTitleOfPlace(tokens.a[first - 2]!),
    sort: before === OF && first > 1 ? sortOf(tokens.a[first - 2]!) : 0,
    sortBehind: (small && sortBehind(tokens.a[next]!)) || (before === TOLD ? Role.Media : 0),
    region: small && isRegion(tokens.a[next]!),
    private:
      (left & Word.Private) !== 0 || ((left & Word.Honorific) !== 0 && first > 1 && isArticle(tokens.a[first - 2]!)),
    says,
    verb: says || (right === 0 && small && endsWith(page, next, 'ed') && !endsWith(page, next, 'eed')),
    credited: isCredited(page, first),
    slashed: SLASHED.test(page.text.slice(Math.max(0, tokens.start[first]! - 2), tokens.start[first])),
    measured:
      behind && tokens.shape[next] === (Shape.Title | Shape.Digit) && tokens.end[next]! - tokens.start[next]! <= 3,
    preposition:
      (left & Word.PlacePrep) !== 0 || (before === THE && first > 1 && (words[first - 2]! & Word.PlacePrep) !== 0),
    within: before === IN,
    at: before === AT && !owner,
    calendar: first === last && (words[first]! & Word.Calendar) !== 0,
    owner,
    based: next < tokens.count && tokens.gap[next] === Gap.Hyphen && tokens.a[next] === BASED,
    polity: (right & Word.Polity) !== 0,
    the: before === THE,
    describes,
    article: isArticle(before) && !describes,
    sport,
    match: ((right | left) & Word.Sport) !== 0 || (sport && (left & Word.Against) !== 0),
    played:
      ((left | right) & Word.Play) !== 0 ||
      (scoreNear(page, first, last) && (says || sportsNear(page, first, last, SCORE_REACH))),
    ship: (left & Word.Ship) !== 0,
    borrowed: small && (right & Word.Borrowed) !== 0,
    tongue: isTongue(page, first, last, describes),
    given,
    noun: given && !ADJECTIVES.some((letters) => endsWith(page, last, letters)),
  };
}
