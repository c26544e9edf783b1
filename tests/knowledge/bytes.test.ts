import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../src/knowledge/bytes.ts';
import { plainText } from './arbitraries.ts';

const edges = [0, 1, 127, 128, 16_383, 16_384, 2 ** 21 - 1, 2 ** 28, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1];

describe('ByteWriter and ByteReader', () => {
  it('give back every number of 32 bits', () => {
    const number = fc.oneof(fc.constantFrom(...edges), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
    fc.assert(
      fc.property(fc.array(number, { maxLength: 400 }), (numbers) => {
        const writer = new ByteWriter();
        for (const one of numbers) writer.number(one);
        const reader = new ByteReader(writer.done());
        expect(numbers.map(() => reader.number())).toEqual(numbers);
      }),
    );
  });

  it.each(edges)('writes %d in as few bytes as its bits need', (number) => {
    const writer = new ByteWriter();
    writer.number(number);
    expect(writer.length).toBe(Math.max(1, Math.ceil(Math.ceil(Math.log2(number + 1)) / 7)));
  });

  it('give back texts, also longer than the first buffer and between numbers', () => {
    const text = fc.oneof(
      plainText,
      plainText.map((one) => one.repeat(500)),
      fc.constant(''),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const writer = new ByteWriter();
        for (const [i, one] of texts.entries()) {
          writer.number(i);
          writer.text(one);
        }
        const reader = new ByteReader(writer.done());
        expect(texts.map(() => [reader.number(), reader.text()])).toEqual(texts.map((one, i) => [i, one]));
      }),
      { numRuns: 50 },
    );
  });

  it('reads on from an offset', () => {
    const writer = new ByteWriter();
    writer.text('first');
    const at = writer.length;
    writer.text('second');
    expect(new ByteReader(writer.done(), at).text()).toBe('second');
  });
});
