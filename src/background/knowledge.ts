/** The knowledge file in the background: read when first asked for, one copy for all tabs. */
import browser from 'webextension-polyfill';
import { CardStore, shardName } from '../knowledge/cards.ts';
import { KnowledgeError } from '../knowledge/layout.ts';
import { type OpenNames, openNames } from '../knowledge/reader.ts';
import { openSearch, type Search } from '../knowledge/search.ts';

export interface Knowledge {
  names: OpenNames;
  cards: CardStore;
  /** The search over all names; most readers never ask, and never have it in memory. */
  search(): Promise<Search>;
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

/**
 * A file that is read and opened when first asked for. One that was refused is not read again, one that could not be read is
 * at the next call.
 */
function opener<T>(path: string, open: (buffer: ArrayBuffer) => T): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    if (opened) return opened;
    const bytes = load(path);
    bytes.catch(() => {
      opened = undefined;
    });
    opened = bytes.then(open);
    return opened;
  };
}

/** The knowledge. Rejects with KnowledgeError (one sentence) when it cannot be used. */
export const knowledge: () => Promise<Knowledge> = opener('names.bin', (buffer) => {
  const names = openNames(buffer);
  const cards = new CardStore(names, (shard) => load(`cards/${shardName(shard)}`));
  return { names, cards, search: opener('search.bin', (bytes) => openSearch(bytes, names.meta)) };
});
