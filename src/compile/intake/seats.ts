/** Seats in parliaments, of which the lists know neither all beginnings nor all ends. */
import type { Statement } from '../../knowledge/model.ts';
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

/**
 * Of a lesser seat it is told by when it was over, or from which term on it is held: one row is one term of several, and its
 * first year at times that of the election.
 */
export function loosened({ from, to, ofTerm, ...term }: Statement): Statement {
  if (to) return { ...term, toAtMost: to };
  return from && ofTerm ? { ...term, from, ofTerm } : term;
}
