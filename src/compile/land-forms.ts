/**
 * Full names of states, provinces and counties that follow from what their country calls them: "Helmand Province", "Belgorod
 * Region". The name alone is mostly that of a city or a river too; with its kind behind it, it is nothing else.
 */
import type { Entity } from '../knowledge/model.ts';
import { isSubdivision } from './packages/subdivisions.ts';

/** What news in English writes behind the name, by what the country calls such a part. */
const KINDS = new Map(
  Object.entries({
    county: ['County'],
    department: ['Department'],
    district: ['District'],
    division: ['Division'],
    governorate: ['Governorate', 'Province'],
    krai: ['Krai', 'Region', 'Territory'],
    oblast: ['Oblast', 'Region'],
    prefecture: ['Prefecture'],
    province: ['Province'],
    region: ['Region'],
    state: ['State'],
    voivodeship: ['Voivodeship', 'Province'],
  }),
);

/** "Ohio State", "Michigan State" are universities. */
const UNITED_STATES = 'Q30';

/** All forms that follow; none of what says its kind already, nor of what news names without it ("Madhya Pradesh"). */
export function landForms(entity: Entity): string[] {
  const { kind, name, names = [], statements } = entity;
  const isAmerican = statements.some(({ property, entity: id }) => property === 'country' && id === UNITED_STATES);
  const isAlone = names.some((one) => typeof one !== 'string' && one.text === name && one.rule === 'lead');
  if (kind !== 'place' || isAmerican || isAlone || !isSubdivision(entity)) return [];
  const what = statements.find(({ property }) => property === 'class')?.value ?? '';
  const words = KINDS.get(what) ?? [];
  const saysIt = words.some((word) => name.split(' ').includes(word));
  return saysIt ? [] : words.map((word) => `${name} ${word}`);
}
