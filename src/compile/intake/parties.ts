/** The parties of an agreement, since when and until when, as far as the lists can be trusted with it. */
import type { Statement } from '../../knowledge/model.ts';
import type { AgreementRow } from './facts.ts';
import type { Registry } from './registry.ts';
import { bestSource } from './sources.ts';

/** The states of the facts. */
export interface States {
  /** Id by ISO code. */
  isoToId: ReadonlyMap<string, string>;
  /** The day from which a new state is one, by ISO code; those that go on with an older one are not in it. */
  independence: ReadonlyMap<string, string>;
  /** Code of three letters by that of two. */
  iso3: ReadonlyMap<string, string>;
}

type Party = NonNullable<AgreementRow['parties']>[number];

const FOREVER = '9999';

/** Who bore a code of the lists before its present bearer, or after: the code stayed, the party did not. */
const BEARERS: Record<string, { from: string; to: string; name: string }[]> = {
  EU: [{ from: '1958', to: '1993-11', name: 'European Economic Community' }],
  YU: [
    { from: '1992-04-28', to: '2003-02-04', name: 'Federal Republic of Yugoslavia' },
    { from: '2003-02-04', to: '2006-06-05', name: 'Serbia and Montenegro' },
    { from: '2006-06-05', to: FOREVER, name: 'Serbia' },
  ],
};

/** The ends of states whose codes nobody bears now: they are parties to nothing since. */
const ENDED: Record<string, string> = { CS: '1992-12-31', DD: '1990-10-03', SU: '1991-12-26', YU: '1992-04-27' };

const bearerOf = ({ state, from }: Party) =>
  from ? BEARERS[state]?.find((one) => one.from <= from && from < one.to) : undefined;

/** The day by which a party was none, as it was no more. */
function goneBy(party: Party): string | undefined {
  const bearer = bearerOf(party);
  if (!bearer) return ENDED[party.state];
  return bearer.to === FOREVER ? undefined : bearer.to;
}

/** The address of a party: a state by ISO code, else a body by name. */
function address(
  party: Party,
  registry: Registry,
  isoToId: ReadonlyMap<string, string>,
): { entity: string } | { value: string } {
  const bearer = bearerOf(party)?.name;
  if (bearer) {
    const state = registry.find('place', bearer);
    return state ? { entity: state } : { value: bearer };
  }
  const id = isoToId.get(party.state) ?? registry.find('organization', party.state);
  return id ? { entity: id } : { value: party.state };
}

/**
 * Written by hand: only manytreaties tells the days of signing and ratification of its parties. Its exits are none: it writes
 * one state's exit, or the day of an amendment, to others too (Canada's exit from Kyoto to 173), so that such a day only says
 * that they were parties until then.
 */
const isOwn = ({ src }: AgreementRow, { signed, ratified }: Party): boolean =>
  src.includes('own') && !signed && !ratified;

/**
 * States to which manytreaties writes the ratification of the one before: it fills what it does not know from the next state in the
 * order of the codes of three letters, so that signatories became parties. A day of ratification and force that neighbours in
 * this order share, and nobody else, is the first one's.
 */
export function copied(parties: readonly Party[], iso3: ReadonlyMap<string, string>): ReadonlySet<string> {
  const code = ({ state }: Party) => iso3.get(state) ?? state;
  const ordered = [...parties].sort((a, b) => (code(a) < code(b) ? -1 : 1));
  const days = ordered.map(({ ratified, from }) => (ratified || from ? `${ratified ?? ''}|${from ?? ''}` : undefined));
  const runs = new Map<string, number>();
  days.forEach((day, i) => {
    if (day && days[i - 1] !== day) runs.set(day, (runs.get(day) ?? 0) + 1);
  });
  return new Set(
    ordered.flatMap(({ state }, i) => (days[i] && days[i] === days[i - 1] && runs.get(days[i]!) === 1 ? [state] : [])),
  );
}

/** UK Treaties Online alone does not tell who only signed from who became a party, and names empires by their successors. */
const tellsParties = ({ src }: AgreementRow): boolean => src.some((label) => !label.startsWith('uk-treaties'));

/** A list of trade agreements. */
export const DESTA = 'manytreaties:DESTA';

/** What so many states only voted for or signed has no parties: declarations, plans. */
const NO_PARTIES = /^(declaration|plan)$/;
const FEW = 10;
/** What associations resolve among themselves has no states for parties. */
const NO_STATES = /^World Medical Association/;

/**
 * The day since which a state is a party. What manytreaties writes to a state before it was one is its predecessor's, or its
 * ruler's; a day before the agreement came into force is of something else; and of the lesser agreements it mixes ratifications,
 * effects and amendments, so that nothing is told.
 */
function since(row: AgreementRow, each: Party, { independence }: States): string | undefined {
  const { state, from } = each;
  if (!from || isOwn(row, each)) return from ?? undefined;
  const isEarly = from < (independence.get(state) ?? '') || from < (row.inForce ?? '').slice(0, from.length);
  return isEarly || row.tier !== 'head' ? undefined : from;
}

/** Agreements of the European Union and acts of its law, of which the United Kingdom left all in one year. */
const OF_UNION = /^(EC|EU|EEC|EURATOM)\b|European (Union|Communit|Economic Area)|Charter of Fundamental Rights/;
const WITH_KINGDOM = /United Kingdom|\bUK\b|Withdrawal/;
const LEFT_UNION = '2020';

function leftUnion({ name, ended }: AgreementRow, { state, to }: Party): boolean {
  return state === 'GB' && (!to || to >= LEFT_UNION) && !ended && OF_UNION.test(name) && !WITH_KINGDOM.test(name);
}

/** Its parties as statements; the one of an act is the country whose law it is. What is not written by hand is told as manytreaties'. */
export function partiesOf(row: AgreementRow, registry: Registry, states: States): Statement[] {
  const parties = tellsParties(row) ? (row.parties ?? []) : [];
  if ((NO_PARTIES.test(row.class) && parties.length > FEW) || NO_STATES.test(row.name)) return [];
  const [only] = parties;
  const land = only && parties.length === 1 ? states.isoToId.get(only.state) : undefined;
  if (row.class === 'act' && land) return [{ property: 'country', entity: land, source: bestSource(row.src) }];
  const isListed = row.src.some((label) => label.startsWith('manytreaties'));
  // Of trade agreements of two the list has those who signed; blocs go on to grow.
  const isSigned = parties.length === 2 && row.src.every((label) => label === DESTA);
  const seen = isSigned ? (row.signed ?? row.asOf) : row.asOf;
  // Where it has the day for most, one without has only signed, whatever else it says.
  const isDated = 2 * parties.filter(({ from }) => from).length > parties.length;
  // The lists of the well-known ones were read by hand: there neighbours did now and then ratify on one day.
  const filled = isListed && row.tier !== 'head' ? copied(parties, states.iso3) : new Set();
  const isRatified = 2 * parties.filter(({ ratified }) => ratified).length > parties.length;
  return parties.flatMap((each): Statement[] => {
    if (isListed && (filled.has(each.state) || (isRatified && each.signed && !each.ratified))) return [];
    if (each.signedOnly || each.notParty || (isDated && !each.from && !isOwn(row, each))) return [];
    const from = since(row, each, states);
    const left = each.to && (isOwn(row, each) || each.to === row.ended);
    const gone = goneBy(each);
    return [
      {
        property: 'party to',
        ...address(each, registry, states.isoToId),
        ...(from ? { from } : {}),
        ...(left
          ? { to: each.to! }
          : leftUnion(row, each)
            ? { to: LEFT_UNION }
            : gone
              ? { toAtMost: gone }
              : { asOf: each.to ?? seen }),
        source: isListed && !isOwn(row, each) ? 'manytreaties' : bestSource(row.src),
      },
    ];
  });
}
