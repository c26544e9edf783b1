/** Who is the same person: rows without an id of Wikidata that mean someone who has one. */
import { fold } from '../../knowledge/fold.ts';
import { disagree } from './conflicts.ts';
import type { PersonRow } from './facts.ts';

/** Finds the id of a row without one, or undefined. */
export type Finder = (row: PersonRow) => string | undefined;

const namesOf = ({ name, title, aliases }: PersonRow) => [name, ...(title ? [title] : []), ...aliases].map(fold);

function group<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const list = groups.get(key);
    if (list) list.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

const only = (rows: readonly PersonRow[]): string | undefined => {
  const ids = new Set(rows.map(({ qid }) => qid!));
  return ids.size === 1 ? [...ids][0] : undefined;
};

/** Dates of birth that are one: equal, or one of them only the year of the other. */
function areOne(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return longer.startsWith(shorter) && (shorter.length === 4 || shorter === longer);
}

/** By any name and the date of birth: "James Carter" without an id is the Jimmy Carter who has one. */
export function byBirth(rows: readonly PersonRow[]): Finder {
  const keys = (row: PersonRow) => [...new Set(namesOf(row))].map((name) => `${name}|${row.born!.slice(0, 4)}`);
  const known = rows.filter(({ qid, born }) => qid && born);
  const groups = group(known.flatMap((row) => keys(row).map((key) => [key, row] as const)));
  return (row) => {
    if (!row.born) return undefined;
    const same = keys(row).flatMap((key) => groups.get(key) ?? []);
    return only(same.filter(({ born }) => areOne(born!, row.born!)));
  };
}

/** Every country that a row names; none for those who serve the world. */
const homesOf = ({ country, roles }: PersonRow) =>
  [country, ...roles.map(({ of }) => of)].filter((code) => /^[A-Z]{2}$/.test(code ?? ''));

/** By the name, where one person alone of that country bears it and the births, where known, may be one. */
export function byNameAndCountry(rows: readonly PersonRow[]): Finder {
  const known = rows.filter(({ qid }) => qid);
  const groups = group(
    known.flatMap((row) => [row.name, row.title ?? row.name].map((name) => [fold(name), row] as const)),
  );
  return (row) => {
    const fits = (one: PersonRow) => {
      const homes = homesOf(one);
      return !row.country || homes.length === 0 || homes.includes(row.country);
    };
    const apart = (one: PersonRow) => Boolean(one.born && row.born && disagree(one.born, row.born));
    return only((groups.get(fold(row.name)) ?? []).filter((one) => fits(one) && !apart(one)));
  };
}

const RANK = new Set('lord lady baron baroness viscount earl sir dame of the'.split(' '));
const wordsOf = (row: PersonRow) =>
  new Set(namesOf(row).flatMap((name) => name.split(/[\s,]+/).filter((word) => word.length > 2 && !RANK.has(word))));

/** Posts that several take on one day. */
const OF_MANY =
  /^(parliamentary (under-?secretary|secretary)|minister of state|assistant whip|lord commissioner|(lord|baroness) in waiting|member)/i;

/**
 * By an office that began on one day under one name: "Baroness Amos" took the office of Valerie Amos when she did. `postOf`
 * gives the canonical post and country of a label.
 */
export function byTerm(
  rows: readonly PersonRow[],
  postOf: (label: string, of: string | null | undefined) => { post: string; country: string } | undefined,
): Finder {
  const keys = ({ roles }: PersonRow) =>
    roles.flatMap(({ office, of, from, level }) => {
      const isOwn = level === 'national' && from?.length === 10 && !OF_MANY.test(office);
      const post = isOwn ? postOf(office, of) : undefined;
      return post ? [`${post.post}|${post.country}|${from}`] : [];
    });
  const groups = group(rows.filter(({ qid }) => qid).flatMap((row) => keys(row).map((key) => [key, row] as const)));
  return (row) => {
    const own = wordsOf(row);
    const shares = (one: PersonRow) => [...wordsOf(one)].some((word) => own.has(word));
    return only(
      keys(row)
        .flatMap((key) => groups.get(key) ?? [])
        .filter(shares),
    );
  };
}

/** Whose posts in the register of British governments stand under the id of a namesake, by that id: of a diplomat. */
const NAMESAKES: Readonly<Record<string, Pick<PersonRow, 'qid' | 'title' | 'born'>>> = {
  Q57833797: { qid: 'Q333909', title: 'David Hunt, Baron Hunt of Wirral', born: '1942' },
};

/** The row of a person, or two where the register's member of a government was joined to a namesake of another career. */
export function parted(row: PersonRow): PersonRow[] {
  const member = NAMESAKES[row.qid ?? ''];
  if (!member) return [row];
  const own = row.roles.filter(({ src }) => src !== 'ifg');
  const others = row.roles.filter(({ src }) => src === 'ifg');
  return [
    { ...row, aliases: [], party: null, roles: own, src: row.src.filter((label) => label !== 'ifg') },
    { ...row, ...member, roles: others, src: ['ifg'] },
  ];
}
