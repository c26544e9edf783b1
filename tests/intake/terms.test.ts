import { describe, expect, it } from 'vitest';
import { closeSucceeded, loosenClashes, withoutChildren } from '../../src/compile/intake/succession.ts';
import { cleanTerms } from '../../src/compile/intake/terms.ts';
import type { Entity, Statement } from '../../src/knowledge/model.ts';

const term = (value: string, rest: Partial<Statement>): Statement => ({
  property: 'office',
  value,
  source: 'test',
  ...rest,
});

describe('cleanTerms', () => {
  it('joins terms of one office that touch, by day or by the next day', () => {
    const terms = cleanTerms(
      [
        term('premier', { from: '2014-12-24', to: '2017-11-01' }),
        term('premier', { from: '2012-12-26', to: '2014-12-24' }),
        term('premier', { from: '2017-11-02', asOf: '2022-01' }),
      ],
      undefined,
    );
    expect(terms).toEqual([term('premier', { from: '2012-12-26', asOf: '2022-01' })]);
  });

  it('keeps terms apart when somebody else can have held the office between them', () => {
    const terms = [
      term('premier', { from: '2006', to: '2007-09-25' }),
      term('premier', { from: '2012-12-26', to: '2020' }),
    ];
    expect(cleanTerms(terms, undefined)).toHaveLength(2);
  });

  it('prefers the closed one of two that begin together', () => {
    const open = term('premier', { from: '2013-03-15', asOf: '2022' });
    const closed = term('premier', { from: '2013-03-15', to: '2023-03-11' });
    expect(cleanTerms([open, closed], undefined)).toEqual([closed]);
  });

  it('closes an open end by death', () => {
    expect(cleanTerms([term('king', { from: '1900', asOf: '1905' })], '1910-05-06')).toEqual([
      term('king', { from: '1900', toAtMost: '1910-05-06' }),
    ]);
    // Of what has no end on record the death is none.
    const unseen = term('envoy', { from: '1900', asOf: '1900' });
    expect(cleanTerms([unseen], '1910-05-06')).toEqual([unseen]);
  });
});

describe('closeSucceeded', () => {
  const person = (id: string, rest: Partial<Statement>): Entity => ({
    id,
    kind: 'person',
    name: id,
    statements: [{ property: 'office', entity: 'office:x', source: 'test', ...rest }],
    asOf: '2026',
  });

  it('ends an open term at most when the next holder begins, and leaves the last one open', () => {
    const people = [
      person('a', { from: '2020-01-01', asOf: '2022' }),
      person('b', { from: '2023-05-06', asOf: '2026' }),
    ];
    expect(closeSucceeded(people, new Set(['office:x']))).toBe(1);
    expect(people[0]!.statements[0]).toMatchObject({ toAtMost: '2023-05-06' });
    expect(people[0]!.statements[0]).not.toHaveProperty('asOf');
    expect(people[1]!.statements[0]).toMatchObject({ asOf: '2026' });
  });

  it('leaves offices alone that several hold at a time', () => {
    const people = [person('a', { from: '2020', asOf: '2022' }), person('b', { from: '2023', asOf: '2026' })];
    expect(closeSucceeded(people, new Set())).toBe(0);
  });
});

describe('loosenClashes', () => {
  const person = (id: string, from: string, to: string, source = 'wikidata'): Entity => ({
    id,
    kind: 'person',
    name: id,
    statements: [{ property: 'office', entity: 'office:x', source, from, to }],
    asOf: '2026',
  });
  const dates = (people: readonly Entity[]) => {
    loosenClashes(people, new Set(['office:x']));
    return people.map(({ statements: [term] }) => [term!.from, term!.to, term!.toAtMost]);
  };
  const others = [person('d', '1990', '1992'), person('e', '1992', '1994'), person('f', '1994', '1996')];

  it('tells neither the end nor the beginning that cannot both be right', () => {
    const clashing = [person('a', '2001-01-01', '2004-01-01'), person('b', '2003-01-01', '2006-01-01')];
    expect(dates([...clashing, ...others]).slice(0, 2)).toEqual([
      ['2001-01-01', undefined, '2004-01-01'],
      [undefined, '2006-01-01', undefined],
    ]);
  });

  it('leaves handovers, other sources and offices of several alone', () => {
    const handover = [person('a', '2001-01-01', '2004-01-20'), person('b', '2004-01-01', '2006-01-01')];
    expect(dates([...handover, ...others])[0]).toEqual(['2001-01-01', '2004-01-20', undefined]);
    const registered = [person('a', '2001-01-01', '2004-01-01', 'ifg'), person('b', '2003-01-01', '2006-01-01')];
    expect(dates([...registered, ...others])[0]).toEqual(['2001-01-01', '2004-01-01', undefined]);
    const several = [person('a', '2001-01-01', '2004-01-01'), person('b', '2003-01-01', '2006-01-01')];
    expect(dates(several)[1]).toEqual(['2003-01-01', '2006-01-01', undefined]);
  });
});

describe('withoutChildren', () => {
  const person = (born: string, office: string, from: string): Entity => ({
    id: 'a',
    kind: 'person',
    name: 'a',
    statements: [
      { property: 'born', from: born, source: 'wikidata' },
      { property: 'office', value: office, from, source: 'wikidata' },
    ],
    asOf: '2026',
  });
  const properties = (one: Entity) => {
    withoutChildren([one]);
    return one.statements.map(({ property }) => property);
  };

  it('takes a birth back that makes a child of a minister, not of a king', () => {
    expect(properties(person('1985', 'Minister of Fish', '2000-01-27'))).toEqual(['office']);
    expect(properties(person('1985', 'Minister of Fish', '2005'))).toEqual(['born', 'office']);
    expect(properties(person('1985', 'King of Somewhere', '1990'))).toEqual(['born', 'office']);
  });
});
