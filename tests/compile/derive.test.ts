import { describe, expect, it } from 'vitest';
import { addHolders, byProminence, doubleHolders, linkCities, successions } from '../../src/compile/derive.ts';
import type { Entity, Statement } from '../../src/knowledge/model.ts';
import { made } from './made.ts';

const byId = (...entities: Entity[]) => new Map(entities.map((entity) => [entity.id, entity]));
const says = (property: Statement['property'], rest: Partial<Statement>): Statement => ({
  property,
  source: 's',
  ...rest,
});
/** A person with terms in office Q9: from, and to where it is known. */
const holder = (id: string, ...terms: [from: string, to?: string][]) =>
  made(id, `Person ${id}`, {
    statements: terms.map(([from, to]) => says('office', { entity: 'Q9', from, ...(to ? { to } : {}) })),
  });
const post = () => made('Q9', 'Mayor of Ede', { kind: 'office' });

describe('byProminence', () => {
  it('puts the most prominent first, equals by id', () => {
    const all = byId(made('Q3', 'c'), made('Q2', 'b', { prominence: 0.5 }), made('Q1', 'a', { prominence: 0 }));
    expect(byProminence(all).map(({ id }) => id)).toEqual(['Q2', 'Q1', 'Q3']);
  });
});

describe('linkCities', () => {
  const city = (id: string, country: string, prominence: number) =>
    made(id, 'Ede', {
      kind: 'place',
      prominence,
      statements: [says('class', { value: 'city' }), says('country', { entity: country })],
    });

  it('links a capital to the greatest city of that name in the country', () => {
    const land = made('Q1', 'Mossland', { kind: 'place', statements: [says('capital', { value: 'ede' })] });
    linkCities(byId(land, city('Q2', 'Q1', 0.2), city('Q3', 'Q1', 0.4), city('Q4', 'Q7', 0.9)));
    expect(land.statements).toEqual([says('capital', { entity: 'Q3' })]);
  });

  it('links a seat to a great city, and leaves in words what may be another one', () => {
    const body = (value: string) =>
      made('Q5', 'Bank', {
        kind: 'organization',
        statements: [says('country', { entity: 'Q1' }), says('headquarters', { value })],
      });
    const [here, elsewhere, small] = [body('Ede'), body('Rome'), body('Ede')];
    linkCities(byId(here, city('Q2', 'Q1', 0.5)));
    linkCities(byId(elsewhere, city('Q2', 'Q1', 0.5)));
    linkCities(byId(small, city('Q2', 'Q1', 0.3)));
    expect(small.statements[1]).toEqual(says('headquarters', { value: 'Ede' }));
    expect(here.statements[1]).toEqual(says('headquarters', { entity: 'Q2' }));
    expect(elsewhere.statements[1]).toEqual(says('headquarters', { value: 'Rome' }));
  });
});

describe('addHolders', () => {
  it('lists who held an office in the order of time', () => {
    const office = post();
    addHolders(
      byId(holder('Q1', ['2010', '2012']), office, holder('Q2', ['2001', '2003'], ['2012']), holder('Q3', ['2010'])),
    );
    expect(office.statements.map(({ property, entity, from, to }) => [property, entity, from, to])).toEqual([
      ['holder', 'Q2', '2001', '2003'],
      ['holder', 'Q1', '2010', '2012'],
      ['holder', 'Q3', '2010', undefined],
      ['holder', 'Q2', '2012', undefined],
    ]);
  });

  it('leaves a list that the sources give', () => {
    const office = { ...post(), statements: [says('holder', { entity: 'Q5' })] };
    addHolders(byId(holder('Q1', ['2010']), office));
    expect(office.statements).toEqual([says('holder', { entity: 'Q5' })]);
  });
});

describe('successions', () => {
  const found = (...people: Entity[]) => {
    const all = successions(byId(post(), ...people));
    return people.map(({ statements }) => all.get(statements[0]!));
  };

  it('name who came before and after', () => {
    const people = [
      holder('Q2', ['2012-05', '2015-01-01']),
      holder('Q1', ['2010', '2012-05']),
      holder('Q3', ['2015-02']),
    ];
    expect(found(...people)).toEqual([{ before: 'Q1', after: 'Q3' }, { after: 'Q2' }, { before: 'Q2' }]);
  });

  it('name nobody across a gap, nor the same person', () => {
    expect(found(holder('Q1', ['2010', '2012']), holder('Q2', ['2014', '2016']))).toEqual([{}, {}]);
    expect(found(holder('Q1', ['2010', '2012'], ['2012', '2014']))).toEqual([{}]);
  });

  it('name nobody where several hold the office at a time', () => {
    const crowd = ['Q1', 'Q2', 'Q3'].map((id, i) => holder(id, [`201${i}`, '2019']));
    expect(found(...crowd)).toEqual([undefined, undefined, undefined]);
  });
});

describe('doubleHolders', () => {
  /** Ten in a row, a year each, and more. */
  const line = (...more: Entity[]) => [
    ...Array.from({ length: 10 }, (_, i) => holder(`Q${20 + i}`, [`19${50 + i}-01-01`, `19${51 + i}-01-01`])),
    ...more,
  ];
  const told = (entities: Entity[]) =>
    doubleHolders(entities).map(({ office, earlier, later }) => [office, earlier.person.id, later.person.id]);

  it('finds two who held one office at once', () => {
    expect(told(line())).toEqual([]);
    expect(told(line(holder('Q40', ['1954-06-01', '1954-09-01'])))).toEqual([['Q9', 'Q24', 'Q40']]);
  });

  it('claims nothing of a term whose end is not known to the day', () => {
    const vague = says('office', { entity: 'Q9', from: '1954-03-01', toAtMost: '1980' });
    expect(told(line(made('Q40', 'Person Q40', { statements: [vague] })))).toEqual([]);
  });

  it('lets a handover take some weeks', () => {
    expect(told(line(holder('Q40', ['1959-12-15', '1962-01-01'])))).toEqual([]);
  });

  it('expects no more of an office that several hold', () => {
    const pair = (year: number) =>
      ['Q1', 'Q2'].map((id) => holder(`${id}${year}`, [`${year}-01-01`, `${year + 1}-01-01`]));
    expect(told([...pair(1950), ...pair(1951), ...pair(1952)])).toEqual([]);
  });
});
