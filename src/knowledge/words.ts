/**
 * Names as words, for the search: each name is cut into pieces, one a word, that can be joined to the very same name again.
 * Cutting looks only at what stands before, so that the words of a half-typed name are those of the whole one, the last cut
 * short.
 */
import { fold } from './fold.ts';

/**
 * A run of letters and digits, with what folding removes (marks, apostrophes) and full stops before a letter ("U.S.",
 * "Booking.com"); or a lone "&", which is the word "and".
 */
const WORD = /&|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’‘`´]|\.(?=[\p{L}\p{N}]))*/gu;

/** Between such pieces a space is left out, as it mostly stands there. */
const PLAIN_END = /[\p{L}\p{N}]$/u;
const PLAIN_START = /^[\p{L}\p{N}]/u;

interface Word {
  /** The folded word: what it is sorted and found by. */
  key: string;
  index: number;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const key = word === '&' ? 'and' : fold(word).replace(/[^\p{L}\p{N}]/gu, '');
    if (key !== '') words.push({ key, index });
  }
  return words;
}

/** The folded words of a text: "Jean-Claude’s U.S. café" has "jean", "claudes", "us" and "cafe". */
export const wordKeys = (text: string): string[] => wordsOf(text).map(({ key }) => key);

const spaced = (piece: string, next: string) => PLAIN_END.test(piece) && PLAIN_START.test(next);

/** A name with at least one word in pieces, each a word with what stands behind it; the first also with what stands before. */
export function pieces(name: string): string[] {
  const starts = wordsOf(name).map(({ index }, i) => (i === 0 ? 0 : index));
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? name.length;
    const piece = name.slice(start, end);
    const bare = piece.slice(0, -1);
    return piece.endsWith(' ') && spaced(bare, name.slice(end)) ? bare : piece;
  });
}

/** The name that {@link pieces} cut. */
export const joined = (parts: readonly string[]): string =>
  parts.map((piece, i) => (spaced(piece, parts[i + 1] ?? '') ? `${piece} ` : piece)).join('');
