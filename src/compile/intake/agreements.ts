/** Agreements, acts and events of the gathered facts as entities. */
import type { Entity, Name, Statement } from '../../knowledge/model.ts';
import { ofAgreement, ofEvent } from '../prominence.ts';
import type { AgreementRow, EventRow } from './facts.ts';
import { DESTA, partiesOf, type States } from './parties.ts';
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

/** A title that begins with what goes with another agreement or changes it ("[2000] Amendment"), or says so with a verb. */
const CHANGE =
  /^((?!and |[[(]?with )\S+ ){0,3}(Protocols?|Amendments?|Annex)\b|^Additional |\b(amending|modifying|to amend|for the amendment of)\b/i;
/** A final protocol of a conference is what that agreed. */
const AGREED = /^Final Protocol (of|between) /;
/** What agreements are by the first words of their titles, other than treaties. */
const BY_TITLE: [RegExp, string][] = [
  [/^(Constitution|Statute) /, 'founding treaty'],
  [/^(Final )?Declaration /, 'declaration'],
  [/^(Exchange|Arrangement|Final Act|Potsdam Conference) ?/, 'agreement'],
];

/** "Mental Health Declaration for Europe"; what it calls itself besides goes before. */
const DECLARES = /\bDeclaration( (for|of|on|concerning) |$)/;
const BINDS = /\b(Treaty|Convention|Agreement|Accords?|Pact|Protocol|Charter|Covenant)\b/;

/** An agreement whose long title names its protocols and annexes is none itself. */
function classOf({ class: value, name }: AgreementRow): string {
  if (value === 'treaty' && DECLARES.test(name) && !BINDS.test(name)) return 'declaration';
  if (value !== 'amendment or protocol' || (CHANGE.test(name) && !AGREED.test(name))) return value;
  return BY_TITLE.find(([title]) => title.test(name))?.[1] ?? 'treaty';
}

/** Of an agreement that has ended a list may still say that it is in force; manytreaties says so wherever it knows of no end. */
function statusOf({ status, ended, src }: AgreementRow): string | null | undefined {
  if (status !== 'in force') return status;
  if (ended) return 'ended';
  return src.every((label) => label.startsWith('manytreaties')) ? undefined : status;
}

/** What the list of British treaties writes for a place that it does not know. */
const NOWHERE = 'Not known';

/**
 * What DESTA tells of a trade agreement of two: of more the year in which it came into force for the last of them, and where
 * both are of one year neither, as the signing may be of the year before and the force of the year after. Nor is a treaty in force on
 * the day of its signing, whatever manytreaties says.
 */
function datesOf({ signed, inForce, parties, src }: AgreementRow): { signed?: string; inForce?: string } {
  const isListed = src.every((label) => label === DESTA);
  const isOfTwo = parties?.length === 2;
  const isOneDay = signed === inForce && src.every((label) => label.startsWith('manytreaties'));
  return {
    ...(signed && !(isListed && isOfTwo && isOneDay) ? { signed } : {}),
    ...(inForce && !isOneDay && (!isListed || isOfTwo) ? { inForce } : {}),
  };
}

/** An agreement or act with its dates and its parties, in and out. */
export function agreementEntity(row: AgreementRow, registry: Registry, states: States): Entity {
  const id = registry.find('agreement', row.name) ?? row.qid ?? registry.fresh('agreement', row.name);
  const source = bestSource(row.src);
  const { signed, inForce } = datesOf(row);
  const statements: Statement[] = [{ property: 'class', value: classOf(row), source }];
  // The Union's laws are signed in Brussels or in Strasbourg, wherever its parliament sits; the rows have Brussels for all.
  const place = row.place && row.place !== NOWHERE && row.class !== 'EU law' ? { value: row.place } : {};
  if (signed) statements.push({ property: 'signed', ...place, from: signed, source });
  // What never passed was only brought in.
  if (row.adopted && row.class === 'bill')
    statements.push({ property: 'note', value: 'introduced', from: row.adopted, source });
  else if (row.adopted)
    statements.push({ property: 'adopted', ...(row.signed ? {} : place), from: row.adopted, source });
  if (inForce) statements.push({ property: 'inForce', from: inForce, ...(row.ended ? { to: row.ended } : {}), source });
  if (row.ended) statements.push({ property: 'ended', from: row.ended, source });
  const status = statusOf(row);
  if (status) statements.push({ property: 'status', value: status, asOf: row.asOf, source });
  statements.push(...partiesOf(row, registry, states));
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

/** The days of this list are now the first, now the last of a battle, in now the one calendar, now the other. */
const BATTLES = 'Wikidata date via';

/** Storms are dated by the day on which they struck. */
const STORM = /^(Hurricane|Typhoon|Cyclone|Storm) /;

/** The date as we write it, no finer than it is known. Wikidata counts a year 0: its -55 is our 56 BC, "-0056". */
function known(date: string, { name, src }: EventRow): string {
  const year = /^-?\d{4}/.exec(date)![0];
  const said = src.some((label) => label.startsWith(BATTLES)) ? year : STORM.test(name) ? date.slice(0, 7) : date;
  // Hundreds and thousands are rough.
  const before = src[0]?.startsWith('wikitrivia') && !/00$/.test(year) ? /^-(\d{4})/.exec(said)?.[1] : undefined;
  return before === undefined ? said : `-${String(Number(before) + 1).padStart(4, '0')}${said.slice(5)}`;
}

/** What goes on for days and years, by its class, and by its name where the class is one of moments too. */
const LASTING_CLASS =
  /^(protest|scandal|campaign|movement|pandemic|conflict|riot|crisis|operation|cyberattack|revolution|march)$/;
const LASTING_NAME = /fires?$|flood|nuclear|offensive|^Operation |massacres|anthrax/i;

/** A lasting event whose end is not known was written as ending on its first day. */
const hasNoEnd = ({ name, class: what, start, end }: EventRow): boolean =>
  end === start && (LASTING_CLASS.test(what) || LASTING_NAME.test(name) || STORM.test(name));

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
    { property: 'start', from: known(row.start, row), source },
  ];
  if (row.end && !hasNoEnd(row)) statements.push({ property: 'end', from: known(row.end, row), source });
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
