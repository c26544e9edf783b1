import { expect, test } from 'vitest';
import type { Sourced } from '../../src/compile/read.ts';
import { withWikidataIds } from '../../src/compile/wikidata-ids.ts';
import type { Entity } from '../../src/knowledge/model.ts';

function world(): Map<string, Sourced> {
  const entities: Entity[] = [
    { id: 'org:reuters', kind: 'organization', name: 'Reuters', statements: [], asOf: '2026' },
    {
      id: 'Q1',
      kind: 'person',
      name: 'A Reporter',
      statements: [{ property: 'office', entity: 'org:reuters', source: 'editors' }],
      related: ['org:reuters', 'Q2'],
      asOf: '2026',
    },
  ];
  return new Map(entities.map((entity, line) => [entity.id, { entity, file: 'made', line }]));
}

test('an entity has its Wikidata id wherever it is named', () => {
  const { entities, problems } = withWikidataIds(world(), 'ids.tsv', 'org:reuters\tReuters\tQ130879\n');
  expect(problems).toEqual([]);
  expect([...entities.keys()]).toEqual(['Q130879', 'Q1']);
  expect(entities.get('Q130879')!.entity.id).toBe('Q130879');
  expect(entities.get('Q1')!.entity).toMatchObject({ statements: [{ entity: 'Q130879' }], related: ['Q130879', 'Q2'] });
});

test('an entity has the title of the table, with an id or without', () => {
  const { entities, problems } = withWikidataIds(
    world(),
    'ids.tsv',
    'org:reuters\tReuters\t\t=\nQ1\tA Reporter\t\tA. Reporter\n',
  );
  expect(problems).toEqual([]);
  expect(entities.get('org:reuters')!.entity.title).toBe('Reuters');
  expect(entities.get('Q1')!.entity.title).toBe('A. Reporter');
});

test.each([
  ['an unknown slug', 'org:nobody\tNobody\tQ5', 'slug'],
  ['another name', 'org:reuters\tRoyters\tQ130879', 'name'],
  ['neither id nor title', 'org:reuters\tReuters', 'id'],
  ['no Wikidata id', 'org:reuters\tReuters\t130879', 'id'],
  ['the id of another', 'org:reuters\tReuters\tQ1', 'id'],
  ['an id twice', 'org:reuters\tReuters\tQ130879\norg:reuters\tReuters\tQ130880', 'id'],
])('a line with %s is refused at its place', (_, content, field) => {
  const { problems } = withWikidataIds(world(), 'ids.tsv', content);
  expect(problems).toEqual([expect.objectContaining({ file: 'ids.tsv', line: content.split('\n').length, field })]);
});
