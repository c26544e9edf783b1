import { expect, test } from 'vitest';
import type { Sourced } from '../../src/compile/read.ts';
import { joinDoubles } from '../../src/compile/same.ts';
import type { Entity, Statement } from '../../src/knowledge/model.ts';

const entity = (
  id: string,
  name: string,
  statements: Omit<Statement, 'source'>[],
  kind: Entity['kind'] = 'person',
) => ({
  id,
  kind,
  name,
  statements: statements.map((one) => ({ ...one, source: 'editors' })),
  asOf: '2026',
});

function world(): Map<string, Sourced> {
  const entities: Entity[] = [
    entity('person:bill-baker', 'Bill Baker', [
      { property: 'born', from: '1927-12-05' },
      { property: 'party', value: 'Green Party' },
    ]),
    entity('Q1', 'William F. Baker', [{ property: 'born', from: '1927' }]),
    entity('Q2', 'A Colleague', [{ property: 'office', value: 'secretary', entity: 'person:bill-baker' }]),
    entity('org:baker', 'Baker', [], 'organization'),
  ];
  return new Map(entities.map((one, line) => [one.id, { entity: one, file: 'made', line }]));
}

const LINE = 'person:bill-baker\tBill Baker\tQ1\tWilliam F. Baker\n';

test('a double is joined to the one that it is, with its names and facts, wherever it is named', () => {
  const { entities, problems } = joinDoubles(world(), 'same.tsv', LINE);
  expect(problems).toEqual([]);
  expect([...entities.keys()]).toEqual(['Q1', 'Q2', 'org:baker']);
  const { name, names, statements } = entities.get('Q1')!.entity;
  expect(name).toBe('William F. Baker');
  expect(names).toEqual(['Bill Baker']);
  expect(statements.map(({ property, from, value }) => [property, from ?? value])).toEqual([
    ['born', '1927-12-05'],
    ['party', 'Green Party'],
  ]);
  expect(entities.get('Q2')!.entity.statements[0]!.entity).toBe('Q1');
});

test('a branch that is one with its parent is under none', () => {
  const all = world();
  all.get('person:bill-baker')!.entity.statements.push({ property: 'parent', entity: 'Q1', source: 'editors' });
  const { statements } = joinDoubles(all, 'same.tsv', LINE).entities.get('Q1')!.entity;
  expect(statements.map(({ property }) => property)).toEqual(['born', 'party']);
});

test('the joined one has the Wikidata id of either', () => {
  const line = 'Q1\tWilliam F. Baker\tperson:bill-baker\tBill Baker\n';
  const { entities } = joinDoubles(world(), 'same.tsv', line);
  expect([...entities.keys()]).toEqual(['Q1', 'Q2', 'org:baker']);
  expect(entities.get('Q1')!.entity).toMatchObject({ id: 'Q1', name: 'Bill Baker', names: ['William F. Baker'] });
  expect(entities.get('Q2')!.entity.statements[0]!.entity).toBe('Q1');
});

test('the name of the one that stands has its own rule', () => {
  const all = world();
  all.get('person:bill-baker')!.entity.names = [{ text: 'William F. Baker', rule: 'cue' }, 'Billy Baker'];
  const { entities } = joinDoubles(all, 'same.tsv', LINE);
  expect(entities.get('Q1')!.entity.names).toEqual(['Billy Baker', 'Bill Baker']);
});

test.each([
  ['an unknown id', 'person:nobody\tNobody\tQ1\tWilliam F. Baker', 'id'],
  ['another name', 'person:bill-baker\tWill Baker\tQ1\tWilliam F. Baker', 'name'],
  ['another name of the one that stands', 'person:bill-baker\tBill Baker\tQ1\tWilliam Baker', 'name'],
  ['another kind', 'org:baker\tBaker\tQ1\tWilliam F. Baker', 'kind'],
  ['itself', 'Q1\tWilliam F. Baker\tQ1\tWilliam F. Baker', 'id'],
  ['a double twice', `${LINE}person:bill-baker\tBill Baker\tQ2\tA Colleague`, 'id'],
  ['a double of a double', `${LINE}Q2\tA Colleague\tperson:bill-baker\tBill Baker`, 'id'],
])('a line with %s is refused at its place', (_, content, field) => {
  const { problems } = joinDoubles(world(), 'same.tsv', content);
  expect(problems).toEqual([expect.objectContaining({ file: 'same.tsv', line: content.split('\n').length, field })]);
});
