/**
 * What an office is of, and whether it is one, where a list does not tell.
 *
 * Lists of a state hold offices of its parts and name the state for all of them. What an office is of is told here by its
 * holder: a minister of the Commonwealth of Australia sits in its parliament, one of Victoria in that of Victoria.
 */
import type { PersonRow } from './facts.ts';

type Role = PersonRow['roles'][number];

/** Seats held at some time of a term. */
const seatsAt = (role: Role, seats: readonly Role[]): Role[] =>
  seats.filter((seat) => (seat.from ?? '') <= (role.to ?? '9999') && (seat.to ?? '9999') > (role.from ?? ''));

const FEDERAL_SEAT = /^Member of the (House of Representatives|Senate) of Australia$/;
const STATE_SEAT =
  /^Member of the (New South Wales|Queensland|South Australian|Tasmanian|Victorian|Western Australian) (?:Legislative|House)/;
const STATES: Readonly<Record<string, string>> = {
  'South Australian': 'South Australia',
  Tasmanian: 'Tasmania',
  Victorian: 'Victoria',
  'Western Australian': 'Western Australia',
};
/** Offices of the Commonwealth whose holders sit in no parliament. */
const FEDERAL_OFFICE =
  /^(Governor-General|Prime Minister|Governor of the Reserve Bank|Director-General|Deputy Chief of|Chief of|Chief Justice of the Federal Court|Monarch)\b/;
/** What the Commonwealth has not. */
const STATE_OFFICE = /^Deputy Premier\b/;
const OF_COUNTRY = /\s+(of|for) Australia$| \(Australia\)$/;

const isUnsure = ({ of, level, src, office }: Role): boolean =>
  of === 'AU' &&
  src === 'eps:australia-cabinet' &&
  ((level === 'national' && !FEDERAL_OFFICE.test(office)) || STATE_OFFICE.test(office));

/**
 * The row with the offices that may be a state's named by the state in whose parliament the holder sat at the time, or
 * without the country ("Attorney-General"). `seats` are all parliamentary terms known of the person.
 */
export function withoutDoubtfulCountry(row: PersonRow, seats: readonly Role[]): PersonRow {
  if (!row.roles.some(isUnsure)) return row;
  const isFederal = (each: readonly Role[]) => each.some(({ office }) => FEDERAL_SEAT.test(office));
  const roles = row.roles.map((role) => {
    if (!isUnsure(role)) return role;
    const then = seatsAt(role, seats);
    const isState = STATE_OFFICE.test(role.office);
    if (!isState && isFederal(then)) return role;
    const state = then.map(({ office }) => STATE_SEAT.exec(office)?.[1]).find(Boolean);
    if (!isState && !state && isFederal(seats)) return role;
    const post = role.office.replace(OF_COUNTRY, '');
    return { ...role, office: state ? `${post} of ${STATES[state] ?? state}` : post, of: null, level: 'subnational' };
  });
  return { ...row, roles };
}

/** Days on which a government of the Valencian Community was named or changed; none of Spain was on these. */
const VALENCIAN = new Set(
  `1999-07-23 2000-05-22 2003-06-21 2004-08-27 2006-05-30 2007-06-29 2008-09-18 2009-08-27 2009-08-31 2011-06-22 2011-12-30
2012-01-02 2012-01-23 2012-12-07 2014-06-13 2015-06-29 2015-06-30 2018-06 2019-06-15 2019-06-16 2019-06-17 2022-05-14
2022-05-16 2022-06-30`.split(/\s/),
);
/** Whose seats in the National Assembly of Quebec the lists have not. */
const OF_QUEBEC = new Set('Q256249 Q3308906 Q3320871 Q3420645 Q3455960 Q3573979 Q7386138'.split(' '));
const QUEBEC_SEAT = /^Member of the National Assembly of Quebec$/;
const OTTAWA_SEAT = /^Member of the House of Commons/;

/**
 * The row with ministers of the Valencian Community and of Quebec told as these, not as ministers of Spain and of Canada.
 * `seats` are all parliamentary terms known of the person.
 */
export function withPartsOfStates(row: PersonRow, seats: readonly Role[]): PersonRow {
  const partOf = (role: Role): string | undefined => {
    if (role.level !== 'national' || !/^(minister|speaker)$/.test(role.kind)) return undefined;
    if (role.src === 'eps:spain-ministers' && VALENCIAN.has(role.from ?? '')) return 'the Valencian Community';
    if (role.src !== 'eps:canada-cabinet') return undefined;
    const then = seatsAt(role, seats);
    const first = seats.find(({ office }) => OTTAWA_SEAT.test(office))?.from ?? '9999';
    const isOfQuebec = then.some(({ office }) => QUEBEC_SEAT.test(office)) && first > (role.from ?? '');
    return isOfQuebec || OF_QUEBEC.has(row.qid ?? '') ? 'Quebec' : undefined;
  };
  const roles = row.roles.map((role) => {
    const part = partOf(role);
    if (!part) return role;
    const post = role.office.replace(/ of (Spain|Canada)$/, '');
    return { ...role, office: post.endsWith(part) ? post : `${post} of ${part}`, level: 'subnational' };
  });
  return { ...row, roles };
}

const isMinister = ({ of, level, kind }: Role): boolean =>
  of === 'GB' && level === 'national' && (kind === 'minister' || kind === 'deputy-minister');

/**
 * The row without the posts in a British shadow cabinet, which a list calls by the names of the ministries: the Institute for
 * Government knows all ministers since 1979, so that a member it knows in no government at the time was in none.
 */
export function withoutShadows(row: PersonRow): PersonRow {
  const posts = row.roles.filter((role) => role.src === 'ifg' && role.kind !== 'legislator' && role.from);
  if (!row.src.includes('ifg')) return row;
  const meets = (a: Role, b: Role) => (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');
  const isShadow = (role: Role) =>
    isMinister(role) &&
    role.src.startsWith('eps') &&
    (role.from ?? '') >= '1979' &&
    !posts.some((post) => meets(post, role));
  return { ...row, roles: row.roles.filter((role) => !isShadow(role)) };
}
