/** Only a hand that rests on a name wants a card: not one that selects, scrolls, types or is on its way. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { marksOn, restOn, waitForMarks } from '../../src/cli/lab/marks.ts';
import { cardIsOpen, inView } from './seen.ts';
import { inBothBrowsers, OUTLET, openArticle, pause, until } from './setup.ts';
import { DISPATCH } from './texts.ts';

/** Longer than the dwell: a card that was to open, would be open. */
const LONG_ENOUGH = 700;

inBothBrowsers((stage) => {
  const filler = Array.from({ length: 60 }, () => 'The corridor was long, and the carpet had seen better days.');

  async function openDispatch(after: string[] = [], before: string[] = []): Promise<Page> {
    const article = { ...DISPATCH, paragraphs: [...before, ...DISPATCH.paragraphs, ...after] };
    const page = await openArticle(stage, `${OUTLET}/world/dispatch.html`, article);
    await waitForMarks(page);
    return page;
  }

  async function staysClosed(page: Page): Promise<void> {
    await pause(LONG_ENOUGH);
    expect(await cardIsOpen(stage.lab, page)).toBe(false);
  }

  it('opens no card while text is being selected, and none over a selection', async () => {
    const page = await openDispatch();
    const { box } = await inView(page, 'Yang Jiechi');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x - 60, y);
    await page.mouse.down();
    await page.mouse.move(box.x + 20, y, { steps: 4 });
    await staysClosed(page);
    await page.mouse.up();
    await page.mouse.move(box.x + 22, y, { steps: 2 });
    await staysClosed(page);
    expect(await page.evaluate(() => getSelection()!.toString())).not.toBe('');
  });

  it('opens no card of a name that scrolls under a resting pointer', async () => {
    const page = await openDispatch(filler, filler.slice(0, 30));
    const { box } = await inView(page, 'Anchorage');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2 + 200];
    await page.mouse.move(x, y);
    await page.mouse.wheel({ deltaY: -200 });
    await staysClosed(page);
    const mark = (await marksOn(page)).find(({ text }) => text === 'Anchorage')!;
    expect(Math.abs(mark.box.y + mark.box.height / 2 - y)).toBeLessThan(3);
  });

  it('opens no card while the reader types', async () => {
    const page = await openDispatch(['<textarea></textarea>']);
    await page.focus('textarea');
    const mark = await inView(page, 'Anchorage');
    await page.keyboard.press('a');
    await restOn(page, mark);
    for (let letters = 0; letters < 8; letters++) {
      await page.keyboard.press('b');
      await pause(100);
    }
    expect(await cardIsOpen(stage.lab, page)).toBe(false);
    expect(await page.$eval('textarea', ({ value }) => value)).toBe('abbbbbbbb');
  });

  it('opens no card of a name that a fast pointer crosses', async () => {
    const page = await openDispatch();
    const { box } = await inView(page, 'Anchorage');
    const y = box.y + box.height / 2;
    for (let x = 10; x < 500; x += 40) await page.mouse.move(x, y);
    await staysClosed(page);
  });

  it('closes the card some time after the pointer left, and not before', async () => {
    const page = await openDispatch();
    await restOn(page, await inView(page, 'Anchorage'));
    await until('the card', () => cardIsOpen(stage.lab, page));
    await page.mouse.move(3, 3);
    expect(await cardIsOpen(stage.lab, page)).toBe(true);
    await until('the card to close', async () => !(await cardIsOpen(stage.lab, page)));
  });
});
