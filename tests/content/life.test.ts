// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';

const contextIsValid = vi.hoisted(() => vi.fn(() => true));
vi.mock('../../src/extension/channel.ts', () => ({ contextIsValid }));
const { begin } = await import('../../src/content/life.ts');

test('a newer copy ends the older, and knows that it took over', () => {
  const older = begin();
  expect([older.tookOver, older.isValid()]).toEqual([false, true]);
  const newer = begin();
  expect(older.signal.aborted).toBe(true);
  expect([newer.tookOver, newer.isValid()]).toEqual([true, true]);
  newer.end();
  expect(begin().tookOver).toBe(false);
});

test('without its extension a copy ends, and is not taken over', () => {
  begin();
  contextIsValid.mockReturnValueOnce(false);
  expect(begin().tookOver).toBe(false);
  const orphan = begin();
  contextIsValid.mockReturnValueOnce(false);
  expect(orphan.isValid()).toBe(false);
  expect(orphan.signal.aborted).toBe(true);
});
