import { expect, test } from 'vitest';
import { PACKAGES, type Sourced } from '../../src/compile/read.ts';
import { joinPlaces } from '../../src/compile/same-place.ts';
import type { Entity } from '../../src/knowledge/model.ts';

const place = (id: string, name: string, sort: string, file: string, country = 'Q1'): [string, Sourced] => {
  const statements: Entity['statements'] = [
    { property: 'class', value: sort, source: 'editors' },
    { property: 'country', entity: country, source: 'editors' },
  ];
  return [id, { entity: { id, kind: 'place', name, statements, asOf: '2026' }, file, line: 1 }];
};
const ids = (...places: [string, Sourced][]) => [...joinPlaces(new Map(places)).keys()].sort();

test('a region of the tables and the subdivision of its name are one, under the id of the package', () => {
  const all = joinPlaces(
    new Map([
      place('iso:ET-TI', 'Tigray', 'subdivision', PACKAGES),
      place('place:tigray', 'Tigray', 'region', 'tail'),
      place('place:mekelle', 'Mekelle', 'historical site', 'tail', 'place:tigray'),
    ]),
  );
  expect([...all.keys()].sort()).toEqual(['iso:ET-TI', 'place:mekelle']);
  expect(all.get('iso:ET-TI')!.entity.statements[0]!.value).toBe('subdivision');
  expect(all.get('place:mekelle')!.entity.statements[1]!.entity).toBe('iso:ET-TI');
});

test('a Wikidata id of either is kept', () => {
  expect(
    ids(place('iso:RU-TA', 'Tatarstan', 'subdivision', PACKAGES), place('Q1', 'Tatarstan', 'region', 'tail')),
  ).toEqual(['Q1']);
});

test.each([
  ['of another country', place('place:x', 'Victoria', 'region', 'tail', 'Q2')],
  ['of another sort', place('place:x', 'Victoria', 'river', 'tail')],
  ['of another name', place('place:x', 'Victoria Land', 'region', 'tail')],
])('a place %s is another one', (_, other) => {
  expect(ids(place('iso:AU-VIC', 'Victoria', 'subdivision', PACKAGES), other)).toHaveLength(2);
});

test('where two of the name are in the country neither is joined', () => {
  const cities = [
    place('geonames:1', 'Springfield', 'city', PACKAGES),
    place('geonames:2', 'Springfield', 'city', PACKAGES),
  ];
  expect(ids(...cities, place('place:x', 'Springfield', 'port', 'tail'))).toHaveLength(3);
});
