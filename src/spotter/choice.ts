/** From the readings of a name to the one that is meant, or none. */
import type { Candidate, EntityFacts } from '../knowledge/table.ts';
import { type Around, aroundOf } from './around.ts';
import { bar } from './bars.ts';
import { bordersOf } from './borders.ts';
import type { Company, FactsCache } from './evidence.ts';
import type { Evidence } from './features.ts';
import type { Match } from './lookup.ts';
import { alike, isLand, landOf, saidBy } from './namesakes.ts';
import type { Page } from './page.ts';
import { LEAST_LISTED } from './pairs.ts';
import { confidence, fixedSum, pageSum } from './weights.ts';

/** A reading with what became of it. */
export interface Reading {
  candidate: Candidate;
  facts: EntityFacts;
  /** What the name and the words around it say; reckoned once it is not barred. */
  fixed: number | undefined;
  /** What the page says, once it is settled. */
  evidence: Evidence;
  /** 0 where it is barred. */
  score: number;
  /** Why it is out whatever its score, in the reader's words. */
  barred: string | undefined;
}

/** A name with its readings, best first; barred ones last. */
export interface Judged extends Match {
  around: Around;
  readings: Reading[];
  /** The place that the words around this one leave of its namesakes, or -1: it holds for the whole page. */
  decided: number;
}

/** What is known of the page when a name is judged. */
export interface Situation {
  page: Page;
  covered: Int32Array;
  /** What each match is to one right beside it, see Neighbour. */
  neighbours: Uint8Array;
  facts: FactsCache;
  company: Company;
  /** Entities with a safe and accepted name on the page. */
  inFull: ReadonlySet<number>;
  /** Surnames (hash lane a) of people the file does not know. */
  strangers: Set<number>;
  /** Names of people that the file does not know, surnames and given names, where a given name tells that they are people. */
  namesakes: ReadonlySet<number>;
  /** Hash lanes a of the first words of the clubs that are in full on a page with much of sports. */
  clubs: ReadonlySet<number>;
  day: number | undefined;
  /** The linear model. */
  weights: Float64Array;
}

/**
 * The name of a place that stands for a body as well means the place whichever is meant: "Downing Street". Its readings do
 * not compete.
 */
function withMetonyms(candidates: readonly Candidate[], facts: FactsCache): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const bodies = candidates.reduce((sum, { via, prior }) => (via === 'metonym' ? sum + prior : sum), 0);
  const place = candidates.find(({ via, entity }) => via === 'name' && facts.of(entity).kind === 'place');
  if (bodies === 0 || !place) return candidates;
  return candidates.map((one) => (one === place ? { ...one, prior: Math.min(1, one.prior + bodies) } : one));
}

/** Readings by what the name and the words around it say; to be settled before they tell anything. */
export function prepare({ page, covered, neighbours, facts, day }: Situation, match: Match): Judged {
  const { first, last, candidates } = match;
  const around = aroundOf(page, match, bordersOf(page, covered, neighbours, first, last));
  const readings: Reading[] = [];
  for (const candidate of withMetonyms(candidates, facts)) {
    const own = facts.of(candidate.entity);
    readings.push({
      candidate,
      facts: own,
      fixed: undefined,
      evidence: {
        support: 0,
        country: false,
        home: false,
        local: 0,
        share: 0,
        listed: false,
        only: false,
        owned: false,
        land: false,
        within: around.within,
        inFull: false,
        stranger: false,
        namesake: false,
        sports: page.sports,
        sporting: page.sporting,
        club: false,
        day,
      },
      score: 0,
      barred: undefined,
    });
  }
  return { first, last, candidates, out: match.out, told: match.told, around, readings, decided: -1 };
}

/** Names that want a word that tells, and find none better for one of their readings by this much, mean none. */
const TIE = 0.01;

/** How sure a place is that the page tells from its namesakes. */
export const TOLD = 0.7;

/**
 * Judges all readings of a name by what is known of the page now; `neighbour` is the best reading beside it in a list, `owner` the
 * country whose name stands right before it.
 */
export function settle(
  { page, company, inFull, strangers, namesakes, clubs, weights }: Situation,
  judged: Judged,
  neighbour?: EntityFacts,
  owner?: number,
): void {
  const { around, readings } = judged;
  const stranger = strangers.has(page.tokens.a[judged.last]!);
  const namesake = namesakes.has(page.tokens.a[judged.last]!);
  const club = judged.first === judged.last && clubs.has(page.tokens.a[judged.first]!);
  const said = saidBy(around, readings);
  const home = company.home();
  const atHome = ({ countries }: EntityFacts) => home !== undefined && countries.includes(home);
  const alone = home !== undefined && readings.filter(({ facts }) => atHome(facts)).length === 1;
  let all = 0;
  let local = 0;
  let listed = 0;
  let owned = 0;
  for (const { candidate, facts, evidence } of readings) {
    evidence.support = company.support(candidate.entity, facts);
    evidence.country = company.sharesCountry(candidate.entity, facts);
    evidence.home = alone && atHome(facts);
    if (evidence.country && facts.kind === 'place') local += candidate.prior;
    evidence.share = evidence.support + company.weight(candidate.entity, facts);
    all += evidence.share;
    evidence.listed = neighbour !== undefined && candidate.prior >= LEAST_LISTED && alike(facts, neighbour);
    if (evidence.listed) listed++;
    evidence.owned = owner !== undefined && candidate.via !== 'demonym' && facts.countries.includes(owner);
    if (evidence.owned && facts.kind === 'place' && candidate.rule !== 'page') owned++;
  }
  judged.decided = -1;
  const land = judged.first === judged.last ? landOf(readings, company) : undefined;
  for (const reading of readings) {
    const { candidate, facts, evidence } = reading;
    evidence.local = evidence.country && local > 0 ? candidate.prior / local : 0;
    evidence.share = all === 0 || readings.length === 1 ? 0 : evidence.share / all - 1 / readings.length;
    evidence.only = evidence.listed && listed === 1 && readings.length > 1;
    evidence.inFull = inFull.has(candidate.entity);
    evidence.stranger = stranger;
    evidence.namesake = namesake;
    evidence.club = club;
    evidence.land = reading === land;
    const place = facts.kind === 'place' && candidate.via !== 'demonym';
    if (judged.out !== undefined) reading.barred = judged.out;
    else if (place && listed === 1 && !evidence.listed) reading.barred = 'the list it stands in is of another sort';
    else if ((place || candidate.via === 'acronym') && said.length > 0 && !said.includes(reading))
      reading.barred = 'the words beside it say another sort';
    else if (land && reading !== land && isLand(facts))
      reading.barred = 'what the page names lies in another land of that name';
    else if (place && owned === 1 && !evidence.owned) reading.barred = 'the country before it is another one';
    else reading.barred = bar(around, candidate, facts, evidence);
    reading.score = 0;
    if (reading.barred !== undefined) continue;
    reading.fixed ??= fixedSum(weights, around, candidate, facts);
    reading.score = confidence(reading.fixed + pageSum(weights, evidence, facts));
    const itsOwn = place && evidence.owned && owned === 1 && readings.length > 1;
    const tells = evidence.only || itsOwn || evidence.land || judged.told;
    if (!tells && !said.includes(reading)) continue;
    reading.score = Math.max(reading.score, TOLD);
    // "The city of Salisbury" may be any of three.
    if (tells || said.length === 1) judged.decided = candidate.entity;
  }
  if (readings.length < 2) return;
  order(readings);
  const [best, second] = readings as [Reading, Reading];
  const tied = best.candidate.rule === 'cue' && second.barred === undefined && second.score > best.score - TIE;
  if (tied) exclude(judged, ({ candidate }) => candidate.rule === 'cue', 'too close to call');
}

const order = (readings: Reading[]) =>
  readings.sort(
    (x, y) =>
      Number(x.barred !== undefined) - Number(y.barred !== undefined) ||
      y.score - x.score ||
      x.candidate.entity - y.candidate.entity,
  );

/** The name with those of its readings barred that are `out`. */
export function exclude(judged: Judged, out: (reading: Reading) => boolean, why: string): Judged {
  for (const reading of judged.readings) if (reading.barred === undefined && out(reading)) reading.barred = why;
  order(judged.readings);
  return judged;
}
