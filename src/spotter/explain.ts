/** Why a name was marked, or why not, in words that a reader understands: for `spot --explain` and "Why this?". */
import type { NamesTable } from '../knowledge/table.ts';
import type { Around } from './around.ts';
import type { Reading } from './choice.ts';
import { FEATURES, featuresOf } from './features.ts';
import { read } from './spot.ts';
import type { Article, Explanation } from './types.ts';
import { THRESHOLD, WEIGHTS } from './weights.ts';

/** The few things that weighed most are said; a long list would hide them. */
const MOST_REASONS = 4;

/** The weightiest reasons of a reading, each with its direction. */
export function reasonsOf(around: Around, { candidate, facts, evidence, barred }: Reading): string[] {
  const features = featuresOf(around, candidate, facts, evidence);
  const weighed = FEATURES.map((feature, i) => ({ feature, weight: WEIGHTS[i]! * features[i]! }))
    .filter(({ feature, weight }) => feature !== 'bias' && Math.abs(weight) >= 0.2)
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
    .slice(0, MOST_REASONS)
    .map(({ feature, weight }) => `${weight > 0 ? 'for' : 'against'}: ${feature}`);
  const how = candidate.via === 'name' ? 'a full name' : `a name of the sort "${candidate.via}"`;
  return [barred ?? how, ...weighed];
}

function fateOf([best]: readonly Reading[]): string {
  if (!best) return 'a word that repeats a short form, but not here';
  if (best.barred !== undefined) return `not marked: ${best.barred}`;
  return best.score >= THRESHOLD ? 'marked' : 'not marked: not sure enough';
}

/** The fate of every candidate name of an article, in the order of the text. */
export function explain(article: Article, table: NamesTable): Explanation[] {
  const { page, judged } = read(article, table);
  const { tokens, flow, offsets, text } = page;
  return judged.map(({ first, last, around, readings }) => {
    const start = tokens.start[first]!;
    const end = tokens.end[last]!;
    const offset = offsets[flow[first]!]!;
    return {
      flow: flow[first]!,
      start: start - offset,
      end: end - offset,
      surface: text.slice(start, end),
      readings: readings.map((reading) => ({
        entity: reading.candidate.entity,
        via: reading.candidate.via,
        score: reading.score,
        reasons: reasonsOf(around, reading),
      })),
      fate: fateOf(readings),
    };
  });
}
