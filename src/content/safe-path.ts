/** The way from a mark to its card. All in CSS pixels of the viewport. */

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** True when `point` lies in the triangle from `exit` to the edge of the card that is nearest to it, or in the card. */
export function onSafePath(point: Point, exit: Point, card: Box): boolean {
  const beside = exit.y > card.top && exit.y < card.bottom;
  const edgeX = exit.x < card.left ? card.left : card.right;
  const edgeY = exit.y <= card.top ? card.top : card.bottom;
  const a = beside ? { x: edgeX, y: card.top } : { x: card.left, y: edgeY };
  const b = beside ? { x: edgeX, y: card.bottom } : { x: card.right, y: edgeY };
  const side = (p: Point, q: Point) => (q.x - p.x) * (point.y - p.y) - (q.y - p.y) * (point.x - p.x);
  const sides = [side(exit, a), side(a, b), side(b, exit)];
  return sides.every((s) => s >= 0) || sides.every((s) => s <= 0);
}
