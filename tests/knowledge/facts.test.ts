import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FactsReader, type PackedFacts, packFacts } from '../../src/knowledge/facts.ts';

const ordinal = fc.nat((1 << 18) - 1);
const month = fc.option(fc.integer({ min: -32768, max: 32767 }), { nil: undefined });
const facts = fc.record<PackedFacts>({
  months: fc.tuple(month, month, month, month),
  countries: fc.oneof(fc.array(fc.nat(9), { maxLength: 1 }), fc.uniqueArray(ordinal, { maxLength: 600, size: 'max' })),
  neighbours: fc.array(ordinal, { maxLength: 12 }),
});

it('reads every record back, wherever it lies', () => {
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 50 }), (all) => {
      const reader = new FactsReader(packFacts(all));
      for (const [entity, expected] of all.entries()) expect(reader.read(entity)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

it('refuses more links than it can count', () => {
  const many = { months: [], countries: [], neighbours: Array(70_000).fill(1) };
  expect(() => packFacts([many])).toThrow(/more links/);
});
