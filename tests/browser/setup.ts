/**
 * What the browser tests stand on: in each file, for each engine, one browser with the built extension in it and one web
 * (see src/cli/lab), started before its tests and closed after them.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { type BrowserName, findBrowser } from '../../src/cli/lab/find.ts';
import type { Lab } from '../../src/cli/lab/lab.ts';
import { launch } from '../../src/cli/lab/launch.ts';
import { startWeb, type Web } from '../../src/cli/lab/web.ts';
import { DEFAULTS, type Settings } from '../../src/extension/settings.ts';
import { type Article, articleHtml } from './html.ts';

/** What functions that run in the extension's pages find there. */
declare const chrome: ExtensionApi;

const ENGINES = {
  chromium: { names: ['chromium', 'chrome', 'edge'], install: 'Chromium (Debian: apt-get install chromium)' },
  firefox: { names: ['firefox'], install: 'Firefox (Debian: apt-get install firefox-esr)' },
} satisfies Record<Lab['engine'], { names: BrowserName[]; install: string }>;

/** An outlet of the bundled list: pages served under it are read by themselves. */
export const OUTLET = 'https://www.voanews.com';
/** A site that is not on the list. */
export const ELSEWHERE = 'https://notes.example.net';

/** What the tests of one file and engine share. */
export interface Stage {
  readonly engine: Lab['engine'];
  readonly lab: Lab;
  readonly web: Web;
}

/** The installed browser of an engine, or an error that says what to install. */
function installed(engine: Lab['engine']) {
  const { names, install } = ENGINES[engine];
  const found = findBrowser(names);
  if (!found) throw new Error(`The browser tests need ${install}.`);
  return found;
}

/** Folder of the built extension. */
export const builtFor = (engine: Lab['engine']) => fileURLToPath(new URL(`../../dist/${engine}`, import.meta.url));

/** A browser and a web, for the caller to end with {@link strike}; without any extension when it is null. */
export async function raise(engine: Lab['engine'], extension: string | null = builtFor(engine)): Promise<Stage> {
  const { name, path } = installed(engine);
  if (extension !== null && !existsSync(extension))
    throw new Error('The browser tests need the built extension: npm run build.');
  const web = await startWeb();
  try {
    const options = { browser: name, executable: path, proxy: web.port, headless: true };
    const lab = await launch(extension === null ? options : { ...options, extension });
    return { engine, lab, web };
  } catch (error) {
    await web.close();
    throw error;
  }
}

export async function strike({ lab, web }: Stage): Promise<void> {
  await lab.close();
  await web.close();
}

/**
 * Declares the same tests for both engines. `define` is called once for each with a stage whose parts are there when the
 * tests run; tabs that a test leaves open are closed after it. `extensionOf` names another folder than the built one.
 */
export function inBothBrowsers(define: (stage: Stage) => void, extensionOf = builtFor): void {
  describe.each(Object.keys(ENGINES) as Lab['engine'][])('%s', (engine) => {
    let raised: Stage | undefined;
    beforeAll(async () => {
      raised = await raise(engine, extensionOf(engine));
    });
    afterAll(async () => {
      if (raised) await strike(raised);
    });
    afterEach(async () => {
      if (raised) await closeTabs(raised.lab);
    });
    define({
      engine,
      get lab() {
        return raised!.lab;
      },
      get web() {
        return raised!.web;
      },
    });
  });
}

/** Closes all tabs but the first, without which the browser would end. */
async function closeTabs(lab: Lab): Promise<void> {
  const [, ...others] = await lab.browser.pages();
  for (const page of others) await page.close();
}

/** Serves an article at an address of the {@link OUTLET} or elsewhere, and opens it in a new tab. */
export async function openArticle({ lab, web }: Stage, url: string, article: Article): Promise<Page> {
  web.serve(url, { body: articleHtml(article) });
  return lab.open(url);
}

/** Waits until `look` gives something other than false, null and undefined, and gives that. */
export async function until<T>(
  what: string,
  look: () => Promise<T | false | null | undefined>,
  patience = 8000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen !== false && seen !== null && seen !== undefined) return seen;
    if (Date.now() > end) throw new Error(`Waited ${patience} ms in vain for: ${what}.`);
    await pause(50);
  }
}

export const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Stores settings as the options page would (the rest at their defaults); open pages follow. */
export async function useSettings({ lab }: Stage, patch: Partial<Settings>): Promise<void> {
  const own = await lab.openOwn('src/options/index.html');
  await own.evaluate((settings) => chrome.storage.sync.set({ settings }), { ...DEFAULTS, ...patch });
  await own.close();
}
