import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesFile } from '../../src/compile/names-file.ts';
import { spellings } from '../../src/compile/spellings.ts';
import type { Name } from '../../src/knowledge/model.ts';
import { nameKey } from '../../src/knowledge/names.ts';
import { made } from './made.ts';
import { entities, opened } from './worlds.ts';

/** The spellings of names, the entity's own name left out. */
const of = (...names: (string | Name)[]) =>
  spellings(made('Q1', 'Own Name', { names })).filter(({ text }) => text !== 'Own Name');

describe('spellings', () => {
  it('fills in what is not written', () => {
    expect(spellings(made('Q1', 'Ada Moss'))).toEqual([{ text: 'Ada Moss', via: 'name', rule: 'safe', case: 'title' }]);
  });

  it.each([
    ['Ada Moss', 'title'],
    ['US', 'upper'],
    ['U.S.', 'upper'],
    ['COVAX', 'upper'],
    ['UNESCO', 'upper'],
    ['UNICEFF', 'title'],
    ['brexit', 'any'],
    ['9/11', 'any'],
    ['القدس', 'any'],
    ['G20', 'upper'],
    ['Łódź', 'title'],
  ])('sees how %s is cased', (text, cased) => {
    expect(of(text)).toMatchObject([{ text, case: cased }]);
  });

  it('keeps what is written', () => {
    const name: Name = { text: 'the Fed', via: 'short', rule: 'lead', case: 'any' };
    expect(of(name)).toContainEqual(name);
  });

  it('has long names also without their article', () => {
    expect(of('The Paris Agreement').map(({ text }) => text)).toEqual(['The Paris Agreement', 'Paris Agreement']);
    expect(of('the Bank of Ede').map(({ text }) => text)).toEqual(['the Bank of Ede', 'Bank of Ede']);
    for (const text of ['The Hague', 'the Fed', 'the quick fix', 'Theodore Moss']) expect(of(text)).toHaveLength(1);
  });

  it('lets the strictest rule of one text stand, and a written one before the implied', () => {
    expect(of('Turkey', { text: 'Turkey', rule: 'cue' }, { text: 'Turkey', rule: 'lead' })).toMatchObject([
      { rule: 'cue' },
    ]);
    expect(spellings(made('Q1', 'Chad', { names: [{ text: 'Chad', rule: 'lead' }] }))).toMatchObject([
      { rule: 'lead' },
    ]);
  });

  it('has each text once, the name among them', () => {
    fc.assert(
      fc.property(entities, (all) => {
        for (const entity of all) {
          const texts = spellings(entity).map(({ text }) => text);
          expect(new Set(texts).size).toBe(texts.length);
          expect(texts).toContain(entity.name);
        }
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});

describe('readings of a name', () => {
  const readings = (...all: ReturnType<typeof made>[]) => {
    const table = opened(namesFile(all, '2026-11-24').bytes);
    return (text: string) => {
      const key = nameKey(text)!;
      const handle = table.find(key.a, key.b);
      return handle < 0 ? [] : table.candidates(handle);
    };
  };

  it('are weighed by prominence and by their rule', () => {
    const read = readings(
      made('Q1', 'Paris', { prominence: 0.9 }),
      made('Q2', 'Paris', { prominence: 0.3 }),
      made('Q3', 'Other', { prominence: 0.9, names: [{ text: 'Reading', rule: 'cue' }] }),
    );
    const [first, second] = read('Paris');
    expect(first).toMatchObject({ entity: 0, via: 'name', rule: 'safe', case: 'title' });
    expect(first!.prior).toBeGreaterThan(0.9);
    expect(second).toMatchObject({ entity: 1 });
    expect(second!.prior).toBeLessThan(0.1);
    expect(read('Reading')).toMatchObject([{ entity: 2, rule: 'cue' }]);
    expect(read('Reading')[0]!.prior).toBeCloseTo(0.6, 1);
    expect(read('London')).toEqual([]);
  });

  it('take the more careful of two spellings that fold to one', () => {
    const read = readings(made('Q1', 'Nation', { names: ['Us', { text: 'US', rule: 'cue', via: 'acronym' }] }));
    expect(read('US')).toMatchObject([{ entity: 0, rule: 'cue', via: 'acronym', case: 'upper' }]);
  });
});
