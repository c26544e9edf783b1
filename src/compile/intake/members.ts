/** The members of bodies, as far as the lists can be trusted with them, and what was found missing. */
import type { Statement } from '../../knowledge/model.ts';
import { amendments } from './amendments.ts';
import type { OrganizationRow } from './facts.ts';

/** What is known better of one member, or of all: see {@link amendments}. */
export interface Amended {
  state: string;
  what: 'not' | 'left' | 'add';
  day?: string;
}

const ALL = '*';
const AMENDED = new Map<string, Amended[]>();
for (const [id = '', , state = '', what, day] of amendments('members')) {
  const amended = { state, what: what as Amended['what'], ...(day ? { day } : {}) };
  AMENDED.set(id, [...(AMENDED.get(id) ?? []), amended]);
}

/** What is known better of the members of a body, by our id. */
export const amendedOf = (id: string): readonly Amended[] => AMENDED.get(id) ?? [];

/** When the amendments were written. */
const AMENDED_ON = '2026-11';

/** Lists of members that were last seen so long ago are neither whole nor fresh, and some were joined by a shared acronym. */
const OLDEST_MEMBERS = '2018';

/** The list that others have their members from. */
const LIST = 'factbook';

/** The members of a body as statements; `source` is the body's own, `isoToId` gives the id of a state. */
export function membersOf(
  { members, membersAsOf, asOf, src }: OrganizationRow,
  source: string,
  isoToId: ReadonlyMap<string, string>,
  amended: readonly Amended[],
): Statement[] {
  const told = (state: string, more: Omit<Statement, 'property' | 'entity'>): Statement[] => {
    const entity = isoToId.get(state);
    return entity ? [{ property: 'party to', entity, ...more }] : [];
  };
  const isFresh = !membersAsOf || membersAsOf >= OLDEST_MEMBERS;
  const known = new Set(amended.map(({ state }) => state));
  const listed = isFresh && !known.has(ALL) ? (members ?? []).filter((state) => !known.has(state)) : [];
  const listing = { asOf: membersAsOf ?? asOf, source: src.includes(LIST) ? LIST : source };
  return [
    ...listed.flatMap((state) => told(state, listing)),
    ...amended.flatMap(({ state, what, day }) => {
      if (what === 'add') return told(state, { ...(day ? { from: day } : {}), asOf: AMENDED_ON, source: 'editors' });
      return what === 'left' && day ? told(state, { to: day, source: 'editors' }) : [];
    }),
  ];
}
