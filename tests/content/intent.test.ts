import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AFTER_SCROLL,
  AFTER_TYPING,
  type Effect,
  GRACE,
  INITIAL,
  type Intent,
  type IntentEvent,
  NEXT_DWELL,
  reduce,
} from '../../src/content/intent.ts';
import { onSafePath } from '../../src/content/safe-path.ts';

const DWELL = 300;

/** Plays events; `fire` stands for the running timer, whose token it fills in. */
function play(events: (IntentEvent | { type: 'fire'; time: number })[], from: Intent = INITIAL) {
  let state = from;
  let effects: Effect[] = [];
  const all: Effect[] = [];
  for (const event of events) {
    const real = event.type === 'fire' ? { type: 'timer' as const, token: state.token, time: event.time } : event;
    [state, effects] = reduce(state, real, DWELL);
    all.push(...effects);
  }
  return { state, effects, all };
}

const move = (x: number, y: number, time: number, mark?: number): IntentEvent => ({ type: 'move', x, y, time, mark });
const rest = [move(10, 10, 0, 1), move(11, 10, 50, 1)];
const opened = play([...rest, { type: 'fire', time: 350 }]).state;
const CARD = { left: 0, top: 30, right: 200, bottom: 130 };
const placed = play([{ type: 'placed', card: CARD }], opened).state;

describe('opening', () => {
  test('a pointer at rest opens after the dwell', () => {
    expect(play([move(10, 10, 0, 1)]).effects).toEqual([{ do: 'timer', ms: DWELL, token: 1 }]);
    expect(play([...rest, { type: 'fire', time: 350 }]).effects).toEqual([{ do: 'open', mark: 1, focus: false }]);
  });

  test('a fast pointer starts the dwell anew', () => {
    expect(play([move(0, 10, 0, 1), move(50, 10, 50, 1)]).effects).toEqual([{ do: 'timer', ms: DWELL, token: 2 }]);
  });

  test('a late timer is dropped', () => {
    const late = play([move(0, 10, 0, 1), move(50, 10, 50, 1), { type: 'timer', token: 1, time: 300 }]);
    expect(late.effects).toEqual([]);
    expect(late.state.open).toBeUndefined();
  });

  test('leaving the mark or the page cancels', () => {
    expect(play([...rest, move(10, 80, 100)]).effects).toEqual([{ do: 'cancel' }]);
    expect(play([...rest, { type: 'leave', time: 100 }]).effects).toEqual([{ do: 'cancel' }]);
  });

  test.each<[string, IntentEvent, Effect[]]>([
    ['a button is down', { type: 'button', down: true }, []],
    ['text is selected', { type: 'selection', active: true }, []],
    ['the page has just scrolled', { type: 'scroll', time: 0 }, [{ do: 'timer', ms: DWELL, token: 1 }]],
    ['the reader is typing', { type: 'typing', time: 0 }, [{ do: 'timer', ms: AFTER_TYPING - 100, token: 1 }]],
  ])('waits while %s', (_name, event, effects) => {
    expect(play([event, move(10, 10, 100, 1)]).effects).toEqual(effects);
  });

  test('a scroll under the waiting pointer cancels', () => {
    expect(play([...rest, { type: 'scroll', time: 100 }]).effects).toEqual([{ do: 'cancel' }]);
    expect(play([move(0, 0, AFTER_SCROLL, 1)]).state.waiting).toEqual({ to: 'open', mark: 1 });
  });

  test('keyboard and finger open at once, the keyboard with focus', () => {
    expect(play([{ type: 'walk', mark: 4 }]).effects).toEqual([{ do: 'open', mark: 4, focus: true }]);
    expect(play([{ type: 'tap', mark: 4 }]).effects).toEqual([{ do: 'open', mark: 4, focus: false }]);
  });
});

describe('closing', () => {
  test('the card outlives the pointer by the grace', () => {
    const left = play([move(10, 0, 400)], placed);
    expect(left.effects).toEqual([{ do: 'timer', ms: GRACE, token: opened.token + 1 }]);
    expect(play([{ type: 'fire', time: 700 }], left.state).effects).toEqual([{ do: 'close' }]);
    expect(play([move(11, 10, 500, 1)], left.state).effects).toEqual([{ do: 'cancel' }]);
  });

  test('on the way to the card other names do not count', () => {
    const way = play([move(15, 20, 400, 2), move(20, 25, 450, 3)], placed);
    expect(way.state.waiting).toEqual({ to: 'close' });
    expect(play([{ type: 'enterCard' }], way.state).effects).toEqual([{ do: 'cancel' }]);
    // A pointer that stops on another name after all has meant that one.
    expect(play([{ type: 'fire', time: 800 }], way.state).effects).toEqual([{ do: 'open', mark: 3, focus: false }]);
  });

  test('another name off the way opens quickly', () => {
    const other = play([move(12, 8, 400), move(13, 8, 450, 2)], placed);
    expect(other.effects).toEqual([{ do: 'timer', ms: NEXT_DWELL, token: other.state.token }]);
    expect(play([{ type: 'fire', time: 560 }], other.state).state.open).toBe(2);
  });

  test('in the card nothing closes it; leaving it does', () => {
    const inside = play([{ type: 'enterCard' }], placed);
    expect(inside.state.waiting).toBeUndefined();
    const outside = play([{ type: 'leaveCard' }, { type: 'fire', time: 900 }], inside.state);
    expect(outside.effects).toEqual([{ do: 'close' }]);
  });

  test('Escape closes, and the name under the pointer stays shut until the pointer has left it', () => {
    const shut = play([{ type: 'escape' }, move(12, 10, 500, 1)], placed);
    expect(shut.state).toMatchObject({ open: undefined, waiting: undefined });
    expect(play([move(12, 80, 600), move(12, 10, 900, 1)], shut.state).state.waiting).toBeDefined();
  });

  test('a press beside the card closes it, a pinned one stays', () => {
    expect(play([{ type: 'button', down: true }], placed).effects).toEqual([{ do: 'close' }]);
    const pinned = play([{ type: 'enterCard' }, { type: 'pin' }, { type: 'leaveCard' }], placed).state;
    expect(play([{ type: 'button', down: true }, move(500, 500, 900)], pinned).effects).toEqual([]);
    expect(play([{ type: 'escape' }], pinned).effects).toEqual([{ do: 'close' }]);
  });

  test('a card opened by keyboard does not follow the pointer', () => {
    const walked = play([{ type: 'walk', mark: 1 }]).state;
    expect(play([move(300, 300, 100), move(10, 10, 900, 2)], walked).effects).toEqual([]);
    expect(play([{ type: 'close' }], walked).effects).toEqual([{ do: 'close' }]);
  });

  test('text that goes takes its card with it', () => {
    expect(play([{ type: 'gone', mark: 1 }], placed).effects).toEqual([{ do: 'close' }]);
    expect(play([{ type: 'gone', mark: 9 }], placed).effects).toEqual([]);
  });
});

test.each([
  [{ x: 50, y: 25 }, { x: 60, y: 10 }, true],
  [{ x: 60, y: 5 }, { x: 60, y: 10 }, false],
  [{ x: 195, y: 12 }, { x: 60, y: 10 }, false],
  [{ x: 100, y: 140 }, { x: 100, y: 160 }, true], // card above
  [{ x: 240, y: 80 }, { x: 260, y: 80 }, true], // card at the left
  [{ x: 240, y: 140 }, { x: 260, y: 80 }, false],
])('safe path: %o from %o is %s', (point, exit, on) => {
  expect(onSafePath(point, exit, CARD)).toBe(on);
});

const coordinate = fc.integer({ min: 0, max: 250 });
const mark = fc.integer({ min: 1, max: 3 });
const anyEvent = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('move'),
      x: coordinate,
      y: coordinate,
      mark: fc.option(mark, { nil: undefined }),
    }),
  },
  { weight: 4, arbitrary: fc.constant({ type: 'fire' }) },
  fc.constantFrom<object>(
    { type: 'leave' },
    { type: 'enterCard' },
    { type: 'leaveCard' },
    { type: 'escape' },
    { type: 'close' },
  ),
  fc.constantFrom<object>({ type: 'scroll' }, { type: 'typing' }, { type: 'pin' }, { type: 'placed', card: CARD }),
  fc.boolean().map((active) => ({ type: 'selection', active })),
  fc.boolean().map((down) => ({ type: 'button', down })),
  fc.record({ type: fc.constantFrom('walk', 'tap', 'gone'), mark }),
);

test('in any play of events the rules hold', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyEvent, fc.integer({ min: 0, max: 400 })), { maxLength: 60 }), (script) => {
      let state = INITIAL;
      let time = 0;
      let timer: { token: number; due: number } | undefined;
      for (const [step, pause] of script) {
        time += pause;
        const before = state;
        let event = { time, ...step } as unknown as IntentEvent;
        if ((step as { type: string }).type === 'fire') {
          if (!timer) continue;
          time = Math.max(time, timer.due);
          event = { type: 'timer', token: timer.token, time };
          timer = undefined;
        }
        const [next, effects] = reduce(state, event, DWELL);
        state = next;
        for (const effect of effects) {
          if (effect.do === 'timer') timer = { token: effect.token, due: time + effect.ms };
          if (effect.do === 'cancel') timer = undefined;
          if (effect.do !== 'open' || event.type === 'walk' || event.type === 'tap') continue;
          expect(before.buttonDown || before.selecting).toBe(false);
          expect(time - before.scrolled).toBeGreaterThanOrEqual(AFTER_SCROLL);
          expect(time - before.typed).toBeGreaterThanOrEqual(AFTER_TYPING);
        }
        const explicit = ['escape', 'close', 'walk', 'tap', 'pin'].includes(event.type);
        if (before.hold === 'pinned' && !explicit) expect(state).toMatchObject({ open: before.open, hold: 'pinned' });
        // A timer runs exactly while something is waited for: no card hangs for want of one.
        expect(timer !== undefined).toBe(state.waiting !== undefined);
        expect(effects.filter((effect) => effect.do === 'open').length).toBeLessThanOrEqual(1);
        if (state.open === undefined) expect(state.hold).toBeUndefined();
      }
    }),
    { numRuns: 500 },
  );
});
