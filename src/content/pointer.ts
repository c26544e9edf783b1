/** Which mark lies under a point: by the caret there and our own map, which costs no layout beyond the caret's. */
import type { Mark } from './marks.ts';

/** What the hit test asks of the page's text. */
export interface MarkedText {
  /** The marks that an offset of a text node lies in or borders on. */
  at(node: Text, offset: number): Mark[];
  range(mark: Mark): Range | undefined;
  /** Open shadow roots that the text lies in. */
  readonly shadowRoots: readonly ShadowRoot[];
}

/** A text line's box is a little lower than it looks; as many pixels beside it still hit. */
const SLACK = 1;

function contains(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK;
}

/** The mark under a point of the viewport, in CSS pixels. */
export function markAt({ x, y }: { x: number; y: number }, text: MarkedText): Mark | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...text.shadowRoots] });
  const node = caret?.offsetNode;
  if (!caret || !(node instanceof Text)) return undefined;
  // The caret snaps to the nearest text, from the margin or the space between lines too: only the boxes decide.
  return text.at(node, caret.offset).find((mark) => {
    const lines = text.range(mark)?.getClientRects() ?? [];
    return [...lines].some((box) => contains(box, x, y));
  });
}
