/** From the readings of a name to the one that is meant, or none. */
import type { Candidate, EntityFacts } from '../knowledge/table.ts';
import { bordersOf } from './borders.ts';
import type { Company, FactsCache } from './evidence.ts';
import { type Around, aroundOf, type Evidence } from './features.ts';
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
  /** 1 for matches that name a body or a place by its name. */
  plain: Uint8Array;
  facts: FactsCache;
  company: Company;
  /** Entities with a safe and accepted name on the page. */
  inFull: ReadonlySet<number>;
  /** Surnames (hash lane a) of people the file does not know. */
  strangers: ReadonlySet<number>;
  day: number | undefined;
}

/** Reports precede what they name by some weeks: a treaty is written about before it is signed. */
const AHEAD = 45;

/** From this prominence on a thing with a common name is left to the model; below, something must speak for it. */
const KNOWN = 0.5;

const PART = 'part of a longer unknown name';

/** What bars a reading, or undefined. */
function bar(around: Around, { rule, via }: Candidate, facts: EntityFacts, evidence: Evidence): string | undefined {
  const { borders, count } = around;
  const { kind, begin, prominence } = facts;
  const { day, inFull, stranger } = evidence;
  if (day !== undefined && begin !== undefined && begin > day + AHEAD) return 'it began only after the article';
  if (borders.credit === 1) return 'a credit line';
  if (via !== 'demonym') {
    if (borders.noun === 1 || (count === 1 && (borders.left === 1 || borders.right === 1))) return PART;
    if (count === 1 && kind === 'person' && borders.hyphen === 1) return PART;
  }
  if (rule === 'page' && !inFull) return 'it needs the full name on the page';
  if (stranger && kind === 'person' && count === 1 && !inFull) return 'a stranger on the page has that name';
  if (rule !== 'cue' || via === 'demonym' || inFull) return undefined;
  if (via === 'short' && kind !== 'person') return 'it needs the full name on the page';
  if (evidence.support > 0 || (kind !== 'person' && prominence >= KNOWN)) return undefined;
  const told =
    kind === 'person'
      ? around.role
      : evidence.country && (kind === 'place' ? around.preposition : around.says || around.polity);
  return told ? undefined : 'too common a name without a word beside it that tells';
}

/** Readings by what the name and the words around it say; to be settled before they tell anything. */
export function prepare({ page, covered, plain, facts, day }: Situation, match: Match): Judged {
  const { first, last, candidates } = match;
  const around = aroundOf(page, match, bordersOf(page, covered, plain, first, last));
  const readings: Reading[] = [];
  for (const candidate of candidates) {
    const own = facts.of(candidate.entity);
    readings.push({
      candidate,
      facts: own,
      fixed: fixedSum(around, candidate, own),
      evidence: { support: 0, country: false, inFull: false, stranger: false, day },
      score: 0,
      barred: undefined,
    });
  }
  return { first, last, candidates, around, readings };
}

/** Judges all readings of a name by what is known of the page now. */
export function settle({ page, company, inFull, strangers }: Situation, judged: Judged): void {
  const { around, readings } = judged;
  const stranger = strangers.has(page.tokens.a[judged.last]!);
  for (const reading of readings) {
    const { candidate, facts, evidence } = reading;
    evidence.support = company.support(candidate.entity, facts);
    evidence.country = company.sharesCountry(candidate.entity, facts);
    evidence.inFull = inFull.has(candidate.entity);
    evidence.stranger = stranger;
    reading.score = confidence(reading.fixed + pageSum(evidence, facts));
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
