import { expect, test } from 'vitest';
import { addWritten } from '../../src/compile/written-names.ts';
import type { Entity } from '../../src/knowledge/model.ts';

const entity = (id: string, name: string, names: Entity['names'] = [], prominence = 0.9): Entity => ({
  id,
  kind: 'person',
  name,
  names,
  prominence,
  statements: [],
  asOf: '2026',
});
const world = (...entities: Entity[]) => new Map(entities.map((one) => [one.id, one]));

test('names are added by their sort, and those that are known stay as they are', () => {
  const colonel = entity('Q1', 'Muammar Gaddafi', [{ text: 'Gaddafi', via: 'short', rule: 'safe' }]);
  const line = 'Q1\tMuammar Gaddafi\tMoammar Gadhafi|~Gadhafi|~Gaddafi|?the Colonel|^MG\n';
  expect(addWritten(world(colonel), 'people.tsv', line)).toEqual([]);
  expect(colonel.names).toEqual([
    { text: 'Gaddafi', via: 'short', rule: 'safe' },
    'Moammar Gadhafi',
    { text: 'Gadhafi', via: 'short', rule: 'lead' },
    { text: 'the Colonel', via: 'short', rule: 'cue' },
    { text: 'MG', via: 'acronym', rule: 'lead', case: 'upper' },
  ]);
});

test.each([
  ['an unknown id', 'Q9\tNobody\tNo One', 'id'],
  ['the name of another', 'Q1\tSomebody Else\tNo One', 'name'],
  ['an empty name', 'Q1\tAnybody\tSomeone|', 'names'],
  ['no names', 'Q1\tAnybody', 'names'],
])('a line with %s is refused at its place', (_, line, field) => {
  const anybody = entity('Q1', 'Anybody');
  const problems = addWritten(world(anybody), 'people.tsv', `Q1\tAnybody\tAny Body\n${line}\n`);
  expect(problems).toEqual([expect.objectContaining({ file: 'people.tsv', line: 2, field })]);
  expect(anybody.names).toEqual(['Any Body']);
});

test('the surname of somebody who is not famous wants the full name on the page', () => {
  const minister = entity('Q1', 'Ada Moss', [], 0.5);
  addWritten(world(minister), 'people.tsv', 'Q1\tAda Moss\t~Moss\n');
  expect(minister.names).toEqual([{ text: 'Moss', via: 'short', rule: 'page' }]);
});
