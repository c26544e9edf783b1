/** The members of bodies, as far as the lists can be trusted with them, and what was found missing. */
import type { Statement } from '../../knowledge/model.ts';
import { amendments } from './amendments.ts';
import type { OrganizationRow } from './facts.ts';

/** What is known better of one member. */
interface Amended {
  state: string;
  what: 'not' | 'left' | 'add';
  day: string | undefined;
}

const ALL = '*';
const AMENDED = new Map<string, Amended[]>();
for (const [id, , state, what, day] of amendments('members')) {
  AMENDED.set(id!, [
    ...(AMENDED.get(id!) ?? []),
    { state: state!, what: what as Amended['what'], day: day || undefined },
  ]);
}
/** When the amendments were written. */
const AMENDED_ON = '2026-11';

/** Lists of members that were last seen so long ago are neither whole nor fresh, and some were joined by a shared acronym. */
const OLDEST_MEMBERS = '2018';

/** The list that has the members of the others' bodies. */
const LIST = 'factbook';

/** The members of a body as statements, `source` being the body's own; `id` is its id, `isoToId` gives that of a state. */
export function membersOf(
  row: OrganizationRow,
  id: string,
  source: string,
  isoToId: ReadonlyMap<string, string>,
): Statement[] {
  const { members, membersAsOf, asOf, src } = row;
  const amended = AMENDED.get(id) ?? [];
  const told = (state: string, more: Omit<Statement, 'property' | 'entity'>): Statement[] => {
    const entity = isoToId.get(state);
    return entity ? [{ property: 'party to', entity, ...more }] : [];
  };
  const isFresh = !membersAsOf || membersAsOf >= OLDEST_MEMBERS;
  const isNone = amended.some(({ state, what }) => state === ALL && what === 'not');
  const listed = isFresh && !isNone ? (members ?? []) : [];
  const teller = src.includes(LIST) ? LIST : source;
  return [
    ...listed
      .filter((state) => !amended.some((one) => one.state === state))
      .flatMap((state) => told(state, { asOf: membersAsOf ?? asOf, source: teller })),
    ...amended
      .filter(({ what, day }) => what === 'add' || (what === 'left' && day))
      .flatMap(({ state, what, day }) =>
        told(state, {
          ...(day && { [what === 'left' ? 'to' : 'from']: day }),
          ...(what === 'left' ? {} : { asOf: AMENDED_ON }),
          source: 'editors',
        }),
      ),
  ];
}
