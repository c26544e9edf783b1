import { collectFlows } from './flows.ts';
import { articleRoot } from './root.ts';
import type { Flow } from './types.ts';

/** The text of the page's article in reading order: the headline first, also when it stands outside of the article. */
export function readPage(document: Document): Flow[] {
  const root = articleRoot(document);
  const headline = document.querySelector('h1');
  const outside = headline && !root.contains(headline) ? collectFlows(headline) : [];
  return [...outside, ...collectFlows(root)];
}
