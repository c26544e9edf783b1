/** The linear model: its numbers are in weights.json, made by `npm run train` together with the figures it reached. */
import { FEATURES } from './features.ts';
import model from './weights.json' with { type: 'json' };

const byName: Readonly<Record<string, number>> = model.weights;

/** The weights in the order of the features. */
export const WEIGHTS: Float64Array = Float64Array.from(FEATURES, (feature) => byName[feature] ?? 0);

/** A reading below this is not marked. */
export const THRESHOLD: number = model.threshold;

/** Two readings closer than this are shown both on the card. */
export const CLOSE = 0.2;

/** How sure the model is of a reading with these features, 0-1: the logistic function of their weighted sum. */
export function confidence(features: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i]! * features[i]!;
  return 1 / (1 + Math.exp(-sum));
}
