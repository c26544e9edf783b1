import { CharClass, charClass, foldChar } from './fold.ts';

/** What a token looks like; bits. */
export enum Shape {
  /** First letter is a capital, or the token begins with a digit. */
  Title = 1,
  /** All letters are capitals (single letters too). */
  Upper = 2,
  /** Has a digit. */
  Digit = 4,
  /** Has a letter. */
  Letter = 8,
  /** "'s" follows, or an apostrophe after a final s; not part of the token. */
  Possessive = 16,
  /** Initials joined by full stops: "U.S.", "J.K." */
  Dotted = 32,
}

/** What stands between a token and the one before it. */
export enum Gap {
  /** White space only, or nothing. */
  Space = 0,
  /** A hyphen or a tight dash: "U.S.-China", "Guinea–Bissau". */
  Hyphen = 1,
  /** A full stop after an initial or a short capitalized word ("J. Smith", "St. Louis"): may also end a sentence. */
  Dot = 2,
  Comma = 3,
  /** A tight slash: "9/11", "CDU/CSU". */
  Slash = 4,
  /** Quotation marks or brackets only. */
  Quote = 5,
  /** The end of a sentence (. ! ? …), with whatever else stands there. */
  Stop = 6,
  /** Anything else: colon, semicolon, spaced dash, symbols. */
  Break = 7,
}

/**
 * The tokens of a text, in typed arrays. A token has two independent 32-bit hashes of its folded form, so that a chance
 * hit in the names table is out of practical reach (about 1e-9 a look-up at 400,000 names).
 */
export interface Tokens {
  text: string;
  count: number;
  start: Int32Array;
  end: Int32Array;
  a: Uint32Array;
  b: Uint32Array;
  shape: Uint8Array;
  /** gap[i] is what stands before token i; gap[0] is Stop. */
  gap: Uint8Array;
}

const SEED_A = 0x811c9dc5;
const SEED_B = 0x9747b28c;
const PRIME_A = 0x01000193;
const PRIME_B = 0x85ebca6b;

/** FNV-1a step with a second, differently mixed lane beside it. */
const stepA = (h: number, code: number) => Math.imul(h ^ code, PRIME_A);
const stepB = (h: number, code: number) => Math.imul((h ^ code) + ((h >>> 15) ^ (h << 7)), PRIME_B);

/** Rolling hash of a name: the hash of its tokens so far, extended by the next token's hash. Start from 0. */
export function extendA(hash: number, token: number): number {
  const mixed = Math.imul(hash ^ (token + 0x9e3779b9 + (hash << 6) + (hash >>> 2)), 0xcc9e2d51);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
export function extendB(hash: number, token: number): number {
  const mixed = Math.imul((hash << 13) | (hash >>> 19), 0x1b873593) ^ Math.imul(token, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** Mixed into a name's hash before the token that follows a comma or slash, so that "Paris, Texas" is no "Paris Texas". */
export const COMMA_SALT = 0x2c;
export const SLASH_SALT = 0x2f;

const HYPHENS = '-‐‑–';
const SLASHES = '/';
const COMMAS = ',،';
const QUOTES = '"“”„«»‹›()[]{}';
const STOPS = '.!?…';
const SPACES = /\s|\u200b|\u00ad/;

function grow(tokens: Tokens): void {
  const size = tokens.start.length * 2;
  const larger = <T extends Int32Array | Uint32Array | Uint8Array>(old: T, made: T): T => {
    made.set(old);
    return made;
  };
  tokens.start = larger(tokens.start, new Int32Array(size));
  tokens.end = larger(tokens.end, new Int32Array(size));
  tokens.a = larger(tokens.a, new Uint32Array(size));
  tokens.b = larger(tokens.b, new Uint32Array(size));
  tokens.shape = larger(tokens.shape, new Uint8Array(size));
  tokens.gap = larger(tokens.gap, new Uint8Array(size));
}

export function emptyTokens(capacity = 256): Tokens {
  return {
    text: '',
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    a: new Uint32Array(capacity),
    b: new Uint32Array(capacity),
    shape: new Uint8Array(capacity),
    gap: new Uint8Array(capacity),
  };
}

const isLetter = (kind: CharClass) => kind === CharClass.Lower || kind === CharClass.Upper;
const isWord = (kind: CharClass) => kind >= CharClass.Lower && kind <= CharClass.Mark;

/** Classes of gaps: read the characters between two tokens. `short` = the token before is an initial or abbreviation. */
function gapBetween(text: string, from: number, to: number, short: boolean): Gap {
  if (to === from) return Gap.Space;
  let hyphen = 0;
  let dot = 0;
  let stop = 0;
  let comma = 0;
  let slash = 0;
  let quote = 0;
  let other = 0;
  let space = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 32) {
      space++;
      continue;
    }
    const char = text[i]!;
    if (SPACES.test(char)) {
      space++;
      if (char === '\n') stop++;
    } else if (char === '.') dot++;
    else if (STOPS.includes(char)) stop++;
    else if (HYPHENS.includes(char)) hyphen++;
    else if (COMMAS.includes(char)) comma++;
    else if (SLASHES.includes(char)) slash++;
    else if (QUOTES.includes(char) || charClass(code) === CharClass.Apostrophe) quote++;
    else other++;
  }
  const marks = hyphen + dot + stop + comma + slash + quote + other;
  if (stop > 0 || (dot > 0 && !(dot === 1 && short && marks === 1))) return Gap.Stop;
  if (marks === 0) return Gap.Space;
  if (dot === 1) return Gap.Dot;
  if (other > 0) return Gap.Break;
  if (hyphen === marks) return space === 0 && hyphen === 1 ? Gap.Hyphen : Gap.Break;
  if (comma === marks) return Gap.Comma;
  if (slash === marks) return space === 0 ? Gap.Slash : Gap.Break;
  if (quote === marks) return Gap.Quote;
  return Gap.Break;
}

/**
 * Cuts a text into tokens: runs of letters, digits and marks, with inner apostrophes ("O'Brien"), inner "&" ("AT&T"),
 * full stops in initials ("U.S."), commas and points inside numbers. A possessive ending is cut off and noted. A lone
 * "&" is the token "and". Linear in the length of the text; lone surrogates and control characters are separators.
 */
export function tokenize(text: string, into: Tokens = emptyTokens()): Tokens {
  const tokens = into;
  tokens.text = text;
  let count = 0;
  let lastEnd = 0;
  let lastShort = false;
  const length = text.length;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    let kind = charClass(code);
    const ampersand = code === 38;
    if (!isLetter(kind) && kind !== CharClass.Digit && !ampersand) {
      i++;
      continue;
    }
    if (count === tokens.start.length) grow(tokens);
    const start = i;
    let a = SEED_A;
    let b = SEED_B;
    let shape = kind === CharClass.Upper || kind === CharClass.Digit ? Shape.Title : 0;
    let lower = false;
    let end = i;
    if (ampersand) {
      i++;
      end = i;
      for (const char of 'and') {
        a = stepA(a, char.charCodeAt(0));
        b = stepB(b, char.charCodeAt(0));
      }
    } else {
      let pieces = 0; // letters since the last dot, to tell "U.S." from "end. Next"
      let dotted = true;
      for (;;) {
        const c = text.charCodeAt(i);
        kind = i < length ? charClass(c) : CharClass.Other;
        if (isWord(kind)) {
          if (kind === CharClass.Lower) lower = true;
          if (kind === CharClass.Digit) shape |= Shape.Digit;
          else if (kind !== CharClass.Mark) shape |= Shape.Letter;
          if (kind !== CharClass.Mark) pieces++;
          if (c < 128) {
            const folded = kind === CharClass.Upper ? c + 32 : c;
            a = stepA(a, folded);
            b = stepB(b, folded);
          } else {
            const folded = foldChar(c);
            for (let k = 0; k < folded.length; k++) {
              a = stepA(a, folded.charCodeAt(k));
              b = stepB(b, folded.charCodeAt(k));
            }
          }
          i++;
          end = i;
          continue;
        }
        const next = i + 1 < length ? charClass(text.charCodeAt(i + 1)) : CharClass.Other;
        if (kind === CharClass.Apostrophe && isLetter(next)) {
          const after = i + 2 < length ? charClass(text.charCodeAt(i + 2)) : CharClass.Other;
          const letter = text.charCodeAt(i + 1);
          if ((letter === 115 || letter === 83) && !isWord(after)) {
            shape |= Shape.Possessive;
            i += 2;
            break;
          }
          i++;
          pieces = 2;
          continue;
        }
        if (c === 46 && pieces === 1 && dotted && (shape & Shape.Letter) !== 0) {
          // A single letter and a full stop: initials go on while single letters follow without a space.
          if (isLetter(next)) {
            const after = i + 2 < length ? text.charCodeAt(i + 2) : 0;
            if (after === 46 || !isWord(charClass(after))) {
              shape |= Shape.Dotted;
              pieces = 0;
              i++;
              continue;
            }
          }
          if ((shape & Shape.Dotted) !== 0) {
            i++;
            end = i;
          }
          break;
        }
        if (
          (c === 44 || c === 46) &&
          next === CharClass.Digit &&
          charClass(text.charCodeAt(i - 1)) === CharClass.Digit
        ) {
          i++;
          dotted = false;
          continue;
        }
        if (c === 38 && isLetter(next)) {
          a = stepA(a, 38);
          b = stepB(b, 38);
          i++;
          dotted = false;
          continue;
        }
        if (kind === CharClass.Apostrophe && (text.charCodeAt(i - 1) | 32) === 115) shape |= Shape.Possessive;
        break;
      }
      if ((shape & Shape.Letter) !== 0 && !lower) shape |= Shape.Upper;
    }
    tokens.start[count] = start;
    tokens.end[count] = end;
    tokens.a[count] = a >>> 0;
    tokens.b[count] = b >>> 0;
    tokens.shape[count] = shape;
    tokens.gap[count] = count === 0 ? Gap.Stop : gapBetween(text, lastEnd, start, lastShort);
    lastShort = (shape & Shape.Title) !== 0 && end - start <= 4 && (shape & Shape.Digit) === 0;
    lastEnd = (shape & Shape.Possessive) !== 0 ? Math.max(end, i) : end;
    count++;
  }
  tokens.count = count;
  return tokens;
}
