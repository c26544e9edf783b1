/** From the readings of a name to the one that is meant, or none. */
import { type Candidate, type EntityFacts, Role } from '../knowledge/table.ts';
import { type Around, aroundOf } from './around.ts';
import { bordersOf } from './borders.ts';
import type { Company, FactsCache } from './evidence.ts';
import { type Evidence, GOVERNING } from './features.ts';
import type { Match } from './lookup.ts';
import type { Page } from './page.ts';
import { confidence, fixedSum, pageSum } from './weights.ts';

/** A reading with what became of it. */
export interface Reading {
  candidate: Candidate;
  facts: EntityFacts;
  /** What the name and the words around it say. */
  fixed: number;
  /** What the page says, once it is settled. */
  evidence: Evidence;
  score: number;
  /** Why it is out whatever its score, in the reader's words. */
  barred: string | undefined;
}

/** A name with its readings, best first; barred ones last. */
export interface Judged extends Match {
  around: Around;
  readings: Reading[];
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
  strangers: ReadonlySet<number>;
  /** Names of people that the file does not know, surnames and given names, where a given name tells that they are people. */
  namesakes: ReadonlySet<number>;
  day: number | undefined;
  /** The linear model. */
  weights: Float64Array;
}

/** Reports precede what they name by some weeks: a treaty is written about before it is signed. */
const AHEAD = 45;

/** Those whom a private title does not make somebody else. */
const PRIVATE = Role.Athlete | Role.Artist | Role.Scholar | Role.Activist | Role.Sports;

/** From this prominence on a thing with a common name is left to the model; below, something must speak for it. */
const KNOWN = 0.5;

const PART = 'part of a longer unknown name';
const TEAM = 'a team of that name';
const STRANGER = 'a stranger on the page has that name';

/** Why what stands right beside the name bars a reading, or undefined. */
function barredByBorders(
  around: Around,
  { via }: Candidate,
  { kind }: EntityFacts,
  inFull: boolean,
): string | undefined {
  const { borders, count } = around;
  const person = kind === 'person';
  if (borders.raw === 1) return 'in an address, a handle or a sum';
  if (borders.credit === 1) return 'a credit line';
  if (via === 'demonym')
    return around.borrowed || around.tongue ? 'a word of the language, not of the country' : undefined;
  if (around.borrowed && !person) return 'a thing that only borrows the name';
  if (borders.noun === 1 || (borders.noun > 0 && !inFull)) return PART;
  if (person && count === 1 && around.family) return 'the family, not one of it';
  if (person && (borders.suffix === 1 || borders.goesOn === 1)) return 'somebody else of that name';
  if (count === 1 && !person) {
    if (around.capitalTitle || (around.kin && around.given)) return 'a person of that name';
    if (around.article) return 'one of several things of that name';
  }
  if (borders.stranger === 1 && (person || (count === 1 && (!around.headline || !inFull)))) return PART;
  if (count > 1) {
    if (borders.right === 1 && (kind === 'agreement' || kind === 'event')) return PART;
    return person && borders.hyphen === 1 ? PART : undefined;
  }
  if (borders.beside === 1 && !around.headline) return PART;
  if (borders.left === 1 || borders.right === 1) return PART;
  return person && (borders.hyphen === 1 || borders.left > 0) ? PART : undefined;
}

/** Whether a title of government is before the name of one who does not govern on the day. */
function offDuty(title: number, { activeFrom, activeTo }: EntityFacts, day: number | undefined): boolean {
  if (day === undefined || activeFrom === undefined || (title & GOVERNING) === 0) return false;
  return activeFrom > day + AHEAD || (activeTo !== undefined && activeTo < day - AHEAD);
}

/** What bars a reading, or undefined. */
function bar(around: Around, candidate: Candidate, facts: EntityFacts, evidence: Evidence): string | undefined {
  const { rule, via } = candidate;
  const { kind, begin, prominence, roles } = facts;
  const { day, inFull, stranger, namesake } = evidence;
  const titled = (around.titled & roles) !== 0;
  if (day !== undefined && begin !== undefined && begin > day + AHEAD) return 'it began only after the article';
  const beside = barredByBorders(around, candidate, facts, inFull);
  if (beside) return beside;
  const lone = around.count === 1;
  if (kind === 'person' && lone && !inFull) {
    if (stranger) return STRANGER;
    if (around.private && (roles & PRIVATE) === 0) return 'somebody else of that name, by the title before it';
  }
  if (kind === 'person' && lone && titled && !around.former && offDuty(around.titled, facts, day))
    return 'not in that office on the day';
  const holder = kind === 'person' && lone && titled && day !== undefined;
  if (namesake && lone && kind !== 'person' && via !== 'demonym' && !around.preposition) return STRANGER;
  const team = evidence.sports && (roles & Role.Sports) !== 0;
  const lonely = !inFull && evidence.support === 0 && !evidence.country;
  if (via === 'acronym' && prominence < KNOWN && lonely) return 'rare initials that nothing on the page explains';
  if (rule === 'page' && !inFull && !team && !holder) return 'it needs the full name on the page';
  if (kind === 'place' && via !== 'demonym' && (around.played || (evidence.sports && lone && around.match)))
    return TEAM;
  if (rule !== 'cue' || via === 'demonym' || inFull) return undefined;
  if (via === 'short' && kind !== 'person' && !team) return 'it needs the full name on the page';
  const common = lone && (around.start || around.headline || around.article);
  if (evidence.support > 0 || team || (kind !== 'person' && prominence >= KNOWN && !common)) return undefined;
  const told =
    evidence.listed ||
    (kind === 'person'
      ? around.titled === 0
        ? around.role
        : titled
      : kind === 'place'
        ? evidence.country && around.preposition
        : (around.verb && prominence >= KNOWN) || (evidence.country && (around.says || around.polity)));
  return told ? undefined : 'too common a name without a word beside it that tells';
}

/** Readings by what the name and the words around it say; to be settled before they tell anything. */
export function prepare({ page, covered, neighbours, facts, day, weights }: Situation, match: Match): Judged {
  const { first, last, candidates } = match;
  const around = aroundOf(page, match, bordersOf(page, covered, neighbours, first, last));
  const readings: Reading[] = [];
  for (const candidate of candidates) {
    const own = facts.of(candidate.entity);
    readings.push({
      candidate,
      facts: own,
      fixed: fixedSum(weights, around, candidate, own),
      evidence: {
        support: 0,
        country: false,
        share: 0,
        listed: false,
        only: false,
        inFull: false,
        stranger: false,
        namesake: false,
        sports: page.sports,
        day,
      },
      score: 0,
      barred: undefined,
    });
  }
  return { first, last, candidates, around, readings };
}

/** Whether two things are of one sort, and of one country unless they are countries: items of a list mostly are. */
function alike(one: EntityFacts, other: EntityFacts): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind !== 'place') return true;
  const sort = one.roles & other.roles & (Role.Country | Role.Subdivision | Role.City);
  if (sort === 0) return false;
  return sort !== Role.Subdivision || one.countries.some((country) => other.countries.includes(country));
}

/** Judges all readings of a name by what is known of the page now; `neighbour` is the best reading beside it in a list. */
export function settle(
  { page, company, inFull, strangers, namesakes, weights }: Situation,
  judged: Judged,
  neighbour?: EntityFacts,
): void {
  const { around, readings } = judged;
  const stranger = strangers.has(page.tokens.a[judged.last]!);
  const namesake = namesakes.has(page.tokens.a[judged.last]!);
  let all = 0;
  let listed = 0;
  for (const { candidate, facts, evidence } of readings) {
    evidence.support = company.support(candidate.entity, facts);
    evidence.country = company.sharesCountry(candidate.entity, facts);
    evidence.share = evidence.support + company.weight(candidate.entity, facts);
    all += evidence.share;
    evidence.listed = neighbour !== undefined && alike(facts, neighbour);
    if (evidence.listed) listed++;
  }
  for (const reading of readings) {
    const { candidate, facts, evidence } = reading;
    evidence.share = all === 0 || readings.length === 1 ? 0 : evidence.share / all - 1 / readings.length;
    evidence.only = evidence.listed && listed === 1 && readings.length > 1;
    evidence.inFull = inFull.has(candidate.entity);
    evidence.stranger = stranger;
    evidence.namesake = namesake;
    reading.score = confidence(reading.fixed + pageSum(weights, evidence, facts));
    reading.barred = bar(around, candidate, facts, evidence);
  }
  if (readings.length < 2) return;
  readings.sort(
    (x, y) =>
      Number(x.barred !== undefined) - Number(y.barred !== undefined) ||
      y.score - x.score ||
      x.candidate.entity - y.candidate.entity,
  );
}
