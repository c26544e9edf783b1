import type { Entity, Name, Statement } from '../../knowledge/model.ts';
import { ofAgreement, ofEvent } from '../prominence.ts';
import type { AgreementRow, EventRow } from './facts.ts';
import type { Registry } from './registry.ts';
import { bestSource } from './sources.ts';
import { isStray } from './stray.ts';

/** Names of a row: those it calls ambiguous, and initials, only with a cue; the rest safe. */
function namesOf(
  name: string,
  others: readonly (string | null | undefined)[],
  ambiguous: readonly string[],
): (string | Name)[] {
  const out: (string | Name)[] = [];
  const seen = new Set<string>();
  const unsure = new Set(ambiguous);
  for (const text of [name, ...others]) {
    if (!text || seen.has(text)) continue;
    seen.add(text);
    const initials = /^[A-Z][A-Z0-9-]{1,6}$/.test(text);
    if (initials)
      out.push({ text, via: 'acronym', rule: text.length < 4 || unsure.has(text) ? 'page' : 'cue', case: 'upper' });
    else if (unsure.has(text) || !text.includes(' ')) out.push({ text, rule: 'cue' });
    else if (text !== name) out.push(text);
  }
  return out;
}

/** Who bore a code of the lists before its present bearer, or after: the code stayed, the party did not. */
const BEARERS: Record<string, { from: string; to: string; name: string }[]> = {
  EU: [{ from: '1958', to: '1993-11', name: 'European Economic Community' }],
  YU: [
    { from: '1992-04-28', to: '2003-02-04', name: 'Federal Republic of Yugoslavia' },
    { from: '2003-02-04', to: '2006-06-05', name: 'Serbia and Montenegro' },
    { from: '2006-06-05', to: '9999', name: 'Serbia' },
  ],
};

/** The address of a party: a state by ISO code, else a body by name. `from` is the day on which it became one. */
function party(
  code: string,
  from: string | null | undefined,
  registry: Registry,
  isoToId: ReadonlyMap<string, string>,
): { entity: string } | { value: string } {
  const bearer = from && BEARERS[code]?.find((one) => one.from <= from && from < one.to)?.name;
  if (bearer) {
    const state = registry.find('place', bearer);
    return state ? { entity: state } : { value: bearer };
  }
  const id = isoToId.get(code) ?? registry.find('organization', code);
  return id ? { entity: id } : { value: code };
}

/** Exits that so many parties share have another cause, if the agreement itself did not end. */
const SHARED_EXITS = 3;

/**
 * Ends that are no exits of the parties that bear them. manytreaties writes one state's exit, or the day of an amendment,
 * to all parties of some treaties (Canada's exit from Kyoto to 173 of them): such a day only says that they were parties
 * until then.
 */
function sharedEnds({ parties, ended, src }: AgreementRow): ReadonlySet<string> {
  const counts = new Map<string, number>();
  if (src.some((label) => label.startsWith('manytreaties'))) {
    for (const { to } of parties ?? []) if (to) counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([to, count]) => (count >= SHARED_EXITS && to !== ended ? [to] : [])));
}

/** An exit written by hand: only manytreaties tells the days of signing and ratification of its parties. */
const isOwn = ({ src }: AgreementRow, { signed, ratified }: NonNullable<AgreementRow['parties']>[number]): boolean =>
  src.includes('own') && !signed && !ratified;

/** UK Treaties Online alone does not tell who only signed from who became a party, and names empires by their successors. */
const tellsParties = ({ src }: AgreementRow): boolean => src.some((label) => !label.startsWith('uk-treaties'));

/** An agreement whose long title names its protocols is none itself. */
const classOf = ({ class: value, name }: AgreementRow): string =>
  value === 'amendment or protocol' && /^(Agreement|Convention|Treaty)\b/.test(name) && !/\bamend|\bmodif/i.test(name)
    ? 'treaty'
    : value;

/** An agreement or act with its dates and its parties, in and out. */
export function agreementEntity(row: AgreementRow, registry: Registry, isoToId: ReadonlyMap<string, string>): Entity {
  const id = registry.find('agreement', row.name) ?? row.qid ?? registry.fresh('agreement', row.name);
  const source = bestSource(row.src);
  const statements: Statement[] = [{ property: 'class', value: classOf(row), source }];
  const place = row.place ? { value: row.place } : {};
  if (row.signed) statements.push({ property: 'signed', ...place, from: row.signed, source });
  // What never passed was only brought in.
  if (row.adopted && row.class === 'bill')
    statements.push({ property: 'note', value: 'introduced', from: row.adopted, source });
  else if (row.adopted)
    statements.push({ property: 'adopted', ...(row.signed ? {} : place), from: row.adopted, source });
  if (row.inForce)
    statements.push({ property: 'inForce', from: row.inForce, ...(row.ended ? { to: row.ended } : {}), source });
  if (row.ended) statements.push({ property: 'ended', from: row.ended, source });
  if (row.status) statements.push({ property: 'status', value: row.status, asOf: row.asOf, source });
  const shared = sharedEnds(row);
  for (const each of tellsParties(row) ? (row.parties ?? []) : []) {
    if (each.signedOnly || each.notParty) continue;
    const left = each.to && (!shared.has(each.to) || isOwn(row, each));
    statements.push({
      property: 'party to',
      ...party(each.state, each.from, registry, isoToId),
      ...(each.from ? { from: each.from } : {}),
      ...(left ? { to: each.to! } : { asOf: each.to ?? row.asOf }),
      source,
    });
  }
  const head = row.tier === 'head';
  return {
    id,
    kind: 'agreement',
    name: row.name,
    ...(head && row.title ? { title: row.title } : {}),
    names: namesOf(row.name, [row.title, row.formal, ...row.aliases], row.ambiguousNames),
    statements,
    prominence: ofAgreement(head),
    asOf: row.asOf,
  };
}

/** Dates of this list are often known to the month and written to its first day. */
const MONTHLY = 'Wikidata date via';
/** Days before this one it gives now in the one calendar, now in the other. */
const NEW_STYLE = '1582-10-15';

/** The date as we write it, no finer than it is known. Wikidata counts a year 0: its -55 is our 56 BC, "-0056". */
function known(date: string, src: readonly string[]): string {
  const isListed = src.some((label) => label.startsWith(MONTHLY));
  const month = isListed
    ? date < NEW_STYLE
      ? /^-?\d{4}/.exec(date)![0]
      : date.replace(/^(\d{4}-\d{2})-01$/, '$1')
    : date;
  const before = src[0]?.startsWith('wikitrivia') ? /^-(\d{4})/.exec(month)?.[1] : undefined;
  return before === undefined ? month : `-${String(Number(before) + 1).padStart(4, '0')}${month.slice(5)}`;
}

/** "Battle of Chaeronea (85 BC)" with its year as we write it: it was added from the same count. */
const knownName = ({ name, start }: EventRow): string =>
  name.replace(/\((\d+) BC\)$/, (all, year) =>
    Number(year) === -Number(start.slice(0, 5)) ? `(${Number(year) + 1} BC)` : all,
  );

/** An event with its dates and places. Prominence from its Wikipedia language count, where known. */
export function eventEntity(row: EventRow, registry: Registry, isoToId: ReadonlyMap<string, string>): Entity {
  const name = knownName(row);
  const id = registry.find('event', name) ?? row.qid ?? registry.fresh('event', name);
  const source = bestSource(row.src);
  const statements: Statement[] = [
    { property: 'class', value: row.class, source },
    { property: 'start', from: known(row.start, row.src), source },
  ];
  if (row.end) statements.push({ property: 'end', from: known(row.end, row.src), source });
  for (const place of row.places ?? []) {
    const country = isoToId.get(place);
    if (country) statements.push({ property: 'country', entity: country, source });
    else {
      const spot = registry.find('place', place);
      statements.push({ property: 'location', ...(spot ? { entity: spot } : { value: place }), source });
    }
  }
  return {
    id,
    kind: 'event',
    name,
    ...(row.title ? { title: row.title } : {}),
    names: namesOf(
      name,
      row.aliases.filter((text) => !isStray(name, text)),
      row.ambiguousNames,
    ),
    statements,
    prominence: ofEvent(row.tier === 'head', row.prominence.sitelinks ?? 0),
    asOf: row.asOf,
  };
}
