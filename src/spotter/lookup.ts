import { ENDING_SALT, gapSalt, MOST_TOKENS } from '../knowledge/names.ts';
import type { Candidate, NamesTable } from '../knowledge/table.ts';
import { extendA, extendB, Gap, Shape } from '../knowledge/tokens.ts';
import { THE, Word } from './lexicon.ts';
import { Casing, type Page } from './page.ts';

/** A name of the table in the text: tokens `first` to `last`, both included, and the readings that its case allows. */
export interface Match {
  first: number;
  last: number;
  candidates: Candidate[];
  /** Why none of its readings can be meant, whatever they are. */
  out?: string;
  /** The region behind it tells which place it is: "Parkland, Florida". */
  told?: boolean;
}

/** Gaps that a name may have between its words. */
const inside = (gap: Gap) => gap <= Gap.Slash;

/** Initials in capitals up to this long are words too where everything is in capitals ("WHO", "US"). */
const SHORT_INITIALS = 4;

/** Longer ones in capitals are rather words of a dateline: "COLOMBO:". */
const LONG_INITIALS = 5;

/** Whether a small word describes what begins here: "a civil [war in Afghanistan]" is another one. */
function described({ tokens, words }: Page, first: number): boolean {
  if (first === 0 || tokens.gap[first] !== Gap.Space || (tokens.shape[first - 1]! & Shape.Title) !== 0) return false;
  return (words[first - 1]! & (Word.Function | Word.Particle | Word.PlacePrep | Word.Say)) === 0;
}

/** Whether the tokens are cased as a reading wants it. */
function fits(page: Page, first: number, last: number, candidate: Candidate): boolean {
  const { text, tokens, words, starts, casing } = page;
  const title = (i: number) => (tokens.shape[i]! & Shape.Title) !== 0;
  const upper = (i: number) => (tokens.shape[i]! & (Shape.Upper | Shape.Digit)) !== 0;
  if (candidate.case === 'any') return true;
  if (candidate.case === 'upper') {
    const length = tokens.end[last]! - tokens.start[first]!;
    const dotted = (tokens.shape[first]! & Shape.Dotted) !== 0;
    if (casing[first] === Casing.Capitals && !dotted && length <= SHORT_INITIALS) return false;
    for (let i = first; i <= last; i++) if (!upper(i)) return false;
    return true;
  }
  if (candidate.case === 'small' && !title(first)) {
    if ((words[first]! & Word.Particle) === 0 && described(page, first)) return false;
    if (first === last) return /\p{Lu}/u.test(text.slice(tokens.start[first], tokens.end[first]));
    for (let i = first + 1; i <= last; i++) if (title(i)) return true;
    return false;
  }
  // "al Qaeda", "von der Leyen", "the Guardian": a name may begin with a small particle or article.
  if (!title(first)) {
    const particle = (words[first]! & Word.Particle) !== 0 && (words[first]! & Word.Function) === 0;
    return (particle || tokens.a[first] === THE) && first < last && title(first + 1);
  }
  if (first === last) return true;
  // Of a name in several words a second one must be a capital, or every word of weight: "White house prices" is none.
  let plain = 0;
  for (let i = first + 1; i <= last; i++) {
    if (title(i)) return true;
    if ((words[i]! & (Word.Particle | Word.Function)) === 0) plain++;
  }
  return starts[first] === 0 && plain > 0;
}

/** A single word in capitals among words that are not: initials, where there are such. "GAO" is no Gao. */
function isInitials({ tokens, casing }: Page, first: number, last: number, candidates: readonly Candidate[]): boolean {
  if (first !== last || (tokens.shape[first]! & Shape.Upper) === 0 || casing[first] === Casing.Capitals) return false;
  if (tokens.end[first]! - tokens.start[first]! > LONG_INITIALS) return false;
  return candidates.some((one) => one.case === 'upper') && candidates.some((one) => one.case === 'title');
}

/** The readings of a name whose case fits; none is common, all is the rule. */
function fitting(page: Page, table: NamesTable, handle: number, first: number, last: number): Candidate[] {
  const all = table.candidates(handle);
  const candidates = isInitials(page, first, last, all) ? all.filter((one) => one.case !== 'title') : all;
  for (const candidate of candidates) {
    if (!fits(page, first, last, candidate)) return candidates.filter((one) => fits(page, first, last, one));
  }
  return candidates;
}

/** The name that exactly these tokens make, if any fits. */
export function matchOf(page: Page, table: NamesTable, first: number, last: number): Match | undefined {
  const { tokens } = page;
  if (last - first >= table.longest(tokens.a[first]!)) return undefined;
  let a = extendA(0, tokens.a[first]!);
  let b = extendB(0, tokens.b[first]!);
  for (let i = first + 1; i <= last; i++) {
    const gap = tokens.gap[i]! as Gap;
    if (!inside(gap)) return undefined;
    a = extendA(a, tokens.a[i]! ^ gapSalt(gap));
    b = extendB(b, tokens.b[i]! ^ gapSalt(gap));
  }
  const candidates = readingsOf(page, table, first, last, table.find(a, b), findEnding(page, table, last, a, b));
  return candidates.length > 0 ? { first, last, candidates } : undefined;
}

/** The handle of a name that has the "'s" behind its last token for its own, or -1. */
function findEnding({ tokens }: Page, table: NamesTable, last: number, a: number, b: number): number {
  if ((tokens.shape[last]! & Shape.Possessive) === 0) return -1;
  return table.find((a ^ ENDING_SALT) >>> 0, (b ^ ENDING_SALT) >>> 0);
}

/** The readings of a name and of the one with the ending: "Christie's" is the auction house, or what is Christie's. */
function readingsOf(
  page: Page,
  table: NamesTable,
  first: number,
  last: number,
  handle: number,
  ending: number,
): Candidate[] {
  const candidates = handle < 0 ? [] : fitting(page, table, handle, first, last);
  if (ending < 0) return candidates;
  const whole = fitting(page, table, ending, first, last).map((one): Candidate => ({ ...one, ending: true }));
  const others = candidates.filter(({ entity }) => !whole.some((one) => one.entity === entity));
  return [...others, ...whole].sort((x, y) => y.prior - x.prior || x.entity - y.entity);
}

/** Handles of the names that begin at one token, by their number of tokens less one, and of those with an ending. */
const handles = new Int32Array(MOST_TOKENS);
const endings = new Int32Array(MOST_TOKENS);

/** Whether a small noun may follow that the name describes. */
function describes({ tokens, words }: Page, last: number): boolean {
  const next = last + 1;
  if (next >= tokens.count || tokens.gap[next] !== Gap.Space) return false;
  if (((tokens.shape[last]! & Shape.Possessive) | (tokens.shape[next]! & Shape.Title)) !== 0) return false;
  return (words[next]! & (Word.Function | Word.Particle | Word.Say)) === 0;
}

/** The readings of a name behind its article, and of the same words without it: "the Democrats". In "the Amazon deal" it is the deal's. */
export function withoutArticle(page: Page, table: NamesTable, match: Match): Match {
  const bare = matchOf(page, table, match.first, match.last);
  if (!bare) return match;
  const others = bare.candidates.filter(({ entity }) => !match.candidates.some((one) => one.entity === entity));
  const another = others.length === bare.candidates.length;
  if (another && describes(page, match.last)) return bare;
  return {
    ...match,
    candidates: [...match.candidates, ...others].sort((x, y) => y.prior - x.prior || x.entity - y.entity),
  };
}

/** The longest name that begins at one token and ends before `end`. Costs one look-up in a small table where no name begins so. */
function longestAt(page: Page, table: NamesTable, first: number, end: number): Match | undefined {
  const { tokens } = page;
  const most = Math.min(table.longest(tokens.a[first]!), MOST_TOKENS, end - first);
  let count = 0;
  let a = 0;
  let b = 0;
  for (; count < most; count++) {
    const i = first + count;
    const gap = tokens.gap[i]! as Gap;
    if (count > 0 && !inside(gap)) break;
    const salt = count === 0 ? 0 : gapSalt(gap);
    a = extendA(a, tokens.a[i]! ^ salt);
    b = extendB(b, tokens.b[i]! ^ salt);
    handles[count] = table.find(a, b);
    endings[count] = findEnding(page, table, i, a, b);
  }
  for (let last = first + count - 1; last >= first; last--) {
    const candidates = readingsOf(page, table, first, last, handles[last - first]!, endings[last - first]!);
    if (candidates.length === 0) continue;
    return isSmallArticle(page, first)
      ? withoutArticle(page, table, { first: first + 1, last, candidates })
      : { first, last, candidates };
  }
  return undefined;
}

/** Of "the Guardian" only the second word is marked, as of "the Times of London". */
const isSmallArticle = ({ tokens }: Page, i: number): boolean =>
  tokens.a[i] === THE && (tokens.shape[i]! & Shape.Title) === 0;

/**
 * The longest names of the text between two tokens, from left to right. A name gives way to one that begins inside it and is longer
 * ("Republic of [Ireland Act]" never happens, "Bank of [England Cricket Board]" does), and keeps what it has before that:
 * "[Germany]'s [Social Democratic Party of Germany]".
 */
export function lookUp(page: Page, table: NamesTable, from = 0, to = page.tokens.count): Match[] {
  const found: Match[] = [];
  const { words, tokens } = page;
  const { count, a, shape } = tokens;
  // "Mayor [Pete Buttigieg]": a short form gives way to a name that is as long.
  const nickname = ({ candidates }: Match) => (candidates[0]!.via === 'short' ? 1 : 0);
  for (let i = from; i < to; i++) {
    if ((shape[i]! & Shape.Title) === 0) {
      // "the" begins many a name, but a small one only before a capital: "the Fed".
      const bound = (words[i]! & Word.Function) !== 0 && (i + 1 === count || (shape[i + 1]! & Shape.Title) === 0);
      if (bound || !table.smallBegins(a[i]!)) continue;
    }
    const match = longestAt(page, table, i, to);
    if (!match) continue;
    const before = found.at(-1);
    if (!before || before.last < match.first) found.push(match);
    else if (match.last > before.last && match.last - match.first > before.last - before.first - nickname(before)) {
      const rest = longestAt(page, table, before.first, match.first);
      found.splice(-1, 1, ...(rest ? [rest] : []), match);
    }
  }
  return found;
}
