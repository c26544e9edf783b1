/** The linear model: its numbers are in weights.json, made by `npm run train` together with the figures it reached. */
import type { Candidate, EntityFacts } from '../knowledge/table.ts';
import type { Around } from './around.ts';
import { type Evidence, FEATURES, FIXED, PAGE } from './features.ts';
import model from './weights.json' with { type: 'json' };

const byName: Readonly<Record<string, number>> = model.weights;

/** The weights in the order of the features. */
export const WEIGHTS: Float64Array = Float64Array.from(FEATURES, (feature) => byName[feature] ?? 0);

/** A reading below this is not marked: the bias is trained so that this is where the wanted precision begins. */
export const THRESHOLD = 0.5;

/** Two readings closer than this are shown both on the card. */
export const CLOSE = 0.2;

/** What the fixed features of a reading add up to. */
export function fixedSum(weights: Float64Array, around: Around, candidate: Candidate, facts: EntityFacts): number {
  let sum = 0;
  for (let i = 0; i < FIXED.length; i++) sum += weights[i]! * FIXED[i]![1](around, candidate, facts);
  return sum;
}

/** What the features of the page add to it. */
export function pageSum(weights: Float64Array, evidence: Evidence, facts: EntityFacts): number {
  let sum = 0;
  for (let i = 0; i < PAGE.length; i++) sum += weights[FIXED.length + i]! * PAGE[i]![1](evidence, facts);
  return sum;
}

/** How sure the model is of a reading with this sum, 0-1: the logistic function. */
export const confidence = (sum: number): number => 1 / (1 + Math.exp(-sum));
