/** The background is stopped when the browser likes it, at the worst of moments too: the page does not notice. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { marksOn, waitForMarks } from '../../src/cli/lab/marks.ts';
import { articleHtml } from './html.ts';
import { cardOf, inView, stateOf } from './seen.ts';
import { inBothBrowsers, OUTLET, openArticle, pause } from './setup.ts';
import { DISPATCH, NAMES } from './texts.ts';

const ADDRESS = `${OUTLET}/world/dispatch.html`;

/** A long article takes the background a while. */
const LONG = {
  ...DISPATCH,
  paragraphs: [...DISPATCH.paragraphs, ...Array.from({ length: 1500 }, () => DISPATCH.paragraphs[1]!)],
};

inBothBrowsers((stage) => {
  const texts = async (page: Page) => (await marksOn(page)).map(({ text }) => text.replace(/\s+/g, ' '));

  it('marks a page that opens while the background sleeps', async () => {
    await stage.lab.stopBackground();
    const page = await openArticle(stage, ADDRESS, DISPATCH);
    await waitForMarks(page);
    expect(await texts(page)).toEqual(NAMES);
  });

  it('marks a page when the background is stopped again and again while it is asked', async () => {
    stage.web.serve(ADDRESS, { body: articleHtml(LONG) });
    const page = await stage.lab.open('about:blank');
    await page.goto(ADDRESS, { waitUntil: 'domcontentloaded' });
    for (let times = 0; times < 4; times++) {
      await stage.lab.stopBackground();
      await pause(60);
    }
    await waitForMarks(page);
    expect((await texts(page)).slice(0, NAMES.length)).toEqual(NAMES);
    const { state, entities } = await stateOf(stage, page);
    expect(state).toBe('marked');
    expect(entities.find(({ card }) => card.name === 'Yang Jiechi')?.count).toBe(1501);
  });

  it('opens cards, follows references and reads new text after the background was stopped', async () => {
    const page = await openArticle(stage, ADDRESS, DISPATCH);
    await waitForMarks(page);
    await stage.lab.stopBackground();
    await page.bringToFront();
    expect((await cardOf(stage, page, await inView(page, 'Antony Blinken'))).name).toBe('Antony Blinken');
    await stage.lab.inCard(page, (root) => {
      const references = [...root.querySelectorAll<HTMLElement>('.g-ref')];
      references.find(({ textContent }) => textContent === 'Marco Rubio')!.click();
    });
    const name = () => stage.lab.inCard(page, (root) => root.querySelector('.g-name')!.textContent);
    await expect.poll(name).toBe('Marco Rubio');
    await stage.lab.stopBackground();
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'Days later the delegation of Canada asked for the same room.';
      document.querySelector('article')!.append(paragraph);
    });
    await expect.poll(() => texts(page), { timeout: 5000 }).toEqual([...NAMES, 'Canada']);
  });
});
