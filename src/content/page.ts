/** Whether this page is read, by the settings, the site and what the page is; and what the popup is told of it. */
import { inspect } from '../article/inspect.ts';
import { listen, sendToBackground } from '../extension/channel.ts';
import { type PageState, toPage } from '../extension/messages.ts';
import { native } from '../extension/native.ts';
import { KEY, type Settings } from '../extension/settings.ts';
import { isOff } from '../extension/sites.ts';
import { askBackground } from './asking.ts';
import type { Life } from './life.ts';
import { Reading, type Standing } from './reading.ts';
import { Watch } from './watch.ts';

/** A page that is no article at first may become one when its text has come; looked at so often, then left alone. */
const MAX_INSPECTIONS = 8;

/** True for hosts that one of these match patterns ("*://*.example.org/*") names. */
function isBundled(host: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const named = /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? '';
    return named.startsWith('*.') ? host === named.slice(2) || host.endsWith(named.slice(1)) : host === named;
  });
}

/** Only English is read; a page that does not declare its language is taken for English. */
function isReadable(language: string | undefined): boolean {
  return language === undefined || /^en(?:-|_|$)/i.test(language);
}

export class Page {
  readonly #life: Life;
  /** The reader asked for this page (or site) by a click: it is read even if it does not look like an article. */
  readonly #requested: boolean;
  #settings: Settings | undefined;
  #standing: Standing = { state: 'reading' };
  #reading: Reading | undefined;
  #session = new AbortController();

  constructor(life: Life) {
    this.#life = life;
    const bundled = native.runtime.getManifest().content_scripts?.[0]?.matches ?? [];
    this.#requested = life.tookOver || !isBundled(location.hostname, bundled);
    life.signal.addEventListener('abort', () => this.#session.abort(), { once: true });
  }

  /** Reads the page if it is to be read; from then on follows what changes it, and the settings. */
  start(): void {
    const { signal } = this.#life;
    const handlers = {
      state: () => this.#state(),
      show: ({ entity, nth }: { entity: number; nth: number }) => this.#reading?.show(entity, nth) ?? false,
      walk: ({ step }: { step: 1 | -1 }) => this.#reading?.walk(step) ?? false,
    };
    listen(toPage, handlers, signal);
    const changed = (changes: object, area: string) => {
      if (area === 'sync' && KEY in changes && this.#settings) this.#follow();
    };
    native.storage.onChanged.addListener(changed);
    signal.addEventListener('abort', () => native.storage.onChanged.removeListener(changed), { once: true });
    window.addEventListener('pagehide', () => this.#reading?.settle(), { signal });
    window.addEventListener('pageshow', (event) => event.persisted && this.#return(), { signal });
    // A site that changes pages by script: what was no article may be one now.
    const moved = () => {
      if (!this.#reading && this.#standing.state === 'no-article') this.#begin();
    };
    window.navigation?.addEventListener('navigatesuccess', moved, { signal });
    this.#begin();
  }

  /** Back from the back-forward cache, where no change of settings was heard. */
  #return(): void {
    if (!this.#life.isValid()) return;
    if (this.#settings) this.#follow();
    this.#reading?.settle();
  }

  /** Applies the settings as they are now. They are asked of the background only once there is an article to read. */
  #follow(): void {
    askBackground({ type: 'settings' }).then(
      (settings) => this.#apply(settings),
      (error: unknown) => {
        // The extension went away meanwhile: nothing to tell.
        if (!this.#life.isValid()) return;
        this.#standing = { state: 'failed', detail: `The settings of Gloss could not be read: ${String(error)}` };
      },
    );
  }

  #apply(settings: Settings): void {
    if (!this.#life.isValid()) return;
    this.#settings = settings;
    if (!settings.on) this.#stop({ state: 'off' });
    else if (isOff(settings, location.hostname)) this.#stop({ state: 'site-off' });
    else if (this.#reading) this.#reading.apply(settings);
    else if (this.#standing.state !== 'no-article') this.#begin();
  }

  #stop(standing: Standing): void {
    this.#session.abort();
    this.#reading = undefined;
    this.#standing = standing;
    sendToBackground({ type: 'status', marked: 0, active: false }).catch(() => undefined);
  }

  #begin(): void {
    this.#session.abort();
    this.#session = new AbortController();
    this.#reading = undefined;
    if (!this.#read() && this.#standing.state === 'no-article') this.#waitForArticle(this.#session.signal);
  }

  /** Reads the page if it is one to be read; else sets why not. */
  #read(): boolean {
    const article = inspect(document);
    const { signal } = this.#session;
    if (signal.aborted) return false;
    if (!article.evidence && !this.#requested) this.#standing = { state: 'no-article' };
    else if (!isReadable(article.language)) this.#standing = { state: 'language', detail: article.language };
    else if (!this.#settings) {
      this.#standing = { state: 'reading' };
      this.#follow();
    } else {
      this.#reading = new Reading({
        article,
        settings: this.#settings,
        signal,
        isValid: () => this.#life.isValid(),
        leftPage: () => this.#begin(),
      });
    }
    return this.#reading !== undefined;
  }

  #waitForArticle(signal: AbortSignal): void {
    const waiting = new AbortController();
    signal.addEventListener('abort', () => waiting.abort(), { once: true });
    let inspections = 0;
    const look = () => {
      if (!this.#life.isValid()) return false;
      const read = this.#read();
      if (read || ++inspections === MAX_INSPECTIONS) waiting.abort();
      return read;
    };
    new Watch(look, waiting.signal).observe(document.body);
  }

  #state(): PageState {
    const page = this.#reading?.state() ?? { ...this.#standing, title: inspect(document).title, entities: [] };
    return { ...page, host: location.hostname };
  }
}
