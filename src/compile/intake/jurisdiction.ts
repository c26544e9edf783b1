/**
 * What an office is of, and whether it is one, where a list does not tell.
 *
 * Offices of Australian states come from a list that does not say whose they are: it names the country for all of them.
 * What an office is of is told here by its holder: a minister of the Commonwealth sits in its parliament.
 */
import type { PersonRow } from './facts.ts';

const FEDERAL_SEAT = /^Member of the (House of Representatives|Senate) of Australia$/;
/** Offices of the Commonwealth whose holders sit in no parliament. */
const FEDERAL_OFFICE =
  /^(Governor-General|Prime Minister|Governor of the Reserve Bank|Director-General|Deputy Chief of|Chief of|Chief Justice of the Federal Court|Monarch)\b/;
const OF_COUNTRY = /\s+(of|for) Australia$| \(Australia\)$/;

type Role = PersonRow['roles'][number];

const isUnsure = ({ of, level, src, office }: Role): boolean =>
  of === 'AU' && level === 'national' && src === 'eps:australia-cabinet' && !FEDERAL_OFFICE.test(office);

/**
 * The row with the offices that may be a state's named without the country ("Attorney-General"). `seats` are the labels of
 * all parliamentary terms known of the person.
 */
export function withoutDoubtfulCountry(row: PersonRow, seats: readonly string[]): PersonRow {
  if (!row.roles.some(isUnsure) || seats.some((seat) => FEDERAL_SEAT.test(seat))) return row;
  const roles = row.roles.map((role) =>
    isUnsure(role) ? { ...role, office: role.office.replace(OF_COUNTRY, ''), of: null, level: 'subnational' } : role,
  );
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
