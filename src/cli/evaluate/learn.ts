/** Logistic regression by gradient descent: few features, some thousand examples, no library worth its weight. */

export interface Example {
  features: readonly number[];
  /** 1 = the reading is what the gold says, 0 = it is not. */
  label: 0 | 1;
  /** Which document it is from: examples of one document stay together in cross-validation. */
  document: number;
  /** Which name of the document it is a reading of: only the best reading of a name is marked. */
  name: number;
}

const STEPS = 1500;
/** Strength of the pull of the weights to the expected ones, against features that are rare in the examples. */
const RIDGE = 0.0005;
/** Adam (Kingma and Ba, 2015) with its usual constants. */
const RATE = 0.03;
const MOMENTUM = 0.9;
const VARIANCE = 0.999;
const TINY = 1e-8;

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

function score(weights: readonly number[], features: readonly number[]): number {
  return sigmoid(weights.reduce((sum, weight, i) => sum + weight * features[i]!, 0));
}

/** The weights that make the examples likeliest, pulled to the expected ones; the first one is the bias and is not pulled. */
export function learn(examples: readonly Example[], expected: readonly number[]): number[] {
  const count = expected.length;
  const weights = [...expected];
  const mean = new Array<number>(count).fill(0);
  const square = new Array<number>(count).fill(0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : RIDGE * (weight - expected[i]!)));
    for (const { features, label } of examples) {
      const error = (score(weights, features) - label) / examples.length;
      for (let i = 0; i < count; i++) gradient[i]! += error * features[i]!;
    }
    for (let i = 0; i < count; i++) {
      mean[i] = MOMENTUM * mean[i]! + (1 - MOMENTUM) * gradient[i]!;
      square[i] = VARIANCE * square[i]! + (1 - VARIANCE) * gradient[i]! ** 2;
      const step1 = mean[i]! / (1 - MOMENTUM ** step);
      const step2 = square[i]! / (1 - VARIANCE ** step);
      weights[i]! -= (RATE * step1) / (Math.sqrt(step2) + TINY);
    }
  }
  return weights;
}

/** The weights with the bias set so that marks from even odds on are as precise as wanted, on these examples. */
export function calibrated(weights: readonly number[], examples: readonly Example[], precision: number): number[] {
  const best = new Map<string, { score: number; label: number }>();
  for (const { features, label, document, name } of examples) {
    const key = `${document},${name}`;
    const own = score(weights, features);
    if (own > (best.get(key)?.score ?? 0)) best.set(key, { score: own, label });
  }
  const sorted = [...best.values()].sort((x, y) => y.score - x.score);
  let right = 0;
  let threshold = 0.99;
  for (const [i, { score: own, label }] of sorted.entries()) {
    right += label;
    if (right / (i + 1) >= precision) threshold = own;
  }
  return weights.map((weight, i) => (i === 0 ? weight - Math.log(threshold / (1 - threshold)) : weight));
}
