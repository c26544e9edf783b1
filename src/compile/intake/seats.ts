/** Seats in parliaments, of which the lists know neither all beginnings nor all ends. */
import type { PartialDate } from '../../knowledge/dates.ts';
import type { Statement } from '../../knowledge/model.ts';
import { amendments } from './amendments.ts';
import type { PersonRow } from './facts.ts';
import { IN_QUESTION } from './sources.ts';

type Role = PersonRow['roles'][number];

/** The parliaments of states whose parts have parliaments too. */
const NATIONAL: Readonly<Record<string, RegExp>> = {
  AR: /^Member of the (Argentine|National)/,
  AT: /National Council|federal council/,
  AU: /of Australia$/,
  BE: /Chamber of Representatives|Senat/,
  BR: /^Federal|^Senator/,
  CA: /House of Commons|Senate of Canada/,
  CZ: /Chamber of Deputies|Senate/,
  ES: /Congress of Deputies|Senate of Spain/,
  FR: /National Assembly|Senate/,
  IN: /Lok Sabha|Rajya Sabha/,
  IT: /Chamber of Deputies|Senat/,
  MY: /Dewan/,
  NL: /House of Representatives|Senate/,
  PK: /National Assembly|Senat/,
  US: /^United States|U\.S\./,
  ZA: /National Assembly|National Council/,
  // Assemblies of several states.
  world: /^(?!.*Parliamentary Assembly)/,
};

/** A seat in the parliament of a part of a state, or in an assembly of parliaments: lists take one chamber for the other. */
export const isLesserSeat = ({ kind, of, office, src }: Role): boolean =>
  kind === 'legislator' && IN_QUESTION.test(src) && NATIONAL[of ?? '']?.test(office) === false;

/** Last day of a term, by its seat and its first day. */
const OVER = new Map(amendments('terms').map(([seat, from, to]) => [`${seat}|${from}`, to!]));

/** The row with the end of each term that the lists never closed, though the parliament is a later one. */
export function withTermsOver(row: PersonRow): PersonRow {
  const over = ({ kind, src, office, from, to, toMax }: Role) =>
    kind === 'legislator' && IN_QUESTION.test(src) && !to && !toMax ? OVER.get(`${office}|${from}`) : undefined;
  if (!row.roles.some(over)) return row;
  return { ...row, roles: row.roles.map((role) => (over(role) ? { ...role, to: over(role) } : role)) };
}

/** The lists begin here, and write one row a parliament: who sat in that of the day may have sat in those before. */
const LISTS_BEGIN = '2000-01-01';
const isSeat = ({ kind, src }: Role): boolean => kind === 'legislator' && IN_QUESTION.test(src);

/** A seat whose beginning the lists do not reach, without it. */
export const withoutCut = (role: Role, term: Statement): Statement => {
  const until = term.to ?? term.toAtMost;
  const isCut = isSeat(role) && until && term.from && term.from <= LISTS_BEGIN && until > LISTS_BEGIN;
  if (!isCut) return term;
  const { from: _, ...rest } = term;
  return rest;
};

/**
 * A seat that the lists let run on beside an office of a governor, to the end of that parliament: it was over by then, at the
 * latest.
 */
export function withoutOverrun(role: Role, term: Statement, roles: readonly Role[]): Statement {
  const { to, ...rest } = term;
  if (!isSeat(role) || !to) return term;
  const isOverrun = roles.some(
    ({ kind, from, to: end }) => kind === 'governor' && from && from < to && (!end || !term.from || end > term.from),
  );
  return isOverrun ? { ...rest, toAtMost: to } : term;
}

const yearOf = (date: PartialDate): string => /^-?\d{4}/.exec(date)![0];

/**
 * Of a lesser seat it is told in which term it was held, or one year in which it surely was: a row is one term of several, whose end
 * is not that of the last one, and a year is at times that of the election, before the first day in the seat.
 */
export function loosened(term: Statement, role: Role): Statement {
  const { from, to, ofTerm, asOf, ...bare } = term;
  if (from && ofTerm) return term;
  if (to) return { ...bare, asOf: yearOf(to) };
  if (!from || term.toAtMost) return asOf ? { ...bare, asOf } : bare;
  const isYear = role.from?.length === from.length;
  return { ...bare, asOf: isYear ? String(Number(yearOf(from)) + 1) : yearOf(from) };
}
