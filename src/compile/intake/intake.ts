import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entity, Statement } from '../../knowledge/model.ts';
import { nameKey } from '../../knowledge/names.ts';
import { cityFacts, subdivisionIds } from '../packages/tables.ts';
import { agreementEntity, eventEntity } from './agreements.ts';
import { withOwnYears } from './body-trust.ts';
import { namesakeModel } from './commonness.ts';
import { conflicts, disagree } from './conflicts.ts';
import { countryEntity } from './countries.ts';
import type { Files } from './difference.ts';
import {
  agreementRow,
  type CountryRow,
  countryRow,
  eventRow,
  featureRow,
  type OrganizationRow,
  organizationRow,
  personRow,
  readRows,
} from './facts.ts';
import { featureEntity, isMixed } from './features.ts';
import { withOwnDays } from './governments.ts';
import { withoutDoubtfulCountry, withoutShadows, withPartsOfStates } from './jurisdiction.ts';
import { isOfOne, isSingleHolder, Offices, officeEntities } from './offices.ts';
import { keepOrganization, organizationEntity, withOneTitle, withOwnListings } from './organizations.ts';
import { personEntity, personIds, type World } from './people.ts';
import { Days } from './precision.ts';
import { Registry } from './registry.ts';
import { withLaterNames, withNamesOfTheirTime } from './renamed.ts';
import { parted } from './same-person.ts';
import { withTermsOver } from './seats.ts';
import { isLeftOut, isNoHolder } from './stray.ts';
import { closeSucceeded, keepToLife, loosenClashes, withoutChildren } from './succession.ts';

/** Terms kept a person: politicians collect dozens of small posts, a card shows a few. */
const MOST_TERMS = 12;
const MOST_LEGISLATOR_TERMS = 3;
/** Events of the tail below this Wikipedia language count are not named in world news. */
const LEAST_SITELINKS = 8;

/** One post from dates that may be one: a list has the day of it, another the year. */
const isOneTerm = (a: Statement, b: Statement): boolean =>
  (a.entity ?? a.value) === (b.entity ?? b.value) &&
  (a.from === b.from || (a.from !== undefined && b.from !== undefined && !disagree(a.from, b.from)));

/** Of rows that landed on one id, the first stays; names and statements of the others join it. */
function unique(entities: Iterable<Entity>): { entities: Entity[]; merged: number; disputes: string[] } {
  const byId = new Map<string, Entity>();
  const disputes: string[] = [];
  let merged = 0;
  for (const entity of entities) {
    const first = byId.get(entity.id);
    if (!first) {
      byId.set(entity.id, entity);
      continue;
    }
    merged++;
    disputes.push(...conflicts(first, entity, 'says another row'));
    if (first.name !== entity.name) entity.names = [entity.name, ...(entity.names ?? [])];
    const names = new Map(
      [...(first.names ?? []), ...(entity.names ?? [])].map((name) => [
        typeof name === 'string' ? name : name.text,
        name,
      ]),
    );
    first.names = [...names.values()];
    const known = first.statements.filter(({ property }) => property === 'office');
    first.statements.push(
      ...entity.statements.filter((each) => each.property === 'office' && !known.some((one) => isOneTerm(one, each))),
    );
    first.prominence = Math.max(first.prominence ?? 0, entity.prominence ?? 0);
  }
  return { entities: [...byId.values()], merged, disputes };
}

function countryForms(rows: readonly CountryRow[]): {
  forms: Map<string, { names: string[]; adjectives: string[] }>;
  named: Map<string, { id: string; name: string; adjective: string | undefined }>;
  isoToId: Map<string, string>;
} {
  const forms = new Map();
  const named = new Map();
  const isoToId = new Map<string, string>();
  for (const row of rows) {
    if (!row.iso2) continue;
    const names = [row.name, row.official, ...row.aliases].filter((name): name is string => Boolean(name));
    forms.set(row.iso2, { names, adjectives: row.demonyms.adj });
    named.set(row.iso2, { id: row.qid, name: row.name, adjective: row.demonyms.adj[0] });
    isoToId.set(row.iso2, row.qid);
  }
  // Former states by their transitional codes, as treaties and rulers name them.
  for (const [iso, id] of [
    ['SU', 'Q15180'],
    ['YU', 'Q36704'],
    ['DD', 'Q16957'],
    ['CS', 'Q33946'],
    ['EU', 'Q458'],
  ] as const) {
    if (!isoToId.has(iso)) isoToId.set(iso, id);
  }
  return { forms, named, isoToId };
}

/** What committees of a treaty say of it. */
const NO_AGREEMENT = /General (Recommendation|Comment) No/;

/** States that go on with an older one: what that one joined is theirs. */
const CONTINUING = new Set(['RU', 'UA', 'BY', 'IR', 'CN', 'AT', 'HU', 'IN', 'SA', 'YE', 'TZ']);

/** The day of independence of the states that are new ones, by ISO code. */
function independenceDays(rows: readonly CountryRow[]): Map<string, string> {
  return new Map(
    rows.flatMap(({ iso2, independence }) =>
      iso2 && independence?.date && !CONTINUING.has(iso2) ? [[iso2, independence.date] as const] : [],
    ),
  );
}

/** Links to organizations that were kept out of the files afterwards go with them. Returns how many. */
function dropDangling(files: Files): number {
  const all = [...files.values()].flat();
  const ids = new Set(all.map(({ id }) => id));
  let dropped = 0;
  for (const entity of all) {
    const kept = entity.statements.filter(({ property, entity: id }) => property !== 'parent' || !id || ids.has(id));
    dropped += entity.statements.length - kept.length;
    entity.statements = kept;
  }
  return dropped;
}

/** Whether news can name it: formal titles of a line and more are never written out. */
function canBeNamed({ name, names = [] }: Entity): boolean {
  return [name, ...names].some((one) => nameKey(typeof one === 'string' ? one : one.text) !== undefined);
}

/** An id that two kinds of facts claim stays with the first, in the order of the files; the others are told. */
function dropTwins(files: Files): string[] {
  const holders = new Map<string, string>();
  const notes: string[] = [];
  for (const [path, entities] of files) {
    const own = entities.filter(({ id, name }) => {
      const holder = holders.get(id);
      if (holder === undefined) holders.set(id, path);
      else notes.push(`${name} (${id}) is left out of ${path}: ${holder} has that id`);
      return holder === undefined;
    });
    files.set(path, own);
  }
  return notes;
}

/**
 * Adjectives and peoples of regions from their table ("Europe", "European", …). What a people of the facts is called already
 * stays with the people: "Kurdish" means the Kurds, not Kurdistan.
 */
function regionDemonyms(path: string, bodies: readonly OrganizationRow[]): Map<string, string[]> {
  const peoples = bodies.filter((row) => row.class === 'people');
  const taken = new Set(peoples.flatMap(({ name, adjective, aliases }) => [name, adjective, ...aliases]));
  const rows = readFileSync(path, 'utf8').split('\n').slice(1).filter(Boolean);
  return new Map(
    rows.map((row) => {
      const [region, ...forms] = row.split('\t');
      const texts = new Set(forms.flatMap((form) => form.split('|')).filter((text) => text && !taken.has(text)));
      return [region!, [...texts]];
    }),
  );
}

/** Where hand-written cards and the facts disagree; the cards stand. */
function againstHead(head: readonly Entity[], files: Files): string[] {
  const cards = new Map(head.map((card) => [card.id, card]));
  return [...files.values()].flat().flatMap((entity) => {
    const card = cards.get(entity.id);
    return card ? conflicts(card, entity, 'say the facts') : [];
  });
}

/**
 * All facts of a folder as our sources. Hand-written cards claim their ids first. `refuse` gets one line for each row that
 * does not fit its shape; `notes` say what was merged, closed and left out.
 */
export function intake(
  folder: string,
  head: readonly Entity[],
  refuse: (problem: string) => void,
): { files: Files; notes: string[] } {
  const at = (path: string) => join(folder, path);
  const registry = new Registry();
  // A river or an island is not the province or town that is called like it; what has a card of its own is told from others there.
  const provinces = new Set([...subdivisionIds().values()].map(({ qid }) => qid));
  const isPackages = ({ id }: Entity) => /^(iso|geonames):/.test(id) || provinces.has(id);
  for (const entity of head) if (entity.blurb !== undefined || !isPackages(entity)) registry.addEntity(entity);
  const notes: string[] = [];

  const countries = readRows(at('places/countries.ndjson'), countryRow, refuse);
  const { forms, named, isoToId } = countryForms(countries);
  for (const row of countries)
    registry.add('place', row.qid, [row.name, row.official, ...(row.iso2 ? [`iso:${row.iso2}`] : [])]);

  const bodyRows = [
    ...readRows(at('orgs/orgs.ndjson'), organizationRow, refuse),
    ...readRows(at('orgs/missing.ndjson'), organizationRow, refuse),
  ];
  const demonyms = regionDemonyms(at('places/region_demonyms.tsv'), bodyRows);
  const packagePlaceIds = new Set([...subdivisionIds().values(), ...cityFacts().values()].map(({ qid }) => qid));
  const features = unique(
    readRows(at('places/features.ndjson'), featureRow, refuse)
      .filter((row) => !isMixed(row, packagePlaceIds))
      .map((row) => featureEntity(row, { registry, isoToId, demonyms })),
  );
  for (const feature of features.entities) registry.add('place', feature.id, [feature.name]);
  // Registries of bodies list some states and cities; the packages give these as the places they are.
  const isLand = (row: OrganizationRow) =>
    row.class === 'people' && !row.prominence.newsList && registry.find('place', row.name) !== undefined;
  const organizations = withOneTitle(
    withOwnYears(withOwnListings(bodyRows)).filter(
      (row) => keepOrganization(row) && !isLand(row) && !packagePlaceIds.has(row.qid ?? ''),
    ),
  );

  const officeHolders = readRows(at('people/people.ndjson'), personRow, refuse)
    .filter((row) => !isNoHolder(row))
    .flatMap(parted)
    .map(withTermsOver);
  const legislators = readRows(at('people/legislators.ndjson'), personRow, refuse)
    .filter((row) => !isNoHolder(row))
    .map(withTermsOver);
  const seatsOf = new Map(legislators.map(({ qid, roles }) => [qid, roles]));
  const listed = officeHolders.map((holder) => {
    const row = withOwnDays(withoutShadows(holder));
    const seats = [...row.roles, ...((row.qid && seatsOf.get(row.qid)) || [])].filter(
      ({ kind }) => kind === 'legislator',
    );
    return withPartsOfStates(withoutDoubtfulCountry(row, seats), seats);
  });
  const people = listed.map(withNamesOfTheirTime);
  for (const row of organizations) {
    const names = [row.title, row.name, ...(row.prominence.tier < 3 ? [...row.aliases, ...row.acronyms] : [])];
    if (row.qid)
      registry.add(row.class === 'people' ? 'people' : 'organization', row.qid, names, row.country ?? undefined);
  }
  const bodies = unique(
    organizations.map((row) => organizationEntity(row, registry, isoToId)).filter(({ id }) => !isLeftOut(id)),
  );
  for (const body of bodies.entities) registry.add(body.kind, body.id, [body.title, body.name]);

  const offices = new Offices(forms);
  const posts = officeEntities([...people, ...listed.map(withLaterNames)], offices, registry, named);
  const world: World = {
    registry,
    offices,
    days: new Days([...people, ...legislators], ({ office, of }) => {
      const post = offices.parse(office, of);
      return post ? `${post.post}|${post.country}` : office;
    }),
    officeIds: posts.idOf,
    isoToId,
    namesakes: namesakeModel([...people, ...legislators].map((row) => row.name)),
  };
  const idOf = personIds([...people, ...legislators], registry, offices);
  const persons = unique(
    [...people]
      .sort((a, b) => Number(Boolean(b.qid)) - Number(Boolean(a.qid)))
      .map((row) => personEntity(row, idOf(row), world, MOST_TERMS)),
  );
  const single = new Set([...posts.idOf].flatMap(([key, id]) => (isSingleHolder(key.split('|')[0]!) ? [id] : [])));
  const ofOne = new Set([...posts.idOf].flatMap(([key, id]) => (isOfOne(key.split('|')[0]!) ? [id] : [])));
  notes.push(`${closeSucceeded(persons.entities, single)} open terms closed because a successor is known`);
  notes.push(`${loosenClashes(persons.entities, ofOne)} dates of two holders at once taken back`);
  const inOffice = new Set(persons.entities.map((person) => person.id));
  const lawmakers = unique(
    legislators
      .map((row) => personEntity(row, idOf(row), world, MOST_LEGISLATOR_TERMS))
      .filter((person) => !inOffice.has(person.id)),
  );
  notes.push(
    `${withoutChildren([...persons.entities, ...lawmakers.entities])} births after an office or just before it taken back`,
  );
  notes.push(`${keepToLife([...persons.entities, ...lawmakers.entities])} terms brought within their holder's life`);
  notes.push(`${persons.merged + lawmakers.merged + bodies.merged} rows joined an earlier row of the same id`);

  const iso3 = new Map(countries.flatMap(({ iso2, iso3 }) => (iso2 && iso3 ? [[iso2, iso3] as const] : [])));
  const treatyStates = { isoToId, independence: independenceDays(countries), iso3 };
  const agreements = unique(
    readRows(at('agreements/agreements.ndjson'), agreementRow, refuse)
      .filter(({ name }) => !NO_AGREEMENT.test(name))
      .map((row) => agreementEntity(row, registry, treatyStates))
      .filter(canBeNamed),
  );
  const events = unique(
    readRows(at('agreements/events.ndjson'), eventRow, refuse)
      .filter((row) => row.tier === 'head' || (row.prominence.sitelinks ?? 0) >= LEAST_SITELINKS)
      .map((row) => eventEntity(row, registry, isoToId)),
  );
  const states = unique(countries.map((row) => countryEntity(row, registry)));

  const isState = new Set(states.entities.map((state) => state.id));
  const files: Files = new Map([
    ['countries.ndjson', states.entities],
    ['features.ndjson', features.entities.filter((feature) => !isState.has(feature.id))],
    ['agreements.ndjson', agreements.entities],
    ['events.ndjson', events.entities],
    ['offices.ndjson', unique(posts.entities).entities],
  ]);
  const isoOf = new Map([...isoToId].map(([iso, id]) => [id, iso]));
  const spread = (group: string, entities: readonly Entity[]) => {
    for (const entity of entities) {
      const id = entity.statements.find((statement) => statement.property === 'country')?.entity;
      const path = `${group}/${(id && isoOf.get(id)) ?? 'other'}.ndjson`;
      const list = files.get(path) ?? [];
      list.push(entity);
      files.set(path, list);
    }
  };
  spread('people', persons.entities);
  spread('legislators', lawmakers.entities);
  spread('organizations', bodies.entities);
  const cards = new Map(head.map(({ id, kind }) => [id, kind]));
  for (const entity of [...files.values()].flat()) entity.kind = cards.get(entity.id) ?? entity.kind;
  const all = [persons, lawmakers, bodies, agreements, events, features, states];
  notes.push(...all.flatMap(({ disputes }) => disputes), ...againstHead(head, files));
  notes.push(...dropTwins(files), `${dropDangling(files)} links to what was left out dropped`);
  return { files, notes };
}
