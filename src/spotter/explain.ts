/** Why a name was marked, or why not, in words that a reader understands: for `spot --explain` and "Why this?". */
import type { Via } from '../knowledge/model.ts';
import type { NamesTable } from '../knowledge/table.ts';
import type { Around } from './around.ts';
import type { Reading } from './choice.ts';
import { FEATURES, featuresOf, SORTS } from './features.ts';
import { accepted } from './outcome.ts';
import { type Outcome, read } from './spot.ts';
import type { Article, Explanation } from './types.ts';
import { THRESHOLD, WEIGHTS } from './weights.ts';

/** The few things that weighed most are said; a long list would hide them. */
const MOST_REASONS = 3;

/** What weighs less is not worth saying. */
const LEAST_WEIGHT = 0.2;

const HOW: Readonly<Record<Via, string>> = {
  name: 'A full name.',
  short: 'A short form of the name.',
  acronym: 'Initials of the name.',
  demonym: 'A word for the people of it, or for what belongs to it.',
  metonym: 'A name of something else that stands for it.',
};

/** Why a reading is sure or unsure, in a few sentences. */
function whyOf(around: Around, { candidate, facts, evidence, barred }: Reading): string {
  const features = featuresOf(around, candidate, facts, evidence);
  const weighed = FEATURES.map((feature, i) => ({ feature, weight: WEIGHTS[i]! * features[i]! }))
    .filter(({ feature, weight }) => !SORTS.has(feature) && Math.abs(weight) >= LEAST_WEIGHT)
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
  const said = (side: typeof weighed) =>
    side
      .slice(0, MOST_REASONS)
      .map(({ feature }) => feature)
      .join(', ');
  const pro = said(weighed.filter(({ weight }) => weight > 0));
  const contra = said(weighed.filter(({ weight }) => weight < 0));
  return [
    HOW[candidate.via],
    barred === undefined ? '' : `Out: ${barred}.`,
    pro && `For it: ${pro}.`,
    contra && `Against it: ${contra}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function fateOf([best]: readonly Reading[]): string {
  if (!best) return 'a word that repeats a short form, but not here';
  if (best.barred !== undefined) return `not marked: ${best.barred}`;
  return best.score >= THRESHOLD ? 'marked' : 'not marked: not sure enough';
}

/** Why each mention of an article was made, in their order. */
export function reasonsOf({ judged }: Outcome): string[] {
  return judged.flatMap(({ around, readings }) => {
    const best = accepted(readings);
    return best ? [whyOf(around, best)] : [];
  });
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
        why: whyOf(around, reading),
      })),
      fate: fateOf(readings),
    };
  });
}
