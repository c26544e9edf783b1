/** Readings of gold documents as examples to learn from. */
import type { CardStore } from '../../knowledge/cards.ts';
import { nameKey } from '../../knowledge/names.ts';
import type { NamesTable } from '../../knowledge/table.ts';
import { featuresOf } from '../../spotter/features.ts';
import { read } from '../../spotter/spot.ts';
import { articleOf } from '../mentions.ts';
import { apart, conventionOf } from './convention.ts';
import { type GoldDocument, type GoldMention, normal } from './gold.ts';
import type { Example } from './learn.ts';

const named = ({ coref, optional, named }: GoldMention) => !coref && !optional && named !== false;

/** An entity as it can be compared with gold. */
interface Known {
  ordinal: number;
  id: string;
  title?: string;
}

/** Whether the text is before all a name of the entity: titles change, the old ones stay names ("Kiev"). */
export function isNamed(names: NamesTable, text: string, ordinal: number): boolean {
  const key = nameKey(text);
  const handle = key ? names.find(key.a, key.b) : -1;
  return handle >= 0 && names.candidates(handle)[0]!.entity === ordinal;
}

function isRight(mention: GoldMention, entity: Known, titles: ReadonlyMap<string, string>, names: NamesTable): boolean {
  if (mention.nil) return false;
  if (mention.qid) return mention.qid === entity.id;
  const known = [mention.title, ...(mention.alt_titles ?? [])].map(normal).filter(Boolean);
  if (entity.title !== undefined && known.includes(normal(entity.title))) return true;
  return known.some((one) => titles.get(one) === entity.id || isNamed(names, one, entity.ordinal));
}

/**
 * The readings of one document that nothing bars. What its corpus does not link is no example.
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
      if (apart({ via: candidate.via, kind: facts.kind }, convention)) continue;
      const entity = { ordinal: candidate.entity, id, ...(title ? { title } : {}) };
      const right = mentions.some((mention) => isRight(mention, entity, titles, names));
      const features = featuresOf(around, candidate, facts, evidence);
      examples.push({ features, label: right ? 1 : 0, document, name });
    }
  }
  return examples;
}
