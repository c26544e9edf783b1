/** Questions to the background for the names in text, and its answers. */
import type { ShownCard } from '../card/shown.ts';
import { MENTION_STRIDE, type Replies, type ToBackground } from '../extension/messages.ts';
import { VIAS } from '../knowledge/model.ts';
import { askBackground } from './asking.ts';
import type { FoundMark } from './marks.ts';

/** One message carries at most this much text: browsers refuse messages of 64 MB, and the worker shall stay nimble. */
const BATCH_CHARACTERS = 1_000_000;

/** The background's answer, when it could spot. */
export type Spotted = Extract<Replies['spot'], { ok: true }>;

/** The background answered that it cannot spot: its knowledge file was refused. The message says why. */
export class NoKnowledge extends Error {}

/** Cuts text into messages. */
export function batches<T extends { text: string }>(flows: readonly T[]): T[][] {
  const cut: T[][] = [];
  let room = 0;
  for (const flow of flows) {
    if (room < flow.text.length) {
      cut.push([]);
      room = BATCH_CHARACTERS;
    }
    cut.at(-1)!.push(flow);
    room -= flow.text.length;
  }
  return cut;
}

/** The marks of an answer; `ids` are the flow ids of the texts that were sent. */
export function decode(
  { mentions, alternatives, why, reasons, cards }: Spotted,
  ids: readonly number[],
  known: ReadonlyMap<number, ShownCard>,
): FoundMark[] {
  const marks: FoundMark[] = [];
  for (let i = 0; i < mentions.length; i += MENTION_STRIDE) {
    const [flow, start, end, ordinal, via] = mentions.slice(i, i + MENTION_STRIDE) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const card = known.get(ordinal) ?? cards[ordinal];
    const id = ids[flow];
    if (!card || id === undefined) continue;
    const others = alternatives[i / MENTION_STRIDE] ?? [];
    const reason = reasons[why[i / MENTION_STRIDE]!] ?? '';
    const how = VIAS[via] ?? 'name';
    marks.push({ flow: id, start, end, ordinal, kind: card.kind, via: how, alternatives: others, why: reason });
  }
  return marks;
}

type Question = Extract<ToBackground, { type: 'spot' }>;

/** Asks the background. Rejects with {@link NoKnowledge}, or when it cannot be reached. */
export async function ask(question: Question): Promise<Spotted> {
  const answer = await askBackground(question);
  if (!answer.ok) throw new NoKnowledge(answer.error);
  return answer;
}
