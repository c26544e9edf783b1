/** What held on the day, in words. */
import { isPoint, standing } from '../knowledge/asof.ts';
import { daySpan } from '../knowledge/dates.ts';
import type { Card, CardStatement, Property, Reference } from '../knowledge/model.ts';
import { postRank } from '../knowledge/posts.ts';
import { membership, object, type Weighed } from './line.ts';
import { dateWords, firstDay, spanWords, upperFirst, weekWords } from './words.ts';

/** The most telling first; properties that are not listed come after these. */
const ORDER: readonly Property[] = ['office', 'leader', 'holder', 'status', 'official name', 'party'];
/** Notes older than this (in days) say little about the day. */
const NEAR_NOTE = 366;

function weigh(statement: CardStatement, day: number | undefined): number {
  const begin = firstDay(statement.from);
  if (statement.property === 'stands for') return Number.NEGATIVE_INFINITY;
  // Without a day the whole is a timeline, the latest first.
  if (day === undefined) return -begin;
  // Leaders stay in the order of the card, which knows their rank; of everything else the latest comes first.
  if (statement.property === 'leader') return ORDER.indexOf('leader');
  const recent = 1 - Math.max(0, Math.min(1, (begin + 800_000) / 900_000));
  if (statement.property === 'note') return (day - begin <= NEAR_NOTE ? 8 : 20) + recent;
  const rank = ORDER.indexOf(statement.property);
  // Less than a whole rank: posts stay among themselves.
  const post = statement.property === 'office' ? postRank(statement) * 0.3 : 0;
  return (rank < 0 ? 10 : rank) + post + recent * 0.3;
}

/** The name in front of the dates. */
function subject(card: Card, statement: CardStatement): (string | Reference)[] {
  const what = object(statement);
  const { property, role } = statement;
  if (property === 'leader') return [`${upperFirst(role ?? 'leader')}: `, what];
  if (property === 'member') return [membership(statement), what];
  if (property === 'party') return ['Party: ', what];
  if (property === 'official name') return ['Official name: ', what];
  if (property === 'holder' && card.kind === 'office') return [what];
  if (property === 'office') return [what, ...(role ? [` (${role})`] : [])];
  const label = upperFirst(property.replace(/(?=[A-Z])/g, ' ').toLowerCase());
  return [`${label}: `, what, ...(role ? [` (${role})`] : [])];
}

/** "since 26 January 2021, in the seventh week"; an open end is told with its newest evidence when that is older than the day. */
function duration(card: Card, statement: CardStatement, day: number): string {
  const { from, asOf = card.asOf } = statement;
  if (!from) return '';
  if (statement.ofTerm || standing(statement, day) !== 'held') return `, ${spanWords(statement)}`;
  // Nothing is known of it but the beginning: an evidence "as of" that day would say the same twice.
  if (!statement.to && !statement.toAtMost && asOf === from) return ` from ${dateWords(from)} (no end on record)`;
  const week = weekWords(from, day);
  const known = !statement.to && !statement.toAtMost ? daySpan(asOf) : undefined;
  const evidence = known && known.last < day ? ` (as of ${dateWords(asOf)})` : '';
  const comma = statement.property === 'leader' || statement.property === 'holder' ? ',' : '';
  return `${comma} since ${dateWords(from)}${week ? `, ${week}` : ''}${evidence}`;
}

function noteParts({ value = '', from }: CardStatement): string[] {
  return [from ? `${dateWords(from)}: ${value}` : upperFirst(value)];
}

function parts(card: Card, statement: CardStatement, day: number | undefined): (string | Reference)[] {
  const { property } = statement;
  if (property === 'stands for') return ['The name often stands for ', statement.entity ?? statement.value ?? ''];
  if (property === 'note') return noteParts(statement);
  if (property === 'status') {
    const when =
      day === undefined || standing(statement, day) !== 'held'
        ? spanWords(statement)
        : duration(card, statement, day)
            .replace(/ \((.*)\)$/, '; $1')
            .trim();
    return [`Status: ${statement.value ?? ''}${when ? ` (${when})` : ''}`];
  }
  const head = subject(card, statement);
  if (day === undefined || isPoint(property)) {
    const when = spanWords(isPoint(property) ? { from: statement.from, to: statement.from } : statement);
    return when ? [...head, `, ${when}`] : head;
  }
  if (standing(statement, day) === 'past') return ['Former ', ...head, ` (${spanWords(statement)})`];
  const when = duration(card, statement, day);
  return when ? [...head, when] : head;
}

/** One line for each statement that held. */
export function thenLines(card: Card, statements: readonly CardStatement[], day: number | undefined): Weighed[] {
  return statements.map((statement) => ({
    parts: parts(card, statement, day),
    source: statement.source,
    weight: weigh(statement, day),
  }));
}
