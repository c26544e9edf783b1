import { expect, test } from 'vitest';
import type { Mark } from '../../src/content/marks.ts';
import { nextMark } from '../../src/content/walk.ts';

const marks = [1, 2, 3, 4].map((id) => ({ id }) as Mark);
/** Marks at -100, 100, 300 and 900; the third is hidden. */
const tops = [-100, 100, 300, 900];
const boxOf = ({ id }: Mark) =>
  ({ top: tops[id - 1], bottom: tops[id - 1]! + 20, width: id === 3 ? 0 : 50 }) as DOMRect;
const walk = (current: number | undefined, step: 1 | -1) => nextMark(marks, current, step, boxOf, 600)?.id;

test('from the current mark to its neighbours, past hidden ones, round the ends', () => {
  expect([walk(1, 1), walk(2, 1), walk(4, 1), walk(4, -1), walk(1, -1)]).toEqual([2, 4, 1, 2, 4]);
});

test('without a current mark it starts in the viewport', () => {
  expect([walk(undefined, 1), walk(undefined, -1)]).toEqual([2, 2]);
});

test('a page without marks has nowhere to go', () => {
  expect(nextMark([], undefined, 1, boxOf, 600)).toBeUndefined();
});
