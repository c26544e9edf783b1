/** Pages rendered on a server and hydrated by React, 18 and 19, after we have marked them: React finds what it expects. */

import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { marksOn, waitForMarks } from '../../src/cli/lab/marks.ts';
import { cardOf, inView } from './seen.ts';
import { inBothBrowsers, OUTLET } from './setup.ts';

const require = createRequire(import.meta.url);
const VERSIONS = [
  { version: '18', react: dirname(require.resolve('react18')), dom: dirname(require.resolve('react-dom18')) },
  { version: '19', react: dirname(require.resolve('react19')), dom: dirname(require.resolve('react-dom19')) },
];
const ADDRESS = `${OUTLET}/world/hydrated.html`;
const NAMES = ['Antony Blinken', 'Jake Sullivan', 'Anchorage', 'China'];

/** As React renders `Story` of react-page.js on a server. */
const MARKUP =
  '<article><h1>Two delegations and one table</h1>' +
  '<p>First came <a href="#who">Antony Blinken</a>, then Jake Sullivan.</p>' +
  '<p class="place">The hotel in Anchorage had closed two floors for the guests.</p>' +
  '<p>Readers so far: 0. China had been heard.</p>' +
  '<button type="button">I read it</button></article>';

interface Hydrated extends Window {
  errors: string[];
  hydrate(): void;
}
declare const window: Hydrated;

/** The page's script with one version of React, in its development build, which tells of every mismatch. */
async function bundle(react: string, dom: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: { alias: { 'react-dom19': dom, react19: react, react } },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('react-page.js', import.meta.url)), formats: ['iife'], name: 'story' },
    },
  });
  const [first] = output as Rolldown.RolldownOutput[];
  return first!.output[0].code;
}

describe.each(VERSIONS)('React $version', ({ react, dom }) => {
  let script: string;
  beforeAll(async () => {
    script = await bundle(react, dom);
  });

  inBothBrowsers((stage) => {
    async function open(): Promise<Page> {
      const head = '<meta charset="utf-8"><meta property="og:type" content="article"><link rel="icon" href="data:,">';
      const body = `<!doctype html><html lang="en"><head>${head}<title>Two delegations and one table</title></head>
        <body><div id="root">${MARKUP}</div><script src="/story.js"></script></body></html>`;
      stage.web.serve(ADDRESS, { body });
      stage.web.serve(`${OUTLET}/story.js`, { body: script, headers: { 'content-type': 'text/javascript' } });
      return stage.lab.open(ADDRESS);
    }
    const texts = async (page: Page) => (await marksOn(page)).map(({ text }) => text);

    async function hydrate(page: Page): Promise<void> {
      await page.evaluate(() => window.hydrate());
      await page.waitForFunction(() => document.body.textContent?.includes('Readers so far: 1'));
    }

    it('hydrates a marked page without an error, and goes on working', async () => {
      const page = await open();
      await waitForMarks(page);
      await cardOf(stage, page, await inView(page, 'Anchorage'));
      await hydrate(page);
      await page.click('button');
      await page.waitForFunction(() => document.body.textContent?.includes('Readers so far: 2'));
      expect(await page.evaluate(() => window.errors)).toEqual([]);
      await expect.poll(() => texts(page), { timeout: 5000 }).toEqual(NAMES);
      expect(await page.evaluate(() => document.querySelector('.place')!.isConnected)).toBe(true);
    });

    it('would tell of a page that was changed', async () => {
      const page = await open();
      await waitForMarks(page);
      await page.evaluate(() => {
        const range = new Range();
        const text = document.querySelector('p')!.lastChild as Text;
        range.setStart(text, 7);
        range.setEnd(text, 20);
        range.surroundContents(document.createElement('mark'));
      });
      await hydrate(page);
      expect(await page.evaluate(() => window.errors)).not.toEqual([]);
    });
  });
});
