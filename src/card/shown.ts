/**
 * A card in words, as it stood on the day of the article: plain data that the background makes and that page and popup
 * draw. So the rules of what to say live once, in the background, and a tab holds only what it shows.
 */
import type { Card, Reference } from '../knowledge/model.ts';
import { type CardLines, cardLines } from './lines.ts';

export interface ShownCard extends Omit<Card, 'statements' | 'asOf'> {
  lines: CardLines;
}

/** See {@link cardLines} for the arguments. */
export function showCard(card: Card, day: number | undefined, onPage: ReadonlySet<string>): ShownCard {
  const { statements: _, asOf: __, ...head } = card;
  const related = head.related.filter(({ id }: Reference) => id !== card.id);
  return { ...head, related, lines: cardLines(card, day, onPage) };
}
