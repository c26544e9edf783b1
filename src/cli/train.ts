/**
 * `npm run train -- GOLD.ndjson...`: fits the weights of the choice to gold and writes them to src/spotter/weights.json with
 * the figures of a cross-validation over documents, end to end: each document is read with weights that were learnt, and
 * a threshold that was set, on others. Deterministic. Run it again after any change of the features.
 */
import './output.ts';
import { writeFileSync } from 'node:fs';
import { EXPECTED, FEATURES } from '../spotter/features.ts';
import { examplesOf } from './evaluate/examples.ts';
import { type GoldDocument, readGold, readTitles } from './evaluate/gold.ts';
import { calibrated, type Example, learn } from './evaluate/learn.ts';
import { emptyMeasured, heldEntities, type Measured, measure } from './evaluate/measure.ts';
import { figures } from './evaluate/score.ts';
import { loadKnowledge } from './knowledge.ts';
import { spotText } from './mentions.ts';

const FOLDS = 5;
const FILE = new URL('../spotter/weights.json', import.meta.url);

/**
 * The share of right marks among the marks that the threshold is set to: the highest that leaves nine in ten of the names that
 * the file holds marked, cross-validated.
 */
const PRECISION = 0.915;

/** What the page says depends on what is marked, hence on the weights: they are learnt so often, each time from the last. */
const ROUNDS = 2;

interface Labelled {
  gold: GoldDocument;
  corpus: string;
  titles: ReadonlyMap<string, string>;
}

type Knowledge = ReturnType<typeof loadKnowledge>;

async function examplesWith(documents: readonly Labelled[], { names, cards }: Knowledge, weights?: Float64Array) {
  const examples: Example[] = [];
  for (const [number, { gold, titles }] of documents.entries()) {
    examples.push(...(await examplesOf(gold, number, titles, names, cards, weights)));
  }
  return examples;
}

const fitted = (examples: readonly Example[]): Float64Array =>
  Float64Array.from(
    calibrated(
      learn(
        examples,
        FEATURES.map((feature) => EXPECTED[feature] ?? 0),
      ),
      examples,
      PRECISION,
    ),
  );

/** Measures every document with weights from the documents of the other folds. */
async function crossValidated(
  documents: readonly Labelled[],
  examples: readonly Example[],
  { names, cards }: Knowledge,
): Promise<Map<string, { all: Measured; inFile: Measured }>> {
  const held = await heldEntities(names, cards);
  const corpora = new Map<string, { all: Measured; inFile: Measured }>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitted(examples.filter(({ document }) => document % FOLDS !== fold));
    for (const [number, { gold, corpus, titles }] of documents.entries()) {
      if (number % FOLDS !== fold) continue;
      const own = corpora.get(corpus) ?? { all: emptyMeasured(), inFile: emptyMeasured() };
      corpora.set(corpus, own);
      const marks = await spotText(gold, names, cards, weights);
      measure(gold, marks, { titles }, false, own.all);
      measure(gold, marks, { titles, held }, false, own.inFile);
    }
  }
  return corpora;
}

async function main(): Promise<void> {
  const files = process.argv.slice(2);
  if (files.length === 0) throw new Error('Say which gold to train on: npm run train -- GOLD.ndjson.');
  const knowledge = loadKnowledge();
  const documents = files.flatMap((file): Labelled[] => {
    const titles = readTitles(file);
    return readGold(file).map((gold) => ({ gold, corpus: gold.corpus ?? file, titles }));
  });
  let examples = await examplesWith(documents, knowledge);
  for (let round = 1; round < ROUNDS; round++) examples = await examplesWith(documents, knowledge, fitted(examples));
  const weights = fitted(examples);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const figuresOf = ({ all, inFile }: { all: Measured; inFile: Measured }) => {
    const { precision, recall, f1 } = figures(all.total);
    const held = figures(inFile.total);
    return { precision, recall, f1, inFile: { recall: held.recall, linking: held.linking } };
  };
  const model = {
    weights: Object.fromEntries(FEATURES.map((feature, i) => [feature, round(weights[i]!)])),
    trained: {
      documents: documents.length,
      readings: examples.length,
      crossValidated: Object.fromEntries(
        [...(await crossValidated(documents, examples, knowledge))].map(([corpus, own]) => [corpus, figuresOf(own)]),
      ),
    },
  };
  writeFileSync(FILE, `${JSON.stringify(model, null, 2)}\n`);
  console.log(JSON.stringify(model, null, 2));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
