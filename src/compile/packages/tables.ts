import { readFileSync } from 'node:fs';

const FOLDER = 'assets/knowledge/places';

function rows(file: string): string[][] {
  return readFileSync(`${FOLDER}/${file}`, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

/** ISO 3166-1 alpha-2 code -> id and name of the country or territory (countries.tsv). */
export function countryCodes(): Map<string, { id: string; name: string }> {
  return new Map(rows('countries.tsv').map(([iso, id, name]) => [iso!, { id: id!, name: name! }]));
}

export interface CityFact {
  qid: string | undefined;
  display: string | undefined;
  aliases: string[];
}

/** GeoNames id -> Wikidata id, English name and other names (cities.tsv). */
export function cityFacts(): Map<number, CityFact> {
  return new Map(
    rows('cities.tsv').map(([id, qid, display, aliases]) => [
      Number(id),
      { qid: qid || undefined, display: display || undefined, aliases: aliases ? aliases.split('|') : [] },
    ]),
  );
}

/** GeoNames id -> the name by which the news calls a city without saying where it is (known.tsv). */
export function knownCities(): Map<number, string> {
  return new Map(rows('known.tsv').map(([id, , name]) => [Number(id), name!]));
}

/** Present name -> other and former names with the span in which they held (renames.tsv). */
export function renames(): Map<
  string,
  { name: string; from: string | undefined; to: string | undefined; former: boolean }[]
> {
  const found = new Map<
    string,
    { name: string; from: string | undefined; to: string | undefined; former: boolean }[]
  >();
  for (const [name, canonical, kind, from, to] of rows('renames.tsv')) {
    const list = found.get(canonical!) ?? [];
    list.push({ name: name!, from: from || undefined, to: to || undefined, former: kind === 'former' });
    found.set(canonical!, list);
  }
  return found;
}

/** Name -> share of its readings in the news that are no city, state or country: people, words, parts of names (ambiguous.tsv). */
export function otherReadings(): Map<string, number> {
  return new Map(rows('ambiguous.tsv').map(([name, share]) => [name!, Number(share)]));
}

/**
 * What the first-level subdivisions of a country are called, by its ISO 3166-1 code, and those that are called otherwise, by the
 * rest of their ISO 3166-2 code; undefined where one word would not be true (subdivision-kinds.tsv).
 */
export function subdivisionKinds(): (country: string, code: string) => string | undefined {
  const kinds = new Map(
    rows('subdivision-kinds.tsv').map(([country, kind, others]) => {
      const other = (others ? others.split('|') : []).map((one) => one.split('=') as [string, string]);
      return [country!, { kind: kind!, other: new Map(other) }];
    }),
  );
  return (country, code) => {
    const known = kinds.get(country);
    const kind = known?.other.get(code) ?? known?.kind;
    return kind === '-' ? undefined : kind;
  };
}

/** ISO 3166-2 code ("US-AK") -> Wikidata id and English Wikipedia title (subdivisions.tsv). */
export function subdivisionIds(): Map<string, { qid: string; title: string | undefined }> {
  return new Map(
    rows('subdivisions.tsv').map(([code, qid, title]) => [code!, { qid: qid!, title: title || undefined }]),
  );
}
