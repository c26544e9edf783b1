/** Names of people that the file does not know, recognized by their form alone; they block famous namesakes. */
import { Gap, Shape } from '../knowledge/tokens.ts';
import { Word } from './lexicon.ts';
import { Casing, looksLikeName, type Page } from './page.ts';

/** Full names have at most so many parts. */
const MOST_PARTS = 4;
const NO_PERSON =
  Word.OrgNoun | Word.PlaceNoun | Word.DealNoun | Word.Polity | Word.Direction | Word.Calendar | Word.Function;

/** Where a stranger was named. */
export interface Stranger {
  /** Surname, by hash lane a. */
  surname: number;
  /** First word, by hash lane a, where it is a given name; 0 where it is none: then it may be no person at all. */
  given: number;
  /** Token of the surname. */
  at: number;
}

/** Whether a name of a stranger may begin here: no match, or a match of this given name alone ("[Georgia] Whitcombe"). */
function begins(page: Page, covered: Int32Array, i: number): boolean {
  if (page.casing[i] !== Casing.Normal || !looksLikeName(page, i) || (page.words[i]! & Word.Role) !== 0) return false;
  // "(R-Iowa)" is a party and a state.
  if (page.tokens.end[i]! - page.tokens.start[i]! === 1 && page.tokens.gap[i + 1] === Gap.Hyphen) return false;
  const match = covered[i]!;
  return match < 0 || (page.given[i] === 1 && covered[i - 1] !== match && covered[i + 1] !== match);
}

/** Runs of two to four name-like words that no match covers and that are no body or place by their words. */
export function findStrangers(page: Page, covered: Int32Array): Stranger[] {
  const { tokens, words, given } = page;
  const found: Stranger[] = [];
  let i = 0;
  while (i < tokens.count) {
    if (!begins(page, covered, i)) {
      i++;
      continue;
    }
    let end = i;
    let parts = 1;
    while (end + 1 < tokens.count && (tokens.shape[end]! & Shape.Possessive) === 0) {
      const gap = tokens.gap[end + 1]! as Gap;
      const initial = tokens.end[end]! - tokens.start[end]! === 1;
      if (gap !== Gap.Space && gap !== Gap.Hyphen && !(gap === Gap.Dot && initial)) break;
      const next = end + 1;
      // Particles belong to the name ("Ursula von der Leyen"), a covered word may be its surname ("Chelsea [Clinton]").
      const particle = (words[next]! & Word.Particle) !== 0 && (words[next]! & Word.Function) === 0;
      // A known name in several words is somebody else's: "Democrat [Angela Merkel]".
      if (covered[next]! >= 0 && covered[next] === covered[next + 1]) break;
      if (!looksLikeName(page, next) && !particle) break;
      end = next;
      parts++;
    }
    while (end > i && ((words[end]! & Word.Suffix) !== 0 || (tokens.shape[end]! & Shape.Title) === 0)) end--;
    let person = parts >= 2 && parts <= MOST_PARTS && end > i;
    for (let k = i + 1; k <= end; k++) if ((words[k]! & NO_PERSON) !== 0) person = false;
    if (person) found.push({ surname: tokens.a[end]!, given: given[i] === 1 ? tokens.a[i]! : 0, at: end });
    i = Math.max(end, i) + 1;
  }
  return found;
}
