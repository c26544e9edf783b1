import { beforeEach, expect, test, vi } from 'vitest';
import type { ShownCard } from '../../src/card/shown.ts';

const sendToBackground = vi.hoisted(() => vi.fn());
vi.mock('../../src/extension/channel.ts', () => ({ sendToBackground }));
const { ask, batches, decode, NoKnowledge } = await import('../../src/content/spotting.ts');

const card = (kind: ShownCard['kind']) => ({ id: 'Q1', kind, name: 'Alpha' }) as ShownCard;

beforeEach(() => sendToBackground.mockReset());

test('text is cut into messages, and none is lost', () => {
  const flows = [300_000, 600_000, 200_000, 2_000_000, 5].map((length) => ({ text: 'x'.repeat(length) }));
  const cut = batches(flows);
  expect(cut.flat()).toEqual(flows);
  expect(cut.map((batch) => batch.length)).toEqual([2, 1, 1, 1]);
  expect(batches([])).toEqual([]);
});

test('an answer becomes marks of our flows', () => {
  const answer = {
    ok: true as const,
    mentions: [0, 2, 7, 40, 1, 900, 1, 0, 5, 41, 3, 800],
    alternatives: { 1: [40] },
    why: [1, 0],
    reasons: ['A full name.', 'A short form of the name.'],
    cards: { 40: card('person') },
    established: { entities: [], shorts: {}, strangers: [] },
  };
  expect(decode(answer, [17, 18], new Map([[41, card('place')]]))).toEqual([
    {
      flow: 17,
      start: 2,
      end: 7,
      ordinal: 40,
      kind: 'person',
      via: 'short',
      alternatives: [],
      why: 'A short form of the name.',
    },
    { flow: 18, start: 0, end: 5, ordinal: 41, kind: 'place', via: 'demonym', alternatives: [40], why: 'A full name.' },
  ]);
});

test('a worker that was stopped is asked again, a refused file is said', async () => {
  vi.useFakeTimers();
  const question = { type: 'spot' as const, flows: [], host: 'example.org', known: [] };
  sendToBackground.mockRejectedValueOnce(new Error('The message port closed.')).mockResolvedValueOnce({ ok: true });
  const answer = ask(question);
  await vi.runAllTimersAsync();
  expect(await answer).toEqual({ ok: true });
  vi.useRealTimers();
  sendToBackground.mockResolvedValueOnce({ ok: false, error: 'The file is truncated.' });
  await expect(ask(question)).rejects.toThrow(new NoKnowledge('The file is truncated.'));
});
