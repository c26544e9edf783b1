import { FEATURES, type Feature } from './features.ts';

/** Weights of the linear model. */
export const WEIGHTS: Record<Feature, number> = {
  bias: 0.4,
  'person in full': 1.5,
  'person by one word': -1,
  place: 1,
  'organization in several words': 1.5,
  'organization by one word': -0.5,
  initials: 0,
  agreement: 1,
  event: 0.5,
  office: 0.5,
  people: 0.5,
  demonym: 1.5,
  metonym: 0,
  prior: 0.8,
  prominence: 2,
  words: 0.5,
  namesakes: -0.1,
  lead: 0,
  cue: -1,
  page: -1,
  'unknown word before': -3,
  'unknown word behind': -3,
  'noun behind': -3,
  'last part of a longer name': -3,
  'goes on with of': -1,
  'hyphen to an unknown word': -1.5,
  'one word at a sentence start': -0.5,
  headline: -0.5,
  'person beside a title or a verb of saying': 1,
  'place behind a preposition': 1,
  'other than a person beside a title': -1,
  'person behind a preposition of place': -0.5,
  'polity word behind a place': 0.5,
  'behind the article': -0.3,
  'sports words near': -0.5,
  'supported by others': 1,
  'named in full on the page': 1.5,
  'same country': 0.7,
  'stranger of that name': -2,
  'ended long before': -0.5,
  'in office on the day': 0.7,
};

/** A reading below this is not marked. */
export const THRESHOLD = 0.5;

/** Two readings closer than this are shown both on the card. */
export const CLOSE = 0.2;

const ordered = FEATURES.map((feature) => WEIGHTS[feature]);

/** How sure the model is of a reading with these features, 0-1: the logistic function of their weighted sum. */
export function confidence(features: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < ordered.length; i++) sum += ordered[i]! * features[i]!;
  return 1 / (1 + Math.exp(-sum));
}
