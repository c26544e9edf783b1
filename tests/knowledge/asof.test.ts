import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPoint, standing, thenAndNow } from '../../src/knowledge/asof.ts';
import { daySpan, fromDay, toDay } from '../../src/knowledge/dates.ts';
import type { Card, CardStatement, Property } from '../../src/knowledge/model.ts';

const card = (statements: Partial<CardStatement>[]): Card => ({
  id: 'Q1',
  kind: 'person',
  name: 'Somebody',
  blurb: '',
  names: [],
  related: [],
  asOf: '2026-10',
  statements: statements.map((one) => ({ property: 'office', source: 'editors', ...one })),
});

const DAY = toDay('2021-03-10')!;
const values = (statements: CardStatement[]) => statements.map(({ value, property }) => value ?? property);

describe('standing', () => {
  test.each([
    [{ from: '2021-01-26', to: '2025-01-20' }, 'held'],
    [{ from: '2021-01-26' }, 'held'],
    [{ from: '2013-03' }, 'held'],
    [{ from: '2021-03-10' }, 'held'],
    [{ from: '2020', to: '2021-03-10' }, 'perhaps'],
    [{ from: '2021' }, 'perhaps'],
    [{ from: '2019', to: '2021' }, 'perhaps'],
    [{ from: '2019', toAtMost: '2022-01-01' }, 'perhaps'],
    [{ from: '2019', toAtMost: '2020' }, 'past'],
    [{ to: '2020' }, 'past'],
    [{ from: '2017-01-20', to: '2021-01-20' }, 'past'],
    [{ from: '2025-01-20' }, 'future'],
    [{ to: '2024' }, 'ending'],
    [{ toAtMost: '2026-06' }, 'undated'],
    [{ from: '2019', ofTerm: true }, 'held'],
    [{ from: '2011', ofTerm: true }, 'undated'],
    [{}, 'undated'],
    [{ from: '1952-02-06' }, 'held'],
    [{ from: '1323' }, 'past'],
  ] as const)('%j is %s on 10 March 2021', (when, expected) => {
    expect(standing({ property: 'office', source: 'editors', ...when }, DAY)).toBe(expected);
  });
});

describe('thenAndNow', () => {
  test('an office that was held and ended is in both blocks', () => {
    const { then, since } = thenAndNow(card([{ value: 'Secretary', from: '2021-01-26', to: '2025-01-20' }]), DAY);
    expect(values(then)).toEqual(['Secretary']);
    expect(values(since)).toEqual(['Secretary']);
  });

  test('who held no office that day has the last one', () => {
    const { then, since, facts } = thenAndNow(
      card([
        { value: 'Mayor', from: '2001', to: '2005' },
        { value: 'President', from: '2017-01-20', to: '2021-01-20' },
        { value: 'President', from: '2025-01-20' },
      ]),
      DAY,
    );
    expect(then.map(({ from }) => from)).toEqual(['2017-01-20']);
    expect(since.map(({ from }) => from)).toEqual(['2025-01-20']);
    expect(values(facts)).toEqual(['Mayor']);
  });

  test('a later death ends open posts and is told once more; an earlier one is a fact', () => {
    const later = thenAndNow(
      card([
        { value: 'Judge', from: '2010' },
        { property: 'died', from: '2024-05-01' },
      ]),
      DAY,
    );
    expect(later.then[0]).toMatchObject({ value: 'Judge', toAtMost: '2024-05-01' });
    expect(values(later.since)).toContain('died');
    const earlier = thenAndNow(
      card([
        { value: 'King', from: '1660' },
        { property: 'died', from: '1685' },
      ]),
      DAY,
    );
    expect(values(earlier.then)).toEqual(['King']);
    expect(standing(earlier.then[0]!, DAY)).toBe('past');
    expect(values(earlier.facts)).toEqual(['died']);
  });

  test('coordinates are no facts to read; undated and founding facts are', () => {
    const { then, facts } = thenAndNow(
      card([
        { property: 'coordinates', value: '1,2' },
        { property: 'capital', value: 'Paris' },
        { property: 'born', from: '1962' },
      ]),
      DAY,
    );
    expect(then).toEqual([]);
    expect(values(facts)).toEqual(['Paris', 'born']);
  });

  test('notes are told on their side of the day', () => {
    const { then, since } = thenAndNow(
      card([
        { property: 'note', value: 'left', from: '2020-11-04' },
        { property: 'note', value: 'left again', from: '2026-01-27' },
      ]),
      DAY,
    );
    expect([values(then), values(since)]).toEqual([['left'], ['left again']]);
  });

  test('without a day everything dated is a timeline', () => {
    const { then, since, facts } = thenAndNow(
      card([
        { value: 'B', from: '2021' },
        { value: 'A', from: '1999', to: '2001' },
        { property: 'born', from: '1950' },
      ]),
    );
    expect([values(then), since, values(facts)]).toEqual([['A', 'B'], [], ['born']]);
  });
});

const date = fc
  .integer({ min: toDay('1900-01-01')!, max: toDay('2100-12-31')! })
  .chain((day) => fc.constantFrom(4, 7, 10).map((length) => fromDay(day).slice(0, length)));
const statement = fc.record(
  {
    property: fc.constantFrom<Property>('office', 'leader', 'member', 'status', 'note', 'born', 'died', 'capital'),
    value: fc.constantFrom('a', 'b'),
    from: date,
    to: date,
    toAtMost: date,
  },
  { requiredKeys: ['property', 'value'] },
);

test('nothing in `then` began after the day, and only a last office ended before it', () => {
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 8 }), fc.integer({ min: -20_000, max: 30_000 }), (statements, day) => {
      const { then } = thenAndNow(card(statements), day);
      const over = then.filter((one) => !isPoint(one.property) && standing(one, day) === 'past');
      expect(over.length).toBeLessThanOrEqual(1);
      for (const one of over) expect(one.property).toBe('office');
      for (const one of then) if (one.from) expect(daySpan(one.from)!.first).toBeLessThanOrEqual(day);
    }),
  );
});
