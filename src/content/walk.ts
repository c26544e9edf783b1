/** The walk over the marks by keyboard. */
import type { Mark } from './marks.ts';

/** Boxes of marks that the walk may start at; only those with a box are on the page to be seen. */
type BoxOf = (mark: Mark) => DOMRect | undefined;

/**
 * The next mark in reading order (`step` 1) or the one before (-1), round the ends. Without a current one it starts in
 * the viewport (`height` in CSS pixels): forward at the first mark below its upper edge, backward at the last above its
 * lower edge. Undefined when no mark can be seen.
 */
export function nextMark(
  marks: readonly Mark[],
  current: number | undefined,
  step: 1 | -1,
  boxOf: BoxOf,
  height: number,
): Mark | undefined {
  const seen = marks.flatMap((mark) => {
    const box = boxOf(mark);
    return box && box.width > 0 ? [{ mark, box }] : [];
  });
  const at = seen.findIndex(({ mark }) => mark.id === current);
  if (at >= 0) return seen.at((at + step) % seen.length)?.mark;
  const start = step === 1 ? seen.find(({ box }) => box.bottom > 0) : seen.findLast(({ box }) => box.top < height);
  return (start ?? seen.at(step === 1 ? 0 : -1))?.mark;
}

/** Brings a range into the middle of the viewport, unless it is well inside already. */
export function bringIntoView(range: Range): void {
  const box = range.getBoundingClientRect();
  const margin = innerHeight / 8;
  if (box.top >= margin && box.bottom <= innerHeight - margin) return;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const element = range.startContainer.parentElement;
  if (element && element.getBoundingClientRect().height < innerHeight / 2) {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
  } else {
    scrollBy({ top: box.top - innerHeight / 3, behavior });
  }
}
