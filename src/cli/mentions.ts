import type { CardStore } from '../knowledge/cards.ts';
import type { Kind, Via } from '../knowledge/model.ts';
import type { NamesTable } from '../knowledge/table.ts';
import { read } from '../spotter/spot.ts';
import type { Mention } from '../spotter/types.ts';
import { flowsOf, readDay } from './input.ts';

/** A mention as the commands write it; offsets are UTF-16 units of the whole text, end exclusive. */
export interface WrittenMention {
  start: number;
  end: number;
  surface: string;
  entity: string;
  name: string;
  title: string | null;
  qid: string | null;
  kind: Kind;
  via: Via;
  /** 0-1, rounded to thousandths. */
  score: number;
}

/** A text with what is known of it. */
export interface Text {
  text: string;
  date?: string;
  host?: string;
}

/** An article of a text, cut at line ends. Throws a sentence for a bad date. */
export function articleOf({ text, date, host }: Text) {
  const { flows, offsets } = flowsOf(text);
  const day = readDay(date);
  const article = { flows, ...(day === undefined ? {} : { day }), ...(host === undefined ? {} : { host }) };
  return { article, offsets };
}

async function written(
  text: string,
  offsets: readonly number[],
  mentions: readonly Mention[],
  cards: CardStore,
): Promise<WrittenMention[]> {
  const found = await cards.cards([...new Set(mentions.map(({ entity }) => entity))]);
  return mentions.map(({ flow, start, end, entity, via, score }) => {
    const card = found.get(entity)!;
    const offset = offsets[flow]!;
    return {
      start: start + offset,
      end: end + offset,
      surface: text.slice(start + offset, end + offset),
      entity: card.id,
      name: card.name,
      title: card.title ?? null,
      qid: /^Q\d+$/.test(card.id) ? card.id : null,
      kind: card.kind,
      via,
      score: Math.round(score * 1000) / 1000,
    };
  });
}

/** The mentions of a text, in its order; other weights than the trained ones are for training. */
export async function spotText(
  input: Text,
  names: NamesTable,
  cards: CardStore,
  weights?: Float64Array,
): Promise<WrittenMention[]> {
  const { article, offsets } = articleOf(input);
  return written(input.text, offsets, read(article, names, weights).spotted.mentions, cards);
}
