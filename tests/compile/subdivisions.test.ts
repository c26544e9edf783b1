import { expect, test } from 'vitest';
import { subdivisionKinds } from '../../src/compile/packages/tables.ts';

test('the kind of a first-level subdivision is its country’s, or its own', () => {
  const kindOf = subdivisionKinds();
  expect(['BY', 'HH'].map((code) => kindOf('DE', code))).toEqual(['state', 'state']);
  expect(['UP', 'DL'].map((code) => kindOf('IN', code))).toEqual(['state', 'union territory']);
  expect(kindOf('RU', 'CE')).toBe('republic');
  expect(kindOf('TH', '10')).toBeUndefined();
  expect(kindOf('GB', 'ENG')).toBeUndefined();
});
