import { describe, expect, test } from 'vitest';
import { expected, found, trapOf } from './trap.ts';

const TEXT = '[Merkel|Angela Merkel / Q567] met {Jordan Hale} in [Rome].';
const PLAIN = 'Merkel met Jordan Hale in Rome.';
const IDS = new Map([
  ['Angela Merkel', 'Q567'],
  ['Q567', 'Q567'],
  ['Rome', 'Q220'],
]);

const mark = (surface: string, id: string) => {
  const start = PLAIN.indexOf(surface);
  return { start, end: start + surface.length, id, name: surface };
};
const RIGHT = [mark('Merkel', 'Q567'), mark('Rome', 'Q220')];

describe('a trap', () => {
  const trap = trapOf('people', { name: 'a trap', text: TEXT });

  test('is read from its marked text', () => {
    expect(trap.text).toBe(PLAIN);
    expect(trap.silent).toEqual([{ start: 11, end: 22, refs: [] }]);
    expect(expected(trap)).toBe('[Merkel|Angela Merkel / Q567] met Jordan Hale in [Rome].');
  });

  test('holds when the marks are there and no others', () => {
    expect(found(trap, RIGHT, IDS)).toBe(expected(trap));
  });

  test.each([
    ['a missing mark', RIGHT.slice(1)],
    ['a wrong entity', [mark('Merkel', 'Q1'), RIGHT[1]!]],
    ['a wrong border', [RIGHT[0]!, mark('in Rome', 'Q220')]],
    ['a mark in the silence', [RIGHT[0]!, mark('Jordan', 'Q810'), RIGHT[1]!]],
    ['a mark beside', [RIGHT[0]!, mark('met', 'Q2'), RIGHT[1]!]],
  ])('shows %s', (_, mentions) => {
    expect(found(trap, mentions, IDS)).not.toBe(expected(trap));
  });

  test('lets other marks be when it is open, but no mark in its silence', () => {
    const open = trapOf('people', { name: 'a trap', text: TEXT, open: true });
    expect(found(open, [RIGHT[0]!, mark('met', 'Q2'), RIGHT[1]!], IDS)).toBe(expected(open));
    expect(found(open, [RIGHT[0]!, mark('Jordan', 'Q810'), RIGHT[1]!], IDS)).not.toBe(expected(open));
  });

  test('is refused with half a bracket or an unknown field', () => {
    expect(() => trapOf('people', { name: 'a trap', text: 'Mr. [Merkel' })).toThrow('bracket');
    expect(() => trapOf('people', { name: 'a trap', text: 'x', nown: 'y' } as never)).toThrow('bad line');
  });
});
