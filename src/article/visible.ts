/** What the reader does not see is not read. */

/** Class names for text that only screen readers get. */
const UNSEEN =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|screen-reader-only|u-hidden|hidden-text)(?:\s|$)/i;
const UNSEEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** True when the element's own attributes hide it, or it is the reader's to write in. No style is computed. */
export function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    (element.localName === 'dialog' && !element.hasAttribute('open')) ||
    element.getAttribute('aria-hidden') === 'true' ||
    UNSEEN_STYLE.test(element.getAttribute('style') ?? '') ||
    UNSEEN.test(element.getAttribute('class') ?? '') ||
    /^(?:|true|plaintext-only)$/i.test(element.getAttribute('contenteditable') ?? 'false')
  );
}

/** False when a style hides the element. True where the browser cannot tell (before Chromium 105, Firefox 106). */
export function isVisible(element: Element): boolean {
  if (typeof element.checkVisibility !== 'function') return true;
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  // An element with "display: contents" has no box of its own but may well be seen.
  const parent = element.parentElement;
  return parent !== null && getComputedStyle(element).display === 'contents' && isVisible(parent);
}
