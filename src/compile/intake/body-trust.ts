/** What the rows of bodies can be trusted with, by the list they come from: what they are, their years, seats and parents. */
import { fold } from '../../knowledge/fold.ts';
import { madeThing } from './brands.ts';
import type { OrganizationRow } from './facts.ts';

/**
 * Rows of a registry without the founding year of the parent: branches and offices in other countries have it for their own.
 * Of universities it is the other way round, the system has that of its oldest campus.
 */
export function withOwnYears(rows: readonly OrganizationRow[]): OrganizationRow[] {
  const known = new Map<string, OrganizationRow>();
  for (const row of rows) for (const text of [row.name, row.title]) if (text && !known.has(text)) known.set(text, row);
  const year = (date: string | null | undefined) => date?.slice(0, 4);
  return rows.map((row) => {
    const parent = row.parent !== row.name && known.get(row.parent ?? '');
    if (!parent || row.src[0] !== 'ror' || row.class === 'university') return row;
    const isParents = parent.country !== row.country && year(parent.founded) === year(row.founded);
    return isParents ? { ...row, founded: null } : row;
  });
}

/** Listings have the seat from years ago: companies have moved since. */
export const LISTED = 'financedatabase';

/**
 * A registry of research has the seat of a laboratory, a branch, or of years ago; universities stay where they are. Of the less
 * known it often has the large town near by, which is right where the name has it as well.
 */
export function tellsSeat(row: OrganizationRow, source: string): boolean {
  if (source !== 'ror') return source !== LISTED;
  const named = fold(row.name).includes(fold(row.hq ?? ''));
  return row.class === 'university' && (named || (row.prominence.tier ?? 3) < 3);
}

/** Party Facts gives the years of a party's first and last known activity. */
export const OBSERVED = 'partyfacts';

/** manyios gives for an end the year in which a body left its data: of two in three it was another one, or cannot be known. */
export const UNSEEN = 'manyios';

/**
 * Registries often have the year of a predecessor or of an idea; only of the well-known the years were seen to agree. Where
 * two sources disagree on the year none is told. Companies move, merge and take other names, and lists take now the one, now the
 * other for the beginning.
 */
const REGISTRIES = new Set(['ror', 'manyios']);
const FIRMS = new Set(['company', 'airline', 'bank', 'website', 'social network']);
export const tellsFounding = (
  { prominence: { tier }, foundedAlt }: OrganizationRow,
  what: string | null | undefined,
  source: string,
): boolean => source === 'editors' || (!foundedAlt && !FIRMS.has(what ?? '') && (!REGISTRIES.has(source) || tier < 3));

/** Of companies the registry of research has an owner of years ago. */
export const tellsParent = (
  { parent, name }: OrganizationRow,
  what: string | null | undefined,
  source: string,
): boolean => parent !== name && !(source === 'ror' && FIRMS.has(what ?? ''));

/** A university by its name, and a college. */
const UNIVERSITY = /universi/i;
const COLLEGE = /\bColleges?\b/;

/**
 * What a row is. What the registry of research counts to governments is any public body, an institute or an academy, and what
 * it counts to education any college; only the universities among the well-known were seen to be called so.
 */
export function classOf({ class: value, name, title, prominence: { tier } }: OrganizationRow, source: string): string {
  if (value === 'company') return madeThing(name) ?? value;
  if (source !== 'ror') return value;
  if (value === 'university' && tier === 3 && COLLEGE.test(name) && !UNIVERSITY.test(`${name} ${title ?? ''}`))
    return 'college';
  return value === 'government body' ? 'public body' : value;
}

/**
 * Lists know the parent of a body by its name alone. A ministry of a bare name is that of the body's country, or none that we
 * know: the police of Ukraine were under the ministry of Russia.
 */
export const HOME_ORGAN = /^(Federal )?(Ministry|Ministerio|Department|Bundesminist\p{L}+|National Academy)\b/u;

/** A branch in another country stands in the registry under the name of the company that it belongs to. */
export const isBranch = ({ name, parent, class: value }: OrganizationRow, source: string): boolean =>
  source === 'ror' && parent === name && value !== 'university';
