/** Key facts: what does not hang on the day, label by label. */
import { isPoint, standing } from '../knowledge/asof.ts';
import { classWords, numberWords } from '../knowledge/blurb.ts';
import type { PartialDate } from '../knowledge/dates.ts';
import type { Card, CardStatement, Property, Reference } from '../knowledge/model.ts';
import { dateWords, firstDay, spanWords, upperFirst, yearsBetween } from './words.ts';

export interface Fact {
  label: string;
  parts: (string | Reference)[];
}

/** The facts shown, in this order; agreements' parties have lines of their own. */
const LABELS: readonly (readonly [Property, string])[] = [
  ['class', 'Kind'],
  ['status', 'Status'],
  ['born', 'Born'],
  ['died', 'Died'],
  ['occupation', 'Occupation'],
  ['start', 'Began'],
  ['end', 'Ended'],
  ['founded', 'Founded'],
  ['founder', 'Founder'],
  ['dissolved', 'Dissolved'],
  ['signed', 'Signed'],
  ['adopted', 'Adopted'],
  ['inForce', 'In force from'],
  ['ended', 'No longer in force from'],
  ['outcome', 'Outcome'],
  ['participant', 'Took part'],
  ['country', 'Country'],
  ['location', 'Place'],
  ['capital', 'Capital'],
  ['headquarters', 'Seat'],
  ['parent', 'Part of'],
  ['leader', 'Leader'],
  ['holder', 'Holder'],
  ['office', 'Posts'],
  ['party', 'Party'],
  ['member', 'Member of'],
  ['population', 'Population'],
  ['area', 'Area'],
  ['language', 'Language'],
  ['currency', 'Currency'],
  ['official name', 'Official name'],
  ['award', 'Awards'],
  ['follows', 'Follows'],
];
/** Longer lists are cut: they are no key facts. */
const LIST_MOST = 8;

/** Nobody lives longer; lists and registers do not tell of all deaths, so that of the very old in them nothing is said. */
const OLDEST = 120;
const OLDEST_LISTED = 90;
/** Registers of members that know of no death: of those who have left long ago it cannot be said that they lived on the day. */
const NO_DEATHS: ReadonlySet<string> = new Set(['congress']);

/** When a post was held of which neither end is on record: "as of" the evidence, or before it; "formerly" says the label. */
function undatedPost(toAtMost: PartialDate | undefined, asOf: PartialDate): string {
  if (!toAtMost) return `as of ${dateWords(asOf)}`;
  return toAtMost === asOf ? '' : spanWords({ toAtMost });
}

function whenWords(statement: CardStatement, asOf: PartialDate): string {
  const { property, from, to, toAtMost } = statement;
  if (isPoint(property)) return from ? dateWords(from) : '';
  return property === 'office' && !from && !to ? undatedPost(toAtMost, asOf) : spanWords(statement);
}

const inSeat = (statement: CardStatement, day: number | undefined): boolean =>
  day !== undefined && standing(statement, day) === 'held';

function words(card: Card, statement: CardStatement, day?: number): (string | Reference)[] {
  const { property, value, from, asOf = card.asOf, role, source } = statement;
  if (property === 'population' && value) return [numberWords(value), statement.asOf ? ` (${dateWords(asOf)})` : ''];
  if (property === 'class' && value) return [classWords(value)];
  if (property === 'area' && value) return [`${numberWords(value)} km²`];
  if (property === 'born' && from) {
    const alive =
      day !== undefined && !card.statements.some((one) => one.property === 'died' && firstDay(one.from) <= day);
    const isKnown =
      !NO_DEATHS.has(source) || card.statements.some((one) => one.property === 'office' && inSeat(one, day));
    const age = alive && isKnown ? yearsBetween(from, day) : undefined;
    const oldest = source === 'editors' ? OLDEST : OLDEST_LISTED;
    return [dateWords(from), age !== undefined && age < oldest ? ` (age ${age} that day)` : ''];
  }
  // An undated state of things was so when the card was last known good; on the day of the article it may not have been.
  if (property === 'status' && !from) return [value ?? '', ` (as of ${dateWords(asOf)})`];
  const what = statement.entity ?? value;
  const when = whenWords(statement, asOf);
  if (what === undefined) return when ? [when] : [];
  if (property === 'signed' || property === 'adopted') return [...(when ? [when, ', '] : []), what];
  const side = role && role !== (typeof what === 'string' ? what : what.name) ? ` (${role})` : '';
  return [what, side, when ? ` (${when})` : ''];
}

/** Over by the day, and not worth a line: who led before, former names of the status. */
const isOver = (statement: CardStatement, day: number | undefined): boolean =>
  day !== undefined &&
  ['leader', 'holder', 'status'].includes(statement.property) &&
  standing(statement, day) === 'past';

/** What the sentence under the name mostly says already. */
const IN_BLURB: ReadonlySet<Property> = new Set(['class', 'occupation', 'population']);

const isSaid = ({ blurb }: Card, property: Property, parts: Fact['parts']): boolean =>
  IN_BLURB.has(property) &&
  parts.length === 1 &&
  typeof parts[0] === 'string' &&
  blurb.toLowerCase().includes(parts[0].toLowerCase());

/** Key facts of the statements, grouped by label; the latest first where they have dates. */
export function keyFacts(card: Card, statements: readonly CardStatement[], day?: number): Fact[] {
  return LABELS.flatMap(([property, label]) => {
    const all = statements
      .filter((statement) => statement.property === property && !isOver(statement, day))
      .sort((a, b) => firstDay(b.from) - firstDay(a.from) || 0);
    const said = all.map((statement) => words(card, statement, day)).filter((parts) => parts.some(Boolean));
    if (said.length === 0) return [];
    const over = day !== undefined && all.every((one) => one.to !== undefined || one.toAtMost !== undefined);
    const shown = said.slice(0, LIST_MOST);
    const parts = shown.flatMap((one, i) => [...(i > 0 ? [', '] : []), ...one.filter(Boolean)]);
    if (said.length > shown.length) parts.push(` and ${said.length - shown.length} more`);
    if (isSaid(card, property, parts)) return [];
    if (typeof parts[0] === 'string') parts[0] = upperFirst(parts[0]);
    return [{ label: over && property === 'office' ? 'Earlier posts' : label, parts }];
  });
}
