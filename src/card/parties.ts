// biome-ignore-all lint/suspicious/noThenProperty: a block of the card, plain data that nothing awaits
/**
 * The parties of an agreement and the members of an organization around a day. Most have far too many to list: told are
 * their number, those whose membership changed near the day or after it, and those the page speaks of.
 */
import { standing } from '../knowledge/asof.ts';
import { daySpan } from '../knowledge/dates.ts';
import type { Card, CardStatement } from '../knowledge/model.ts';
import type { Fact } from './facts.ts';
import { object, type Weighed } from './line.ts';
import { dateWords, daysBefore, firstDay, freshDays, onDate, spanWords, upperFirst } from './words.ts';

/** Up to this many parties are all told. */
const FEW = 6;
/** A change within this many days before the day is news then. */
const NEAR_DAYS = 731;
/** Weights between those of then.ts and since.ts: parties on the page come after offices, newcomers after everything else. */
const TELLING = 1.5;
const TOTAL = 1.9;
const NEWCOMER = 9;

export interface PartyLines {
  then: Weighed[];
  since: Weighed[];
  facts: Fact[];
}

/** The terms of each party, in the order of time. */
function byParty(statements: readonly CardStatement[]): CardStatement[][] {
  const parties = new Map<string, CardStatement[]>();
  for (const statement of statements) {
    if (statement.property !== 'party to') continue;
    const key = statement.entity?.id ?? statement.value ?? '';
    parties.set(key, [...(parties.get(key) ?? []), statement]);
  }
  return [...parties.values()].map((terms) => terms.sort((a, b) => firstDay(a.from) - firstDay(b.from)));
}

/** "party since 19 February 2021 (19 days before; had left on 4 November 2020)" */
function inThen(term: CardStatement, before: CardStatement | undefined, word: string, day: number): string {
  if (standing(term, day) === 'perhaps') return `${word} ${spanWords(term)}`;
  const days = freshDays(term.from, day);
  const asides = [
    ...(days === undefined ? [] : [daysBefore(days)]),
    ...(before?.to ? [`had left ${onDate(before.to)}`] : []),
  ];
  return `${word} since ${dateWords(term.from!)}${asides.length > 0 ? ` (${asides.join('; ')})` : ''}`;
}

/**
 * "left on 27 January 2026", "party from 2023"; empty when nothing changed after the day. Whom the end of the whole took out
 * of it did not leave.
 */
function later(terms: readonly CardStatement[], word: string, day: number, ended: string | undefined): string {
  const changes = terms.flatMap(({ from, to }, i) => [
    ...(firstDay(from) > day ? [`${word}${i > 0 ? ' again' : ''} from ${dateWords(from!)}`] : []),
    ...(to && to !== ended && firstDay(to) > day ? [`left ${onDate(to)}`] : []),
  ]);
  return changes.join('; ');
}

/** How telling a change is: of a party on the page, of one that came and went, then the nearest to the day. */
function weight(terms: readonly CardStatement[], named: boolean, changed: number, day: number): number {
  const wentOrCame = terms.some(({ to }) => to !== undefined);
  const near = Math.min(1, Math.abs(day - changed) / 100_000) * 0.1;
  return (named || wentOrCame ? TELLING : NEWCOMER) + (named ? 0 : 0.1) + (wentOrCame ? 0 : 0.1) + near;
}

/** Without a day: who left. */
function overTime(parties: readonly CardStatement[][], word: string, end: string | undefined): Weighed[] {
  return parties
    .filter(
      (terms) => terms.some(({ to }) => to !== undefined && to !== end) || (parties.length <= FEW && terms[0]!.from),
    )
    .map((terms) => ({
      parts: [object(terms[0]!), `: ${word} ${terms.map(spanWords).join('; ')}`],
      source: terms[0]!.source,
      weight: -firstDay(terms.at(-1)!.from),
    }));
}

function around(
  parties: readonly CardStatement[][],
  word: string,
  day: number,
  onPage: ReadonlySet<string>,
  end: string | undefined,
): PartyLines {
  const lines: PartyLines = { then: [], since: [], facts: [] };
  const isNear = (date: string | undefined) => date !== undefined && day - firstDay(date) <= NEAR_DAYS;
  for (const terms of parties) {
    const { entity } = terms[0]!;
    const named = entity !== undefined && onPage.has(entity.id);
    const line = (text: string, { source }: CardStatement, changed: number): Weighed => ({
      parts: [object(terms[0]!), `: ${text}`],
      source,
      weight: weight(terms, named, changed, day),
    });
    const wanted = (date: string | undefined) => parties.length <= FEW || named || isNear(date);
    const index = terms.findLastIndex((term) => ['held', 'perhaps'].includes(standing(term, day)));
    const term = terms[index];
    const left = terms.findLast((one) => standing(one, day) === 'past' && one.to && one.to !== end);
    if (term && wanted(term.from)) {
      lines.then.push(line(inThen(term, terms[index - 1], word, day), term, firstDay(term.from)));
    } else if (!term && left && wanted(left.to)) {
      lines.then.push(line(`had left ${onDate(left.to!)}`, left, firstDay(left.to)));
    }
    const after = later(terms, word, day, end);
    const last = terms.at(-1)!;
    if (after) lines.since.push(line(after, last, firstDay(last.to ?? last.from)));
  }
  return lines;
}

/** Lines and facts about parties. `day` is a day number, `onPage` holds ids. */
export function partyLines(card: Card, day: number | undefined, onPage: ReadonlySet<string>): PartyLines {
  const [word, words] = card.kind === 'agreement' ? ['party', 'parties'] : ['member', 'members'];
  const end = card.statements.find(({ property }) => property === 'ended' || property === 'dissolved')?.from;
  const parties = byParty(card.statements.map((one) => (end && !one.to && !one.toAtMost ? { ...one, to: end } : one)));
  const lines =
    day === undefined
      ? { then: overTime(parties, word, end), since: [], facts: [] }
      : around(parties, word, day, onPage, end);
  const isDated = parties.every((terms) => terms.every(({ from }) => from !== undefined));
  const label = upperFirst(words);
  if (parties.length <= FEW) {
    const undated = parties.flatMap((terms) => terms.filter(({ from, to }) => !from && (!to || to === end)));
    const parts = undated.flatMap((term, i) => [...(i > 0 ? [', '] : []), object(term)]);
    return undated.length === 0 ? lines : { ...lines, facts: [{ label, parts }] };
  }
  if (day !== undefined && isDated) {
    const count = parties.filter((terms) => terms.some((term) => standing(term, day) === 'held')).length;
    const total = { parts: [`${count} known ${words} on that day`], source: parties[0]![0]!.source, weight: TOTAL };
    return count === 0 ? lines : { ...lines, then: [...lines.then, total] };
  }
  // Who has no date of joining cannot be counted for a day, only for the day on which they were last seen, or for the end of the whole.
  const seen = parties.flat().map(({ asOf = card.asOf }) => asOf);
  const newest = seen.reduce((one, other) => (firstDay(other) > firstDay(one) ? other : one));
  const last = end === undefined ? (daySpan(newest)?.last ?? Number.POSITIVE_INFINITY) : firstDay(end) - 1;
  const count = parties.filter((terms) => terms.some((term) => standing(term, last) !== 'past')).length;
  const when = end === undefined ? `as of ${dateWords(newest)}` : 'at the end';
  return { ...lines, facts: [{ label, parts: [`${count} known, ${when}`] }] };
}
