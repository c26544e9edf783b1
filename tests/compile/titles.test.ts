import { describe, expect, it } from 'vitest';
import { addTitles } from '../../src/compile/titles.ts';
import type { Entity } from '../../src/knowledge/model.ts';
import { made } from './made.ts';

/** The titles of entities after completion, in their order. */
function titles(...entities: Entity[]): (string | undefined)[] {
  addTitles(new Map(entities.map((entity) => [entity.id, entity])));
  return entities.map(({ title }) => title);
}
const place = (id: string, name: string, prominence: number, more: Partial<Entity> = {}) =>
  made(id, name, { kind: 'place', prominence, ...more });
const american = (id: string, name: string, state: string, prominence = 0.5) =>
  place(id, name, prominence, {
    statements: [
      { property: 'class', value: 'city', source: 's' },
      { property: 'country', entity: 'Q30', source: 's' },
      { property: 'location', entity: state, source: 's' },
    ],
  });
const texas = place('Q1439', 'Texas', 0.8, { title: 'Texas' });
const oregon = place('Q824', 'Oregon', 0.8, { title: 'Oregon' });

describe('addTitles', () => {
  it('gives the plain name to what has it alone', () => {
    expect(titles(place('Q1', 'Gaborone', 0.5))).toEqual(['Gaborone']);
    expect(titles(place('place:gaborone', 'Gaborone', 0.3))).toEqual(['Gaborone']);
    expect(titles(place('Q1', 'Gaborone', 0.29))).toEqual([undefined]);
    expect(titles(place('Q1', 'Gaboróne', 0.9), place('Q2', 'Gaborone', 0.8))).toEqual([undefined, undefined]);
    expect(titles(place('Q1', 'Gaborone', 0.9), place('Q2', 'Gaborone', 0.5))).toEqual(['Gaborone', undefined]);
    expect(titles(place('Q1', 'Gaborone', 0.9), made('Q2', 'Other', { title: 'Gaborone' }))).toEqual([
      undefined,
      'Gaborone',
    ]);
    expect(titles(place('Q1', 'Reading', 0.9))).toEqual([undefined]);
  });

  it('gives the less known only a name that nothing else has at all', () => {
    const [lake, other] = [place('Q1', 'Gaborone', 0.35), place('Q2', 'Gaborone', 0.05)];
    expect(titles(lake, other)).toEqual([undefined, undefined]);
  });

  it('leaves small cities to those who know all towns', () => {
    const city = { statements: [{ property: 'class' as const, value: 'city', source: 's' }] };
    expect(titles(place('Q1', 'Gaborone', 0.39, city))).toEqual([undefined]);
    expect(titles(place('Q1', 'Gaborone', 0.4, city))).toEqual(['Gaborone']);
  });

  it('gives none in place of a given one', () => {
    expect(titles(place('Q1', 'Gaborone', 0.9, { title: 'Gabs' }))).toEqual(['Gabs']);
  });

  it('puts the state behind American cities', () => {
    expect(titles(american('Q1', 'Waco', 'Q1439'), texas)).toEqual(['Waco, Texas', 'Texas']);
    expect(titles(american('Q1', 'Waco', 'Q404'))).toEqual([undefined]);
  });

  it('leaves it away from the one great city of a name', () => {
    const [big, small] = [american('Q1', 'Dallas', 'Q1439', 0.7), american('Q2', 'Dallas', 'Q824', 0.2)];
    expect(titles(small, big, texas, oregon).slice(0, 2)).toEqual(['Dallas, Oregon', 'Dallas']);
  });

  it('gives people known all over the world the full name that nobody else has', () => {
    const person = (id: string, name: string, prominence: number) => made(id, name, { kind: 'person', prominence });
    expect(titles(person('Q1', 'Otto Hahn', 0.6))).toEqual(['Otto Hahn']);
    expect(titles(person('Q1', 'Otto Hahn', 0.3))).toEqual([undefined]);
    expect(titles(person('person:otto-hahn', 'Otto Hahn', 0.6))).toEqual([undefined]);
    expect(titles(person('Q1', 'Coloman', 0.6))).toEqual([undefined]);
    expect(titles(person('Q1', 'Otto Hahn', 0.6), person('Q2', 'Otto Hahn', 0.1))).toEqual([undefined, undefined]);
  });
});
