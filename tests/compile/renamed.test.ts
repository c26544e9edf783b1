import { expect, test } from 'vitest';
import { withLaterNames, withNamesOfTheirTime } from '../../src/compile/intake/renamed.ts';

const row = (office: string, from: string, to?: string, src = 'eps:somewhere') => ({
  name: 'x',
  aliases: [],
  roles: [{ office, of: 'TW', level: 'national', kind: 'minister', from, to, src }],
  prominence: {},
  src: [],
  asOf: '2022',
});
const told = (...args: Parameters<typeof row>) => withNamesOfTheirTime(row(...args)).roles[0]!;

test('an office goes by its name of the time when the term was over', () => {
  const labour = 'Minister of Labour of Taiwan';
  expect(told(labour, '2012-10-02', '2014-02-16').office).toBe('Minister of the Council of Labor Affairs of Taiwan');
  expect(told(labour, '2014-02-17', '2014-07-24').office).toBe(labour);
  expect(told(labour, '2012-10-02', '2014-07-24').office).toBe(labour);
  expect(told(labour, '2012-10-02').office).toBe(labour);
  expect(told('Minister of Fish of Taiwan', '1990', '1991').office).toBe('Minister of Fish of Taiwan');
});

test('of rulers the beginning counts, and what they ruled was no part of the state of today', () => {
  expect(told('King of Thailand', '1279', undefined, 'wikitrivia')).toMatchObject({
    office: 'King of Sukhothai',
    of: null,
  });
  expect(told('King of Thailand', '1946', undefined, 'wikitrivia').office).toBe('King of Thailand');
});

test('the office of today is worth its holders of before', () => {
  expect(withLaterNames(row('Minister of Labour of Taiwan', '2000', '2005')).roles).toHaveLength(1);
  expect(withLaterNames(row('Minister of Labour of Taiwan', '2018')).roles).toHaveLength(0);
});
