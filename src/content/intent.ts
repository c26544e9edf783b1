/**
 * What the reader's hand means: when a card opens, and when it closes. A pure reducer of (state, event) to (state,
 * effects); hover.ts feeds it with events of the page and carries out its effects. Times are milliseconds of
 * `performance.now()`, places are CSS pixels of the viewport, a mark is its number (see marks.ts).
 */
import { type Box, onSafePath, type Point } from './safe-path.ts';

/** A pointer faster than this (px/ms) is on its way to somewhere else. As in 10ten Reader. */
const MAX_SPEED = 0.5;
/** Dwell while a card is open: the reader has shown that they want cards. */
export const NEXT_DWELL = 100;
/** How long a card outlives the pointer's leaving (300 ms as in Wikipedia's Page Previews). */
export const GRACE = 300;
/** Text that scrolls under a resting pointer is not pointed at. */
export const AFTER_SCROLL = 300;
/** While typing the pointer lies where it was left. */
export const AFTER_TYPING = 1000;

export type IntentEvent =
  | { type: 'move'; x: number; y: number; time: number; mark: number | undefined }
  | { type: 'leave'; time: number } // the pointer left the page
  | { type: 'enterCard' }
  | { type: 'leaveCard' }
  | { type: 'timer'; token: number; time: number }
  | { type: 'escape' }
  | { type: 'close' } // the card's own button, or focus went elsewhere
  | { type: 'scroll'; time: number }
  | { type: 'selection'; active: boolean }
  | { type: 'button'; down: boolean } // a pointer's button on the page, not in the card
  | { type: 'typing'; time: number }
  | { type: 'pin' } // toggles
  | { type: 'walk'; mark: number } // by keyboard
  | { type: 'tap'; mark: number } // by finger
  | { type: 'placed'; card: Box } // where the open card stands
  | { type: 'gone'; mark: number }; // the mark is no longer on the page

export type Effect =
  | { do: 'open'; mark: number; focus: boolean }
  | { do: 'close' }
  /** Replaces a running timer; answered with a 'timer' event that bears the token. */
  | { do: 'timer'; ms: number; token: number }
  | { do: 'cancel' };

export interface Intent {
  /** The mark whose card is open. */
  open: number | undefined;
  /** Why the card stays without the pointer: opened by keyboard or finger ('held'), or pinned. */
  hold: 'held' | 'pinned' | undefined;
  inCard: boolean;
  /** Place of the open card. */
  card: Box | undefined;
  /** The mark under the pointer. */
  over: number | undefined;
  /** Closed by Escape while the pointer was on it: stays closed until the pointer has left it. */
  dismissed: number | undefined;
  pointer: (Point & { time: number }) | undefined;
  /** Where the pointer left the open mark: the tip of the safe path to the card. */
  exit: Point | undefined;
  buttonDown: boolean;
  selecting: boolean;
  scrolled: number;
  typed: number;
  /** What the running timer is for; its token is `token`. */
  waiting: { to: 'open'; mark: number } | { to: 'close' } | undefined;
  /** Number of the newest timer: an event of an older one comes too late and is dropped. */
  token: number;
}

export const INITIAL: Intent = {
  open: undefined,
  hold: undefined,
  inCard: false,
  card: undefined,
  over: undefined,
  dismissed: undefined,
  pointer: undefined,
  exit: undefined,
  buttonDown: false,
  selecting: false,
  scrolled: Number.NEGATIVE_INFINITY,
  typed: Number.NEGATIVE_INFINITY,
  waiting: undefined,
  token: 0,
};

type Step = [Intent, Effect[]];

function wait(state: Intent, waiting: NonNullable<Intent['waiting']>, ms: number): Step {
  const token = state.token + 1;
  return [{ ...state, waiting, token }, [{ do: 'timer', ms, token }]];
}

function stopWaiting(state: Intent): Step {
  return state.waiting ? [{ ...state, waiting: undefined }, [{ do: 'cancel' }]] : [state, []];
}

function open(state: Intent, mark: number, hold: Intent['hold'] = undefined, focus = false): Step {
  const [next, effects] = stopWaiting(state);
  const opened = { ...next, open: mark, hold, inCard: false, card: undefined, exit: undefined, dismissed: undefined };
  return [opened, [...effects, { do: 'open', mark, focus }]];
}

function close(state: Intent): Step {
  const [next, effects] = stopWaiting(state);
  if (state.open === undefined) return [next, effects];
  const closed = { ...next, open: undefined, hold: undefined, inCard: false, card: undefined, exit: undefined };
  return [closed, [...effects, { do: 'close' }]];
}

/** How long from `time` on nothing may open, Infinity while a button is down or text is selected. */
function blockedFor(state: Intent, time: number): number {
  if (state.buttonDown || state.selecting) return Number.POSITIVE_INFINITY;
  return Math.max(0, state.scrolled + AFTER_SCROLL - time, state.typed + AFTER_TYPING - time);
}

/** Starts to wait for `mark`, unless that must not open now. */
function approach(state: Intent, mark: number, dwell: number, time: number): Step {
  const blocked = blockedFor(state, time);
  if (blocked === Number.POSITIVE_INFINITY || mark === state.dismissed) return stopWaiting(state);
  return wait(state, { to: 'open', mark }, Math.max(dwell, blocked));
}

function depart(state: Intent): Step {
  return state.waiting?.to === 'close' ? [state, []] : wait(state, { to: 'close' }, GRACE);
}

function speedOf(before: Intent['pointer'], now: Point & { time: number }): number {
  if (!before) return 0;
  return Math.hypot(now.x - before.x, now.y - before.y) / Math.max(1, now.time - before.time);
}

function move(state: Intent, event: Extract<IntentEvent, { type: 'move' }>, dwell: number): Step {
  const { x, y, time, mark } = event;
  const speed = speedOf(state.pointer, event);
  const exit = state.exit ?? state.pointer ?? { x, y };
  const dismissed = mark === state.dismissed ? mark : undefined;
  const here: Intent = { ...state, pointer: { x, y, time }, over: mark, dismissed, inCard: false };
  if (state.hold) return [here, []];
  if (state.open === undefined) {
    if (mark === undefined) return stopWaiting(here);
    const waitsForIt = here.waiting?.to === 'open' && here.waiting.mark === mark;
    return waitsForIt && speed < MAX_SPEED ? [here, []] : approach(here, mark, dwell, time);
  }
  if (mark === state.open) return stopWaiting({ ...here, exit: undefined });
  const left: Intent = { ...here, exit };
  // On the way to the card the names crossed do not count; a pointer that stops there has the grace.
  if (state.card && onSafePath({ x, y }, exit, state.card)) return wait(left, { to: 'close' }, GRACE);
  if (mark === undefined) return depart(left);
  const waitsForIt = left.waiting?.to === 'open' && left.waiting.mark === mark;
  if (waitsForIt && speed < MAX_SPEED) return [left, []];
  const step = approach(left, mark, NEXT_DWELL, time);
  return step[0].waiting ? step : depart(step[0]);
}

function timer(state: Intent, event: Extract<IntentEvent, { type: 'timer' }>, dwell: number): Step {
  const { waiting } = state;
  if (!waiting || event.token !== state.token) return [state, []];
  const now: Intent = { ...state, waiting: undefined };
  const blocked = blockedFor(state, event.time) > 0;
  if (waiting.to === 'open') return blocked ? approach(now, waiting.mark, dwell, event.time) : open(now, waiting.mark);
  const next = state.over;
  return next === undefined || next === state.open || next === state.dismissed || blocked
    ? close(now)
    : open(now, next);
}

/** No longer approaches a card. */
function hesitate(state: Intent): Step {
  if (state.waiting?.to !== 'open') return [state, []];
  return state.open === undefined ? stopWaiting(state) : depart(state);
}

function pin(state: Intent): Step {
  if (state.open === undefined) return [state, []];
  if (state.hold !== 'pinned') return stopWaiting({ ...state, hold: 'pinned' });
  // Loosened with the pointer elsewhere, it was by keyboard: the reader is still in the card.
  return [{ ...state, hold: state.inCard ? undefined : 'held' }, []];
}

/** The next state and what to do. `dwell` is the reader's setting in milliseconds. */
export function reduce(state: Intent, event: IntentEvent, dwell: number): Step {
  switch (event.type) {
    case 'move':
      return move(state, event, dwell);
    case 'leave': {
      const away: Intent = { ...state, over: undefined, dismissed: undefined, pointer: undefined };
      if (state.hold) return [away, []];
      return state.open === undefined ? stopWaiting(away) : depart(away);
    }
    case 'enterCard':
      return state.open === undefined ? [state, []] : stopWaiting({ ...state, inCard: true, over: undefined });
    case 'leaveCard': {
      const outside: Intent = { ...state, inCard: false, exit: undefined, pointer: undefined };
      return state.open === undefined || state.hold ? [outside, []] : depart(outside);
    }
    case 'timer':
      return timer(state, event, dwell);
    case 'escape':
    case 'close':
      return close({ ...state, dismissed: state.over });
    case 'scroll': {
      const scrolled: Intent = { ...state, scrolled: event.time, over: undefined };
      if (state.open === undefined) return stopWaiting(scrolled);
      return state.hold || state.inCard ? [scrolled, []] : depart(scrolled);
    }
    case 'selection':
      return event.active ? hesitate({ ...state, selecting: true }) : [{ ...state, selecting: false }, []];
    case 'button': {
      if (!event.down) return [{ ...state, buttonDown: false }, []];
      const pressed: Intent = { ...state, buttonDown: true, dismissed: state.over };
      return state.hold === 'pinned' ? [pressed, []] : close(pressed);
    }
    case 'typing':
      return hesitate({ ...state, typed: event.time });
    case 'pin':
      return pin(state);
    case 'walk':
      return open(state, event.mark, 'held', true);
    case 'tap':
      return open(state, event.mark, 'held');
    case 'placed':
      return state.open === undefined ? [state, []] : [{ ...state, card: event.card }, []];
    case 'gone':
      return state.open === event.mark && state.hold !== 'pinned' ? close(state) : [state, []];
  }
}
