/** Listens to the reader's hand, asks intent.ts what it means, and opens and closes the card. */
import { type Effect, INITIAL, type Intent, type IntentEvent, reduce } from './intent.ts';
import { OpenCard } from './open-card.ts';
import { markAt } from './pointer.ts';
import type { Session } from './session.ts';
import { bringIntoView, nextMark } from './walk.ts';

/** A tap on one of these is for the page. */
const TAPPABLE =
  'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [contenteditable]';

export class Hover {
  readonly #session: Session;
  readonly #card: OpenCard;
  readonly #text;
  #state: Intent = INITIAL;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame: number | undefined;
  #moved: PointerEvent | undefined;
  /** The mark that the walk by keyboard came to last. */
  #walked: number | undefined;

  constructor(session: Session) {
    this.#session = session;
    const { reader, painter, signal } = session;
    this.#text = {
      at: (node: Text, offset: number) => reader.at(node, offset),
      range: painter.range.bind(painter),
      get shadowRoots() {
        return reader.shadowRoots;
      },
    };
    this.#card = new OpenCard(session, {
      enter: () => this.#send({ type: 'enterCard' }),
      leave: () => this.#send({ type: 'leaveCard' }),
      focusOut: () => {
        if (this.#state.hold === 'held') this.#send({ type: 'close' });
      },
      pin: () => this.#send({ type: 'pin' }),
      close: () => this.#send({ type: 'close' }),
      placed: (card) => this.#send({ type: 'placed', card }),
    });
    signal.addEventListener('abort', () => this.#end(), { once: true });
    this.#listen(signal);
  }

  /** Opens the card of the next or previous mark by keyboard; false when the page has none. */
  walk(step: 1 | -1): boolean {
    const { reader, painter } = this.#session;
    const boxOf = (mark: Parameters<typeof painter.range>[0]) => painter.range(mark)?.getBoundingClientRect();
    const from = this.#state.open ?? this.#walked;
    const mark = nextMark(reader.marks.visible(), from, step, boxOf, innerHeight);
    const range = mark && painter.range(mark);
    if (!range) return false;
    bringIntoView(range);
    this.#walked = mark.id;
    this.#send({ type: 'walk', mark: mark.id });
    return true;
  }

  /** Tells that these marks are no longer on the page. */
  forget(marks: readonly number[]): void {
    for (const mark of marks) this.#send({ type: 'gone', mark });
  }

  /** Closes a card that cannot stay, as when the page goes into the back-forward cache. */
  close(): void {
    this.#send({ type: 'close' });
  }

  /** Shows changed settings in the open card; they may have taken its mark away. */
  refresh(): void {
    const { open } = this.#state;
    if (open !== undefined && !this.#session.reader.marks.get(open)) this.#send({ type: 'close' });
    else this.#card.render(this.#state.hold === 'pinned');
  }

  #listen(signal: AbortSignal): void {
    const options = { signal, capture: true, passive: true };
    const on = <K extends keyof DocumentEventMap>(type: K, run: (event: DocumentEventMap[K]) => void) =>
      document.addEventListener(type, (event) => !this.#card.owns(event.target) && run(event), options);
    on('pointermove', (event) => this.#move(event));
    on('pointerdown', () => this.#send({ type: 'button', down: true }));
    on('pointerup', () => this.#send({ type: 'button', down: false }));
    on('pointercancel', () => this.#send({ type: 'button', down: false }));
    on('dragend', () => this.#send({ type: 'button', down: false }));
    // Inside a frame the pointer is out of our sight.
    on('pointerover', (event) => event.target instanceof HTMLIFrameElement && this.#leave());
    on('click', (event) => this.#tap(event));
    on('scroll', () => {
      if (this.#state.open !== undefined && this.#state.hold !== 'pinned') void this.#card.follow();
      this.#send({ type: 'scroll', time: performance.now() });
    });
    on('selectionchange', () => {
      if (this.#state.inCard || this.#card.focused) return;
      this.#send({ type: 'selection', active: getSelection()?.isCollapsed === false });
    });
    document.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    document.documentElement.addEventListener('pointerleave', () => this.#leave(), { signal });
    window.addEventListener('blur', () => this.#leave(), { signal });
    window.addEventListener('resize', () => void this.#card.follow(), { signal });
    visualViewport?.addEventListener('resize', () => void this.#card.follow(), { signal });
  }

  #move(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    this.#moved = event;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      const moved = this.#moved;
      if (!moved || !this.#session.isValid()) return;
      // A button that was let go outside of the window.
      if (moved.buttons === 0 && this.#state.buttonDown) this.#send({ type: 'button', down: false });
      const { clientX: x, clientY: y, timeStamp: time } = moved;
      this.#send({ type: 'move', x, y, time, mark: markAt({ x, y }, this.#text)?.id });
    });
  }

  #leave(): void {
    this.#moved = undefined;
    this.#send({ type: 'leave', time: performance.now() });
  }

  #tap(event: MouseEvent): void {
    if (!(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
    const path = event.composedPath();
    if (path.some((target) => target instanceof Element && target.matches(TAPPABLE))) return;
    const point = { x: event.clientX, y: event.clientY };
    const mark = markAt(point, this.#text);
    if (mark) this.#send({ type: 'tap', mark: mark.id });
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      if (this.#state.open !== undefined) {
        // One press closes the card alone, not also the page's dialog around it.
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      this.#send({ type: 'escape' });
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !this.#card.owns(event.target)) {
      this.#send({ type: 'typing', time: performance.now() });
    }
  }

  #send(event: IntentEvent): void {
    const hold = this.#state.hold;
    const [state, effects] = reduce(this.#state, event, this.#session.settings().dwell);
    this.#state = state;
    for (const effect of effects) this.#carryOut(effect);
    if (state.open !== undefined && (hold === 'pinned') !== (state.hold === 'pinned')) this.refresh();
  }

  #carryOut(effect: Effect): void {
    if (effect.do === 'timer' || effect.do === 'cancel') clearTimeout(this.#timer);
    if (effect.do === 'timer') {
      const fired = () => this.#send({ type: 'timer', token: effect.token, time: performance.now() });
      this.#timer = setTimeout(fired, effect.ms);
    } else if (effect.do === 'open') {
      const mark = this.#session.reader.marks.get(effect.mark);
      const point = effect.focus ? undefined : this.#state.pointer;
      if (!mark || !this.#session.isValid() || !this.#card.open(mark, false, effect.focus, point)) {
        this.#send({ type: 'close' });
      }
    } else if (effect.do === 'close') {
      this.#card.close();
    }
  }

  #end(): void {
    clearTimeout(this.#timer);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
  }
}
