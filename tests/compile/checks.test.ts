import { describe, expect, it } from 'vitest';
import { checkAll } from '../../src/compile/checks.ts';
import type { Entity, Statement } from '../../src/knowledge/model.ts';
import { made } from './made.ts';

const TODAY = Date.parse('2026-11-24T00:00Z') / 86_400_000;

type Said = [property: Statement['property'], rest?: Partial<Statement>];
const said = (...all: Said[]): Pick<Entity, 'statements'> => ({
  statements: all.map(([property, rest]) => ({ property, source: 'hand', ...rest })),
});
/** What the checks say of the first of these entities. */
function problems(...entities: Entity[]) {
  const places = new Map(entities.map((entity, i) => [entity.id, { entity, file: 'a.ndjson', line: i + 1 }]));
  return checkAll({ entities: places, sources: new Set(['hand']), today: TODAY });
}
const office = (rest: Partial<Statement>): Said => ['office', { value: 'mayor', ...rest }];

describe('checkAll', () => {
  it.each<[string, Said[], string, RegExp]>([
    ['an end before the beginning', [office({ from: '2020', to: '2019-12' })], 'office', /ends .* before it begins/],
    ['a last day before the beginning', [office({ from: '2020', toAtMost: '2019' })], 'office', /before it begins/],
    ['a beginning in the future', [office({ from: '2026-11-25' })], 'office', /in the future .*today is 2026-11-24/],
    [
      'a death before the birth',
      [
        ['born', { from: '1950' }],
        ['died', { from: '1949-12-31' }],
      ],
      'died',
      /before the birth/,
    ],
    [
      'an office before the birth',
      [['born', { from: '1950' }], office({ from: '1949' })],
      'office',
      /before the birth/,
    ],
    ['an office after the death', [['died', { from: '1950' }], office({ from: '1951' })], 'office', /after the death/],
    ['a term beyond the death', [['died', { from: '1950' }], office({ to: '1953' })], 'office', /after the death/],
    ['a link to nothing', [['member', { entity: 'Q404' }]], 'member', /no entity Q404/],
    ['a source that is not listed', [office({ source: 'rumour' })], 'office', /"rumour" is not in sources.json/],
    ['a statement that says nothing', [['office', { from: '2020' }]], 'office', /says nothing/],
    ['a date without its date', [['signed', { value: 'Rome' }]], 'signed', /has no date/],
  ])('finds %s', (_, statements, field, reason) => {
    const found = problems(made('Q1', 'Ada Moss', said(...statements)));
    expect(found).toEqual([{ file: 'a.ndjson', line: 1, field: `Q1 ${field}`, reason: expect.stringMatching(reason) }]);
  });

  it.each<[string, Said[]]>([
    ['a term within a year', [office({ from: '2020', to: '2020' })]],
    ['a term that may overlap its own beginning', [office({ from: '2020-05', to: '2020' })]],
    ['this month', [office({ from: '2026-11' })]],
    ['the end of a treaty to come', [['ended', { from: '2030' }]]],
    ['an office in the year of the death', [['died', { from: '1950-02' }], office({ from: '1950', to: '1950-12-31' })]],
    ['an office in the year of the birth', [['born', { from: '1950-06' }], office({ from: '1950' })]],
  ])('lets pass %s', (_, statements) => {
    expect(problems(made('Q1', 'Ada Moss', said(...statements)))).toEqual([]);
  });

  it('looks at lives of persons only', () => {
    const statements: Said[] = [['died', { from: '1950' }], office({ from: '1960' })];
    expect(problems(made('Q1', 'Moss Works', { kind: 'organization', ...said(...statements) }))).toEqual([]);
  });

  it('finds a related entity that is not there', () => {
    expect(problems(made('Q1', 'Ada Moss', { related: ['Q2', 'Q3'] }), made('Q2', 'Bo Fen'))).toMatchObject([
      { field: 'Q1 related', reason: 'there is no entity Q3' },
    ]);
  });

  it('finds a name that no text can hold', () => {
    expect(problems(made('Q1', '—'))).toMatchObject([{ field: 'Q1 names', reason: expect.stringMatching(/no word/) }]);
    expect(problems(made('Q1', 'a '.repeat(17).trim()))).toMatchObject([{ field: 'Q1 names' }]);
    expect(problems(made('Q1', '—', { names: ['Dash'] }))).toEqual([]);
  });

  it('finds a composed blurb that says "current", unless one is written', () => {
    const statements = said(['class', { value: 'current affairs programme' }]);
    const entity = made('Q1', 'Newsnight', { kind: 'organization', ...statements });
    expect(problems(entity)).toMatchObject([{ field: 'Q1 blurb', reason: expect.stringMatching(/says "current"/) }]);
    expect(problems({ ...entity, blurb: 'Television programme' })).toEqual([]);
  });

  it('finds a capital that lies in another country', () => {
    const capital = (to?: string) =>
      made('Q1', 'Mossland', { kind: 'place', ...said(['capital', { entity: 'Q3', ...(to ? { to } : {}) }]) });
    const other = made('Q2', 'Fenland', { kind: 'place' });
    const city = (...countries: string[]) =>
      made('Q3', 'Ede', { kind: 'place', ...said(...countries.map((entity): Said => ['country', { entity }])) });
    expect(problems(capital(), other, city('Q2'))).toMatchObject([{ field: 'Q1 capital', reason: 'Ede lies in Q2' }]);
    expect(problems(capital(), other, city('Q1'))).toEqual([]);
    expect(problems(capital(), other, city('Q2', 'Q1'))).toEqual([]);
    expect(problems(capital(), other, city())).toEqual([]);
    expect(problems(capital('1990'), other, city('Q2'))).toEqual([]);
  });

  it('finds a relation to the wrong kind of thing', () => {
    const link = (property: Statement['property']) => made('Q1', 'Ada Moss', said([property, { entity: 'Q2' }]));
    const land = made('Q2', 'Fenland', { kind: 'place' });
    expect(problems(link('country'), land)).toEqual([]);
    expect(problems(link('party'), land)).toMatchObject([
      { field: 'Q1 party', reason: 'leads to a place: Fenland (Q2)' },
    ]);
    expect(problems(link('office'), land)).toMatchObject([{ field: 'Q1 office' }]);
  });

  it('finds a party to a treaty that was not there then', () => {
    const treaty = (from: string) =>
      made('Q1', 'Moss Treaty', { kind: 'agreement', ...said(['party to', { entity: 'Q2', from }]) });
    const union = said(['founded', { from: '1922' }], ['dissolved', { from: '1991-12-26' }]);
    const land = made('Q2', 'Fenland', { kind: 'place', ...union });
    expect(problems(treaty('1960'), land)).toEqual([]);
    expect(problems(treaty('1991-12'), land)).toEqual([]);
    expect(problems(treaty('1992'), land)).toMatchObject([{ reason: 'Q2 ended in 1991-12-26, before 1992' }]);
    expect(problems(treaty('1921'), land)).toMatchObject([{ reason: 'Q2 began in 1922, after 1921' }]);
  });

  it('finds an open office that nobody can have seen', () => {
    const open = (rest: Partial<Statement>) => problems(made('Q1', 'Ada Moss', said(office(rest))));
    expect(open({ from: '2020', asOf: '2022-07' })).toEqual([]);
    expect(open({ from: '2020' })).toEqual([]);
    expect(open({ from: '2020', asOf: '2019' })).toMatchObject([
      { reason: expect.stringMatching(/last seen \(2019\)/) },
    ]);
    expect(open({ from: '2020', to: '2021', asOf: '2019' })).toEqual([]);
  });

  it('finds a composed blurb that has HTML in it', () => {
    const named = (value: string) =>
      problems(made('Q1', 'Ada Moss', { kind: 'organization', ...said(['class', { value }]) }));
    expect(named('organ <b>')).toMatchObject([{ reason: expect.stringMatching(/has HTML/) }]);
    expect(named('organ')).toEqual([]);
  });

  it('gives problems in the order of the entities', () => {
    const bad = said(['office']);
    expect(problems(made('Q2', 'B', bad), made('Q1', 'A', bad)).map(({ line, field }) => [line, field])).toEqual([
      [1, 'Q2 office'],
      [2, 'Q1 office'],
    ]);
  });
});
