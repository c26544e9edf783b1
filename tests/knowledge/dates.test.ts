import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daySpan, fromDay, toDay } from '../../src/knowledge/dates.ts';
import { fullDate, partialDate } from './arbitraries.ts';

describe('daySpan', () => {
  it.each([
    ['1970-01-01', 0, 0],
    ['1970-01', 0, 30],
    ['1970', 0, 364],
    ['2000-02', 10_988, 11_016],
    ['0050-01-01', -701_265, -701_265],
  ])('gives the days of %s', (date, first, last) => {
    expect(daySpan(date)).toEqual({ first, last });
  });

  it.each([
    '',
    '21',
    '2021-13',
    '2021-00',
    '2021-02-30',
    '2021-04-00',
    '2021-1-1',
    '2021-01-01T00:00',
    ' 2021',
    '12021',
  ])('knows that "%s" is no date', (date) => {
    expect(daySpan(date)).toBeUndefined();
  });

  it('holds every day of a month or year and no other', () => {
    fc.assert(
      fc.property(fullDate, (date) => {
        const day = toDay(date)!;
        const parts = date.lastIndexOf('-');
        const month = daySpan(date.slice(0, parts))!;
        const year = daySpan(date.slice(0, parts - 3))!;
        expect(year.first).toBeLessThanOrEqual(month.first);
        expect(month.first).toBeLessThanOrEqual(day);
        expect(day).toBeLessThanOrEqual(month.last);
        expect(month.last).toBeLessThanOrEqual(year.last);
        expect(fromDay(month.last + 1).endsWith('-01')).toBe(true);
        expect(fromDay(year.last + 1).endsWith('-01-01')).toBe(true);
      }),
    );
  });

  it('puts years before our era before it', () => {
    expect(daySpan('-0044')!.last).toBeLessThan(daySpan('0001')!.first);
    expect(daySpan('-0044')!.last).toBeLessThan(daySpan('-0043')!.first);
  });
});

describe('toDay and fromDay', () => {
  it('are each other’s inverse', () => {
    fc.assert(
      fc.property(fullDate, (date) => {
        expect(fromDay(toDay(date)!)).toBe(date);
      }),
    );
  });

  it('take only whole days', () => {
    fc.assert(
      fc.property(partialDate, (date) => {
        expect(toDay(date) !== undefined).toBe(/-\d\d-\d\d$/.test(date));
      }),
    );
  });
});
