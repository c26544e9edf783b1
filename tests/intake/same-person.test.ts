import { describe, expect, it } from 'vitest';
import { conflicts } from '../../src/compile/intake/conflicts.ts';
import type { PersonRow } from '../../src/compile/intake/facts.ts';
import { Offices } from '../../src/compile/intake/offices.ts';
import { personIds } from '../../src/compile/intake/people.ts';
import { Registry } from '../../src/compile/intake/registry.ts';
import { byBirth, byNameAndCountry, byTerm, parted } from '../../src/compile/intake/same-person.ts';
import { made } from '../compile/made.ts';

const row = (name: string, more: Partial<PersonRow> = {}): PersonRow => ({
  qid: null,
  name,
  title: null,
  aliases: [],
  born: null,
  died: null,
  country: 'US',
  party: null,
  roles: [],
  prominence: {},
  src: ['eps:x'],
  asOf: '2026-01',
  ...more,
});
const jimmy = row('Jimmy Fenkel', { qid: 'Q1', born: '1924', aliases: ['James Fenkel'] });

describe('byBirth', () => {
  const find = byBirth([jimmy, row('James Fenkel', { qid: 'Q2', born: '1950-01-01' })]);
  it.each([
    ['James Fenkel', '1924-10-01', 'Q1'],
    ['James Fenkel', '1950-01-01', 'Q2'],
    ['James Fenkel', '1950-01-02', undefined],
    ['James Fenkel', null, undefined],
    ['Orm Fenkel', '1924', undefined],
  ])('%s, born %s: %s', (name, born, id) => {
    expect(find(row(name, { born }))).toBe(id);
  });

  it('does not choose between two', () => {
    const two = byBirth([jimmy, { ...jimmy, qid: 'Q3' }]);
    expect(two(row('James Fenkel', { born: '1924' }))).toBeUndefined();
  });
});

describe('byNameAndCountry', () => {
  const find = byNameAndCountry([
    row('Ada Orlm', { qid: 'Q1', country: 'GB', born: '1950' }),
    row('Bo Orlm', { qid: 'Q2', country: 'GB' }),
    row('Bo Orlm', { qid: 'Q3', country: 'GB' }),
    row('Cy Orlm', { qid: 'Q4', country: null }),
  ]);
  it.each<[string, Partial<PersonRow>, string | undefined]>([
    ['Ada Orlm', { country: 'GB' }, 'Q1'],
    ['Ada Orlm', { country: 'US' }, undefined],
    ['Ada Orlm', { country: 'GB', born: '1951' }, undefined],
    ['Bo Orlm', { country: 'GB' }, undefined],
    ['Cy Orlm', { country: 'US' }, 'Q4'],
  ])('%s %o: %s', (name, more, id) => {
    expect(find(row(name, more))).toBe(id);
  });
});

describe('byTerm', () => {
  const term = (from: string) => ({
    roles: [{ office: 'Envoy', of: 'GB', level: 'national', kind: 'minister', from, src: 'ifg' }],
  });
  const find = byTerm([row('Ada Orlm, Baroness Orlm', { qid: 'Q1', ...term('2001-06-11') })], (post, country) => ({
    post,
    country: country!,
  }));
  it.each([
    ['Baroness Orlm', '2001-06-11', 'Q1'],
    ['Baroness Orlm', '2001-06-12', undefined],
    ['Baroness Fenkel', '2001-06-11', undefined],
    ['Baroness Orlm', '2001', undefined],
  ])('%s, %s: %s', (name, from, id) => {
    expect(find(row(name, term(from)))).toBe(id);
  });
});

describe('personIds', () => {
  it('gives two of one name and country two ids when their births differ, and one of them one id', () => {
    const rows = [
      row('Ada Orlm', { born: '1950' }),
      row('Ada Orlm', { born: '1931' }),
      row('Ada Orlm', { born: '1950' }),
    ];
    const idOf = personIds(rows, new Registry(), new Offices(new Map()));
    expect(rows.map(idOf)).toEqual(['person:ada-orlm', 'person:ada-orlm-us', 'person:ada-orlm']);
  });

  it('leaves a hand-written card its person', () => {
    const registry = new Registry();
    registry.addEntity(made('gloss:ada', 'Ada Orlm'));
    expect(personIds([], registry, new Offices(new Map()))(row('Ada Orlm'))).toBe('gloss:ada');
  });
});

describe('conflicts', () => {
  const born = (from: string) => made('Q1', 'Ada', { statements: [{ property: 'born', from, source: 'x' }] });
  it('tells dates that cannot both be right, and only those', () => {
    expect(conflicts(born('1950-02-01'), born('1950-02-02'), 'say the facts')).toEqual([
      'Ada (Q1): born 1950-02-01 is kept, 1950-02-02 say the facts',
    ]);
    expect(conflicts(born('1950-02-01'), born('1950'), 'say the facts')).toEqual([]);
    expect(conflicts(born('1950-02-01'), made('Q1', 'Ada'), 'say the facts')).toEqual([]);
  });
});

it('parts a member of governments from the namesake under whose id the register has them', () => {
  const role = (office: string, src: string) => ({ office, of: 'GB', level: 'national', kind: 'minister', src });
  const roles = [role('Secretary of State for Wales', 'ifg'), role('Ambassador to Lithuania', 'eps:x')];
  const told = parted(row('David Hunt', { qid: 'Q57833797', roles, src: ['eps:x', 'ifg'], party: 'Party' }));
  expect(told.map(({ qid, party, roles }) => [qid, party, roles.map(({ office }) => office)])).toEqual([
    ['Q57833797', null, ['Ambassador to Lithuania']],
    ['Q333909', 'Party', ['Secretary of State for Wales']],
  ]);
  expect(parted(jimmy)).toEqual([jimmy]);
});
