/** Organizations, companies, parties, forces and peoples of the gathered facts as entities. */
import { fold } from '../../knowledge/fold.ts';
import type { Entity, Kind, Name, Statement } from '../../knowledge/model.ts';
import { isCommonWord } from '../packages/words.ts';
import { ofBody } from '../prominence.ts';
import {
  classOf,
  HOME_ORGAN,
  isBranch,
  LISTED,
  OBSERVED,
  tellsFounding,
  tellsParent,
  tellsSeat,
  UNSEEN,
} from './body-trust.ts';
import { isIcon } from './brands.ts';
import type { OrganizationRow } from './facts.ts';
import { amendedOf, membersOf } from './members.ts';
import type { Registry } from './registry.ts';
import { bestSource, SHARE_ALIKE } from './sources.ts';
import { isStray, ownName } from './stray.ts';

/** Tier 3 classes that news names by their full name; the others of tier 3 (clinics, campuses, products …) stay out. */
const NAMED_IN_NEWS = new Set([
  'political party',
  'government body',
  'ministry',
  'intergovernmental organisation',
  'court',
  'legislature',
  'bank',
  'central bank',
  'armed force',
  'armed group',
  'company',
  'media',
  'news agency',
  'trade union',
  'religious body',
  'sports body',
  'airline',
  'think tank',
]);

/** Origins that the Factbook lists among the ethnic groups of a country, and the people of a former state: no peoples. */
const NO_PEOPLE = new Set(['Netherlands', 'Asia', 'Soviets']);

/** Offices that a registry lists as bodies: the Federal President of Germany. */
const NO_BODIES = new Set(['Q25223']);

/** Forces of which the Factbook's table left the adjective alone. */
const CUT = new Set(['Djiboutian', 'Guinean', 'Turkmen']);

/** Whether a row is worth a place in the file. Nationalities are demonyms of their countries, not things of their own. */
export function keepOrganization(row: OrganizationRow): boolean {
  if (row.class === 'people' && (NO_PEOPLE.has(row.name) || isWallis(row, row.name))) return false;
  if (row.kind === 'nationality' || NO_BODIES.has(row.qid ?? '')) return false;
  if (row.class === 'armed force' && CUT.has(row.name)) return false;
  if (isIcon(row)) return false;
  // Small peoples are known to the Factbook by a bare word, which must be no word of the language.
  if (row.class === 'people') return row.prominence.tier < 3 || !isCommonWord(row.name);
  if (/\d{4}|election/i.test(row.name) && row.class === 'political party') return false;
  if (row.prominence.tier < 3) return true;
  if (row.class === 'university' || row.class === 'NGO') return row.title != null && row.qid != null;
  if (row.class === 'bank' || row.class === 'company' || row.class === 'media')
    return row.qid != null && row.name.includes(' ');
  return NAMED_IN_NEWS.has(row.class);
}

/** How well known a row is among those that claim one title. */
const rank = ({ prominence: { tier, sitelinks } }: OrganizationRow): number => (sitelinks ?? 0) - 1000 * tier;

/**
 * Rows with each Wikipedia title once: the best known keeps it. Arms of that body in other countries, which the registry of
 * research bodies lists under its title, are left out; namesakes stay without the title.
 */
export function withOneTitle(rows: readonly OrganizationRow[]): OrganizationRow[] {
  const best = new Map<string, OrganizationRow>();
  for (const row of rows) {
    const known = row.title && best.get(row.title);
    if (row.title && (!known || rank(row) > rank(known))) best.set(row.title, row);
  }
  return rows.flatMap((row) => {
    const holder = row.title ? best.get(row.title)! : row;
    if (holder === row || !row.qid || !holder.qid || row.qid === holder.qid) return [row];
    return row.parent ? [] : [{ ...row, title: null }];
  });
}

/** A list of nationalities has "Welsh" for that of Wallis and Futuna. */
const isWallis = ({ country }: OrganizationRow, text: string): boolean => country === 'WF' && text.startsWith('Welsh');

/** A row with its own name and without those that are none of its own. */
const withoutStray = (row: OrganizationRow): OrganizationRow => {
  const isOwn = (text: string) => !isStray(row.name, text) && !isWallis(row, text);
  const [aliases, acronyms, acronyms2] = [row.aliases, row.acronyms, row.acronyms2].map((all) => all.filter(isOwn));
  return { ...row, name: ownName(row.qid, row.name), aliases: aliases!, acronyms: acronyms!, acronyms2: acronyms2! };
};

const LEGAL = /( (incorporated|inc|corporation|corp|company|co|limited|ltd|plc|ag|sa|se|nv))+$/;

/** "The Exxon Mobil Corp." and "ExxonMobil" are one name. */
const bareName = (text: string): string =>
  fold(text)
    .replace(/[.,]/g, '')
    .replace(/^the /, '')
    .replace(LEGAL, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Rows without the names that their listing did not mean for them: a word in brackets ("Asymchem Laboratories (Tianjin)"),
 * and the name of another company that news knows. A listing of that other company says nothing of this one's size either.
 */
export function withOwnListings(all: readonly OrganizationRow[]): OrganizationRow[] {
  const rows = all.map(withoutStray);
  const known = new Map<string, OrganizationRow>();
  for (const row of rows) {
    if (row.prominence.newsList) for (const text of [row.name, row.title]) if (text) known.set(bareName(text), row);
  }
  return rows.map((row) => {
    if (!row.src.includes(LISTED)) return row;
    const inBrackets = (text: string) => row.aliases.some((alias) => alias.includes(`(${text})`));
    const ofAnother = (text: string) => (known.get(bareName(text)) ?? row) !== row;
    const aliases = row.aliases.filter((text) => !inBrackets(text));
    const strange = !row.prominence.newsList && aliases.some(ofAnother);
    if (!strange) return { ...row, aliases };
    const prominence = { ...row.prominence, tier: 3, cap: null };
    return { ...row, aliases: aliases.filter((text) => !ofAnother(text)), hq: null, prominence };
  });
}

/** A people is no land and no creed: titles of its article that name these are none of its names. */
const isNoPeople = (text: string, registry: Registry): boolean =>
  /ism$/.test(text) || ['place', 'organization'].some((kind) => registry.find(kind as Kind, text) !== undefined);

function namesOf(row: OrganizationRow, registry: Registry): (string | Name)[] {
  const { tier } = row.prominence;
  const names = new Map<string, string | Name>();
  const context = new Set(row.contextAliases);
  const add = (text: string, extra?: Omit<Name, 'text'>) => {
    if (text.length > 1 && !names.has(text)) names.set(text, extra ? { text, ...extra } : text);
  };
  const single = (text: string) => !/[\s-]/.test(text);
  const full = (text: string) => {
    if (row.commonWord || context.has(text)) add(text, { rule: 'cue' });
    else if (single(text)) add(text, { rule: tier === 1 || (tier === 2 && !isCommonWord(text)) ? 'lead' : 'cue' });
    else if (tier === 3) add(text, text.split(' ').length < 3 ? { rule: 'cue' } : undefined);
    else add(text);
  };
  full(row.name);
  for (const alias of row.aliases) {
    if (row.class === 'people' && isNoPeople(alias, registry)) continue;
    if (/^[A-Z0-9&.-]{2,7}$/.test(alias)) continue; // initials are in acronyms, with their own rule
    full(alias);
  }
  for (const acronym of row.acronyms) {
    // Three letters are shared by dozens of bodies: only the best-known may stand alone, with the page's consent.
    const rule = tier === 1 && row.prominence.newsList && acronym.length > 2 ? 'lead' : tier < 3 ? 'cue' : 'page';
    add(acronym, { via: 'acronym', rule, case: 'upper' });
  }
  for (const acronym of row.acronyms2)
    add(acronym, { via: 'acronym', rule: tier === 1 ? 'cue' : 'page', case: 'upper' });
  for (const alias of row.contextAliases) {
    // "Education" is what a ministry is for: only Washington says it for the ministry.
    const task = row.class === 'ministry' && single(alias) && isCommonWord(alias);
    if (!task) add(alias, { via: 'short', rule: tier === 1 ? 'cue' : 'page' });
  }
  for (const metonym of row.metonyms) add(metonym, { via: 'metonym', rule: 'cue' });
  if (row.adjective) add(row.adjective, { via: 'demonym' });
  return [...names.values()].filter((name) => name !== row.name);
}

/** A body, company, party, force … with founding, end, country, seat, parent and members. */
export function organizationEntity(
  row: OrganizationRow,
  registry: Registry,
  isoToId: ReadonlyMap<string, string>,
): Entity {
  const kind = row.class === 'people' ? 'people' : 'organization';
  const country = row.country ?? undefined;
  const qid = row.src.includes(SHARE_ALIKE) ? undefined : row.qid;
  const titled = registry.find(kind, row.title, country);
  // Titles are shared by mistake; two ids of Wikidata are two things.
  const id =
    (qid && titled?.startsWith('Q') ? qid : titled) ??
    qid ??
    registry.find(kind, row.name, country) ??
    registry.fresh(kind === 'people' ? 'people' : 'org', row.name, country);
  const source = bestSource(row.src.filter((label) => label !== SHARE_ALIKE));
  const statements: Statement[] = [];
  const what = row.kind && kind === 'people' ? row.kind : row.class === 'other' ? row.kind : classOf(row, source);
  if (what) statements.push({ property: 'class', value: what.replace('organisation', 'organization'), source });
  // Party Facts has the years in which its coders saw a party, at times of two that bore one name: they tell no beginning and no end.
  if (source !== OBSERVED) {
    if (row.founded && tellsFounding(row, what, source))
      statements.push({ property: 'founded', from: row.founded, source });
    if (row.dissolved && source !== UNSEEN) statements.push({ property: 'dissolved', from: row.dissolved, source });
  }
  for (const iso of row.countries ?? (country && !isBranch(row, source) ? [country] : [])) {
    const place = isoToId.get(iso);
    if (place) statements.push({ property: 'country', entity: place, source });
  }
  if (row.hq && tellsSeat(row, source))
    statements.push({ property: 'headquarters', value: row.hq, asOf: row.asOf, source });
  const home = HOME_ORGAN.test(row.parent ?? '') ? country : undefined;
  const parent = tellsParent(row, what, source) ? registry.find('organization', row.parent, home) : undefined;
  if (parent && parent !== id) statements.push({ property: 'parent', entity: parent, asOf: row.asOf, source });
  statements.push(...membersOf(row, source, isoToId, amendedOf(id)));
  return {
    id,
    kind,
    name: row.name,
    ...(row.title && !row.titleGuess ? { title: row.title } : {}),
    names: namesOf(row, registry),
    statements,
    prominence: ofBody({
      tier: row.prominence.tier,
      sitelinks: row.prominence.sitelinks ?? 0,
      megaCap: row.prominence.cap === 'mega',
      newsList: row.prominence.newsList === true,
    }),
    asOf: row.asOf,
  };
}
