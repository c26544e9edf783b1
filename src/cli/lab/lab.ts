/**
 * A browser with the built extension in it, behind one small interface for Chromium and Firefox. `npm start` and the
 * browser tests drive it; puppeteer speaks to Chromium by its debugging protocol and to Firefox by WebDriver BiDi.
 */
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from './find.ts';

/** The element that carries the card, in the page. */
export const CARD_HOST = 'gloss-card';

export interface LabOptions {
  browser: BrowserName;
  /** Path of the browser. */
  executable: string;
  /** Folder of the built extension; left out, the browser starts without. */
  extension?: string;
  /** Port of the proxy (see web.ts). */
  proxy: number;
  /** Only these hosts go through the proxy; left out, everything does. */
  proxyHosts?: string[];
  headless: boolean;
}

/** The open toolbar popup. */
export interface Popup {
  /**
   * Runs a function in the popup's document as the reader's own doing (what needs a user's gesture works); it must not
   * close over anything, arguments and result are JSON.
   */
  evaluate<A extends unknown[], T>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** A PNG of the popup. */
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface Lab {
  readonly engine: 'chromium' | 'firefox';
  readonly browser: Browser;
  /** A new tab in front, at this address, loaded. */
  open(url: string): Promise<Page>;
  /** A new tab with a page of the extension ("src/options/index.html"). */
  openOwn(path: string): Promise<Page>;
  /** The toolbar popup over this tab, opened as by a click on the button (which also grants activeTab). */
  popup(page: Page): Promise<Popup>;
  /** Answers yes, beforehand, when the extension asks the reader for this origin: the browser's own question is not shown. */
  consent(origin: string): Promise<void>;
  /** Ends the service worker or event page, as the browser does when it has been idle. */
  stopBackground(): Promise<void>;
  /** Loads the extension anew, as an update does: scripts in open pages lose their connection. */
  reloadExtension(): Promise<void>;
  /** Fires a keyboard command of the manifest on this tab. */
  command(page: Page, name: string): Promise<void>;
  /** Shows the page as on paper, or again as on the screen. */
  asMedium(page: Page, medium: 'print' | 'screen'): Promise<void>;
  /**
   * Runs a function on the card's closed shadow root; gives undefined when the page has no card host. It must not close
   * over anything; arguments and result are JSON.
   */
  inCard<A extends unknown[], T>(
    page: Page,
    run: (root: ShadowRoot, ...args: A) => T,
    ...args: A
  ): Promise<T | undefined>;
  close(): Promise<void>;
}
