/** Places beside the region or country that they lie in: "Paris, Texas", "Rome, Georgia". */
import type { Candidate } from '../knowledge/table.ts';
import { Gap } from '../knowledge/tokens.ts';
import type { FactsCache } from './evidence.ts';
import type { Match } from './lookup.ts';
import type { Page } from './page.ts';

/** Added to priors, which are 0 for the rare. */
const LEAST = 0.001;

/** Readings that a pair leaves are the likely ones, however rarely the name means them alone. */
function sure(candidates: readonly Candidate[]): Candidate[] {
  const sum = candidates.reduce((total, { prior }) => total + prior + LEAST, 0);
  return candidates.map((candidate) => ({ ...candidate, rule: 'safe', prior: (candidate.prior + LEAST) / sum }));
}

/** Narrows both sides of each pair to the readings of which one lies in the other, where there are such. */
export function narrowPairs(page: Page, matches: readonly Match[], facts: FactsCache): void {
  for (let i = 0; i + 1 < matches.length; i++) {
    const match = matches[i]!;
    const next = matches[i + 1]!;
    if (next.first !== match.last + 1 || page.tokens.gap[next.first] !== Gap.Comma) continue;
    const around = new Set<number>();
    const inside = match.candidates.filter(({ entity, via }) => {
      const { kind, countries, neighbours } = facts.of(entity);
      if (kind !== 'place' || via === 'demonym') return false;
      const found = next.candidates.filter(
        (candidate) =>
          candidate.via !== 'demonym' &&
          facts.of(candidate.entity).kind === 'place' &&
          (countries.includes(candidate.entity) || neighbours.includes(candidate.entity)),
      );
      for (const candidate of found) around.add(candidate.entity);
      return found.length > 0;
    });
    if (inside.length === 0) continue;
    match.candidates = sure(inside);
    next.candidates = sure(next.candidates.filter(({ entity }) => around.has(entity)));
  }
}
