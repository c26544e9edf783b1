/**
 * Prominence: one number from 0 to 1 for how often world news means this entity, from what the facts offer. It orders the
 * file (the most prominent entities lie in its first shards), weighs the readings of a name, and decides who may be called
 * by a single word. What the steps of the scale mean:
 *
 *   0.9  a great power, the few people of every front page      0.4  a well known treaty, city, party, foreign minister
 *   0.7  a small state, a great company, a head of government   0.2  a minister, a provincial city
 *   0.5  an international body, a capital, a war                0.1  a legislator, a small firm: only by its full name
 *
 * Hand-written cards give an estimate of their own, which wins.
 */

const cut = (score: number, most: number) => Math.round(Math.min(most, score) * 100) / 100;

/** Languages of Wikipedia with an article: a logarithm, 1 at the most that anybody has. */
const fame = (sitelinks: number) => Math.log(1 + sitelinks) / Math.log(330);

/** By the highest office, as the facts class offices. */
const BY_OFFICE: Record<string, number> = {
  president: 0.42,
  'head-of-government': 0.42,
  'head-of-state': 0.4,
  'royal-or-spouse': 0.3,
  minister: 0.22,
  'deputy-leader': 0.28,
  'central-bank': 0.28,
  speaker: 0.2,
  military: 0.18,
  judicial: 0.18,
  governor: 0.2,
  mayor: 0.18,
  opposition: 0.25,
  'deputy-minister': 0.12,
  diplomat: 0.1,
  legislator: 0.08,
  'committee-chair': 0.12,
  award: 0.22,
  occupation: 0.12,
  other: 0.1,
};

/** An office named for another body than a state's government ("president of the province of …") whatever its class. */
const OF_A_BODY = 0.15;

/** A province or town counts less than its state; the heads of world bodies as much as those of a middling state. */
const BY_LEVEL: Record<string, number> = { subnational: 0.7, local: 0.7, world: 1.8 };
const MOST_IN_WORLD_BODY = 0.4;

/** States whose politicians world news names most; their people rank above peers of equal office. */
const NAMED_MOST = new Set('US GB CN RU DE FR UA IL IN JP IR CA AU IT TR BR KR MX PS KP'.split(' '));

export interface PersonSigns {
  offices: readonly { kind: string; level: string; ofBody: boolean; last: number }[];
  country: string | null | undefined;
  sitelinks: number;
  popularTitle: boolean;
}

/** Of a person: the highest office, lifted by its recency; or fame on Wikipedia, where that says more. */
export function ofPerson({ offices, country, sitelinks, popularTitle }: PersonSigns): number {
  let best = 0.05;
  let last = 0;
  for (const { kind, level, ofBody, last: year } of offices) {
    const score = (ofBody ? OF_A_BODY : (BY_OFFICE[kind] ?? 0.1)) * (BY_LEVEL[level] ?? 1);
    best = Math.max(best, level === 'world' ? Math.min(MOST_IN_WORLD_BODY, score) : score);
    last = Math.max(last, year);
  }
  if (NAMED_MOST.has(country ?? '')) best *= 1.25;
  best += last >= 2015 ? 0.1 : last >= 2000 ? 0.05 : 0;
  if (sitelinks > 0) best = Math.max(best, 0.2 + 0.6 * fame(sitelinks));
  return cut(best + (popularTitle ? 0.08 : 0), 0.9);
}

/** Of a body, by the tier of the facts (1 = in world news, 2 = well known, 3 = the rest), lifted by links and market size. */
export function ofBody(signs: { tier: number; sitelinks: number; megaCap: boolean; newsList: boolean }): number {
  const base = [0, 0.5, 0.3][signs.tier] ?? 0.08;
  const links = 0.1 * Math.log10(1 + signs.sitelinks);
  return cut(base + links + (signs.megaCap ? 0.1 : 0) + (signs.newsList ? 0.05 : 0), 0.85);
}

/** Of a state or territory: statehood, and a logarithm of its people. */
export function ofCountry(people: number, isState: boolean): number {
  const share = Math.log10(Math.max(people, 1)) / 9.2;
  return cut(isState ? 0.6 + 0.35 * share : 0.3 + 0.3 * share, 1);
}

/** From so many names in languages and spellings on in GeoNames, a city is one that the world speaks of. */
const FAMED = 40;
/** No city has more. */
const MOST_NAMES = 300;

/**
 * Of a city: a logarithm of its people, capitals lifted; or of the number of its names, where that is great and says more.
 * Languages have names of their own for what they speak of: Geneva and Oxford have many, a Chinese city of ten times as many
 * people has few. Of the United States GeoNames has them by the dozen for every small capital of a state.
 */
export function ofCity(signs: {
  people: number;
  seat: 'state' | 'region' | undefined;
  names: number;
  unitedStates: boolean;
}): number {
  const share = Math.max(0, Math.log10(Math.max(signs.people, 1000)) - 3) / 4.5;
  const byPeople = 0.08 + 0.62 * share + (signs.seat === 'state' ? 0.2 : signs.seat === 'region' ? 0.05 : 0);
  const byNames = isFamed(signs) ? 0.18 + 0.5 * Math.min(1, Math.log(signs.names) / Math.log(MOST_NAMES)) : 0;
  return cut(Math.max(byPeople, byNames), 0.92);
}

/** Of a city that the news names without saying where it is (places/known.tsv), at the least. */
export const KNOWN_CITY = 0.52;

/** Whether a city is known all over the world, by the number of its names. */
export const isFamed = ({ names, unitedStates }: { names: number; unitedStates: boolean }): boolean =>
  names >= FAMED && !unitedStates;

/** Of a province or county: those of the United States, then those of the tables, of federations, of the rest. */
export function ofSubdivision(signs: {
  topLevel: boolean;
  wellKnown: boolean;
  /** Of a federation whose states the news names without saying what they are. */
  plain: boolean;
  unitedStates: boolean;
}): number {
  if (!signs.topLevel) return 0.08;
  if (signs.unitedStates) return 0.6;
  return signs.wellKnown ? 0.45 : signs.plain ? 0.35 : 0.2;
}

/** Of a sea, river, region, building by its tier: 1 = named in world news, 2 = on a world map, 3 = on a country's map. */
export const ofFeature = (tier: number): number => [0, 0.5, 0.3][tier] ?? 0.12;

/** Of a treaty or act: known by a popular name, or of the tail of formal titles. */
export const ofAgreement = (popular: boolean): number => (popular ? 0.4 : 0.08);

/** Of an event: as for treaties, lifted by its links. */
export const ofEvent = (popular: boolean, sitelinks: number): number =>
  cut((popular ? 0.35 : 0.08) + 0.1 * Math.log10(1 + sitelinks), 0.75);

/** By what an office is, as the facts class its holders' rows; the rest is below all of these. */
const OFFICES: Record<string, number> = {
  president: 0.45,
  'head-of-government': 0.45,
  'head-of-state': 0.4,
  minister: 0.25,
  'deputy-leader': 0.25,
  'central-bank': 0.25,
  speaker: 0.2,
};
export const LEAST_OFFICE = 0.12;

/** What the class of an office counts; `national` as in intake/offices.ts. */
export const officeWeight = (kind: string, national: boolean): number =>
  national ? (OFFICES[kind] ?? LEAST_OFFICE) : LEAST_OFFICE;

/** Of an office: its class, lifted by how many of its holders the file knows. */
export const ofOffice = (weight: number, holders: number): number => cut(weight + 0.02 * Math.log2(holders), 0.6);
