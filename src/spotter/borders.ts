/** What stands right beside a name: whether it is only a part of a longer name that the table does not know. */
import type { Candidate } from '../knowledge/table.ts';
import { Gap, Shape } from '../knowledge/tokens.ts';
import { AND, MINISTER, OF, PRIME, THE, Word } from './lexicon.ts';
import type { Match } from './lookup.ts';
import { Casing, looksLikeName, type Page } from './page.ts';
import { inCredit, inQuotedTitle, inRaw } from './setting.ts';

const NOUNS = Word.OrgNoun | Word.PlaceNoun | Word.DealNoun;

const uncertain = ({ rule, via }: Candidate) => rule === 'page' || (rule === 'cue' && via === 'short');
const common = ({ rule, via }: Candidate) => rule === 'page' || (rule === 'cue' && via !== 'demonym');

/**
 * The match that each token lies in, as its index, or -1. Short forms that something else must speak for are no names yet:
 * "[Ohio] State" is not two of them. Nor are common names that end those of bodies and places: "Geophysical Union".
 */
export function coverage(page: Page, matches: readonly Match[]): Int32Array {
  const covered = new Int32Array(page.tokens.count).fill(-1);
  for (let index = 0; index < matches.length; index++) {
    const { first, last, candidates } = matches[index]!;
    if (first === last && candidates.every((page.words[first]! & NOUNS) === 0 ? uncertain : common)) continue;
    for (let i = first; i <= last; i++) covered[i] = index;
  }
  return covered;
}

/**
 * What the neighbours of a name say; each is 0 or 1, some a half. A class, because V8 makes literals anew with whole numbers only and
 * remakes each of them where it is read.
 */
export class Borders {
  /** A word that looks like a name stands before it, and nothing explains it: "[Chelsea] Clinton". */
  left = 0;
  /** The same behind it: "Paris [Hilton]"; a half where it is the title of somebody: "EU [Enlargement] Commissioner Verheugen". */
  right = 0;
  /** A word that ends names of bodies or places stands behind it: "Toronto [Police]". */
  noun = 0;
  /** And that word is what states have: "the Israeli [Embassy]". */
  state = 0;
  /** It is the last part of such a name: "[University of] Georgia"; a half where only "the" joins them. */
  of = 0;
  /** It goes on with "of" and a name: "Communist Party [of Nowhere]". */
  goesOn = 0;
  /** Bound by a hyphen to a word with a capital, unknown: "Stratford-[Upon]". */
  hyphen = 0;
  /** And that word stands behind it: "[Geneva]-Brandvold". */
  joined = 0;
  /** In the credit line of a report: "abc/[AP]/def", "(AFP, [AP])", "ANCHORAGE, Alaska ([AP]) —". */
  credit = 0;
  /** A given name that is not its own stands before it, or it is one and an unknown surname follows: "[Oliver] France". */
  stranger = 0;
  /** It is followed by "Jr" or the like, which is not part of it. */
  suffix = 0;
  /** In an address, a handle or the like. */
  raw = 0;
  /** Part of a title in quotation marks. */
  quoted = 0;
  /** Another name stands right beside it without a word between: "Red Bull [Leipzig]". */
  beside = 0;
}

/** What a match is to the one right beside it. */
export enum Neighbour {
  /** Demonyms and roles: "[Chinese] President [Xi]". */
  Loose,
  /** A body or a place by its name: another one beside it is one longer name with it. */
  Name,
  /** A surname alone: with a place before it, the name of somebody else: "[Dallas] [Brandt]". */
  Surname,
}

/** Looks at the names right before and behind: whether they are one longer name with this one. */
function lookBeside(
  page: Page,
  covered: Int32Array,
  neighbours: Uint8Array,
  first: number,
  last: number,
  borders: Borders,
): void {
  const { tokens, words } = page;
  const touching = (i: number, gap: number) =>
    i >= 0 && i < tokens.count && tokens.gap[gap] === Gap.Space && covered[i]! >= 0 ? neighbours[covered[i]!]! : 0;
  const possessive = (i: number) => (tokens.shape[i]! & Shape.Possessive) !== 0;
  const part = first > 0 && (words[first - 1]! & Word.Direction) !== 0;
  const left = first > 0 && !part && !possessive(first - 1) ? touching(first - 1, first) : Neighbour.Loose;
  const right = possessive(last) ? Neighbour.Loose : touching(last + 1, last + 1);
  // "[Federal Reserve] [Bank of New York]"
  const body = (i: number) => (words[i]! & Word.OrgNoun) !== 0 && (words[i]! & Word.Role) === 0;
  if ((left === Neighbour.Name && body(first)) || (right === Neighbour.Name && body(last + 1))) borders.noun = 1;
  // "In Berlin Merkel said": the preposition is the place's alone.
  const placed = (i: number) => i > 0 && (words[i - 1]! & Word.PlacePrep) !== 0;
  if (left === Neighbour.Name) borders.beside = placed(first - 1) ? 0 : 1;
  else if (right === Neighbour.Name || (right === Neighbour.Surname && first === last && !placed(first)))
    borders.beside = 1;
}

const EXPLAINED_LEFT = Word.Role | Word.Honorific | Word.Calendar | Word.Polity | Word.Kin | Word.Function | Word.Say;
const EXPLAINED_RIGHT = Word.Role | Word.Calendar | Word.Function | Word.Say | Word.Polity;
const touches = (gap: Gap) => gap === Gap.Space || gap === Gap.Hyphen || gap === Gap.Dot;

function lookLeft(page: Page, covered: Int32Array, first: number, last: number, borders: Borders): void {
  const { tokens, words, starts } = page;
  const gap = tokens.gap[first]! as Gap;
  let i = first - 1;
  if (i < 0 || !touches(gap)) return;
  const particle = (words[i]! & Word.Particle) !== 0 && tokens.a[i] !== AND;
  if (particle && gap === Gap.Space && i > 0 && touches(tokens.gap[i]! as Gap)) {
    // "Summit of the [Americas]"
    if (tokens.a[i] === THE && tokens.a[i - 1] === OF && i > 1) i--;
    const head = words[i - 1]!;
    const noun = (head & NOUNS) !== 0;
    // "Tour de [France]": no English word joins these.
    if (looksLikeName(page, i - 1) && covered[i - 1]! < 0 && (words[i]! & Word.Function) === 0) borders.noun = 1;
    if (!looksLikeName(page, i - 1) || (head & (Word.Role | Word.Polity | Word.Calendar | Word.Function)) !== 0) return;
    // "[American University] of [Kabul]"
    if (covered[i - 1]! >= 0 && covered[i - 2] === covered[i - 1] && (head & Word.OrgNoun) !== 0) borders.noun = 1;
    // "Government of China", "Parts of Paris" are no names; "University of Georgia" and "Bank of Thailand" are.
    if (covered[i - 1]! < 0 && (noun || starts[i - 1] === 0)) borders.of = tokens.a[i] === THE ? 0.5 : 1;
    if (borders.of > 0 && (head & (Word.OrgNoun | Word.DealNoun)) !== 0) borders.noun = 1;
    return;
  }
  const possessive = (tokens.shape[i]! & Shape.Possessive) !== 0;
  // "IMF-204-[WHO]"
  if (gap === Gap.Hyphen && (tokens.shape[i]! & (Shape.Letter | Shape.Digit)) === Shape.Digit) borders.noun = 1;
  if (!looksLikeName(page, i) || possessive || (words[i]! & EXPLAINED_LEFT) !== 0) return;
  if ((words[i]! & Word.Direction) !== 0 && gap === Gap.Space && starts[i] === 0) {
    // "East [Berlin]" and "North [Atlantic Council]" are names, "Eastern [Ukraine]" is a part.
    if (page.text.endsWith('ern', tokens.end[i]!)) return;
    borders.left = 1;
    if (last > first) borders.noun = 1;
    return;
  }
  if (covered[i]! >= 0) {
    // "[Jordan] Clinton": a country that is also a given name, right before a surname.
    if (page.given[i] === 1 && gap === Gap.Space && covered[i] !== covered[i - 1]) borders.stranger = 1;
    return;
  }
  // "Steve King (R-[Iowa])"
  if (gap === Gap.Hyphen && tokens.end[i]! - tokens.start[i]! === 1 && tokens.gap[i] === Gap.Quote) return;
  const initial = gap === Gap.Dot && tokens.end[i]! - tokens.start[i]! === 1;
  if (page.given[i] === 1 && gap !== Gap.Dot) borders.stranger = 1;
  if (gap === Gap.Hyphen) borders.hyphen = 1;
  else borders.left = starts[i] === 1 && page.given[i] === 0 && !initial && (words[i]! & NOUNS) === 0 ? 0.5 : 1;
}

function lookRight(page: Page, covered: Int32Array, last: number, borders: Borders): void {
  const { tokens, words, starts } = page;
  const i = last + 1;
  if (i >= tokens.count || (tokens.shape[last]! & Shape.Possessive) !== 0) return;
  const gap = tokens.gap[i]! as Gap;
  const word = words[i]!;
  if ((word & Word.Suffix) !== 0 && (gap === Gap.Space || gap === Gap.Comma)) borders.suffix = 1;
  if (gap !== Gap.Space && gap !== Gap.Hyphen) return;
  const shape = tokens.shape[i]!;
  // "Notre-Dame-des-Neiges"
  if (gap === Gap.Hyphen && (word & (Word.Particle | Word.Function)) === Word.Particle) borders.noun = 1;
  // "The Berlin-2 satellite"
  if (gap === Gap.Hyphen && (shape & (Shape.Letter | Shape.Digit)) === Shape.Digit) borders.noun = 1;
  if ((shape & (Shape.Title | Shape.Letter)) !== (Shape.Title | Shape.Letter)) {
    const next = i + 1;
    const named = tokens.a[i] === OF && next < tokens.count && tokens.gap[next] === Gap.Space;
    if (named && looksLikeName(page, next)) {
      // "[American University] of Kabul" is another one, and so is the Court of any land.
      if (covered[next]! < 0) borders.goesOn = 1;
      else if ((page.words[last]! & Word.OrgNoun) !== 0 && (page.words[last]! & Word.Role) === 0) borders.noun = 1;
    }
    // "[Merkel] & Sons"
    const firm = page.text[tokens.start[i]!] === '&' && next < tokens.count && tokens.gap[next] === Gap.Space;
    if (firm && covered[next]! < 0 && looksLikeName(page, next)) borders.right = 1;
    return;
  }
  if (covered[i]! >= 0 || starts[i] === 1) return;
  if ((word & Word.Polity) !== 0 && gap === Gap.Space) borders.state = 1;
  if (tokens.a[i] === PRIME && tokens.a[i + 1] !== MINISTER) borders.right = 1;
  if (gap === Gap.Hyphen) borders.hyphen = borders.joined = 1;
  else if ((word & NOUNS) !== 0 && ((word & Word.Role) === 0 || !titled(tokens, i + 1))) borders.noun = 1;
  else if (endsInTitle(page, covered, i)) borders.right = 0.5;
  else if ((word & EXPLAINED_RIGHT) === 0 || titlesNoun(page, covered, i)) {
    borders.right = 1;
    if (gap === Gap.Space && endsInNoun(page, covered, i)) borders.noun = 1;
  }
}

const titled = ({ shape, gap, count }: Page['tokens'], i: number): boolean =>
  i < count && gap[i] === Gap.Space && (shape[i]! & Shape.Title) !== 0;

/** Whether a title is that of a body or a place: "Montreal [General] Hospital". */
function titlesNoun({ tokens, words }: Page, covered: Int32Array, i: number): boolean {
  const next = i + 1;
  if ((words[i]! & Word.Role) === 0 || next >= tokens.count || tokens.gap[next] !== Gap.Space) return false;
  const title = (tokens.shape[next]! & Shape.Title) !== 0;
  return (
    title &&
    covered[next]! < 0 &&
    (words[next]! & (Word.OrgNoun | Word.PlaceNoun)) !== 0 &&
    (words[next]! & Word.Role) === 0
  );
}

/** Unknown words of a longer name that are looked at. */
const MOST_UNKNOWN = 4;

/** Whether words with capitals lead from here to one that ends the name of a body or a place: "Alligator Advisory [Council]". */
function endsInNoun(page: Page, covered: Int32Array, from: number): boolean {
  const { tokens, words } = page;
  for (let i = from; i < Math.min(tokens.count, from + MOST_UNKNOWN); i++) {
    const plain = covered[i]! < 0 && (tokens.shape[i]! & (Shape.Title | Shape.Letter)) === (Shape.Title | Shape.Letter);
    if (!plain || tokens.gap[i] !== Gap.Space || (words[i]! & (Word.Say | Word.Function)) !== 0) return false;
    if ((words[i]! & Word.Role) !== 0 && !titlesNoun(page, covered, i)) return false;
    if ((words[i]! & (Word.OrgNoun | Word.PlaceNoun)) !== 0) return true;
    if (page.casing[i] !== Casing.Normal && verbLike(page, i)) return false;
  }
  return false;
}

/** Whether words with capitals lead from here to the title of somebody who is named: "[EU] Enlargement Commissioner Guenter …". */
function endsInTitle({ tokens, words }: Page, covered: Int32Array, from: number): boolean {
  for (let i = from; i < Math.min(tokens.count, from + MOST_UNKNOWN); i++) {
    const plain = covered[i]! < 0 && (tokens.shape[i]! & (Shape.Title | Shape.Letter)) === (Shape.Title | Shape.Letter);
    if (!plain || tokens.gap[i] !== Gap.Space || (words[i]! & (NOUNS | Word.Say | Word.Function)) !== 0) return false;
    if ((words[i]! & Word.Role) !== 0) return i > from && titled(tokens, i + 1);
  }
  return false;
}

/** Headlines say what somebody does: "Israel Strikes", "Georgia Wins". Surnames end so too, but less often. */
function verbLike({ text, tokens }: Page, i: number): boolean {
  return /(?:s|ed|ing)$/i.test(text.slice(tokens.start[i], tokens.end[i]));
}

/** In headlines capitals tell little: only what bodies and streets are called, and the names of strangers. */
function lookAtHeadline(page: Page, covered: Int32Array, first: number, last: number, borders: Borders): void {
  const { tokens, words, given } = page;
  const i = last + 1;
  const plain = (k: number) => covered[k]! < 0 && (tokens.shape[k]! & (Shape.Title | Shape.Letter)) > Shape.Title;
  const before = first > 0 && tokens.gap[first] === Gap.Space && plain(first - 1);
  const behind =
    i < tokens.count && tokens.gap[i] === Gap.Space && (tokens.shape[last]! & Shape.Possessive) === 0 && plain(i);
  if (before && given[first - 1] === 1) borders.stranger = 1;
  if (behind && first === last && given[first] === 1 && words[i] === 0 && !verbLike(page, i)) borders.stranger = 1;
  // One noun right behind it may be the object of a verb that is not there ("Trump Court Date"), a chain is a name.
  if (behind && endsInNoun(page, covered, i)) borders.noun = (words[i]! & NOUNS) !== 0 ? 0.5 : 1;
}

/**
 * The borders of tokens `first` to `last`; `neighbours` tells of each match what it is to one beside it (Neighbour). In headlines in
 * capitals most borders tell nothing and are 0.
 */
export function bordersOf(
  page: Page,
  covered: Int32Array,
  neighbours: Uint8Array,
  first: number,
  last: number,
): Borders {
  const borders = new Borders();
  borders.raw = inRaw(page, first, last);
  borders.quoted = inQuotedTitle(page, first, last);
  borders.credit = inCredit(page, first, last);
  if (page.casing[first] !== Casing.Normal) {
    lookAtHeadline(page, covered, first, last, borders);
    return borders;
  }
  lookLeft(page, covered, first, last, borders);
  lookRight(page, covered, last, borders);
  lookBeside(page, covered, neighbours, first, last, borders);
  return borders;
}
