/** Places beside the region or country that they lie in: "Paris, Texas", "Rome, Georgia". */
import { type Candidate, type NamesTable, Role } from '../knowledge/table.ts';
import { Gap } from '../knowledge/tokens.ts';
import type { FactsCache } from './evidence.ts';
import type { Match } from './lookup.ts';
import type { Page } from './page.ts';
import { stateOf } from './states.ts';

/** Added to priors, which are 0 for the rare. */
const LEAST = 0.001;

/** Readings that a pair leaves are the likely ones, however rarely the name means them alone. */
function sure(candidates: readonly Candidate[]): Candidate[] {
  const sum = candidates.reduce((total, { prior }) => total + prior + LEAST, 0);
  return candidates.map((candidate) => ({ ...candidate, rule: 'safe', prior: (candidate.prior + LEAST) / sum }));
}

export const NOT_OURS = 'a place of that name elsewhere';

const isPlace = (facts: FactsCache, { entity, via }: Candidate) =>
  via !== 'demonym' && facts.of(entity).kind === 'place';

/** What a region behind a town leaves of the town's readings, and of its own. */
function inside(town: readonly Candidate[], region: readonly Candidate[], facts: FactsCache) {
  const around = new Set<number>();
  const left = town.filter((candidate) => {
    if (!isPlace(facts, candidate)) return false;
    const { countries, neighbours } = facts.of(candidate.entity);
    const found = region.filter(
      (other) => isPlace(facts, other) && (countries.includes(other.entity) || neighbours.includes(other.entity)),
    );
    for (const { entity } of found) around.add(entity);
    return found.length > 0;
  });
  return { left, around };
}

/** A list says nothing for what the name means less often than this: "Oregon" beside a city. */
export const LEAST_LISTED = 0.04;

/** Whether the first is a town and the second a state or province: then they are no list, but where the town lies. */
function isTownInState(town: readonly Candidate[], region: readonly Candidate[], facts: FactsCache): boolean {
  const is = (candidate: Candidate | undefined, roles: number) =>
    candidate !== undefined && isPlace(facts, candidate) && (facts.of(candidate.entity).roles & roles) !== 0;
  const large = town.some((one) => one.prior >= LEAST_LISTED && is(one, Role.Subdivision | Role.Country));
  return is(town[0], Role.City) && !large && is(region[0], Role.Subdivision);
}

/** The readings of a region that have the town in them, or the likely one that is the same by another entry: "Perth, [Scotland]". */
function regions(region: readonly Candidate[], around: ReadonlySet<number>, facts: FactsCache): Candidate[] {
  const left = region.filter(({ entity }) => around.has(entity));
  const likely = region[0]!;
  const { roles, countries } = facts.of(likely.entity);
  const kin = left.some(({ entity }) => facts.of(entity).countries.some((country) => countries.includes(country)));
  const town = (roles & Role.City) !== 0;
  return sure(!town && kin && !left.includes(likely) ? [likely] : left);
}

/**
 * Narrows both sides of each pair to the readings of which one lies in the other, where there are such. A town whose state is
 * said, in full or short, and which the file does not know there is none that it knows.
 */
export function narrowPairs(page: Page, table: NamesTable, matches: readonly Match[], facts: FactsCache): void {
  for (let i = 0; i < matches.length; i++) {
    const match = matches[i]!;
    const behind = match.last + 1;
    if (behind >= page.tokens.count || page.tokens.gap[behind] !== Gap.Comma) continue;
    const next = matches[i + 1]?.first === behind ? matches[i + 1] : undefined;
    const state = stateOf(page, table, behind);
    const region = state ?? next?.candidates;
    if (region === undefined) continue;
    const { left, around } = inside(match.candidates, region, facts);
    if (left.length > 0) {
      match.told = left.length === 1 && match.candidates.length > 1;
      match.candidates = sure(left);
      if (next && !state) next.candidates = regions(next.candidates, around, facts);
    } else if (state || isTownInState(match.candidates, region, facts)) match.out = NOT_OURS;
  }
}
