/** The knowledge file in the background: read when first asked for, one copy for all tabs. */
import browser from 'webextension-polyfill';
import { CardStore, shardName } from '../knowledge/cards.ts';
import { KnowledgeError } from '../knowledge/layout.ts';
import type { Card } from '../knowledge/model.ts';
import { type OpenNames, openNames } from '../knowledge/reader.ts';

export interface Knowledge {
  names: OpenNames;
  cards: CardStore;
}

/** A packaged file. By way of a blob it is read twice as fast in Chromium (measured; Firefox does not care). */
async function load(path: string): Promise<ArrayBuffer> {
  try {
    const response = await fetch(browser.runtime.getURL(`knowledge/${path}`));
    return await (await response.blob()).arrayBuffer();
  } catch {
    throw new KnowledgeError(
      `A part of the knowledge file (${path}) could not be read: reload the page, or install Gloss again.`,
    );
  }
}

let opened: Promise<Knowledge> | undefined;

/**
 * The knowledge. Rejects with KnowledgeError (one sentence) when it cannot be used: a file that was refused is not read
 * again, one that could not be read is at the next call.
 */
export function knowledge(): Promise<Knowledge> {
  if (opened) return opened;
  const bytes = load('names.bin');
  bytes.catch(() => {
    opened = undefined;
  });
  opened = bytes.then((buffer) => {
    const names = openNames(buffer);
    return { names, cards: new CardStore(names, (shard) => load(`cards/${shardName(shard)}`)) };
  });
  return opened;
}

/** The card of an id, or undefined when no entity has it. */
export async function cardOf(id: string): Promise<Card | undefined> {
  const { names, cards } = await knowledge();
  const ordinal = names.ordinal(id);
  return ordinal < 0 ? undefined : (await cards.cards([ordinal])).get(ordinal);
}
