/** The card of a mark: fills it, shows it beside its line, keeps it there. */
import { CARD_CSS, mountCard, unmountCard } from '../card/mount.tsx';
import { sendToBackground } from '../extension/channel.ts';
import { askBackground } from './asking.ts';
import { CardHost, type HostEvents } from './host.ts';
import type { Mark } from './marks.ts';
import { nearestLine, place, SHEET_BELOW } from './placement.ts';
import type { Box, Point } from './safe-path.ts';
import type { Session } from './session.ts';

/** What the reader does in the card, and where it went. */
export interface OpenCardEvents extends HostEvents {
  pin(): void;
  close(): void;
  placed(card: Box): void;
}

/** The part of the layout viewport that is seen, also while it is pinched. */
function seen(): { x: number; y: number; width: number; height: number } {
  const { offsetLeft = 0, offsetTop = 0 } = visualViewport ?? {};
  const { clientWidth } = document.documentElement;
  const width = Math.min(visualViewport?.width ?? innerWidth, clientWidth || innerWidth);
  return { x: offsetLeft, y: offsetTop, width, height: visualViewport?.height ?? innerHeight };
}

export class OpenCard {
  readonly #session: Session;
  readonly #events: OpenCardEvents;
  #host: CardHost | undefined;
  #mark: Mark | undefined;
  #point: Point | undefined;

  constructor(session: Session, events: OpenCardEvents) {
    this.#session = session;
    this.#events = events;
    session.signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  /** True for events that come from inside the card. */
  owns(target: EventTarget | null): boolean {
    return this.#host?.is(target) ?? false;
  }

  get focused(): boolean {
    return this.#host?.focused ?? false;
  }

  /** Shows the card of a mark; false when its text or its entity is gone. `point` tells the line pointed at. */
  open(mark: Mark, pinned: boolean, focus: boolean, point: Point | undefined): boolean {
    const range = this.#session.painter.range(mark);
    if (!range || !this.#session.reader.cards.has(mark.ordinal)) return false;
    this.#host ??= new CardHost(CARD_CSS, this.#events);
    this.#mark = mark;
    this.#point = point;
    this.#host.show(range.startContainer);
    this.render(pinned);
    if (focus) this.#host.focus();
    void this.follow();
    return true;
  }

  /** Draws the card anew, for a change of what it shows. */
  render(pinned: boolean): void {
    const { reader, article, settings } = this.#session;
    const mark = this.#mark;
    const card = mark && reader.cards.get(mark.ordinal);
    if (!mark || !card || !this.#host) return;
    const { theme } = settings();
    const ordinals = new Set(reader.marks.allowed().map(({ ordinal }) => ordinal));
    const onPage = new Set([...ordinals].flatMap((ordinal) => reader.cards.get(ordinal)?.id ?? []));
    mountCard(this.#host.root, {
      entry: { ordinal: mark.ordinal, card, via: mark.via, why: mark.why },
      alternatives: mark.alternatives.flatMap((ordinal) => {
        const other = reader.cards.get(ordinal);
        return other ? [{ ordinal, card: other, via: mark.via }] : [];
      }),
      date: article.date,
      onPage,
      resolve: (id) =>
        askBackground({ type: 'card', id, onPage: [...onPage], ...(article.date && { date: article.date.value }) }),
      pinned,
      theme,
      onPin: () => this.#events.pin(),
      onClose: () => this.#events.close(),
      onResize: () => void this.follow(),
      onNever: (name) => void sendToBackground({ type: 'never', name }),
      onSiteOff: () => void sendToBackground({ type: 'leave', host: location.hostname }),
    });
  }

  /** Puts the card beside its line, where that is now. */
  async follow(): Promise<void> {
    const [host, mark] = [this.#host, this.#mark];
    if (!host || !mark) return;
    const lines = [...(this.#session.painter.range(mark)?.getClientRects() ?? [])];
    const line = this.#point ? nearestLine(lines, this.#point) : lines[0];
    const viewport = seen();
    if (viewport.width < SHEET_BELOW) {
      host.place('sheet');
    } else {
      if (!line) return;
      host.place({ left: viewport.x, top: viewport.y, maxHeight: viewport.height });
      const { width, height } = host.box();
      const placement = await place({ line, card: { width, height }, viewport });
      if (this.#mark !== mark) return;
      host.place(placement);
    }
    this.#events.placed(host.box());
  }

  close(): void {
    if (!this.#host || !this.#mark) return;
    this.#mark = undefined;
    this.#host.hide();
    unmountCard(this.#host.root);
  }

  #end(): void {
    this.close();
    this.#host?.remove();
    this.#host = undefined;
  }
}
