import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardFiles } from '../../src/compile/cards-file.ts';
import { namesFile } from '../../src/compile/names-file.ts';
import { searchFile } from '../../src/compile/search-file.ts';
import { CardStore, openShard } from '../../src/knowledge/cards.ts';
import { FORMAT, KnowledgeError, openFile, sealFile } from '../../src/knowledge/layout.ts';
import type { Entity } from '../../src/knowledge/model.ts';
import { openNames } from '../../src/knowledge/reader.ts';
import { openSearch } from '../../src/knowledge/search.ts';

const entities: Entity[] = ['Łódź', 'Nova Sol', 'القدس'].map((name, i) => ({
  id: i === 1 ? 'gloss:nova' : `Q${i + 1}`,
  kind: 'place',
  name,
  statements: [{ property: 'country', entity: 'Q1', source: 'hand' }],
  asOf: '2026',
}));
const BUILT = '2026-11-24';
const files = [
  { what: 'names.bin', bytes: namesFile(entities, BUILT).bytes, open: openNames, other: openShard },
  { what: 'a shard', bytes: cardFiles(entities, new Map())[0]!, open: openShard, other: openNames },
  {
    what: 'search.bin',
    bytes: searchFile(entities, BUILT),
    open: (buffer: ArrayBuffer) => openSearch(buffer, { entities: entities.length, names: 0, built: BUILT }),
    other: openNames,
  },
];

/** What opening says; anything else than a KnowledgeError of one sentence fails the test. */
function refusal(open: (buffer: ArrayBuffer) => unknown, bytes: Uint8Array): string {
  try {
    open(bytes.slice().buffer as ArrayBuffer);
  } catch (error) {
    expect(error).toBeInstanceOf(KnowledgeError);
    const { message } = error as KnowledgeError;
    expect(message).toMatch(/^[A-Z][^.!?\n]+\.$/);
    return message;
  }
  return expect.fail('opened');
}

/** A copy with one word changed. */
function withWord(bytes: Uint8Array, word: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(word * 4, value, true);
  return copy;
}

describe.each(files)('$what', ({ bytes, open, other }) => {
  it('opens when whole', () => {
    expect(() => open(bytes.buffer as ArrayBuffer)).not.toThrow();
  });

  it('is refused with any byte of the head changed', () => {
    for (let at = 0; at < 96; at++) {
      const damaged = bytes.slice();
      damaged[at]! ^= 1 << (at % 8);
      refusal(open, damaged);
    }
  });

  it('is refused with any byte changed to any other', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
        const damaged = bytes.slice();
        damaged[at]! ^= bits;
        refusal(open, damaged);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused when cut off anywhere', () => {
    for (let length = 0; length < 96; length++) refusal(open, bytes.subarray(0, length));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        refusal(open, bytes.subarray(0, length));
      }),
    );
  });

  it('is refused with something behind it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (more) => {
        refusal(open, Buffer.concat([bytes, more]));
      }),
    );
  });

  it('is refused with parts in another place', () => {
    const half = Math.floor(bytes.length / 16) * 8;
    refusal(open, Buffer.concat([bytes.subarray(0, 8), bytes.subarray(half), bytes.subarray(8, half)]));
  });

  it('is told from a file of another kind and of another format', () => {
    expect(refusal(other, bytes)).toMatch(/not a knowledge file/);
    expect(refusal(open, withWord(bytes, 1, FORMAT + 1))).toMatch(/newer/);
    expect(refusal(open, withWord(bytes, 1, FORMAT - 1))).toMatch(/older/);
  });

  it('is never taken for any bytes at all', () => {
    const head = fc.constantFrom(0, 8, 12, 20, 40).map((length) => bytes.subarray(0, length));
    fc.assert(
      fc.property(head, fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        refusal(open, Buffer.concat([start, rest]));
      }),
      { numRuns: 500 },
    );
  });
});

describe('sealFile and openFile', () => {
  it('give the sections back, each where a typed array can lie over it', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 9 }), (sections) => {
        const opened = openFile('search', sealFile('search', sections).buffer as ArrayBuffer);
        expect(opened.map((section) => [...section])).toEqual(sections.map((section) => [...section]));
        for (const { byteOffset } of opened) expect(byteOffset % 8).toBe(0);
      }),
    );
  });
});

describe('CardStore', () => {
  const table = openNames(files[0]!.bytes.buffer as ArrayBuffer);
  const whole = files[1]!.bytes;

  it('rejects for a damaged shard and reads it again the next time', async () => {
    const reads = [whole.slice(0, 80), whole];
    const store = new CardStore(table, async () => reads.shift()!.slice().buffer as ArrayBuffer);
    await expect(store.cards([0])).rejects.toBeInstanceOf(KnowledgeError);
    expect((await store.cards([0])).get(0)!.name).toBe('Łódź');
    expect((await store.cards([2])).get(2)!.name).toBe('القدس');
  });

  it('rejects for a card that its shard does not hold', async () => {
    const short = cardFiles(entities.slice(0, 1), new Map())[0]!;
    const store = new CardStore(table, async () => short.buffer as ArrayBuffer);
    await expect(store.cards([2])).rejects.toThrow(/incomplete.*\.$/);
  });
});
