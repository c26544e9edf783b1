import type { NamesTable } from '../knowledge/table.ts';
import { emptyTokens, Gap, Shape, type Tokens, tokenize } from '../knowledge/tokens.ts';
import { BY, Word, wordClass } from './lexicon.ts';
import type { Article } from './types.ts';

/** How a flow is cased; where every word is a capital, capitals tell nothing. */
export enum Casing {
  Normal,
  Title,
  Capitals,
}

/** All flows as one text with what every step needs to know of its tokens. */
export interface Page {
  text: string;
  tokens: Tokens;
  /** Bits of Word, by token. */
  words: Uint32Array;
  /** 1 where a sentence, a quotation or a line begins, by token. */
  starts: Uint8Array;
  /** Casing of the flow that a token lies in, by token. */
  casing: Uint8Array;
  /** Flow of a token. */
  flow: Uint32Array;
  /** Flows that are bylines: "By Ann Lee, Reuters". */
  bylines: ReadonlySet<number>;
  /** 1 where the token is a given name ("Angela"). */
  given: Uint8Array;
  /** Offset of each flow in `text`. */
  offsets: number[];
  /** Whether the page is about sports: there the name of a city or a country is mostly a team's. */
  sports: boolean;
  /** Whether it has much of sports at the least: there the city of a club that it names may be the club. */
  sporting: boolean;
}

const SEPARATOR = '\n\n';
const CONTENT = Word.Function | Word.Particle;
const NO_GIVEN = Word.Function | Word.Particle | Word.Role | Word.Honorific | Word.Calendar | Word.Direction;

/** A line of up to so many words that has "by" among its first ones is a byline: its capitals are those of names. */
const MOST_BYLINE = 16;
const BYLINE_BEGIN = 3;

function isByline({ a }: Tokens, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + BYLINE_BEGIN) && to - from <= MOST_BYLINE; i++)
    if (a[i] === BY) return true;
  return false;
}

/** Title case when nearly all longer words of a line of several are capitalized; running text has many that are not. */
function casingOf(tokens: Tokens, words: Uint32Array, from: number, to: number): Casing {
  let letters = 0;
  let upper = 0;
  let long = 0;
  let title = 0;
  for (let i = from; i < to; i++) {
    const shape = tokens.shape[i]!;
    if ((shape & Shape.Letter) === 0) continue;
    const length = tokens.end[i]! - tokens.start[i]!;
    letters += length;
    if ((shape & Shape.Upper) !== 0 && length > 1) upper += length;
    if (length < 4 || (words[i]! & CONTENT) !== 0) continue;
    long++;
    if ((shape & Shape.Title) !== 0) title++;
  }
  if (letters >= 12 && upper > letters * 0.7) return Casing.Capitals;
  return long >= 3 && title >= long * 0.85 && to - from <= 40 ? Casing.Title : Casing.Normal;
}

const OPENING = '"“«‹';

function opensQuote(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (OPENING.includes(text[i]!)) return true;
  return false;
}

/** A page with so many words of sports, and so many among all, is about sports; measured on news of all sorts. */
const LEAST_SPORT = 4;
const SHARE_SPORT = 0.018;
const SHARE_SPORTING = 0.012;

/** Reads the flows of an article as one page. Linear in the length of the text. */
export function readPage(article: Article, table: NamesTable): Page {
  const text = article.flows.join(SEPARATOR);
  const tokens = tokenize(text, emptyTokens(Math.max(256, Math.ceil(text.length / 5))));
  const { count, a, shape, gap: gaps, start, end } = tokens;
  const words = new Uint32Array(count);
  const starts = new Uint8Array(count);
  const casing = new Uint8Array(count);
  const flow = new Uint32Array(count);
  const given = new Uint8Array(count);
  const bylines = new Set<number>();
  let sport = 0;
  const offsets: number[] = [];
  let offset = 0;
  let i = 0;
  for (const [number, part] of article.flows.entries()) {
    offsets.push(offset);
    const first = i;
    offset += part.length + SEPARATOR.length;
    while (i < count && start[i]! < offset) {
      const word = wordClass(a[i]!);
      words[i] = word;
      flow[i] = number;
      if ((word & Word.Sport) !== 0) sport++;
      if ((shape[i]! & Shape.Title) !== 0 && (word & NO_GIVEN) === 0 && table.givenName(a[i]!)) given[i] = 1;
      const gap = gaps[i]!;
      // A quotation or a bullet begins anew only if what stood before is no running word of the same phrase.
      starts[i] = i === first || gap === Gap.Stop || gap === Gap.Break ? 1 : 0;
      if (gap === Gap.Quote && opensQuote(text, end[i - 1]!, start[i]!)) starts[i] = 1;
      i++;
    }
    if (isByline(tokens, first, i)) {
      bylines.add(number);
      continue;
    }
    const cased = casingOf(tokens, words, first, i);
    if (cased !== Casing.Normal) casing.fill(cased, first, i);
  }
  const sports = sport >= LEAST_SPORT && sport >= count * SHARE_SPORT;
  const sporting = sport >= LEAST_SPORT && sport >= count * SHARE_SPORTING;
  return { text, tokens, words, starts, casing, flow, bylines, given, offsets, sports, sporting };
}

/** Whether the token is written like a name: begins with a capital, and is not just any word where a sentence begins. */
export function looksLikeName({ tokens, words, starts }: Page, i: number): boolean {
  const shape = tokens.shape[i]!;
  if ((shape & Shape.Title) === 0 || (shape & Shape.Letter) === 0) return false;
  return starts[i] === 0 || (words[i]! & (Word.Function | Word.Calendar)) === 0;
}
