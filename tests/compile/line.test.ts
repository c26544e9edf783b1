import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWritten, toLines } from '../../src/compile/line.ts';
import { readLines } from '../../src/compile/read.ts';
import type { Entity, Property } from '../../src/knowledge/model.ts';
import { made } from './made.ts';
import { entities } from './worlds.ts';

/** What lines promise to keep: statements grouped by property, the country first, their own `asOf` implied, no empty list of names. */
function kept({ names, statements, ...rest }: Entity): Entity {
  const isFirst = (property: Property) => Number(property !== 'country');
  const order = [...new Set(statements.map(({ property }) => property))].sort((a, b) => isFirst(a) - isFirst(b));
  return {
    ...rest,
    ...(names && names.length > 0 ? { names } : {}),
    statements: order.flatMap((property) =>
      statements
        .filter((statement) => statement.property === property)
        .map((statement) => ({ ...statement, asOf: statement.asOf ?? rest.asOf })),
    ),
  };
}

describe('toLines', () => {
  it('writes what reading gives again, sorted by id', () => {
    fc.assert(
      fc.property(entities, (all) => {
        const { entities: read, problems } = readLines('a.ndjson', toLines(all).join('\n'));
        expect(problems).toEqual([]);
        const byId = [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(read.map(({ entity }) => kept(entity))).toEqual(byId.map(kept));
        expect(read.map(({ line }) => line)).toEqual(byId.map((_, i) => i + 2));
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it('is the same in whatever order the entities come', () => {
    const shuffled = entities.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(toLines(other)).toEqual(toLines(all));
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  it('says in front of which country all are, and in a line where it is another one', () => {
    const of = (id: string, ...countries: string[]) =>
      made(id, 'Ada Moss', {
        statements: countries.map((entity) => ({ property: 'country', entity, source: 'hand' })),
      });
    const written = (...all: Entity[]) => toLines(all).map((line) => JSON.parse(line));
    const [first, ...lines] = written(of('Q1', 'Q7'), of('Q2', 'Q7'), of('Q3', 'Q7', 'Q8'), of('Q4', 'Q8'));
    expect(first.each.country).toBe('Q7');
    expect(lines.map(({ statements }) => statements)).toEqual([
      undefined,
      undefined,
      { country: ['Q7', 'Q8'] },
      { country: 'Q8' },
    ]);
    expect(written(of('Q1', 'Q7'), of('Q2'))[0].each.country).toBeUndefined();
  });

  it('says with an empty group what is not to be told', () => {
    const untold = made('Q1', 'Ada Moss', {
      statements: [{ property: 'born', from: '1950', source: 'hand' }],
      untold: ['died'],
    });
    const lines = toLines([untold]);
    expect(JSON.parse(lines[1]!).statements).toEqual({ born: '1950', died: [] });
    expect(readLines('a.ndjson', lines.join('\n')).entities[0]!.entity.untold).toEqual(['died']);
  });

  it('says once what repeats', () => {
    const lines = toLines([
      made('Q2', 'Ada Moss', {
        title: 'Ada Moss',
        statements: [
          { property: 'born', from: '1950', source: 'hand' },
          { property: 'office', entity: 'Q9', source: 'hand' },
          { property: 'office', value: 'Q9', source: 'hand' },
          { property: 'occupation', value: 'economist', source: 'wikidata', asOf: '2026-01' },
        ],
      }),
      made('Q1', 'Bo Fen', { kind: 'place', asOf: '2025' }),
      made('Q3', 'Cy Dell'),
    ]);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { each: { kind: 'person', asOf: '2026-01', source: 'hand' } },
      { id: 'Q1', kind: 'place', name: 'Bo Fen', asOf: '2025' },
      {
        id: 'Q2',
        name: 'Ada Moss',
        title: '=',
        statements: {
          born: '1950',
          office: ['Q9', { value: 'Q9' }],
          occupation: { value: 'economist', source: 'wikidata' },
        },
      },
      { id: 'Q3', name: 'Cy Dell' },
    ]);
  });
});

describe('fromWritten', () => {
  it('reads bare strings by their property', () => {
    const { statements } = fromWritten({
      id: 'Q1',
      kind: 'person',
      name: 'Ada Moss',
      asOf: '2026',
      source: 'hand',
      statements: {
        born: '1950-05',
        office: ['Q9', 'envoy', 'office:mayor-of-ede'],
        signed: { value: 'Rome', asOf: '2020' },
      },
    });
    const implied = { asOf: '2026', source: 'hand' };
    expect(statements).toEqual([
      { property: 'born', from: '1950-05', ...implied },
      { property: 'office', entity: 'Q9', ...implied },
      { property: 'office', value: 'envoy', ...implied },
      { property: 'office', entity: 'office:mayor-of-ede', ...implied },
      { property: 'signed', value: 'Rome', ...implied, asOf: '2020' },
    ]);
  });
});
