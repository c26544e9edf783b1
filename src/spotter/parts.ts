/**
 * Names in the table that the news reads as two: "U.S. Secretary of State" is a country and its office, "Afghan Taliban" a
 * demonym and a body, "German government" a demonym and a common noun, "The Netherlands" an article and a name, "Guardian newspaper" a name
 * and what it is.
 */
import { type NamesTable, Role } from '../knowledge/table.ts';
import { Shape } from '../knowledge/tokens.ts';
import type { FactsCache } from './evidence.ts';
import { THE, Word } from './lexicon.ts';
import { type Match, matchOf, withoutArticle } from './lookup.ts';
import type { Page } from './page.ts';

/** Words of a country's name at the head of a longer one. */
const MOST_HEAD = 4;

const shares = (one: Match, other: Match): boolean =>
  one.candidates.some(({ entity }) => other.candidates.some((candidate) => candidate.entity === entity));

/** The place, or the body of states, at the head of a match, where what follows is more than a particle. */
function headOf(page: Page, table: NamesTable, facts: FactsCache, { first, last }: Match): Match | undefined {
  for (let end = Math.min(last - 1, first + MOST_HEAD - 1); end >= first; end--) {
    const head = matchOf(page, table, first, end);
    if (!head || (page.words[end + 1]! & Word.Particle) !== 0) continue;
    const { kind, roles } = facts.of(head.candidates[0]!.entity);
    if (kind === 'organization' && (roles & Role.International) !== 0) return head;
    // No town of a common name is a head: "Federal Reserve Chairman" is none of Federal's.
    const candidates = head.candidates.filter(
      ({ entity, rule }) => rule !== 'cue' && facts.of(entity).kind === 'place',
    );
    if (candidates.length > 0) return { ...head, candidates };
  }
  return undefined;
}

/**
 * The name without what only describes it: "communist [East Germany]", "President [George W. Bush]", "[Guardian] newspaper", "[Trump] administration".
 * Undefined where nothing describes, or the rest alone is not that entity's name.
 */
function coreOf(page: Page, table: NamesTable, facts: FactsCache, match: Match): Match | undefined {
  const { first, last, candidates } = match;
  const { tokens, words } = page;
  const isPerson = () => candidates.some(({ entity }) => facts.of(entity).kind === 'person');
  const small = (i: number) => (tokens.shape[i]! & (Shape.Title | Shape.Digit)) === 0;
  let from = first;
  while (from < last && small(from) && (words[from]! & Word.Particle) === 0) from++;
  while (from < last && (words[from]! & (Word.Role | Word.Honorific)) !== 0 && isPerson()) from++;
  let to = last;
  // "INF treaty", "Dayton peace deal": what is signed or happens is called by what it is.
  const isMatter = () => candidates.every(({ entity }) => ['agreement', 'event'].includes(facts.of(entity).kind));
  while (to > from && small(to) && !isMatter()) to--;
  if (from === first && to === last) return undefined;
  const core = matchOf(page, table, from, to);
  const own =
    core?.candidates.filter(({ entity }) => candidates.some((candidate) => candidate.entity === entity)) ?? [];
  // "Missouri river", "Pope Francis": the rest alone is rather something else.
  const safe = own.some(
    ({ entity, rule }) => rule === 'safe' || (rule !== 'page' && facts.of(entity).kind !== 'place'),
  );
  return safe ? core : undefined;
}

/** A match as the parts that are marked each by itself; most matches are one part. */
export function partsOf(page: Page, table: NamesTable, facts: FactsCache, match: Match): Match[] {
  const { first, last, candidates } = match;
  if (first === last) return [match];
  if (page.tokens.a[first] === THE) {
    const rest = matchOf(page, table, first + 1, last);
    // Papers keep their article ("The Guardian"), whatever else is called so without it does not.
    const paper = candidates.some(({ entity }) => (facts.of(entity).roles & Role.Media) !== 0);
    if (!paper && rest && shares(match, rest)) return [withoutArticle(page, table, { ...match, first: first + 1 })];
  }
  const core = coreOf(page, table, facts, match);
  if (core) return partsOf(page, table, facts, core);
  const head = headOf(page, table, facts, match);
  if (!head) return [match];
  const kinds = new Set(candidates.map(({ entity }) => facts.of(entity).kind));
  const begin = head.last + 1;
  if (kinds.size === 1 && kinds.has('office')) {
    const office = candidates.map((candidate) => ({ ...candidate, via: 'short' as const, rule: 'safe' as const }));
    return [head, { first: begin, last, candidates: office }];
  }
  const capital = (page.tokens.shape[begin]! & Shape.Title) !== 0;
  const rest = capital ? matchOf(page, table, begin, last) : undefined;
  const adjective = head.candidates.every(({ via }) => via === 'demonym');
  // "Communist Party" alone is many: it stays whole with "Chinese".
  if (adjective && rest?.candidates.every(({ rule }) => rule !== 'page') && shares(match, rest)) return [head, rest];
  for (let i = begin; i <= last; i++) {
    if ((page.tokens.shape[i]! & (Shape.Title | Shape.Digit)) !== 0) return [match];
  }
  // "[German] government", but "[UN refugee agency]" and "[New York magazine]".
  const land = head.candidates.every(({ entity }) => facts.of(entity).kind === 'place');
  const paper = candidates.some(({ entity }) => (facts.of(entity).roles & Role.Media) !== 0);
  return land && !paper && kinds.size === 1 && kinds.has('organization') ? [head] : [match];
}
