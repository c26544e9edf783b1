/** Readings of gold documents as examples to learn from. */
import type { CardStore } from '../../knowledge/cards.ts';
import type { NamesTable } from '../../knowledge/table.ts';
import { featuresOf } from '../../spotter/features.ts';
import { read } from '../../spotter/spot.ts';
import { articleOf } from '../mentions.ts';
import { apart, conventionOf } from './convention.ts';
import { type GoldDocument, type GoldMention, normal } from './gold.ts';
import type { Example } from './learn.ts';

const named = ({ coref, optional, named }: GoldMention) => !coref && !optional && named !== false;

function isRight(mention: GoldMention, id: string, title: string | undefined, titles: ReadonlyMap<string, string>) {
  if (mention.nil) return false;
  const known = [mention.title, ...(mention.alt_titles ?? [])].map(normal).filter(Boolean);
  return (
    mention.qid === id ||
    (title !== undefined && known.includes(normal(title))) ||
    known.some((one) => titles.get(one) === id)
  );
}

/**
 * The readings of one document that nothing bars. What its corpus does not link is no example, nor is what cannot be
 * compared with it: an entity without a title beside gold that has only titles.
 */
export async function examplesOf(
  gold: GoldDocument,
  document: number,
  titles: ReadonlyMap<string, string>,
  names: NamesTable,
  cards: CardStore,
  weights: Float64Array | undefined,
): Promise<Example[]> {
  const { article, offsets } = articleOf(gold);
  const { page, judged } = read(article, names, weights);
  const [from, to] = gold.evaluation_span ?? [0, gold.text.length];
  const bySpan = new Map<string, GoldMention[]>();
  for (const mention of gold.mentions) {
    const key = `${mention.start},${mention.end}`;
    bySpan.set(key, [...(bySpan.get(key) ?? []), mention]);
  }
  const found = await cards.cards([
    ...new Set(judged.flatMap(({ readings }) => readings.map(({ candidate }) => candidate.entity))),
  ]);
  const convention = conventionOf(gold);
  const examples: Example[] = [];
  for (const [name, { first, last, around, readings }] of judged.entries()) {
    const offset = offsets[page.flow[first]!]! - page.offsets[page.flow[first]!]!;
    const start = page.tokens.start[first]! + offset;
    const end = page.tokens.end[last]! + offset;
    if (start < from || end > to) continue;
    const mentions = bySpan.get(`${start},${end}`) ?? [];
    if (!mentions.every(named)) continue;
    for (const { candidate, facts, evidence, barred } of readings) {
      const { id, title } = found.get(candidate.entity)!;
      if (barred !== undefined || candidate.via === 'demonym') continue;
      if (apart({ via: candidate.via, kind: facts.kind }, convention) || !mentions.every(({ qid }) => qid || title)) {
        continue;
      }
      const right = mentions.some((mention) => isRight(mention, id, title, titles));
      const features = featuresOf(around, candidate, facts, evidence);
      examples.push({ features, label: right ? 1 : 0, document, name });
    }
  }
  return examples;
}
