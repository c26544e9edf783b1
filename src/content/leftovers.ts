/**
 * What a copy of the script leaves on a page when it is not asked to end: Firefox takes the scripts of an extension that
 * is updated away at once, and starts the new ones on the same pages.
 */
import { TAG } from './host.ts';
import { HIGHLIGHTS } from './paint.ts';

/** Removes them: the card's host, and highlights that nobody can clear any more. */
export function clearLeftovers(): void {
  for (const host of document.querySelectorAll(TAG)) host.remove();
  for (const name of HIGHLIGHTS) CSS.highlights.delete(name);
}
