import type { Entity, Name, Statement } from '../../knowledge/model.ts';
import { ofFeature } from '../prominence.ts';
import type { FeatureRow } from './facts.ts';
import type { Registry } from './registry.ts';
import { bestSource } from './sources.ts';
import { isStray } from './stray.ts';

/** What the mapping of features needs to know of the rest. */
export interface Surroundings {
  registry: Registry;
  isoToId: ReadonlyMap<string, string>;
  /** Adjectives and peoples of regions, by the region's name. */
  demonyms: ReadonlyMap<string, readonly string[]>;
}

/** A group of lakes whose name and id the source gives to each of them, and to their bays. */
const GROUP = { name: 'Great Lakes', id: 'Q7347' };

/** Natural Earth writes the long vowels of Japanese with two dots. */
const longVowels = (text: string) => text.replace(/ö/g, 'ō').replace(/ü/g, 'ū').replace(/Ö/g, 'Ō');

function mended(row: FeatureRow): FeatureRow {
  const spelled = row.countries.includes('JP') ? longVowels : (text: string) => text;
  const ofGroup = row.qid === GROUP.id && row.name !== GROUP.name;
  return {
    ...row,
    ...(ofGroup ? { qid: null } : {}),
    name: spelled(row.name),
    aliases: row.aliases.filter((alias) => alias !== GROUP.name).map(spelled),
  };
}

/** Waters, for whose ids the source has now and then taken those of the towns of the name. */
const WATERS = new Set(['river', 'sea', 'bay', 'lake']);

/** Whether a row has mixed a river or bay with the city of its name: it is under the id of a city. */
export const isMixed = ({ qid, class: sort }: FeatureRow, cities: ReadonlySet<string | undefined>): boolean =>
  WATERS.has(sort) && cities.has(qid ?? undefined) && qid !== null && qid !== undefined;

/** Seas, rivers, mountains, regions, disputed areas, bases, buildings, former states. */
export function featureEntity(given: FeatureRow, { registry, isoToId, demonyms }: Surroundings): Entity {
  const row = mended(given);
  const id = row.qid ?? registry.find('place', row.name) ?? registry.fresh('place', row.name, row.countries[0]);
  const source = bestSource(row.src.split('; '));
  const names: (string | Name)[] = [];
  const alone = row.bare === false || !row.name.includes(' ');
  // A bare common word, or a lone word that few readers would take for this place, needs a cue beside it.
  const rule = row.bare === false ? 'cue' : alone ? (row.tier === 1 ? 'lead' : 'cue') : 'safe';
  if (rule !== 'safe') names.push({ text: row.name, rule });
  for (const alias of row.aliases) {
    if (alias === row.name || isStray(row.name, alias)) continue;
    if (alias.includes(' ')) names.push(alias);
    else names.push({ text: alias, rule: row.tier === 1 && row.bare !== false ? 'lead' : 'cue' });
  }
  for (const text of demonyms.get(row.name) ?? []) names.push({ text, via: 'demonym' });
  const statements: Statement[] = [{ property: 'class', value: row.class, source }];
  for (const iso of row.countries) {
    const country = isoToId.get(iso);
    if (country) statements.push({ property: 'country', entity: country, source });
  }
  // The middle of a river's box lies beside the river.
  if (row.lat != null && row.lon != null && row.class !== 'river') {
    statements.push({ property: 'coordinates', value: `${row.lat},${row.lon}`, source });
  }
  const year = (n: number) => (n < 0 ? `-${String(-n).padStart(4, '0')}` : String(n).padStart(4, '0'));
  const [from, to] = row.years ?? [];
  if (from != null) statements.push({ property: 'founded', from: year(from), source });
  if (to != null) statements.push({ property: 'dissolved', from: year(to), source });
  return { id, kind: 'place', name: row.name, names, statements, prominence: ofFeature(row.tier), asOf: '2026-11' };
}
