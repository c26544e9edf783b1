/**
 * Where the card goes: under the line that names the entity, or above it where there is more room. The card is in the top
 * layer, so the page's transforms, clips and scroll boxes do not matter; viewport boxes are all that floating-ui is told.
 */
import { computePosition, flip, offset, type Platform, type Rect, shift, size } from '@floating-ui/core';

/** Narrower viewports get a sheet at their bottom edge. */
export const SHEET_BELOW = 480;
const GAP = 6;
const MARGIN = 8;
/** A card lower than this is no card: then it rather covers the line. */
const MIN_HEIGHT = 120;

export interface Surroundings {
  /** Box of the line under the pointer. */
  line: Rect;
  /** Width and natural height of the card. */
  card: { width: number; height: number };
  /** The part of the layout viewport that is seen (see `visualViewport`). */
  viewport: Rect;
}

export interface Placement {
  left: number;
  top: number;
  maxHeight: number;
}

/** The place of the card, all in CSS pixels of the viewport. */
export async function place({ line, card, viewport }: Surroundings): Promise<Placement> {
  let maxHeight = viewport.height - 2 * MARGIN;
  const dimensions = () => ({ width: card.width, height: Math.min(card.height, maxHeight) });
  // A card in the top layer lies in nothing: no scroll box, no offset parent, no scale.
  const platform: Platform = {
    getElementRects: () => ({ reference: line, floating: { x: 0, y: 0, ...dimensions() } }),
    getDimensions: dimensions,
    getClippingRect: () => viewport,
  };
  const { x, y } = await computePosition(
    {},
    {},
    {
      platform,
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: MARGIN, crossAxis: false, fallbackStrategy: 'bestFit' }),
        size({
          padding: MARGIN,
          apply: ({ availableHeight }) => {
            maxHeight = Math.max(Math.min(MIN_HEIGHT, maxHeight), Math.min(maxHeight, availableHeight));
          },
        }),
        shift({ padding: MARGIN, crossAxis: true }),
      ],
    },
  );
  return { left: x, top: y, maxHeight };
}

/** The line nearest to a point: a name that wraps has two, and the card belongs to the one pointed at. */
export function nearestLine(lines: readonly DOMRect[], point: { x: number; y: number }): DOMRect | undefined {
  const away = ({ left, right, top, bottom }: DOMRect) =>
    Math.hypot(Math.max(left - point.x, 0, point.x - right), Math.max(top - point.y, 0, point.y - bottom));
  return [...lines].sort((a, b) => away(a) - away(b))[0];
}
