import { daySpan, type PartialDate } from '../../knowledge/dates.ts';
import { fold } from '../../knowledge/fold.ts';
import type { Entity, Name, Statement } from '../../knowledge/model.ts';
import { ofPerson } from '../prominence.ts';
import { disagree } from './conflicts.ts';
import { envoyLabel } from './envoys.ts';
import type { PersonRow } from './facts.ts';
import { familyFirst } from './name-order.ts';
import { isNational, type Offices } from './offices.ts';
import { type Days, retold, toldLife } from './precision.ts';
import type { Registry } from './registry.ts';
import { byBirth, byNameAndCountry, byTerm } from './same-person.ts';
import { isLesserSeat, loosened, withoutCut, withoutOverrun } from './seats.ts';
import { bestSource, sourceKey } from './sources.ts';
import { isStray } from './stray.ts';
import { cleanTerms } from './terms.ts';

/** What the mapping of people needs to know of the rest. */
export interface World {
  registry: Registry;
  offices: Offices;
  /** "post|country" -> id of an office entity. */
  officeIds: ReadonlyMap<string, string>;
  isoToId: ReadonlyMap<string, string>;
  days: Days;
  /** Expected number of people of that name, see commonness.ts. */
  namesakes: (name: string) => number;
}

/** Offices that a body within the state may have as well ("president of the province of …"). */
const HEADS = new Set([
  'president',
  'head-of-government',
  'head-of-state',
  'minister',
  'deputy-leader',
  'royal-or-spouse',
]);

function prominence(row: PersonRow, offices: Offices): number {
  const held = row.roles.map(({ kind, level, office, of, ...when }) => {
    const post = HEADS.has(kind) ? offices.parse(office, of) : undefined;
    const last = Number((when.to ?? when.toMax ?? when.asOf ?? when.from ?? '0').slice(0, 4));
    return { kind, level, ofBody: post !== undefined && !isNational(post.post), last };
  });
  const { sitelinks, popularTitle } = row.prominence;
  return ofPerson({
    offices: held,
    country: row.country,
    sitelinks: sitelinks ?? 0,
    popularTitle: popularTitle === true,
  });
}

/** "Sr. Min Aung Hlaing" -> "Min Aung Hlaing": titles that some sources put before a name. */
const HONORIFIC = /^(Sr\.|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Prof\.?|H\.E\.|Hon\.?|Gen\.|Lt\.|Col\.|Maj\.|Adm\.|Capt\.)\s+/;
const cleanName = (name: string) =>
  name
    .replace(/\s*\(.*?\)\s*$/, '')
    .replace(/[\u200b-\u200f]/g, '')
    .replace(HONORIFIC, '')
    .replace(/\s+/g, ' ')
    .trim();

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function namesOf(row: PersonRow, name: string, weight: number, world: World): (string | Name)[] {
  const names = new Map<string, string | Name>();
  const words = (text: string) => text.split(/[\s]+/).length;
  const put = (text: string) => {
    if (names.has(text) || text.length < 3) return;
    const common = world.namesakes(text) > 0.25 && weight < 0.5;
    const numbered = /^\p{L}+ [IVX]+$/u.test(text);
    if (words(text) === 1) {
      // A lone word: only figures known by it ("Aristotle"); what merely repeats the surname is the spotter's to derive.
      if (text === name) names.set(text, { text, rule: weight >= 0.7 ? 'lead' : 'cue' });
    } else if (common || (numbered && weight < 0.6)) names.set(text, { text, rule: 'cue' });
    else names.set(text, text);
  };
  put(name);
  const title = row.title && cleanName(decoded(row.title));
  if (title && !title.includes(',')) put(title);
  for (const alias of row.aliases) {
    if (isStray(row.name, alias)) continue;
    const text = cleanName(decoded(alias));
    if (/^(President|Pope|King|Queen|Saint|Sir|Lord|General) \S+$/.test(text)) continue;
    put(text);
  }
  // "Nikolay Yegorovich Makarov", "Roderick George Toombs": news leaves the middle out.
  const parts = name.split(' ');
  if (
    parts.length === 3 &&
    parts.every((part) => /^\p{Lu}/u.test(part)) &&
    /(vich|vych|ovna|evna|ivna)$/.test(parts[1]!)
  ) {
    put(`${parts[0]} ${parts[2]}`);
  }
  if (parts.length === 3 && /^\p{Lu}\.$/u.test(parts[1]!)) put(`${parts[0]} ${parts[2]}`);
  return [...names.values()].filter((each) => each !== name);
}

/** Of rulers of several realms the facts call one of them their country: Franz Joseph's would be Hungary. */
function ruledSeveral({ roles, src }: PersonRow): boolean {
  const realms = new Set(roles.flatMap(({ of, level }) => (of && level !== 'award' ? [of] : [])));
  return realms.size > 1 && src.every((label) => /^(wikitrivia|namenet)/.test(label));
}

/** WordNet's Welsh, whose country the facts take for that of a list of nationalities. */
const isWelsh = ({ country, src }: PersonRow): boolean =>
  country === 'WF' && src.every((label) => /namenet/.test(label));

/** A seat for three terms and more, an embassy for two, that ends with a life: a list that had no end took the death for it. */
function endsWithLife({ kind, from, to }: PersonRow['roles'][number], { died }: PersonRow): boolean {
  const terms = { legislator: 3, diplomat: 2 }[kind];
  if (!terms || !died || to !== died || !from) return false;
  return daySpan(died)!.first - daySpan(from)!.first > terms * LONGEST_TERM;
}

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);

/** Whom a list of the emperors has among them, wives and regents and the three who ruled. */
const AUGUSTAE = new Set(
  `Q41659 Q41666 Q125493963 Q2028843 Q204843 Q206737 Q229307 Q231919 Q2316077 Q232981 Q258150 Q271671 Q273871 Q2774126 Q291756 Q3657814
Q3695445 Q4751845`.split(/\s/),
);

/** States that send observers to an assembly; its list calls them members. */
const OBSERVING = new Set(['CA', 'IL', 'MX']);
const COUNCIL_SEAT =
  /^(Representative|Substitute member|Observer) of (?=the Parliamentary Assembly of the Council of Europe$)/;

/** The label of a post, put right where a list has one word for several. */
function label({ office, of, src }: PersonRow['roles'][number], { gender, qid, country }: PersonRow): string {
  if (gender === 'm' && office.startsWith('First Lady')) return office.replace('Lady', 'Gentleman');
  // Also of the Liao, the Jin and of dynasties before they had China.
  if (office === 'Emperor of China' && src === 'wikitrivia') return 'Emperor of a Chinese dynasty';
  if (office === 'Byzantine emperor' && AUGUSTAE.has(qid ?? '')) return 'Byzantine empress';
  if (OBSERVING.has(country ?? '') && COUNCIL_SEAT.test(office)) return office.replace(COUNCIL_SEAT, 'Observer at ');
  if (office === 'Member of the Parliament of the Republic' && of === 'GH') return 'Member of the Parliament of Ghana';
  // Open States names the chamber and not the seat.
  const seat = { Upper: 'State senator', Lower: 'State representative' }[/^(Upper|Lower) of /.exec(office)?.[1] ?? ''];
  return seat ? office.replace(/^\w+/, seat) : envoyLabel(office.replace(/\u200e/g, ''));
}

/** No parliament sits longer before an election, few ambassadors stay longer (in days). */
const LONGEST_TERM = 5 * 365;

/** Digits of a year. */
const YEAR = 4;

/** Who rules, and whose end no list misses. */
const RULERS = new Set(['head-of-state', 'head-of-government', 'president', 'royal-or-spouse']);

/**
 * The newest evidence that an open term still ran. That a list has not closed a term proves nothing: one open post in ten was over
 * when looked up. Of all but rulers only the beginning is known.
 */
function evidence(
  { kind, level, from, asOf, former, src }: PersonRow['roles'][number],
  row: PersonRow,
): PartialDate | undefined {
  // The lists of Wikidata's rows; the registers of parliaments close what they know to have ended.
  // A register of the states' members writes the end of the term for the day on which it saw them, or its own day.
  if (src.startsWith('openstates') && /^(legislator|mayor)$/.test(kind))
    return from ?? asOf?.slice(0, YEAR) ?? undefined;
  if (src.startsWith('eps') && from && !(RULERS.has(kind) && level === 'national')) return from;
  return asOf ?? (former ? undefined : (from ?? row.asOf));
}

/** Of former members of Congress without a day the register has no id either; by then all but those mended by hand had left. */
const LEFT_BY = '1999';

/** The day by which someone had left a post of which neither day is known. */
const untilOf = ({ src, from }: PersonRow['roles'][number], { qid, asOf }: PersonRow): PartialDate =>
  src === 'congress' && !from && !qid ? LEFT_BY : asOf;

/** A title that names no body and no post: "Director General of Equatorial Guinea". */
const NO_POST = /^(deputy |vice[- ])?(director[- ]general|director|secretary[- ]general|advis[eo]r|commissioner)$/;

function statementsOf(row: PersonRow, weight: number, world: World, most: number): Statement[] {
  const source = bestSource(row.src);
  const out: Statement[] = [];
  if (row.born) out.push({ property: 'born', from: toldLife(row.born, 'born', weight, source), source });
  const died = row.died ? toldLife(row.died, 'died', weight, source) : undefined;
  if (died) out.push({ property: 'died', from: died, source });
  const country = row.country && !ruledSeveral(row) && !isWelsh(row) ? world.isoToId.get(row.country) : undefined;
  if (country) out.push({ property: 'country', entity: country, source });
  if (row.party) {
    const party = world.registry.find('organization', row.party, row.country);
    out.push({ property: 'party', ...(party ? { entity: party } : { value: row.party }), asOf: row.asOf, source });
  }
  const occupations = new Set<string>();
  const terms: Statement[] = [];
  const roles = new Map<string, PersonRow['roles'][number]>();
  for (const role of row.roles) {
    const key = sourceKey(role.src.split('+').at(-1)!) ?? sourceKey(role.src);
    if (!key) continue;
    if (role.level === 'occupation') {
      occupations.add(world.offices.isAdjective(role.office.split(' ')[0]!) ? role.office : lowerFirst(role.office));
      continue;
    }
    if (role.level === 'award') {
      out.push({
        property: 'award',
        value: role.office.replace(/ laureate$/, ''),
        ...(role.from ? { from: role.from } : {}),
        source: key,
      });
      continue;
    }
    const post = world.offices.parse(role.office, role.of);
    if (post && role.level === 'national' && NO_POST.test(post.post)) continue;
    const office = post && role.level === 'national' ? world.officeIds.get(`${post.post}|${post.country}`) : undefined;
    const from = role.from ?? undefined;
    const end = endsWithLife(role, row) ? undefined : (role.to ?? undefined);
    const atMost = role.toMax ?? (role.former && !end ? (died ?? untilOf(role, row)) : undefined);
    // Rulers of whom only the first year is known: the evidence is as old as the fact.
    const asOf = end || atMost ? undefined : endsWithLife(role, row) ? from : evidence(role, row);
    const what = office ?? label(role, row);
    roles.set(what, role);
    terms.push({
      property: 'office',
      ...(office ? { entity: office } : { value: what }),
      ...(from ? { from } : {}),
      ...(end ? { to: end } : {}),
      ...(atMost ? { toAtMost: atMost } : {}),
      ...(asOf ? { asOf } : {}),
      source: key,
    });
  }
  for (const value of [...occupations].slice(0, 3)) out.push({ property: 'occupation', value, source });
  const kept = cleanTerms(terms, died).slice(-most);
  const tell = (term: Statement) => {
    const role = roles.get(term.entity ?? term.value!)!;
    const whole = world.days.withBounds(row, role, withoutOverrun(role, withoutCut(role, term), row.roles));
    const told = retold(whole, (date) => world.days.told(row, role, date, weight));
    const fair = isLesserSeat(role) ? loosened(told, role) : told;
    // A term says by itself from when on it is known.
    const { asOf: _, ...bare } = fair;
    return fair.ofTerm && fair.asOf === fair.from ? bare : fair;
  };
  return [...out, ...kept.map(tell)];
}

/** A person with dated offices. `most` terms are kept, the latest ones. */
export function personEntity(row: PersonRow, id: string, world: World, most: number): Entity {
  const name = cleanName(row.name);
  const weight = prominence(row, world.offices);
  const order = familyFirst(name, row.country) ? 'family-first' : name.includes(' ') ? undefined : 'mononym';
  return {
    id,
    kind: 'person',
    name,
    ...(row.title ? { title: decoded(row.title) } : {}),
    names: namesOf(row, name, weight, world),
    ...(order ? { order } : {}),
    statements: statementsOf(row, weight, world, most),
    prominence: weight,
    asOf: row.asOf,
  };
}

/** Key under which two rows without an id are the same person. */
const personKey = (row: PersonRow): string => `${fold(cleanName(row.name))}|${row.country ?? ''}`;

/**
 * Gives people their ids: Wikidata's, else that of who shares name and birth, else that of the one of this name and country,
 * if the births may be one, else that of who took the same office on the same day under a like name, else a slug. `all` are the rows of all files; ids are given in the order of asking.
 */
export function personIds(all: readonly PersonRow[], registry: Registry, offices: Offices): (row: PersonRow) => string {
  const finders = [byBirth(all), byNameAndCountry(all), byTerm(all, (label, of) => offices.parse(label, of))];
  const seen = new Map<string, string>();
  const births = new Map(all.flatMap(({ qid, born }) => (qid && born ? [[qid, born] as const] : [])));
  return (row) => {
    const key = personKey(row);
    const agreeing = (id: string | undefined) => {
      const born = id && births.get(id);
      return born && row.born && disagree(born, row.born) ? undefined : id;
    };
    const id =
      row.qid ??
      finders.map((find) => find(row)).find(Boolean) ??
      agreeing(seen.get(key)) ??
      agreeing(registry.find('person', cleanName(row.name), row.country)) ??
      registry.fresh('person', row.name, row.country);
    if (!seen.has(key)) seen.set(key, id);
    if (row.born && !births.has(id)) births.set(id, row.born);
    registry.add('person', id, [row.name, row.title], row.country ?? undefined);
    return id;
  };
}
