/** What tells one reading of a name from its namesakes: its sort, the land it lies in, the company it stands in. */
import { type Candidate, type EntityFacts, Role } from '../knowledge/table.ts';
import type { Around } from './around.ts';
import type { Company } from './evidence.ts';
import { LEAST_LISTED } from './pairs.ts';

/** As much of a reading as is looked at. */
interface Named {
  candidate: Candidate;
  facts: EntityFacts;
}

/** Whether two things are of one sort, and of one country unless they are countries: items of a list mostly are. */
export function alike(one: EntityFacts, other: EntityFacts): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind !== 'place') return true;
  const sort = one.roles & other.roles & (Role.Country | Role.Subdivision | Role.City);
  if (sort === 0) return false;
  return sort !== Role.Subdivision || one.countries.some((country) => other.countries.includes(country));
}

/** Whether it is a country or a part of one. */
export const isLand = ({ kind, roles }: EntityFacts): boolean =>
  kind === 'place' && (roles & (Role.Country | Role.Subdivision)) !== 0;

/** A land that the name hardly ever means is not meant because one of the page's places lies in it. */
const LEAST_LAND = 0.02;

/** The country or region that alone among its namesakes has something of the page in it: "Georgia" beside Atlanta, or undefined. */
export function landOf<R extends Named>(readings: readonly R[], company: Company): R | undefined {
  const lands = readings.filter(
    ({ candidate, facts }) => isLand(facts) && candidate.via !== 'demonym' && candidate.prior >= LEAST_LAND,
  );
  if (lands.length < 2) return undefined;
  const [only, ...others] = lands.filter(({ candidate }) => company.within(candidate.entity) > 0);
  return others.length === 0 ? only : undefined;
}

/** Whether a reading is of the sort that is said: "the state of [Georgia]", "[Washington] state", "[AFP] news agency". */
const isSort = (sort: number, { facts: { roles } }: Named): boolean => (sort & roles) !== 0;

const NONE: readonly never[] = [];

/** The readings that the words beside a name leave: by those before it all of their sort, by those behind it the only likely one. */
export function saidBy<R extends Named>({ sort, sortBehind }: Around, readings: readonly R[]): readonly R[] {
  if (sort !== 0) return readings.filter((reading) => isSort(sort, reading));
  if (sortBehind === 0) return NONE;
  const likely = readings.filter((one) => isSort(sortBehind, one) && one.candidate.prior >= LEAST_LISTED);
  return likely.length === 1 ? likely : NONE;
}
