/** Where two accounts of one thing disagree: told to who runs the intake, not settled in silence. */
import { daySpan } from '../../knowledge/dates.ts';
import type { Entity, Property } from '../../knowledge/model.ts';

/** What happens once. */
const ONCE: Property[] = ['born', 'died', 'founded', 'dissolved', 'signed', 'start'];

const dateOf = ({ statements }: Entity, wanted: Property) =>
  statements.find(({ property }) => property === wanted)?.from;

/** Dates that cannot both be right: a year and a day within it agree, two days do not. */
export function disagree(a: string, b: string): boolean {
  const [x, y] = [daySpan(a), daySpan(b)];
  return x !== undefined && y !== undefined && (x.last < y.first || y.last < x.first);
}

/** One line for each date on which the two differ; the first account is the one that stays. */
export function conflicts(kept: Entity, other: Entity, whose: string): string[] {
  return ONCE.flatMap((property) => {
    const [own, theirs] = [dateOf(kept, property), dateOf(other, property)];
    return own && theirs && disagree(own, theirs)
      ? [`${kept.name} (${kept.id}): ${property} ${own} is kept, ${theirs} ${whose}`]
      : [];
  });
}
