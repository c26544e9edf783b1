import { describe, expect, it } from 'vitest';
import type { PersonRow } from '../../src/compile/intake/facts.ts';
import { Days, retold, toldLife } from '../../src/compile/intake/precision.ts';
import { isLesserSeat, loosened, withoutCut, withoutOverrun } from '../../src/compile/intake/seats.ts';
import type { Statement } from '../../src/knowledge/model.ts';

type Role = PersonRow['roles'][number];

const role = (more: Partial<Role>): Role => ({
  office: 'Minister of Fish',
  of: 'AA',
  level: 'national',
  kind: 'minister',
  src: 'eps:somewhere',
  ...more,
});
const row = (...roles: Role[]): PersonRow => ({ name: 'x', aliases: [], roles, prominence: {}, src: [], asOf: '2022' });
const told = (own: Role, others: Role[], weight = 0.6) => {
  const person = row(own);
  const days = new Days([person, ...others.map((one) => row(one))], ({ office }) => office);
  return days.told(person, own, own.from!, weight);
};

describe('the day of a term', () => {
  const own = role({ from: '2011-05-07' });

  it('is told where another has come or gone in the post', () => {
    expect(told(own, [role({ from: '2008', to: '2011-05-07' })])).toBe('2011-05-07');
    expect(told(own, [role({ from: '2008', to: '2011-05-06' })])).toBe('2011-05');
  });

  it('is told of the well known only', () => {
    expect(told(own, [role({ from: '2008', to: '2011-05-07' })], 0.3)).toBe('2011-05');
    expect(told(own, [], 0.45)).toBe('2011-05');
    expect(told(own, [], 0.3)).toBe('2011');
  });

  it('is told where two others of the government have come or gone that day', () => {
    const other = role({ office: 'Minister of Birds', from: '2011-05-07' });
    expect(told(own, [other, other])).toBe('2011-05-07');
    expect(told(own, [other])).toBe('2011-05');
    expect(told(own, [role({ ...other, of: 'BB' }), role({ ...other, of: 'BB' })])).toBe('2011-05');
  });

  it('is told of heads, and where a register or a hand has it', () => {
    expect(told(role({ ...own, kind: 'president' }), [])).toBe('2011-05-07');
    expect(told(role({ ...own, kind: 'president', level: 'subnational' }), [])).toBe('2011-05');
    expect(told(role({ ...own, src: 'ifg' }), [])).toBe('2011-05-07');
    expect(told(role({ from: '2022-10-30', src: 'ifg' }), [])).toBe('2022-10');
    expect(told(role({ ...own, src: 'eps:somewhere+checked-2026-10' }), [])).toBe('2011-05-07');
  });

  it('is never told of a seat or an embassy', () => {
    const seat = role({ ...own, kind: 'legislator' });
    expect(told(seat, [seat, seat])).toBe('2011');
    expect(told(role({ ...own, kind: 'diplomat' }), [])).toBe('2011');
    expect(told(role({ ...seat, from: '2011-05' }), [])).toBe('2011');
    expect(told(role({ ...seat, src: 'congress' }), [])).toBe('2011-05-07');
  });
});

describe('a seat whose days are those of a parliament', () => {
  const seat = role({ kind: 'legislator', office: 'Deputy', from: '2011-05-07', to: '2015-05-07' });
  const term = { property: 'office' as const, value: 'x', source: 's', from: seat.from!, to: seat.to! };
  const marked = (own: Role, others: Role[], whole: Statement = term) => {
    const days = new Days([row(own), ...others.map((one) => row(one))], ({ office }) => office);
    return days.withBounds(row(own), own, whole).ofTerm === true;
  };
  const four = [seat, seat, seat, seat];

  it('is told by the term where many came and went on them', () => {
    expect(marked(seat, four)).toBe(true);
    expect(marked(seat, four.slice(1))).toBe(false);
    const { to: _, ...open } = term;
    expect(marked(seat, four, open)).toBe(true);
    expect(marked(seat, [], { ...term, from: '2011', to: '2015' })).toBe(true);
  });

  it('has days of its own where one of them is, and in registers', () => {
    expect(marked(seat, four, { ...term, to: '2013-02-01' })).toBe(false);
    expect(marked(seat, four, { ...term, from: '2012-02-01' })).toBe(false);
    expect(marked({ ...seat, src: 'congress' }, four)).toBe(false);
    expect(marked({ ...seat, kind: 'minister' }, four)).toBe(false);
  });
});

describe('a post that one is elected to again', () => {
  const own = role({
    kind: 'governor',
    office: 'Governor of Fishland',
    level: 'subnational',
    from: '2017-10-24',
    to: '2021-08-19',
  });
  const term = { property: 'office' as const, value: 'x', source: 's', from: own.from!, to: own.to! };
  const marked = (others: Role[]) => {
    const person = row(own);
    const days = new Days([person, ...others.map((one) => row(one))], ({ office }) => office);
    return days.withBounds(person, own, term).ofTerm === true;
  };

  it('is told by the term where nobody is known to have left it on the first day', () => {
    expect(marked([])).toBe(true);
    expect(marked([{ ...own, from: '2012-12-28', to: '2017-10-24' }])).toBe(false);
  });
});

describe('the days of a life', () => {
  it('are told of the well known and by registers', () => {
    expect(toldLife('1961-05-07', 'born', 0.2, 'wikidata')).toBe('1961');
    expect(toldLife('2019-05-07', 'died', 0.2, 'wikidata')).toBe('2019-05');
    expect(toldLife('1961-05-07', 'born', 0.5, 'wikidata')).toBe('1961-05-07');
    expect(toldLife('1961-05-07', 'born', 0.2, 'congress')).toBe('1961-05-07');
    expect(toldLife('1961', 'born', 0.2, 'wikidata')).toBe('1961');
  });
});

describe('a term told', () => {
  it('keeps an evidence that is its beginning', () => {
    const term = { property: 'office' as const, value: 'x', source: 's' };
    const year = (date: string) => date.slice(0, 4);
    expect(retold({ ...term, from: '2011-05-07', asOf: '2011-05-07' }, year)).toEqual({
      ...term,
      from: '2011',
      asOf: '2011',
    });
    expect(retold({ ...term, from: '2011-05-07', asOf: '2012-01-01' }, year).asOf).toBe('2012-01-01');
    expect(retold({ ...term, toAtMost: '2011-05-07' }, year)).toEqual({ ...term, toAtMost: '2011-05-07' });
  });
});

describe('a lesser seat', () => {
  it('is one in the parliament of a part of a federation, or in an assembly of parliaments', () => {
    const isLesser = (office: string, of: string, more: Partial<Role> = {}) =>
      isLesserSeat(role({ kind: 'legislator', office, of, ...more }));
    expect(isLesser('Member of the State Senate of Ohio', 'US')).toBe(true);
    expect(isLesser('United States senator', 'US')).toBe(false);
    expect(isLesser('Member of the State Senate of Ohio', 'US', { src: 'congress' })).toBe(false);
    expect(isLesser('Member of the Lok Sabha', 'IN')).toBe(false);
    expect(isLesser('Member of the Parliament of Finland', 'FI')).toBe(false);
    expect(isLesser('Representative of the Parliamentary Assembly of the Council of Europe', 'world')).toBe(true);
    expect(isLesser('Minister of Fish', 'US', { kind: 'minister' })).toBe(false);
  });

  it('is told by its term, or by one year in which it was surely held', () => {
    const term = { property: 'office' as const, value: 'x', source: 's' };
    const told = (more: object, from?: string) => loosened({ ...term, ...more }, role({ from }));
    expect(told({ from: '2005', to: '2017' })).toEqual({ ...term, asOf: '2017' });
    expect(told({ from: '2005', asOf: '2005' }, '2005-03-01')).toEqual({ ...term, asOf: '2005' });
    // Elected in that year, perhaps, and in the seat from the next one on.
    expect(told({ from: '2012', asOf: '2012' }, '2012')).toEqual({ ...term, asOf: '2013' });
    expect(told({ toAtMost: '2011' })).toEqual({ ...term, toAtMost: '2011' });
    const ofTerm = { ...term, from: '2005', to: '2009', ofTerm: true as const };
    expect(told(ofTerm)).toEqual(ofTerm);
  });
});

describe('a seat', () => {
  const seat = role({ kind: 'legislator' });
  const term = { property: 'office' as const, value: 'Member of Parliament', source: 's' };

  it('has no beginning where the lists begin in the middle of it', () => {
    const told = (from: string, to?: string, of = seat) =>
      withoutCut(of, { ...term, from, ...(to ? { to } : {}) }).from;
    expect(told('1999-01-03', '2011')).toBeUndefined();
    expect(told('2001-01-03', '2011')).toBe('2001-01-03');
    expect(told('1995', '1999')).toBe('1995');
    expect(told('1999-01-03')).toBe('1999-01-03');
    expect(told('1999-01-03', '2011', role({}))).toBe('1999-01-03');
  });

  it('was over, at the latest, when a parliament ended that a governor had left', () => {
    const governor = role({ kind: 'governor', from: '2012-12-25', to: '2017-12-27' });
    const held = { ...term, from: '2009', to: '2014-05-18' };
    expect(withoutOverrun(seat, held, [seat, governor])).toEqual({ ...term, from: '2009', toAtMost: '2014-05-18' });
    expect(withoutOverrun(seat, { ...held, from: '2018', to: '2022' }, [governor]).to).toBe('2022');
    expect(withoutOverrun(seat, held, [seat]).to).toBe('2014-05-18');
  });
});
