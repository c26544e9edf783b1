import { expect, test } from 'vitest';
import { envoyLabel } from '../../src/compile/intake/envoys.ts';

test.each([
  ['Ambassador of the United Kingdom to Kenya', 'High Commissioner of the United Kingdom to Kenya'],
  ['Ambassador of Canada to the Bahamas', 'High Commissioner of Canada to the Bahamas'],
  ['Ambassador of India to Pakistan', 'Head of the mission of India to Pakistan'],
  ['Ambassador of the United Kingdom to France', 'Ambassador of the United Kingdom to France'],
  ['Ambassador of Ghana', 'Ambassador of Ghana'],
])('%s is told as %s', (label, told) => {
  expect(envoyLabel(label)).toBe(told);
});
