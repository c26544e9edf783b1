import { describe, expect, it } from 'vitest';
import { mergeLayers } from '../../src/compile/merge.ts';
import type { Layer } from '../../src/compile/read.ts';
import type { Entity } from '../../src/knowledge/model.ts';
import { made } from './made.ts';

const layer = (file: string, ...entities: Entity[]): Layer => ({
  entities: entities.map((entity, i) => ({ entity, file, line: i + 1 })),
  problems: [],
});

describe('mergeLayers', () => {
  const coarse = made('Q1', 'Kiev', {
    kind: 'place',
    prominence: 0.4,
    title: 'Kyiv',
    names: ['Kyjiw', { text: 'Capital', rule: 'page' }],
    statements: [
      { property: 'class', value: 'city', source: 'geonames' },
      { property: 'population', value: '1', source: 'geonames' },
      { property: 'population', value: '2', source: 'geonames' },
    ],
  });
  const fine = made('Q1', 'Kyiv', {
    kind: 'place',
    prominence: 0.9,
    names: [{ text: 'Capital', rule: 'cue' }, 'Kyïv'],
    statements: [{ property: 'population', value: '3', source: 'hand' }],
    asOf: '2026-05',
  });

  it('lets the later layer win, property by property', () => {
    const { entities, problems } = mergeLayers([layer('tail', made('Q9', 'Other'), coarse), layer('head', fine)]);
    expect(problems).toEqual([]);
    expect(entities.get('Q1')).toEqual({
      file: 'head',
      line: 1,
      entity: {
        id: 'Q1',
        kind: 'place',
        name: 'Kyiv',
        title: 'Kyiv',
        prominence: 0.9,
        asOf: '2026-05',
        names: ['Kyjiw', { text: 'Capital', rule: 'cue' }, 'Kiev', 'Kyïv'],
        statements: [
          { property: 'class', value: 'city', source: 'geonames' },
          { property: 'population', value: '3', source: 'hand' },
        ],
      },
    });
    expect(entities.get('Q9')).toMatchObject({ file: 'tail', line: 1 });
  });

  it('leaves out what the later layer leaves untold', () => {
    const { entities } = mergeLayers([
      layer('tail', coarse),
      layer('head', { ...fine, statements: [], untold: ['population'] }),
    ]);
    const { statements, untold } = entities.get('Q1')!.entity;
    expect([statements.map(({ property }) => property), untold]).toEqual([['class'], undefined]);
  });

  it('reports an id twice in one layer and keeps the first', () => {
    const { entities, problems } = mergeLayers([layer('a', made('Q1', 'First'), made('Q1', 'Second'))]);
    expect(entities.get('Q1')!.entity.name).toBe('First');
    expect(problems).toEqual([{ file: 'a', line: 2, field: 'id', reason: 'Q1 stands in a:1 already' }]);
  });

  it('reports an id under which two layers have two kinds of thing', () => {
    const state = made('Q1', 'Moss', { kind: 'place' });
    const { entities, problems } = mergeLayers([layer('a', state), layer('b', made('Q1', 'Moss Inc'))]);
    expect(entities.get('Q1')!.entity).toEqual(state);
    expect(problems).toEqual([{ file: 'b', line: 1, field: 'kind', reason: 'Q1 is a place in a:1' }]);
  });

  it('hands on the problems of every layer', () => {
    const problem = { file: 'x', line: 1, field: 'id', reason: 'is no id' };
    expect(mergeLayers([{ entities: [], problems: [problem] }, layer('y')]).problems).toEqual([problem]);
  });

  it('changes neither layer', () => {
    const before = structuredClone([coarse, fine]);
    mergeLayers([layer('tail', coarse), layer('head', fine)]);
    expect([coarse, fine]).toEqual(before);
  });
});
