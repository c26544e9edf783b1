import { gapSalt } from '../knowledge/names.ts';
import type { Candidate, NamesTable } from '../knowledge/table.ts';
import { extendA, extendB, Gap, Shape } from '../knowledge/tokens.ts';
import { Word } from './lexicon.ts';
import { Casing, type Page } from './page.ts';

/** A name of the table in the text: tokens `first` to `last`, both included, and the readings that its case allows. */
export interface Match {
  first: number;
  last: number;
  candidates: Candidate[];
}

/** Gaps that a name may have between its words. */
const inside = (gap: Gap) => gap <= Gap.Slash;

/** Initials in capitals up to this long are words too where everything is in capitals ("WHO", "US"). */
const SHORT_INITIALS = 4;

/** Whether the tokens are cased as a reading wants it. */
function fits({ tokens, words, starts, casing }: Page, first: number, last: number, candidate: Candidate): boolean {
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
  // "al Qaeda", "von der Leyen": a name may begin with a small particle.
  if (!title(first))
    return (
      (words[first]! & Word.Particle) !== 0 && (words[first]! & Word.Function) === 0 && first < last && title(first + 1)
    );
  if (first === last) return true;
  // Of a name in several words a second one must be a capital, or every word of weight: "White house prices" is none.
  let plain = 0;
  for (let i = first + 1; i <= last; i++) {
    if (title(i)) return true;
    if ((words[i]! & (Word.Particle | Word.Function)) === 0) plain++;
  }
  return starts[first] === 0 && plain > 0;
}

/** The name that exactly these tokens make, if any fits. */
export function matchOf(page: Page, table: NamesTable, first: number, last: number): Match | undefined {
  return matchesAt(page, table, first).find((match) => match.last === last);
}

/**
 * All names that begin at one token, longest first. Costs one look-up in a small table where no name begins so. The readings
 * of a name whose case does not fit are left out.
 */
function matchesAt(page: Page, table: NamesTable, first: number): Match[] {
  const { tokens } = page;
  const most = table.longest(tokens.a[first]!);
  if (most === 0) return [];
  const found: Match[] = [];
  let a = 0;
  let b = 0;
  for (let last = first; last < first + most && last < tokens.count; last++) {
    const gap = tokens.gap[last]! as Gap;
    if (last > first && !inside(gap)) break;
    const salt = last === first ? 0 : gapSalt(gap);
    a = extendA(a, tokens.a[last]! ^ salt);
    b = extendB(b, tokens.b[last]! ^ salt);
    const handle = table.find(a, b);
    if (handle < 0) continue;
    const candidates = table.candidates(handle).filter((candidate) => fits(page, first, last, candidate));
    if (candidates.length > 0) found.unshift({ first, last, candidates });
  }
  return found;
}

/**
 * The longest names of the text, from left to right. A name gives way to one that begins inside it and is longer
 * ("Republic of [Ireland Act]" never happens, "Bank of [England Cricket Board]" does).
 */
export function lookUp(page: Page, table: NamesTable): Match[] {
  const found: Match[] = [];
  const { count, a, shape } = page.tokens;
  for (let i = 0; i < count; i++) {
    if ((shape[i]! & Shape.Title) === 0 && !table.smallBegins(a[i]!)) continue;
    const [match] = matchesAt(page, table, i);
    if (!match) continue;
    const before = found.at(-1);
    if (!before || before.last < match.first) found.push(match);
    else if (match.last > before.last && match.last - match.first > before.last - before.first)
      found[found.length - 1] = match;
  }
  return found;
}
