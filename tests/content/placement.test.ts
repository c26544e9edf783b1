import { expect, test } from 'vitest';
import { placeRule } from '../../src/content/host.ts';
import { nearestLine, place } from '../../src/content/placement.ts';

const viewport = { x: 0, y: 0, width: 1000, height: 800 };
const card = { width: 360, height: 300 };
const line = (x: number, y: number) => ({ x, y, width: 80, height: 20 });

test('under the line, where there is room', async () => {
  expect(await place({ line: line(100, 100), card, viewport })).toMatchObject({ left: 100, top: 126 });
});

test('above the line near the bottom', async () => {
  expect(await place({ line: line(100, 700), card, viewport })).toMatchObject({ left: 100, top: 700 - 6 - 300 });
});

test('pushed in from the right edge', async () => {
  expect((await place({ line: line(950, 100), card, viewport })).left).toBe(1000 - 360 - 8);
});

test('no higher than the room it has', async () => {
  const { top, maxHeight } = await place({ line: line(100, 300), card: { width: 360, height: 900 }, viewport });
  expect(top).toBe(326);
  expect(maxHeight).toBe(800 - 326 - 8);
});

test('in a low viewport it rather covers the line than vanish', async () => {
  const low = { ...viewport, height: 160 };
  const { top, maxHeight } = await place({ line: line(100, 70), card, viewport: low });
  expect(maxHeight).toBeGreaterThanOrEqual(120);
  expect(top).toBeGreaterThanOrEqual(8);
  expect(top + maxHeight).toBeLessThanOrEqual(152);
});

test('a pinched viewport is the part that is seen', async () => {
  const pinched = { x: 300, y: 200, width: 500, height: 400 };
  const { left, top } = await place({ line: line(310, 220), card: { width: 360, height: 100 }, viewport: pinched });
  expect([left, top]).toEqual([310, 246]);
});

test('a wrapped name has its card at the line pointed at', () => {
  const first = { left: 900, right: 990, top: 100, bottom: 120 } as DOMRect;
  const second = { left: 10, right: 60, top: 124, bottom: 144 } as DOMRect;
  expect(nearestLine([first, second], { x: 30, y: 130 })).toBe(second);
  expect(nearestLine([first, second], { x: 950, y: 119 })).toBe(first);
  expect(nearestLine([], { x: 0, y: 0 })).toBeUndefined();
});

test('under html {zoom} our pixels are larger than those of the viewport', () => {
  expect(placeRule({ left: 150, top: 30, maxHeight: 300 }, 1.5)).toContain('inset: 20px auto auto 100px');
  expect(placeRule({ left: 150, top: 30, maxHeight: 300 }, 1.5)).toContain('--gloss-max-height: 200px');
});
