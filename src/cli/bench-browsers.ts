/** The built extension in real browsers: how long a page waits for its names, with the background stopped and running. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Replies } from '../extension/messages.ts';
import { findBrowser } from './lab/find.ts';
import { launch } from './lab/launch.ts';
import { SAMPLE_URL, serveSample } from './lab/sample.ts';
import { startWeb } from './lab/web.ts';
import { table } from './table.ts';
import { median } from './timing.ts';

/** What functions that run in the extension's pages find there. */
declare const chrome: ExtensionApi;

const RUNS = 5;

async function benchOne(name: 'chromium' | 'firefox', dist: string): Promise<string[][]> {
  const found = findBrowser([name]);
  const extension = join(dist, name);
  if (!found) return [[name, 'not installed', '']];
  if (!existsSync(extension)) throw new Error(`${extension} is not built yet: run "npm run build" first.`);
  const web = await startWeb();
  await serveSample(web);
  const lab = await launch({
    browser: name,
    executable: found.path,
    extension,
    proxy: web.port,
    proxyHosts: [new URL(SAMPLE_URL).host],
    headless: true,
  });
  try {
    const page = await lab.open(SAMPLE_URL);
    const flows = await page.$$eval('article :is(h1, h2, p)', (blocks) => blocks.map((block) => block.textContent));
    const own = await lab.openOwn('src/options/index.html');
    const ask = () =>
      own.evaluate(
        async (message) => {
          const start = performance.now();
          const reply = (await chrome.runtime.sendMessage(message)) as Replies['spot'];
          if (!reply.ok) throw new Error(reply.error);
          return { time: performance.now() - start, cards: Object.keys(reply.cards).length };
        },
        { type: 'spot', flows, date: '2021-03-10', host: new URL(SAMPLE_URL).host, known: [] },
      );
    const search = (query: string) =>
      own.evaluate(
        async (message) => {
          const start = performance.now();
          const reply = (await chrome.runtime.sendMessage(message)) as Replies['search'];
          if (!reply.ok) throw new Error(reply.error);
          return performance.now() - start;
        },
        { type: 'search', query },
      );
    const coldSearch: number[] = [];
    const typed: number[] = [];
    const cold: number[] = [];
    const warm: number[] = [];
    let cards = 0;
    for (let run = 0; run < RUNS; run++) {
      await lab.stopBackground();
      const first = await ask();
      cards = first.cards;
      cold.push(first.time);
      warm.push((await ask()).time);
      await lab.stopBackground();
      coldSearch.push(await search('m'));
      for (const query of ['me', 'mer', 'merk', 'merkel']) typed.push(await search(query));
    }
    return [
      [`${name}: asked while stopped`, `${median(cold).toFixed(0)} ms`, `start, names.bin, spotting, ${cards} cards`],
      [`${name}: asked while running`, `${median(warm).toFixed(0)} ms`, `spotting and ${cards} cards`],
      [
        `${name}: search while stopped`,
        `${median(coldSearch).toFixed(0)} ms`,
        'start, names.bin, search.bin, 20 cards',
      ],
      [
        `${name}: search for the next letter`,
        `${median(typed).toFixed(0)} ms`,
        'with the cards found, some not read before',
      ],
    ];
  } finally {
    await lab.close();
    await web.close();
  }
}

/** Prints a table for the browsers that are installed; `dist` is the folder of the built extensions. */
export async function benchBrowsers(dist: string): Promise<void> {
  const rows = [...(await benchOne('chromium', dist)), ...(await benchOne('firefox', dist))];
  console.log('');
  for (const line of table([['in the browser', 'median', 'notes'], ...rows])) console.log(line);
}
