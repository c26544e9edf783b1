import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../src/knowledge/bytes.ts';
import { KINDS, PROPERTIES } from '../../src/knowledge/model.ts';
import { type CardRecord, decodeRecord, encodeRecord, type RecordReference } from '../../src/knowledge/record.ts';
import { partialDate, plainText } from './arbitraries.ts';

const SHARED = ['wikidata', 'Republican Party', 'القدس'];
const textOf = (number: number) => SHARED[number];
const entityOf = (ordinal: number) => ({ id: `Q${ordinal}`, kind: KINDS[ordinal % KINDS.length]! });
const text = fc.oneof(fc.constantFrom(...SHARED), plainText);
const reference: fc.Arbitrary<RecordReference> = fc.record({ ordinal: fc.nat(2 ** 18 - 1), name: text });

const statement = fc.record(
  {
    property: fc.constantFrom(...PROPERTIES),
    value: text,
    role: text,
    from: partialDate,
    to: partialDate,
    toAtMost: partialDate,
    ofTerm: fc.constant(true as const),
    asOf: partialDate,
    entity: reference,
    before: reference,
    after: reference,
    source: text,
  },
  { requiredKeys: ['property', 'source'] },
);
const record: fc.Arbitrary<CardRecord> = fc.record(
  {
    name: text,
    title: text,
    blurb: text,
    text,
    names: fc.array(text, { maxLength: 4 }),
    statements: fc.array(statement, { maxLength: 5 }),
    related: fc.array(reference, { maxLength: 3 }),
    asOf: partialDate,
  },
  { requiredKeys: ['name', 'names', 'statements', 'related', 'asOf'] },
);

const bare = (asOf: string, more: Partial<CardRecord> = {}): CardRecord => ({
  name: 'n',
  names: [],
  statements: [],
  related: [],
  asOf,
  ...more,
});
/** The bytes of records one after another and the offset of each. */
function encode(records: readonly CardRecord[]): { bytes: Uint8Array; offsets: number[] } {
  const writer = new ByteWriter();
  const offsets = records.map((one) => {
    const at = writer.length;
    encodeRecord(writer, one, (value) => (SHARED.includes(value) ? SHARED.indexOf(value) : undefined));
    return at;
  });
  return { bytes: writer.done(), offsets };
}

/** References as the reader gives them. */
const resolved = (one: unknown): unknown =>
  JSON.parse(
    JSON.stringify(one, (_, value) =>
      typeof value?.ordinal === 'number' ? { ...entityOf(value.ordinal), name: value.name } : value,
    ),
  );

describe('records', () => {
  it('are read back equal, each from its own offset', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 4 }), (records) => {
        const { bytes, offsets } = encode(records);
        for (const [i, one] of records.entries()) {
          expect(decodeRecord(bytes, offsets[i]!, textOf, entityOf)).toEqual(resolved(one));
        }
      }),
    );
  });

  it('keep dates of every shape', () => {
    fc.assert(
      fc.property(partialDate, (date) => {
        const { bytes } = encode([bare(date)]);
        expect(decodeRecord(bytes, 0, textOf, entityOf).asOf).toBe(date);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['-9999', '-0044-03-15', '-0001-12-31', '0000', '0001-01-01', '1969-12-31', '1970', '1970-01', '9999-12-31'])(
    'keep %s',
    (date) => {
      const { bytes } = encode([bare(date)]);
      expect(decodeRecord(bytes, 0, textOf, entityOf).asOf).toBe(date);
    },
  );

  it('write a shared text as a number and a title that is the name not at all', () => {
    const length = (one: CardRecord) => encode([one]).bytes.length;
    expect(length(bare('2021', { names: ['Republican Party'] })) - length(bare('2021'))).toBe(1);
    expect(length(bare('2021', { title: 'n' }))).toBe(length(bare('2021')));
    expect(length(bare('2021', { title: 'other' }))).toBe(length(bare('2021')) + 2 + 'other'.length);
  });
});
