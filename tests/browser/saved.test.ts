/**
 * Pages of real news sites, under their own addresses. They are not ours to keep here: without them the tests are skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { marksOn } from '../../src/cli/lab/marks.ts';
import { stateOf } from './seen.ts';
import { ELSEWHERE, inBothBrowsers, pause } from './setup.ts';

const FOLDER = new URL('../../../shared/pages/', import.meta.url);

/** File, host, day of publication, entities that must be marked, entities that must not (words mistaken for names). */
const PAGES: [file: string, host: string, date: string, marked: string[], unmarked: string[]][] = [
  [
    '02-dailymaverick.co.za',
    'www.dailymaverick.co.za',
    '2025-05-03',
    ['International Court of Justice', 'Israel', 'Palestine'],
    [],
  ],
  [
    '03-globalnews.ca',
    'globalnews.ca',
    '2026-05-24',
    ['Volodymyr Zelenskyy', 'Vladimir Putin', 'Kyiv', 'NATO'],
    ['May'],
  ],
  ['04-bbc.com', 'www.bbc.com', '2026-04-24', ['NATO', 'Mark Rutte', 'Donald Trump', 'Sweden'], ['March']],
  ['05-abcnews.go.com', 'abcnews.go.com', '2016-12-16', ['Hillary Clinton', 'Vladimir Putin', 'James Comey'], []],
  ['28-nine.com.au', 'www.nine.com.au', '2026-06-30', ['John Roberts', 'Clarence Thomas', 'Amy Coney Barrett'], []],
  ['16-euronews.com', 'www.euronews.com', '2026-01-06', ['Nicolás Maduro', 'Marco Rubio', 'Venezuela', 'OPEC'], []],
  ['20-mexiconewsdaily.com', 'mexiconewsdaily.com', '2025-02-11', ['Marcelo Ebrard', 'Mexico', 'United States'], []],
  ['23-nypost.com', 'nypost.com', '2019-11-19', ['Taliban', 'Ashraf Ghani', 'Scott Morrison', 'Kabul'], []],
  ['29-ticotimes.net', 'ticotimes.net', '2022-04-21', ['Antony Blinken', 'Joe Biden', 'Costa Rica', 'Panama'], []],
  ['31-bbc.com', 'www.bbc.com', '2020-04-10', ['Andrew Cuomo', 'Mike Pence', 'New York City'], ['March']],
];

const bytesOf = (file: string) => gunzipSync(readFileSync(fileURLToPath(new URL(`${file}.html.gz`, FOLDER))));

/** Scrolls down the page until marks are near. */
async function findMarks(page: Page): Promise<number> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += 1500) {
    await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
    await pause(100);
    const { length } = await marksOn(page);
    if (length > 0) return length;
  }
  return 0;
}

describe.skipIf(!existsSync(FOLDER))('a saved page', () => {
  inBothBrowsers((stage) => {
    const read = async (page: Page) =>
      expect.poll(async () => (await stateOf(stage, page)).state, { timeout: 15_000 }).toBe('marked');

    it.each(PAGES)('%s is read and marked, its own scripts running', async (file, host, date, marked, unmarked) => {
      stage.web.serve(`https://${host}/story.html`, { body: bytesOf(file) });
      const page = await stage.lab.open('about:blank');
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String((error as Error).stack ?? error)));
      await page.goto(`https://${host}/story.html`);
      await read(page);
      const state = await stateOf(stage, page);
      const names = state.entities.map(({ card }) => card.name);
      expect(names).toEqual(expect.arrayContaining(marked));
      expect(names.filter((name) => unmarked.includes(name))).toEqual([]);
      expect(state.date?.value).toBe(date);
      expect(await findMarks(page)).toBeGreaterThan(0);
      expect(complaints.filter((text) => /gloss|(chrome|moz)-extension:/i.test(text))).toEqual([]);
    });

    it.each(PAGES)('%s is as it was, to the byte', async (file, host) => {
      // Without scripts of its own a page is the same each time, so that it can be laid beside one that we do not read.
      const headers = { 'content-security-policy': "script-src 'none'", 'content-type': 'text/html; charset=utf-8' };
      const addresses = [`https://${host}/still.html`, `${ELSEWHERE}/still.html`] as const;
      for (const address of addresses) stage.web.serve(address, { body: bytesOf(file), headers });
      const html = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
      const untouched = await html(await stage.lab.open(addresses[1]));
      const page = await stage.lab.open(addresses[0]);
      await read(page);
      expect(await findMarks(page)).toBeGreaterThan(0);
      expect((await html(page)) === untouched).toBe(true);
    });
  });
});
