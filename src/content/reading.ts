/** A page being read: from its text to marks, cards and the state that popup and badge show. */
import type { ArticleInfo } from '../article/types.ts';
import { sendToBackground } from '../extension/channel.ts';
import type { PageState } from '../extension/messages.ts';
import type { Settings } from '../extension/settings.ts';
import { fold } from '../knowledge/fold.ts';
import { Hover } from './hover.ts';
import type { FoundMark } from './marks.ts';
import { Painter } from './paint.ts';
import { Reader } from './reader.ts';
import type { Session } from './session.ts';
import { NoKnowledge } from './spotting.ts';
import { bringIntoView } from './walk.ts';
import { Watch } from './watch.ts';

/** How often the page's highlight registry is looked after without an occasion, in milliseconds: eight look-ups. */
const REASSERT_EVERY = 3000;

export type Standing = Pick<PageState, 'state' | 'detail'>;

export interface ReadingOptions {
  article: ArticleInfo;
  settings: Settings;
  signal: AbortSignal;
  isValid(): boolean;
  /** All text of before is gone and the address is another: this is another page now. */
  leftPage(): void;
}

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));

export class Reading {
  readonly #options: ReadingOptions;
  readonly #reader: Reader;
  readonly #painter: Painter;
  readonly #hover: Hover;
  readonly #watch: Watch;
  readonly #address = location.pathname + location.search;
  #settings: Settings;
  #standing: Standing = { state: 'reading' };
  #spotting: Promise<void> = Promise.resolve();
  #waiting = 0;
  #told: number | undefined;

  constructor(options: ReadingOptions) {
    const { article, settings, signal, isValid } = options;
    this.#options = options;
    this.#settings = settings;
    this.#reader = new Reader(article.date?.value);
    this.#painter = new Painter((mark) => this.#reader.locate(mark), signal);
    const session: Session = {
      reader: this.#reader,
      painter: this.#painter,
      article,
      signal,
      isValid,
      settings: () => this.#settings,
    };
    this.#hover = new Hover(session);
    this.#watch = new Watch(() => this.#look(), signal);
    this.#watch.observe(document.body);
    this.apply(settings);
    this.#look();
    // What a click unfolds was there before, hidden: no change of text tells of it.
    document.addEventListener('click', () => this.#watch.wake(), { signal, capture: true, passive: true });
    const reassert = () => isValid() && document.visibilityState === 'visible' && this.#painter.reassert();
    const timer = setInterval(reassert, REASSERT_EVERY);
    document.addEventListener('visibilitychange', reassert, { signal });
    window.addEventListener('focus', reassert, { signal });
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  }

  /** Applies changed settings to the marks and the open card. */
  apply(settings: Settings): void {
    this.#settings = settings;
    const never = new Set(settings.never.map((name) => fold(name.trim())));
    const allows = (mark: FoundMark) => {
      const name = this.#reader.cards.get(mark.ordinal)?.name ?? '';
      return settings.kinds[mark.kind] && !never.has(fold(name)) && !never.has(fold(this.#reader.surface(mark)));
    };
    this.#reader.marks.show({ mentions: settings.mentions, allows });
    this.#hover.refresh();
    this.#repaint();
  }

  /** Back from the back-forward cache, or before going there: no card, marks in place, text up to date. */
  settle(): void {
    this.#hover.close();
    this.#painter.reassert();
    this.#watch.wake();
  }

  /** How the page stands, and the entities found, by first mention. */
  state(): Standing & Pick<PageState, 'date' | 'entities' | 'title'> {
    const { date, title } = this.#options.article;
    const entities = new Map<number, PageState['entities'][number]>();
    for (const { ordinal, via } of this.#reader.marks.allowed()) {
      const entity = entities.get(ordinal);
      const card = this.#reader.cards.get(ordinal);
      if (entity) entity.count++;
      else if (card) entities.set(ordinal, { ordinal, count: 1, via, card });
    }
    return { ...this.#standing, title, entities: [...entities.values()], ...(date ? { date } : {}) };
  }

  walk(step: 1 | -1): boolean {
    return this.#hover.walk(step);
  }

  /** Scrolls to the `nth` mention of an entity (counting round) and flashes it; false when it is not on the page. */
  show(ordinal: number, nth: number): boolean {
    const marks = this.#reader.marks.allowed().filter((mark) => mark.ordinal === ordinal);
    const mark = marks[nth % marks.length];
    const range = mark && this.#painter.range(mark);
    if (!range) return false;
    bringIntoView(range);
    this.#painter.flash(mark);
    return true;
  }

  /** Reads what is new; tells whether anything was. */
  #look(): boolean {
    if (!this.#options.isValid()) return false;
    try {
      this.#painter.reassert();
      const { gone, fresh, kept } = this.#reader.look();
      if (kept === 0 && location.pathname + location.search !== this.#address) {
        this.#options.leftPage();
        return true;
      }
      for (const root of this.#reader.shadowRoots) this.#watch.observe(root);
      this.#hover.forget(gone);
      if (gone.length > 0) this.#repaint();
      this.#spot(fresh);
      return gone.length + fresh.length > 0;
    } catch (error) {
      this.#standing = { state: 'failed', detail: `This page could not be read: ${message(error)}` };
      return false;
    }
  }

  /** Spots in flows, after those that are under way. */
  #spot(flows: readonly number[]): void {
    const { signal, isValid } = this.#options;
    if (this.#standing.state === 'nothing' && flows.length > 0) this.#standing = { state: 'reading' };
    this.#waiting++;
    const spot = async () => {
      try {
        await this.#reader.spot(flows, signal, () => this.#repaint());
      } catch (error) {
        if (!isValid()) return;
        const state = error instanceof NoKnowledge ? 'no-knowledge' : 'failed';
        this.#standing = { state, detail: message(error) };
      }
      this.#waiting--;
      if (!signal.aborted) this.#repaint();
    };
    this.#spotting = this.#spotting.then(spot);
  }

  #repaint(): void {
    this.#painter.paint(this.#reader.painted());
    const marked = new Set(this.#reader.marks.allowed().map((mark) => mark.ordinal)).size;
    const { state } = this.#standing;
    if (marked > 0 && state !== 'marked') this.#standing = { state: 'marked' };
    else if (marked === 0 && (state === 'marked' || (state === 'reading' && this.#waiting === 0))) {
      this.#standing = { state: 'nothing' };
    }
    if (marked !== this.#told) this.#tell(marked);
  }

  #tell(marked: number): void {
    this.#told = marked;
    // The badge is a nicety: without an answer it stays as it was.
    sendToBackground({ type: 'status', marked, active: true }).catch(() => undefined);
  }
}
