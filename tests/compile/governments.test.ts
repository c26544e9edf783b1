import { expect, test } from 'vitest';
import { withOwnDays } from '../../src/compile/intake/governments.ts';

const dates = (of: string, office: string, from: string | null, to: string | null, kind = 'minister') => {
  const role = { office, of, level: 'national', kind, from, to, src: 'eps:somewhere' };
  const row = { name: 'x', aliases: [], roles: [role], prominence: {}, src: [], asOf: '2022' };
  const told = withOwnDays(row).roles[0]!;
  return [told.from, told.to ?? undefined, told.toMax ?? told.asOf ?? undefined];
};

test('ministers begin on the day of their own oath', () => {
  expect(dates('AU', 'Minister for Health of Australia', '2022-05-23', null)).toEqual([
    '2022-06-01',
    undefined,
    undefined,
  ]);
  expect(dates('AU', 'Minister for Finance of Australia', '2022-05-23', null)[0]).toBe('2022-05-23');
  expect(dates('AU', 'Attorney-General for Australia', '2022-05-23', '2022-05-23', 'judicial')[0]).toBe('2022-05-23');
  expect(dates('ZM', 'Member of the National Assembly of Zambia', '2016-08-11', null, 'legislator')[0]).toBe(
    '2016-08-11',
  );
});

test('the end of a government ends no term that may go on in the next, and is the latest where they left before', () => {
  expect(dates('AT', 'Federal Minister of Justice', '2020-01-07', '2021-10-11')).toEqual([
    '2020-01-07',
    undefined,
    '2021-10-11',
  ]);
  expect(dates('AT', 'Federal Chancellor of Austria', '2020-01-07', '2021-10-11')[1]).toBe('2021-10-11');
  expect(dates('CF', 'Minister of Fish', '2005-06-19', '2013-03-24').slice(1)).toEqual([undefined, '2013-03-24']);
});
