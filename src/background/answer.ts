/** The answer to a page that asks for the names in its text: a pure function over the knowledge. */

import { showCard } from '../card/shown.ts';
import { MENTION_STRIDE, type Replies, type ToBackground } from '../extension/messages.ts';
import type { CardStore } from '../knowledge/cards.ts';
import { toDay } from '../knowledge/dates.ts';
import { VIAS } from '../knowledge/model.ts';
import type { NamesTable } from '../knowledge/table.ts';
import { reasonsOf } from '../spotter/explain.ts';
import { read } from '../spotter/spot.ts';
import type { Article, Mention } from '../spotter/types.ts';

/** Most text that is read at a time, in UTF-16 units: a hundred times a very long article. */
const MOST_TEXT = 5_000_000;

/** Day number of a date in a message; undefined for none. */
const dayOf = (date: string | undefined) => (date === undefined ? undefined : toDay(date));

type Question = Extract<ToBackground, { type: 'spot' }>;

function articleOf({ flows, date, host, established }: Question): Article {
  const day = dayOf(date);
  return { flows, host, ...(day === undefined ? {} : { day }), ...(established === undefined ? {} : { established }) };
}

/** Six numbers a mention, see MENTION_STRIDE. */
function pack(mentions: readonly Mention[]): number[] {
  const packed = new Array<number>(mentions.length * MENTION_STRIDE);
  for (const [i, { flow, start, end, entity, via, score }] of mentions.entries()) {
    const numbers = [flow, start, end, entity, VIAS.indexOf(via), Math.round(score * 1000)];
    for (const [k, number] of numbers.entries()) packed[i * MENTION_STRIDE + k] = number;
  }
  return packed;
}

/**
 * Spots names and gathers the cards that the page does not know yet, those of close second readings too. Rejects with one
 * sentence when there is more text than {@link MOST_TEXT}, or a shard of the cards is damaged.
 */
export async function answer(question: Question, names: NamesTable, cards: CardStore): Promise<Replies['spot']> {
  const length = question.flows.reduce((sum, flow) => sum + flow.length, 0);
  if (length > MOST_TEXT) throw new Error('This page has too much text: Gloss reads up to five million characters.');
  const article = articleOf(question);
  const outcome = read(article, names);
  const { mentions, established } = outcome.spotted;
  const whys = reasonsOf(outcome);
  const reasons = [...new Set(whys)];
  const numbers = new Map(reasons.map((reason, i) => [reason, i]));
  const onPage = new Set(established.entities.map((entity) => names.id(entity)));
  const known = new Set(question.known);
  const wanted = new Set(mentions.flatMap(({ entity, alternatives }) => [entity, ...alternatives]));
  const found = await cards.cards([...wanted].filter((ordinal) => !known.has(ordinal)));
  const alternatives: Record<number, number[]> = {};
  for (const [i, mention] of mentions.entries()) {
    if (mention.alternatives.length > 0) alternatives[i] = mention.alternatives;
  }
  return {
    ok: true,
    mentions: pack(mentions),
    alternatives,
    why: whys.map((why) => numbers.get(why)!),
    reasons,
    cards: Object.fromEntries([...found].map(([ordinal, card]) => [ordinal, showCard(card, article.day, onPage)])),
    established,
  };
}

/** The card of an id in words, or undefined when no entity has it. */
export async function cardAnswer(
  { id, date, onPage }: Extract<ToBackground, { type: 'card' }>,
  names: NamesTable,
  cards: CardStore,
): Promise<Replies['card']> {
  const ordinal = names.ordinal(id);
  const card = ordinal < 0 ? undefined : (await cards.cards([ordinal])).get(ordinal);
  return card && showCard(card, dayOf(date), new Set(onPage));
}
