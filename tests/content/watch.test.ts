// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Watch } from '../../src/content/watch.ts';

let controller: AbortController;
let look: ReturnType<typeof vi.fn<() => boolean>>;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => run());
  document.body.innerHTML = '<p>Text</p>';
  controller = new AbortController();
  look = vi.fn(() => true);
  new Watch(look, controller.signal).observe(document.body);
});
afterEach(() => {
  controller.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const add = (html: string) => document.body.insertAdjacentHTML('beforeend', html);

test('many changes are one look', async () => {
  for (let i = 0; i < 10; i++) add('<p>More</p>');
  document.querySelector('p')!.firstChild!.textContent = 'Other';
  await vi.advanceTimersByTimeAsync(400);
  expect(look).toHaveBeenCalledTimes(1);
});

test('scripts, pictures, comments and our own host are no text', async () => {
  add('<script></script><img alt=""><!-- note --><gloss-card></gloss-card><link>');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(look).not.toHaveBeenCalled();
});

test('looks that find nothing come ever more rarely, up to a bound', async () => {
  look.mockReturnValue(false);
  const ticker = setInterval(() => add('<i>.</i>'), 50);
  await vi.advanceTimersByTimeAsync(60_000);
  const fruitless = look.mock.calls.length;
  expect(fruitless).toBeGreaterThan(8);
  expect(fruitless).toBeLessThan(20);
  look.mockReturnValue(true);
  await vi.advanceTimersByTimeAsync(20_000);
  clearInterval(ticker);
  expect(look.mock.calls.length - fruitless).toBeGreaterThan(40);
});

test('a huge burst is waited out', async () => {
  for (let i = 0; i < 1500; i++) add('<b>.</b>');
  await vi.advanceTimersByTimeAsync(1000);
  expect(look).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  expect(look).toHaveBeenCalledTimes(1);
});

test('after the signal nothing is looked at', async () => {
  add('<p>More</p>');
  controller.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(look).not.toHaveBeenCalled();
});
