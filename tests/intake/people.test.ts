import { expect, it } from 'vitest';
import type { PersonRow } from '../../src/compile/intake/facts.ts';
import { Offices } from '../../src/compile/intake/offices.ts';
import { personEntity } from '../../src/compile/intake/people.ts';
import { Days } from '../../src/compile/intake/precision.ts';
import { Registry } from '../../src/compile/intake/registry.ts';

const told = (role: Partial<PersonRow['roles'][number]>, more: Partial<PersonRow> = {}) => {
  const row: PersonRow = {
    name: 'Orm Fenkel',
    aliases: [],
    roles: [{ office: 'Fisher', level: 'national', kind: 'other', src: 'eps:x', ...role }],
    prominence: {},
    src: ['eps:x'],
    asOf: '2022-07-30',
    ...more,
  };
  const world = {
    registry: new Registry(),
    offices: new Offices(new Map()),
    officeIds: new Map(),
    isoToId: new Map(),
    days: new Days([row], ({ office }) => office),
    namesakes: () => 0,
  };
  return personEntity(row, 'Q1', world, 12).statements.find(({ property }) => property === 'office');
};

it.each([
  ['1975', { from: '1975', asOf: '1975' }],
  ['2001', { to: '2006' }],
])('an embassy from %s to the death of its holder in 2006', (from, end) => {
  const embassy = { office: 'Ambassador of Spain to Turkey', kind: 'diplomat', from, to: '2006-06-23' };
  expect(told(embassy, { died: '2006-06-23' })).toMatchObject(end);
});

it('calls the empresses in a list of emperors so', () => {
  const reign = { office: 'Byzantine emperor', kind: 'head-of-state', from: '0527', src: 'wikitrivia' };
  expect(told(reign, { qid: 'Q204843' })?.value).toBe('Byzantine empress');
  expect(told(reign, { qid: 'Q41866' })?.value).toBe('Byzantine emperor');
});
