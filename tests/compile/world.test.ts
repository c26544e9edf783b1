import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardFiles } from '../../src/compile/cards-file.ts';
import type { Succession } from '../../src/compile/derive.ts';
import { namesFile } from '../../src/compile/names-file.ts';
import { searchFile } from '../../src/compile/search-file.ts';
import { spellings } from '../../src/compile/spellings.ts';
import { composeBlurb } from '../../src/knowledge/blurb.ts';
import { CardStore, SHARD_SIZE } from '../../src/knowledge/cards.ts';
import type { Card, Entity, Reference, Statement } from '../../src/knowledge/model.ts';
import { nameKey } from '../../src/knowledge/names.ts';
import { openSearch } from '../../src/knowledge/search.ts';
import { wordKeys } from '../../src/knowledge/words.ts';
import { made } from './made.ts';
import { layerOf, layers, opened, world } from './worlds.ts';

const BUILT = '2026-11-24';
/** No shrinking: with fifty entities it takes minutes. */
const RUNS = { numRuns: 25, endOnFailure: true };
/** Each of these looks up thousands of beginnings. */
const FEW_RUNS = { ...RUNS, numRuns: 8 };
const bytes = ({ entities, succession }: ReturnType<typeof world>) => [
  namesFile(entities, BUILT).bytes,
  searchFile(entities, BUILT),
  ...cardFiles(entities, succession),
];
const load = (shards: readonly Uint8Array[]) => async (shard: number) => shards[shard]!.buffer as ArrayBuffer;

/** The card that a reader must see for an entity. */
function expected(entity: Entity, all: ReadonlyMap<string, Entity>, succession: Succession): Card {
  const reference = (id: string | undefined): Reference | undefined =>
    id !== undefined && all.has(id) ? { id, kind: all.get(id)!.kind, name: all.get(id)!.name } : undefined;
  const statements = entity.statements.map((statement: Statement) => {
    const { before, after } = succession.get(statement) ?? {};
    return {
      ...statement,
      asOf: statement.asOf === entity.asOf ? undefined : statement.asOf,
      entity: reference(statement.entity),
      before: reference(before),
      after: reference(after),
    };
  });
  const others = (entity.names ?? [])
    .map((one) => (typeof one === 'string' ? { text: one, via: undefined } : one))
    .filter(({ text, via = 'name' }) => text !== entity.name && (via === 'name' || via === 'acronym'))
    .map(({ text }) => text);
  return {
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    title: entity.title,
    blurb: entity.blurb ?? composeBlurb({ ...entity, statements }),
    text: entity.text,
    names: [...new Set(others)].slice(0, 6),
    statements,
    related: (entity.related ?? []).flatMap((id) => reference(id) ?? []),
    asOf: entity.asOf,
  };
}

describe('the compiled file', () => {
  it('finds every spelling of every entity, and says of it what the sources say', () => {
    fc.assert(
      fc.property(layers, ([tail, head]) => {
        const { entities } = world([layerOf(tail), layerOf(head)]);
        const table = opened(namesFile(entities, BUILT).bytes);
        expect(table.entityCount).toBe(entities.length);
        for (const [ordinal, entity] of entities.entries()) {
          expect(table.id(ordinal)).toBe(entity.id);
          expect(table.ordinal(entity.id)).toBe(ordinal);
          const facts = table.facts(ordinal);
          expect(facts.kind).toBe(entity.kind);
          expect(facts.order).toBe(entity.order ?? 'family-last');
          expect(facts.prominence).toBeCloseTo(entity.prominence ?? 0, 2);
          for (const { text } of spellings(entity)) {
            const key = nameKey(text)!;
            expect(table.longest(key.first)).toBeGreaterThanOrEqual(key.length);
            const readings = table.candidates(table.find(key.a, key.b));
            expect(readings.filter((reading) => reading.entity === ordinal)).toHaveLength(1);
            const priors = readings.map(({ prior }) => prior);
            expect(priors).toEqual([...priors].sort((a, b) => b - a));
          }
        }
      }),
      RUNS,
    );
  });

  it('finds every name in the search by each of its beginnings of two letters and more', () => {
    fc.assert(
      fc.property(layers, ([tail, head]) => {
        const { entities } = world([layerOf(tail), layerOf(head)]);
        const meta = { entities: entities.length, names: 0, built: BUILT };
        const search = openSearch(searchFile(entities, BUILT).buffer as ArrayBuffer, meta);
        for (const [ordinal, entity] of entities.entries()) {
          for (const { text } of spellings(entity)) {
            const letters = [...text];
            for (let length = 2; length <= letters.length; length++) {
              const typed = letters.slice(0, length).join('');
              if (wordKeys(typed).length === 0) continue;
              const found = search.find(typed, Number.POSITIVE_INFINITY);
              expect(search.find(typed, 3)).toEqual(found.slice(0, 3));
              expect(found.filter((one) => one.entity === ordinal)).toHaveLength(1);
            }
          }
        }
      }),
      FEW_RUNS,
    );
  });

  it('reads every card back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(layers, async ([tail, head]) => {
        const { entities, succession } = world([layerOf(tail), layerOf(head)]);
        const table = opened(namesFile(entities, BUILT).bytes);
        const store = new CardStore(table, load(cardFiles(entities, succession)));
        const cards = await store.cards(entities.map((_, ordinal) => ordinal));
        const byId = new Map(entities.map((entity) => [entity.id, entity]));
        for (const [ordinal, entity] of entities.entries()) {
          expect(cards.get(ordinal)).toEqual(expected(entity, byId, succession));
        }
      }),
      RUNS,
    );
  });

  it('is the same bytes in whatever order the sources are read', () => {
    const shuffled = layers.chain(([tail, head]) =>
      fc.tuple(
        fc.constant([layerOf(tail), layerOf(head)] as const),
        fc.shuffledSubarray(tail, { minLength: tail.length }),
        fc.nat(tail.length),
        fc.constant(layerOf([...head].reverse())),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([plain, tail, cut, head]) => {
        const other = layerOf(tail.slice(cut), tail.slice(0, cut));
        const [once, again] = [bytes(world(plain)), bytes(world([other, head]))];
        expect(again.length).toBe(once.length);
        for (const [i, file] of once.entries()) expect(Buffer.compare(file, again[i]!)).toBe(0);
      }),
      RUNS,
    );
  });

  it('keeps cards of many shards apart, and tells a shard that is not there', async () => {
    const count = SHARD_SIZE * 2 + 3;
    const entities = Array.from({ length: count }, (_, i) => made(`Q${i + 1}`, `Person ${i}`));
    const shards = cardFiles(entities, new Map());
    expect(shards).toHaveLength(3);
    const table = opened(namesFile(entities, BUILT).bytes);
    const wanted = [0, SHARD_SIZE - 1, SHARD_SIZE, 2 * SHARD_SIZE, count - 1];
    const cards = await new CardStore(table, load(shards)).cards(wanted);
    expect(wanted.map((ordinal) => cards.get(ordinal)!.name)).toEqual(wanted.map((ordinal) => `Person ${ordinal}`));
    const gone = new CardStore(table, () => Promise.reject(new Error('gone')));
    await expect(gone.cards([0])).rejects.toThrow('gone');
  });
});

describe('namesFile', () => {
  it('refuses more entities than its ordinals can count', () => {
    const one = made('Q1', 'One');
    expect(() => namesFile(Array(2 ** 18 + 1).fill(one), BUILT)).toThrow(/262145 entities.*\.$/);
  });
});

describe('the facts of the names file', () => {
  const person = made('Q2', 'Ada Moss', {
    related: ['Q1', 'Q3', 'Q404'],
    statements: [
      { property: 'born', from: '1950-05-17', source: 's' },
      { property: 'died', from: '2020', source: 's' },
      { property: 'country', entity: 'Q1', source: 's' },
      { property: 'office', value: 'foreign minister', from: '1990-02', to: '1992', source: 's' },
      { property: 'office', value: 'envoy', from: '1985', to: '1989-03-01', source: 's' },
    ],
  });
  const land = made('Q1', 'Moss Land', { kind: 'place' });
  const table = opened(namesFile([land, person, made('Q3', 'Bo Fen', { order: 'family-first' })], BUILT).bytes);
  const day = (date: string) => Date.parse(`${date}T00:00Z`) / 86_400_000;

  it('widen dates to months and years', () => {
    expect(table.facts(1)).toMatchObject({
      begin: day('1950-05-01'),
      end: day('2020-12-31'),
      activeFrom: day('1985-01-01'),
      activeTo: day('1992-12-31'),
    });
    expect(table.facts(0)).toMatchObject({ begin: undefined, end: undefined, activeFrom: undefined });
  });

  it('tell countries from other neighbours and leave out what is not there', () => {
    expect(table.facts(1)).toMatchObject({ countries: [0], neighbours: [2] });
    expect(table.ordinal('Q404')).toBe(-1);
    expect(table.ordinal('gloss:none')).toBe(-1);
    expect(table.meta).toEqual({ entities: 3, names: 3, built: BUILT });
  });
});
