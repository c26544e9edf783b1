import { COMMA_SALT, emptyTokens, extendA, extendB, Gap, Shape, SLASH_SALT, tokenize } from './tokens.ts';

/** What a name is found by. */
export interface NameKey {
  /** Rolling hashes of all its tokens, see tokens.ts. */
  a: number;
  b: number;
  /** Number of tokens, 1-{@link MOST_TOKENS}. */
  length: number;
  /** Hash lane a of the first token. */
  first: number;
}

/** Longer names are not looked for: the longest formal treaty names are never written out in the news. */
export const MOST_TOKENS = 16;

/** Mixed into the hash for what stands before a token inside a name: only commas and slashes make a difference. */
export function gapSalt(gap: Gap): number {
  return gap === Gap.Comma ? COMMA_SALT : gap === Gap.Slash ? SLASH_SALT : 0;
}

/** Mixed into both hashes of a name that ends in "'s" itself: what is called McDonald's is not called McDonald. */
export const ENDING_SALT = 0x2773;

const scratch = emptyTokens(64);

/** The key of a name as text, or undefined when it has no token or too many. Two names with one key are one name. */
export function nameKey(text: string): NameKey | undefined {
  const tokens = tokenize(text, scratch);
  if (tokens.count === 0 || tokens.count > MOST_TOKENS) return undefined;
  let a = 0;
  let b = 0;
  for (let i = 0; i < tokens.count; i++) {
    const salt = i === 0 ? 0 : gapSalt(tokens.gap[i]!);
    a = extendA(a, tokens.a[i]! ^ salt);
    b = extendB(b, tokens.b[i]! ^ salt);
  }
  const ending = (tokens.shape[tokens.count - 1]! & Shape.Possessive) === 0 ? 0 : ENDING_SALT;
  return { a: (a ^ ending) >>> 0, b: (b ^ ending) >>> 0, length: tokens.count, first: tokens.a[0]! };
}
