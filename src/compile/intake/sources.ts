/**
 * From the labels that the gathered facts carry to the keys of assets/knowledge/sources.json. A label that is not here has
 * no licence on file, and what rests on it alone stays out.
 */
const KEYS: [prefix: string, key: string][] = [
  ['eps', 'wikidata'],
  ['wikitrivia', 'wikidata'],
  ['Wikidata', 'wikidata'],
  ['ifg', 'ifg'],
  ['congress', 'congress'],
  ['openstates', 'openstates'],
  ['factbook', 'factbook'],
  ['namenet', 'wordnet'],
  ['english-namenet', 'wordnet'],
  ['wordnet', 'wordnet'],
  ['WordNet', 'wordnet'],
  ['checked-2026-10', 'editors'],
  ['hand-2026-11', 'editors'],
  ['own', 'editors'],
  ['curated', 'editors'],
  ['web-evidence', 'editors'],
  ['manytreaties', 'manytreaties'],
  ['uk-treaties', 'uk-treaties'],
  ['ror', 'ror'],
  ['partyfacts', 'partyfacts'],
  ['nsi', 'nsi'],
  ['financedatabase', 'financedatabase'],
  ['misp', 'misp'],
  ['manyios', 'manyios'],
  ['simple-icons', 'simple-icons'],
  ['i18n-nationality', 'i18n-nationality'],
  ['NE ', 'natural-earth'],
  ['country-coder', 'country-coder'],
];

/** Share-alike data: only an id was taken from it, and that id is left out with it (see intake/organizations.ts). */
export const SHARE_ALIKE = 'supraverden-qid';

/** Labels of rows whose dates are in question, Wikidata's and the Factbook's ambassadors: registers and what was checked by hand have the day. */
export const IN_QUESTION = /^(eps|wikitrivia|factbook)(?!.*\+)/;

/** The source key of one label, or undefined when it has none. */
export function sourceKey(label: string): string | undefined {
  return KEYS.find(([prefix]) => label.startsWith(prefix))?.[1];
}

/** The key of the best label of a row: what was checked by hand first, then in the order given. */
export function bestSource(labels: readonly string[]): string {
  const keys = labels.flatMap((label) => sourceKey(label) ?? []);
  const best = keys.includes('editors') ? 'editors' : keys[0];
  if (best === undefined)
    throw new Error(`No licence is on file for the sources ${labels.join(', ')}; add them to intake/sources.ts.`);
  return best;
}
