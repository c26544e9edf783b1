import { expect, test } from 'vitest';
import { type FoundMark, Marks } from '../../src/content/marks.ts';

const found = (flow: number, start: number, ordinal: number, extra: Partial<FoundMark> = {}): FoundMark => ({
  flow,
  start,
  end: start + 5,
  ordinal,
  kind: 'person',
  via: 'name',
  alternatives: [],
  why: '',
  ...extra,
});
const everything = { mentions: 'every' as const, allows: () => true };
const inOrder = () => new Marks((a, b) => a - b);

test('the first mention is the first in the page, not the first to arrive', () => {
  const marks = inOrder();
  marks.add([found(5, 0, 1)]);
  marks.add([found(2, 20, 1), found(2, 10, 1)]);
  expect(marks.visible().map(({ flow, start, first }) => [flow, start, first])).toEqual([
    [2, 10, true],
    [2, 20, false],
    [5, 0, false],
  ]);
});

test('a demonym does not introduce its place', () => {
  const marks = inOrder();
  marks.add([found(1, 0, 7, { kind: 'place', via: 'demonym' }), found(1, 30, 7, { kind: 'place' })]);
  expect(marks.visible().map(({ first }) => first)).toEqual([true, true]);
});

test('settings hide kinds and repetitions; counting still sees the repetitions', () => {
  const marks = inOrder();
  marks.add([found(1, 0, 1), found(1, 10, 1), found(1, 20, 2, { kind: 'event' })]);
  marks.show({ mentions: 'first', allows: (mark) => mark.kind !== 'event' });
  expect(marks.visible().map(({ start }) => start)).toEqual([0]);
  expect(marks.allowed()).toHaveLength(2);
  marks.show(everything);
  expect(marks.visible()).toHaveLength(3);
});

test('a forgotten flow hands the first mention on', () => {
  const marks = inOrder();
  marks.add([found(1, 0, 1), found(2, 0, 1)]);
  const [first, second] = marks.visible();
  expect(marks.forget([1])).toEqual([first!.id]);
  expect(marks.visible()).toEqual([second]);
  expect(second!.first).toBe(true);
  expect(marks.get(first!.id)).toBeUndefined();
});

test('an offset touches the marks it lies in or borders on', () => {
  const marks = inOrder();
  marks.add([found(1, 0, 1), found(1, 5, 2)]);
  const touched = (at: number) => marks.touching(1, at).map(({ ordinal }) => ordinal);
  expect([touched(0), touched(3), touched(5), touched(10), touched(11)]).toEqual([[1], [1], [1, 2], [2], []]);
});
