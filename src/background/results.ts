/** What the popup shows of the entities that a search found. */
import type { SearchResult } from '../extension/messages.ts';
import type { CardStore } from '../knowledge/cards.ts';
import type { Found } from '../knowledge/search.ts';
import { wordKeys } from '../knowledge/words.ts';

/** Whether a name says more than the main one: "Merkel" does not tell the reader why Angela Merkel was found, "Kiev" does. */
function tells(name: string, main: string): boolean {
  const known = new Set(wordKeys(main));
  return wordKeys(name).some((word) => !known.has(word));
}

/** The results in the order found. Rejects with KnowledgeError when a shard of the cards is damaged. */
export async function results(found: readonly Found[], cards: CardStore): Promise<SearchResult[]> {
  const known = await cards.cards(found.map(({ entity }) => entity));
  return found.map(({ entity, name: fits }) => {
    const { id, kind, name, blurb } = known.get(entity)!;
    const result = { ordinal: entity, id, kind, name, blurb };
    return fits !== undefined && tells(fits, name) ? { ...result, matched: fits } : result;
  });
}
