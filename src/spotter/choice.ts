/** From the readings of a name to the one that is meant, or none. */
import type { Candidate, EntityFacts } from '../knowledge/table.ts';
import { Gap } from '../knowledge/tokens.ts';
import { type Borders, bordersOf } from './borders.ts';
import type { Company, FactsCache } from './evidence.ts';
import { type Evidence, featuresOf } from './features.ts';
import { Word } from './lexicon.ts';
import type { Match } from './lookup.ts';
import type { Page } from './page.ts';
import { confidence } from './weights.ts';

/** A reading with what became of it. */
export interface Reading {
  candidate: Candidate;
  score: number;
  features: number[];
  /** Why it is out whatever its score, in the reader's words. */
  barred?: string;
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

/** What bars a reading, or undefined. */
function bar(
  { page, day }: Situation,
  { first, last }: Match,
  { rule, via }: Candidate,
  facts: EntityFacts,
  borders: Borders,
  evidence: Evidence,
): string | undefined {
  const { tokens, words } = page;
  if (day !== undefined && facts.begin !== undefined && facts.begin > day + AHEAD)
    return 'it began only after the article';
  if (borders.credit === 1) return 'a credit line';
  const lone = first === last && via !== 'demonym';
  if (borders.noun === 1 && via !== 'demonym') return 'part of a longer unknown name';
  if (lone && (borders.left === 1 || borders.right === 1)) return 'part of a longer unknown name';
  if (lone && facts.kind === 'person' && borders.hyphen === 1) return 'part of a longer unknown name';
  if (rule === 'page' && !evidence.inFull) return 'it needs the full name on the page';
  if (evidence.stranger && facts.kind === 'person' && first === last && !evidence.inFull)
    return 'a stranger on the page has that name';
  if (rule === 'cue' && via === 'short' && facts.kind !== 'person' && !evidence.inFull)
    return 'it needs the full name on the page';
  if (rule !== 'cue' || via === 'demonym' || evidence.inFull || evidence.support > 0) return undefined;
  if (facts.kind !== 'person' && via !== 'short' && facts.prominence >= KNOWN) return undefined;
  const beside =
    first > 0 && (tokens.gap[first] === Gap.Space || tokens.gap[first] === Gap.Dot) ? words[first - 1]! : 0;
  const behind = last + 1 < tokens.count && tokens.gap[last + 1] === Gap.Space ? words[last + 1]! : 0;
  const told =
    facts.kind === 'person'
      ? (beside & (Word.Role | Word.Honorific)) !== 0
      : facts.kind === 'place'
        ? (beside & Word.PlacePrep) !== 0 && evidence.country
        : evidence.country && (behind & (Word.Say | Word.Polity)) !== 0;
  return told ? undefined : 'too common a name without a word beside it that tells';
}

/** Judges all readings of a match, best first; barred ones last. */
export function judge(situation: Situation, match: Match): Reading[] {
  const { page, covered, plain, facts, company, inFull, strangers, day } = situation;
  const borders = bordersOf(page, covered, plain, match.first, match.last);
  const stranger = strangers.has(page.tokens.a[match.last]!);
  const readings = match.candidates.map((candidate): Reading => {
    const own = facts.of(candidate.entity);
    const evidence: Evidence = {
      support: company.support(candidate.entity),
      country: company.sharesCountry(candidate.entity),
      inFull: inFull.has(candidate.entity),
      stranger,
      day,
    };
    const features = featuresOf(page, match, candidate, match.candidates.length, own, borders, evidence);
    const barred = bar(situation, match, candidate, own, borders, evidence);
    return { candidate, score: confidence(features), features, ...(barred === undefined ? {} : { barred }) };
  });
  return readings.sort(
    (x, y) =>
      Number(x.barred !== undefined) - Number(y.barred !== undefined) ||
      y.score - x.score ||
      x.candidate.entity - y.candidate.entity,
  );
}
