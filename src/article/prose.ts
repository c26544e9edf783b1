/** Where the running text of a page is, by its long pieces of text outside of links. */
import { isFurniture } from './furniture.ts';
import { isCut, isSilent } from './tags.ts';
import { isHidden } from './visible.ts';

/** Characters from which a piece of text reads as prose, rather than a label or a teaser's headline. */
const MIN_LENGTH = 60;

export interface Prose {
  /** The element that holds the text directly. */
  parent: Element;
  /** Characters. */
  length: number;
}

function isPassedOver(element: Element, root: Element): boolean {
  return (
    element.localName === 'a' || isSilent(element) || isCut(element) || isHidden(element) || isFurniture(element, root)
  );
}

/** The pieces of prose below an element, in document order. */
export function proseIn(root: Element): Prose[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
    return isPassedOver(node as Element, root) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  const found: Prose[] = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    const length = data.length < MIN_LENGTH ? 0 : data.trim().length;
    if (parentElement && length >= MIN_LENGTH) found.push({ parent: parentElement, length });
  }
  return found;
}

/** For each element that matches the selector, the prose below it; elements without any are left out. */
export function proseBy(selector: string, prose: readonly Prose[]): Map<Element, { pieces: number; length: number }> {
  const sums = new Map<Element, { pieces: number; length: number }>();
  for (const { parent, length } of prose) {
    for (let holder = parent.closest(selector); holder; holder = holder.parentElement?.closest(selector) ?? null) {
      const sum = sums.get(holder) ?? { pieces: 0, length: 0 };
      sums.set(holder, { pieces: sum.pieces + 1, length: sum.length + length });
    }
  }
  return sums;
}
