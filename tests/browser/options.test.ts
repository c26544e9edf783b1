/** The options page: what is changed there holds at once on open pages, and is kept. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { marksOn, restOn, waitForMarks } from '../../src/cli/lab/marks.ts';
import { CURRENT } from '../../src/extension/migrations.ts';
import { DEFAULTS } from '../../src/extension/settings.ts';
import { handOn } from './hand.ts';
import { inBothBrowsers, OUTLET, openArticle, pause, type Stage, until, useSettings } from './setup.ts';

/** What functions that run in the extension's pages find there. */
declare const chrome: ExtensionApi;

const ARTICLE = {
  date: '2021-03-17',
  paragraphs: ['Antony Blinken came to Tokyo.', 'Antony Blinken left Tokyo for Seoul.'],
};
const EVERY = ['Antony Blinken', 'Tokyo', 'Antony Blinken', 'Tokyo', 'Seoul'];

async function openOptions({ lab }: Stage): Promise<Page> {
  const options = await lab.openOwn('src/options/index.html');
  await options.waitForSelector('main');
  return options;
}

const stored = (options: Page) => options.evaluate(async () => (await chrome.storage.sync.get()).settings);

/** Types into the first field that is labelled so, and presses Enter. */
async function add(options: Page, label: string, words: string): Promise<void> {
  await options.bringToFront();
  const field = await options.waitForSelector(`::-p-xpath(//form[label[text()="${label}"]]//input)`);
  await field!.type(words);
  await options.keyboard.press('Enter');
}

/** Clicks the first element that matches and has these words. */
async function click(options: Page, selector: string, words: string): Promise<void> {
  const clicked = await options.evaluate(
    (wanted, text) => {
      const all = [...document.querySelectorAll<HTMLElement>(wanted)];
      const found = all.find((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').includes(text));
      found?.click();
      return found !== undefined;
    },
    selector,
    words,
  );
  if (!clicked) throw new Error(`The options have no ${selector} with "${words}".`);
}

inBothBrowsers((stage) => {
  afterEach(() => useSettings(stage, {}));

  /** An open article and the options beside it. */
  async function open(): Promise<{ page: Page; options: Page; shows(marks: string[]): Promise<void> }> {
    const page = await openArticle(stage, `${OUTLET}/options`, ARTICLE);
    await waitForMarks(page);
    const options = await openOptions(stage);
    const seen = async () => (await marksOn(page)).map(({ text }) => text);
    // Browsers paint only what is in front.
    const shows = async (marks: string[]) => {
      await page.bringToFront();
      await until(`the marks ${marks.join(', ')}`, async () => (await seen()).join() === marks.join());
    };
    return { page, options, shows };
  }

  it('marks only the chosen kinds', async () => {
    const { options, shows } = await open();
    await click(options, 'label', 'Places');
    await shows(['Antony Blinken', 'Antony Blinken']);
    await click(options, 'label', 'People');
    await shows([]);
    await click(options, 'label', 'Places');
    await shows(['Tokyo', 'Tokyo', 'Seoul']);
    expect(await stored(options)).toMatchObject({ kinds: { ...DEFAULTS.kinds, person: false } });
  });

  it('marks first mentions or every one', async () => {
    const { options, shows } = await open();
    await click(options, 'label', 'Only the first');
    await shows(['Antony Blinken', 'Tokyo', 'Seoul']);
    await click(options, 'label', 'Every mention');
    await shows(EVERY);
  });

  it('switches sites off and on again by any address of theirs', async () => {
    const { options, shows } = await open();
    await add(options, 'Site', 'https://www.voanews.com/some/page');
    await shows([]);
    expect(await stored(options)).toMatchObject({ sitesOff: ['voanews.com'] });
    await click(options, 'button', 'Remove voanews.com');
    await shows(EVERY);
    await add(options, 'Site', 'not a site');
    await options.waitForFunction(() => document.querySelector('.o-error')?.textContent?.includes('Type the address'));
  });

  it('never marks the names on the list', async () => {
    const { options, shows } = await open();
    await add(options, 'Name', ' tokyo ');
    await shows(['Antony Blinken', 'Antony Blinken', 'Seoul']);
    await click(options, 'button', 'Remove tokyo');
    await shows(EVERY);
  });

  it('opens cards after the chosen rest, in the chosen colours', async () => {
    const { page, options } = await open();
    await options.bringToFront();
    await options.focus('#dwell');
    await options.keyboard.press('End');
    await click(options, 'label', 'Dark');
    await until('both kept', async () => {
      const { dwell, theme } = (await stored(options)) as typeof DEFAULTS;
      return dwell === 1000 && theme === 'dark';
    });
    await page.bringToFront();
    const hand = handOn(stage, page);
    const [mark] = await waitForMarks(page);
    await restOn(page, mark!);
    await pause(500);
    expect(await hand.isOpen()).toBe(false);
    await hand.sees('Antony Blinken');
    const ground = () =>
      stage.lab.inCard(page, (root) => getComputedStyle(root.querySelector('[role=dialog]')!).backgroundColor);
    const dark = await ground();
    expect(dark).toBe(
      await options.evaluate(() => getComputedStyle(document.querySelector('.o-page')!).backgroundColor),
    );
    // The open card follows.
    await click(options, 'label', 'Light');
    await until('the light card', async () => (await ground()) !== dark);
    expect(await hand.isOpen()).toBe(true);
  });

  it('takes over settings of any version, and starts over on a word', async () => {
    const { options, shows } = await open();
    const old = { on: true, mentions: 'first', dwell: 'soon', never: ['Seoul', 5], kinds: { person: true } };
    await options.evaluate((settings) => chrome.storage.sync.set({ settings }), old);
    // What is good of it holds, the rest is at its default.
    await shows(['Antony Blinken', 'Tokyo']);
    await options.waitForFunction(() => document.querySelector('.o-items')?.textContent?.includes('Seoul'));
    await click(options, 'button', 'Remove Seoul');
    await shows(['Antony Blinken', 'Tokyo', 'Seoul']);
    expect(await stored(options)).toMatchObject({
      version: CURRENT,
      mentions: 'first',
      dwell: DEFAULTS.dwell,
      never: [],
    });

    await click(options, 'button', 'Reset to defaults');
    await click(options, 'button', 'Reset everything');
    await shows(EVERY);
    expect(await stored(options)).toEqual(DEFAULTS);
  });

  it('tells what the knowledge file holds, how old it is, and the licences', async () => {
    const options = await openOptions(stage);
    const about = async () => (await options.$eval('#about-title ~ p', ({ textContent }) => textContent)) ?? '';
    const said = await until('the file', async () => (await about()) || undefined);
    expect(said).toMatch(
      /^Gloss knows \d{2,3},\d{3} people, places, .* under \d{3},\d{3} names, .* on \d+ \w+ 20\d\d \(.+\)\.$/,
    );
    const rows = await options.$$eval('tbody tr', (all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent)),
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect(row.map((cell) => (cell ?? '').trim().length > 0)).toEqual([true, true, true]);
    expect(rows.map(([name]) => name)).toEqual(expect.arrayContaining(['Wikidata', 'GeoNames', 'Preact']));
  });
});
