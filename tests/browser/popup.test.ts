/** The toolbar popup over real pages: the names of the page, why there are none, the switches. */
import { cp, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { marksOn, waitForMarks } from '../../src/cli/lab/marks.ts';
import { articleHtml } from './html.ts';
import { popupOver } from './popup-hand.ts';
import {
  builtFor,
  ELSEWHERE,
  inBothBrowsers,
  OUTLET,
  openArticle,
  raise,
  strike,
  until,
  useSettings,
} from './setup.ts';

const FILLER = Array.from({ length: 40 }, () => 'Nothing else happened that day, and nobody came to see it.');
const TALKS = {
  title: 'Talks in Tokyo',
  date: '2021-03-17',
  paragraphs: [
    'Antony Blinken came to Tokyo.',
    ...FILLER,
    'In Tokyo the Paris Agreement was on the list of Antony Blinken.',
  ],
};

inBothBrowsers((stage) => {
  let changed = false;
  afterEach(async () => {
    if (changed) await useSettings(stage, {});
    changed = false;
  });

  it('lists the names of the page by kind, with counts and what they are', async () => {
    const page = await openArticle(stage, `${OUTLET}/talks`, TALKS);
    await waitForMarks(page);
    const popup = await popupOver(stage, page);
    expect(await popup.texts('h1')).toEqual(['Talks in Tokyo']);
    expect(await popup.texts('.p-head p')).toEqual(['voanews.com · 17 March 2021 · 3 names']);
    expect(await popup.texts('h2')).toEqual(['People1', 'Places1', 'Agreements1']);
    expect(await popup.texts('.p-name bdi')).toEqual(['Antony Blinken', 'Tokyo', 'Paris Agreement']);
    expect(await popup.texts('.p-unseen')).toEqual(expect.arrayContaining(['2 mentions', '3 mentions', 'one mention']));
    expect(await popup.texts('.p-blurb')).toEqual([
      expect.stringContaining('diplomat'),
      expect.any(String),
      expect.any(String),
    ]);
    await popup.popup.close();
  });

  it('opens a name as its whole card of that day, and shows its places in the text one by one', async () => {
    const page = await openArticle(stage, `${OUTLET}/talks`, TALKS);
    await waitForMarks(page);
    const popup = await popupOver(stage, page);
    await popup.press('Antony Blinken');
    await popup.sees('United States Secretary of State since 26 January 2021', '.g-then li');
    expect(await popup.texts('.g-when')).toEqual(['On 17 March 2021', 'Since then']);
    expect(await popup.texts('.g-foot')).toEqual([expect.stringContaining('As of')]);

    const flash = () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('gloss-flash') ?? [];
        const box = (range as Range | undefined)?.getBoundingClientRect();
        return (
          box && { text: String(range), y: Math.round(box.y + scrollY), seen: box.y >= 0 && box.bottom <= innerHeight }
        );
      });
    await popup.press('Show in the text');
    const first = await until('a flash', flash);
    expect(first.text).toBe('Antony Blinken');
    await popup.press('Show in the text');
    const last = await until('the flash further down', async () => {
      const now = await flash();
      return now && now.y > first.y && now.seen && now;
    });
    expect(last.text).toBe('Antony Blinken');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await until('the flash to end', async () => (await flash()) === undefined);

    await popup.press('All names on this page');
    await popup.sees('Paris Agreement', '.p-name');
    await popup.popup.close();
  });

  it('switches this site and everything, at once on the open page', async () => {
    const page = await openArticle(stage, `${OUTLET}/talks`, TALKS);
    await waitForMarks(page);
    const popup = await popupOver(stage, page);
    const none = () => until('no marks', async () => (await marksOn(page)).length === 0);
    changed = true;
    expect(await popup.switches()).toEqual(['On voanews.com: on', 'On all sites: on']);

    await popup.press('On voanews.com');
    await none();
    await popup.sees('Gloss is switched off for this site.');
    await popup.press('On voanews.com');
    await waitForMarks(page);
    await popup.sees('Antony Blinken', '.p-name');

    await popup.press('On all sites');
    await none();
    await popup.sees('Gloss is switched off everywhere.');
    expect(await popup.switches()).toEqual(['On voanews.com: off, fixed', 'On all sites: off']);
    await popup.press('On all sites');
    await waitForMarks(page);
    await popup.sees('Antony Blinken', '.p-name');
    await popup.popup.close();
  });

  it.each([
    ['no article', OUTLET, '<!doctype html><title>Front</title><p>Antony Blinken', 'does not look like an article'],
    [
      'not English',
      OUTLET,
      articleHtml({ lang: 'de', paragraphs: ['Antony Blinken reist nach Tokio.'] }),
      'not in English',
    ],
    ['no known name', OUTLET, articleHtml({ paragraphs: FILLER }), 'found no name that it knows'],
    ['not an outlet', ELSEWHERE, articleHtml(TALKS), 'does not read this site by itself'],
  ])('says why nothing is marked: %s', async (_, site, body, sentence) => {
    stage.web.serve(`${site}/why`, { body });
    const page = await stage.lab.open(`${site}/why`);
    const popup = await popupOver(stage, page);
    await popup.sees(sentence, '[role=status]');
    expect(await marksOn(page)).toEqual([]);
    await popup.popup.close();
  });

  it('says why nothing is marked: a page of the browser', async () => {
    const popup = await popupOver(stage, await stage.lab.open('about:blank'));
    await popup.sees('own pages and files cannot be read', '[role=status]');
    expect(await popup.switches()).toEqual(['On all sites: on']);
    await popup.popup.close();
  });

  it('reads a page that looks like no article when asked to', async () => {
    stage.web.serve(`${OUTLET}/front`, { body: '<!doctype html><title>Front</title><p>Antony Blinken came.' });
    const page = await stage.lab.open(`${OUTLET}/front`);
    const popup = await popupOver(stage, page);
    await popup.press('Read this page now');
    await popup.sees('Antony Blinken', '.p-name');
    expect((await waitForMarks(page)).map(({ text }) => text)).toEqual(['Antony Blinken']);
    await popup.popup.close();
  });

  it('says why nothing is marked: a damaged knowledge file; the page is as it was', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gloss-damaged-'));
    await cp(builtFor(stage.engine), folder, { recursive: true });
    await truncate(join(folder, 'knowledge/names.bin'), 1_000_000);
    const damaged = await raise(stage.engine, folder);
    try {
      const page = await openArticle(damaged, `${OUTLET}/talks`, TALKS);
      const before = await page.content();
      const popup = await popupOver(damaged, page);
      await popup.sees('knowledge file', '[role=status]');
      expect(await popup.texts('[role=status]')).toEqual([expect.stringMatching(/^[^.]+\.$/)]);
      expect(await marksOn(page)).toEqual([]);
      expect(await page.content()).toBe(before);
    } finally {
      await strike(damaged);
      await rm(folder, { recursive: true });
    }
  });
});
