import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countryRow, readRows } from './facts.ts';

/** Readings of an ambiguous name that are a place of the kinds our packages give. */
const PLACE =
  /\b(country|state|city|cities|capital|county|province|region|town|towns|territor|republic|department|island)\b/i;

/** GeoNames ids of towns under which the facts have the Wikidata id of a city near by: Kuta's Denpasar, Baise's Baicheng. */
const NOT_THE_CITY = new Set(['1639002', '1816269']);
/** Suleja's, under which Abuja stands. */
const MOVED: Readonly<Record<string, string>> = { '2322794': '2352778' };

/**
 * Carries the small tables of places over to assets/knowledge/places: country codes (countries.tsv), GeoNames id -> Wikidata id and names (cities.tsv), other
 * and former names (renames.tsv), and for ambiguous names the share of readings that are no such place (ambiguous.tsv).
 */
export function writeTables(folder: string, into: string): void {
  const rows = (file: string) =>
    readFileSync(join(folder, 'places', file), 'utf8')
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((line) => line.split('\t'));
  const write = (file: string, header: string, lines: string[]) =>
    writeFileSync(join(into, file), `${[header, ...lines.sort()].join('\n')}\n`);
  write(
    'countries.tsv',
    'ISO 3166-1\twikidata\tname',
    readRows(join(folder, 'places', 'countries.ndjson'), countryRow, () => {})
      .filter((row) => row.iso2)
      .map((row) => `${row.iso2}\t${row.qid}\t${row.name}`),
  );
  write(
    'cities.tsv',
    'geonames\twikidata\tname\tother names',
    rows('city_facts.tsv')
      .filter(([id]) => !NOT_THE_CITY.has(id!))
      .map(([id, ...row]) => [MOVED[id!] ?? id, ...row.slice(0, 3)].join('\t')),
  );
  write(
    'renames.tsv',
    'name\tpresent name\tkind\tfrom\tto',
    rows('renames.tsv')
      .filter(([name, , kind]) => !name!.includes('(') && kind !== 'informal')
      .map((row) => [0, 1, 2, 3, 4].map((i) => row[i] ?? '').join('\t')),
  );
  write(
    'ambiguous.tsv',
    'name\tshare of other readings',
    rows('ambiguous.tsv').map(([name, readings]) => {
      let other = 0;
      for (const reading of (readings ?? '').split(' | ')) {
        const [what, share] = reading.split('=');
        if (!PLACE.test(what ?? '')) other += Number(share) || 0;
      }
      return `${name}\t${Math.min(1, other).toFixed(2)}`;
    }),
  );
}
