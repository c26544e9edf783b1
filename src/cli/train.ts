/**
 * `npm run train -- GOLD.ndjson...`: fits the weights of the choice to gold and writes them to src/spotter/weights.json with
 * the figures of a cross-validation over documents. Deterministic. Run it again after any change of the features.
 */
import { writeFileSync } from 'node:fs';
import type { CardStore } from '../knowledge/cards.ts';
import type { NamesTable } from '../knowledge/table.ts';
import { FEATURES, featuresOf } from '../spotter/features.ts';
import { read } from '../spotter/spot.ts';
import { type GoldDocument, type GoldMention, normal, readGold, readTitles } from './evaluate/gold.ts';
import { type Example, learn, score } from './evaluate/learn.ts';
import { loadKnowledge } from './knowledge.ts';
import { articleOf } from './mentions.ts';

const FOLDS = 5;
const FILE = new URL('../spotter/weights.json', import.meta.url);

/** The least share of right marks among the marks that the threshold must reach on documents not trained on. */
const PRECISION = 0.9;

const titleOf = async (cards: CardStore, entity: number) => (await cards.cards([entity])).get(entity)!;

/** The readings of one document as examples. Demonyms and offices are scored apart and not learnt from. */
async function examplesOf(
  gold: GoldDocument,
  document: number,
  titles: ReadonlyMap<string, string>,
  names: NamesTable,
  cards: CardStore,
): Promise<Example[]> {
  const { article, offsets } = articleOf(gold);
  const { page, judged } = read(article, names);
  const [from, to] = gold.evaluation_span ?? [0, gold.text.length];
  const bySpan = new Map<string, GoldMention[]>();
  for (const mention of gold.mentions) {
    const key = `${mention.start},${mention.end}`;
    bySpan.set(key, [...(bySpan.get(key) ?? []), mention]);
  }
  const examples: Example[] = [];
  for (const { first, last, around, readings } of judged) {
    const offset = offsets[page.flow[first]!]! - page.offsets[page.flow[first]!]!;
    const start = page.tokens.start[first]! + offset;
    const end = page.tokens.end[last]! + offset;
    if (start < from || end > to) continue;
    const mentions = bySpan.get(`${start},${end}`) ?? [];
    if (mentions.some((mention) => mention.coref || mention.optional || mention.named === false)) continue;
    for (const { candidate, facts, evidence, barred } of readings) {
      if (barred !== undefined || candidate.via === 'demonym') continue;
      const { id, kind, title } = await titleOf(cards, candidate.entity);
      if (kind === 'office') continue;
      // A body without a Wikipedia title cannot be compared with gold that has only titles.
      const comparable = mentions.every(({ qid }) => qid || title);
      if (!comparable) continue;
      const right = mentions.some((mention) => {
        const known = [mention.title, ...(mention.alt_titles ?? [])].map(normal).filter(Boolean);
        return (
          !mention.nil &&
          (mention.qid === id ||
            (title && known.includes(normal(title))) ||
            known.some((one) => titles.get(one) === id))
        );
      });
      examples.push({ features: featuresOf(around, candidate, facts, evidence), label: right ? 1 : 0, document });
    }
  }
  return examples;
}

/** The lowest threshold that reaches the precision, from scores of documents that the weights were not fitted to. */
function thresholdFor(scored: readonly { score: number; label: number }[]): {
  threshold: number;
  precision: number;
  recall: number;
} {
  const sorted = [...scored].sort((x, y) => y.score - x.score);
  const total = sorted.filter(({ label }) => label === 1).length;
  let right = 0;
  let best = { threshold: 0.99, precision: 1, recall: 0 };
  for (const [i, one] of sorted.entries()) {
    right += one.label;
    const precision = right / (i + 1);
    if (precision >= PRECISION) best = { threshold: one.score, precision, recall: right / total };
  }
  return best;
}

async function main(): Promise<void> {
  const files = process.argv.slice(2);
  if (files.length === 0) throw new Error('Say which gold to train on: npm run train -- GOLD.ndjson.');
  const { names, cards } = loadKnowledge();
  const examples: Example[] = [];
  let document = 0;
  for (const file of files) {
    const titles = readTitles(file);
    for (const gold of readGold(file)) examples.push(...(await examplesOf(gold, document++, titles, names, cards)));
  }
  const tested = Array.from({ length: FOLDS }, (_, part) => {
    const weights = learn(
      examples.filter((one) => one.document % FOLDS !== part),
      FEATURES.length,
    );
    return examples
      .filter((one) => one.document % FOLDS === part)
      .map(({ features, label }) => ({ score: score(weights, features), label }));
  });
  const { threshold, precision, recall } = thresholdFor(tested.flat());
  const weights = learn(examples, FEATURES.length);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const model = {
    threshold: round(threshold),
    weights: Object.fromEntries(FEATURES.map((feature, i) => [feature, round(weights[i]!)])),
    trained: { documents: document, readings: examples.length, precision: round(precision), recall: round(recall) },
  };
  writeFileSync(FILE, `${JSON.stringify(model, null, 2)}\n`);
  console.log(JSON.stringify(model, null, 2));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
