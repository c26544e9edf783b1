// biome-ignore-all lint/suspicious/noThenProperty: a block of the card, plain data that nothing awaits
/**
 * What a card says about a day: what held then, what came after, and what is true at any date. A date that is only known to
 * the year may lie on either side of the day; such a statement counts as "perhaps" and is never told as certain.
 */
import { type DaySpan, daySpan, type PartialDate } from './dates.ts';
import { type Card, type CardStatement, MILESTONES, type Property } from './model.ts';
import { LONGEST_TERM } from './posts.ts';

export interface ThenAndNow {
  then: CardStatement[];
  since: CardStatement[];
  facts: CardStatement[];
}

/** How a statement with a duration stands to a day. `ending`: it ended after the day, and nobody knows when it began. */
export type Standing = 'undated' | 'past' | 'held' | 'perhaps' | 'future' | 'ending';

/** Properties that happened at a time instead of holding for one; `from` is their date. */
const POINTS: ReadonlySet<Property> = new Set([...MILESTONES, 'award', 'note']);

/** Nothing of these outlives what they belong to, so its end is the latest end of theirs. */
const ENDS: readonly Property[] = ['died', 'dissolved', 'ended'];
const OUTLIVED: ReadonlySet<Property> = new Set([
  'office',
  'party',
  'member',
  'leader',
  'holder',
  'party to',
  'status',
]);

export const isPoint = (property: Property): boolean => POINTS.has(property);

const spanOf = (date: PartialDate | undefined): DaySpan | undefined => (date === undefined ? undefined : daySpan(date));

/** The days on which the statement may have ended; undefined when no end is known. */
function endSpan({ from, to, toAtMost }: CardStatement): DaySpan | undefined {
  const end = spanOf(to);
  if (end) return end;
  const latest = spanOf(toAtMost);
  return latest && { first: Math.min(spanOf(from)?.first ?? latest.first, latest.first), last: latest.last };
}

/** Nobody holds a post longer (in days); what began earlier and has no end on record is over all the same. */
const LONGEST_HELD = 71 * 365;
const HELD: ReadonlySet<Property> = new Set(['office', 'leader', 'holder']);

/** Where a statement with a duration stands on `day` (a day number). The first and the last day belong to the duration. */
export function standing(statement: CardStatement, day: number): Standing {
  const begin = spanOf(statement.from);
  const end = endSpan(statement);
  if (begin && begin.first > day) return 'future';
  if (end && end.last < day) return 'past';
  // "Over by …" alone is the day of the evidence, not of the end.
  if (!begin) return statement.to ? 'ending' : 'undated';
  // Only that it began is on record.
  const isUnseen = !statement.to && statement.asOf !== undefined && statement.asOf === statement.from;
  if (isUnseen && HELD.has(statement.property) && day - begin.first > LONGEST_TERM * 366) return 'undated';
  if (!end && HELD.has(statement.property) && day - begin.first > LONGEST_HELD) return 'past';
  // A term is over by then, and nobody knows of another.
  if (!end && statement.ofTerm && day - begin.first > LONGEST_TERM * 366) return 'undated';
  return begin.last > day || (end && end.first <= day) ? 'perhaps' : 'held';
}

/** The statements, with the end of the person, body or agreement as the latest end of what it outlived. */
function bounded({ statements }: Card): CardStatement[] {
  const last = statements.find(({ property, from }) => ENDS.includes(property) && from)?.from;
  if (last === undefined) return statements;
  return statements.map((statement) =>
    OUTLIVED.has(statement.property) && statement.from && !statement.to && !statement.toAtMost
      ? { ...statement, toAtMost: last }
      : statement,
  );
}

const byBegin = (a: CardStatement, b: CardStatement): number =>
  (spanOf(a.from)?.first ?? -Infinity) - (spanOf(b.from)?.first ?? -Infinity) || 0;

/** A statement that has a place in time of its own, beyond the founding dates that are facts. */
function isTimed({ property, from, to, toAtMost }: CardStatement): boolean {
  return (from ?? to ?? toAtMost) !== undefined && (!isPoint(property) || property === 'note' || property === 'award');
}

function timeline(statements: readonly CardStatement[]): ThenAndNow {
  return {
    then: statements.filter(isTimed).sort(byBegin),
    since: [],
    facts: statements.filter((statement) => !isTimed(statement)),
  };
}

/**
 * Sorts a card's statements by a day number. `then`: what held that day or perhaps did, notes up to that day, and the last
 * office of a person who held none. `since`: what began, ended or happened after it; what held and ended is in both.
 * `facts`: undated and founding facts, and what was over by then. Without a day everything dated is in `then`, by its beginning.
 */
export function thenAndNow(card: Card, day?: number): ThenAndNow {
  const statements = bounded(card).filter(({ property }) => property !== 'coordinates');
  if (day === undefined) return timeline(statements);
  const sorted: ThenAndNow = { then: [], since: [], facts: [] };
  for (const statement of statements) {
    if (isPoint(statement.property)) {
      const when = spanOf(statement.from);
      if (when && when.first > day) sorted.since.push(statement);
      else sorted[when && statement.property === 'note' ? 'then' : 'facts'].push(statement);
      continue;
    }
    const where = standing(statement, day);
    if (where === 'held' || where === 'perhaps') sorted.then.push(statement);
    if (where === 'future' || where === 'ending' || (where === 'held' && endSpan(statement)))
      sorted.since.push(statement);
    if (where === 'past' || where === 'undated') sorted.facts.push(statement);
  }
  return withLastOffice(sorted);
}

/** Moves the office that ended last into `then`, when none was held: the one that surely lasted longest. */
function withLastOffice({ then, since, facts }: ThenAndNow): ThenAndNow {
  if (then.some(({ property }) => property === 'office')) return { then, since, facts };
  const last = facts
    .filter(({ property, from, to, toAtMost }) => property === 'office' && (to ?? (from && toAtMost)))
    .sort((a, b) => endSpan(b)!.first - endSpan(a)!.first || byBegin(b, a))[0];
  return last ? { then: [last, ...then], since, facts: facts.filter((fact) => fact !== last) } : { then, since, facts };
}
