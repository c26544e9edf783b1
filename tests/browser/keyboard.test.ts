/** Everything by keyboard: the walk over the marks, the card, and the page's own keys left to the page. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitForMarks } from '../../src/cli/lab/marks.ts';
import { type Hand, handOn } from './hand.ts';
import { inBothBrowsers, OUTLET, openArticle, pause, type Stage, until } from './setup.ts';

const PARAGRAPHS = [
  'In Tokyo <a href="#here" id="link">officials</a> met Antony Blinken on Tuesday for talks.',
  'Later he flew on to Seoul for two more days of talks with the government there.',
];

async function openPage(stage: Stage): Promise<[Page, Hand]> {
  const page = await openArticle(stage, `${OUTLET}/keys`, { date: '2021-03-17', paragraphs: PARAGRAPHS });
  await waitForMarks(page);
  return [page, handOn(stage, page)];
}

/** Presses Tab until `done`; gives what had focus on the way. */
async function tabThrough(page: Page, hand: Hand, done: (focus: string | undefined) => boolean): Promise<string[]> {
  const way: string[] = [];
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    const focus = await hand.focus();
    if (focus !== undefined) way.push(focus);
    if (done(focus)) return way;
  }
  throw new Error(`Tab never came there, only to: ${way.join(', ')}.`);
}

inBothBrowsers((stage) => {
  it('walks the marks forward and back, each with its card, and Escape gives focus back', async () => {
    const [page, hand] = await openPage(stage);
    await page.focus('#link');
    for (const name of ['Tokyo', 'Antony Blinken', 'Seoul', 'Tokyo']) {
      await stage.lab.command(page, 'next-mark');
      await hand.sees(name);
    }
    for (const name of ['Seoul', 'Antony Blinken']) {
      await stage.lab.command(page, 'previous-mark');
      await hand.sees(name);
    }
    // The card itself has focus, a dialog with the name of the entity.
    expect(await hand.focus()).toContain('Antony Blinken');
    expect(await stage.lab.inCard(page, (root) => root.activeElement?.getAttribute('role'))).toBe('dialog');
    await page.keyboard.press('Escape');
    await hand.seesNone();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  it('leads Tab through all controls of the card, to a related name, and back', async () => {
    const [page, hand] = await openPage(stage);
    await stage.lab.command(page, 'next-mark');
    await hand.sees('Tokyo');
    await stage.lab.command(page, 'next-mark');
    await hand.sees('Antony Blinken');
    const way = await tabThrough(page, hand, (focus) => focus === 'Wikipedia');
    expect(way).toEqual(
      expect.arrayContaining(['Keep open', 'Close', 'Marco Rubio', 'Joe Biden', 'Wrong?', 'Why this?']),
    );

    await page.keyboard.down('Shift');
    for (let step = 0; step < 40 && (await hand.focus()) !== 'Joe Biden'; step++) await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    await hand.sees('Joe Biden');
    await hand.focuses('Joe Biden');
    await tabThrough(page, hand, (focus) => focus !== undefined);
    await page.keyboard.down('Shift');
    for (let step = 0; step < 6 && (await hand.focus()) !== 'Back to Antony Blinken'; step++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.up('Shift');
    await page.keyboard.press(' ');
    await hand.sees('Antony Blinken');
    await hand.focuses('Antony Blinken');
    await page.keyboard.press('Escape');
    await hand.seesNone();
  });

  it('pins and closes by key', async () => {
    const [page, hand] = await openPage(stage);
    await stage.lab.command(page, 'next-mark');
    await hand.sees('Tokyo');
    await tabThrough(page, hand, (focus) => focus === 'Keep open');
    await page.keyboard.press(' ');
    const pressed = (root: ShadowRoot) => root.querySelector('[aria-label="Keep open"]')?.getAttribute('aria-pressed');
    await until('a pinned card', async () => (await stage.lab.inCard(page, pressed)) === 'true');
    // Pinned, it outlives focus that goes elsewhere.
    await page.focus('#link');
    await pause(500);
    expect(await hand.isOpen()).toBe(true);
    await page.keyboard.press('Escape');
    await hand.seesNone();
  });

  it('closes when focus leaves a card that is not pinned', async () => {
    const [page, hand] = await openPage(stage);
    await stage.lab.command(page, 'next-mark');
    await hand.sees('Tokyo');
    await page.focus('#link');
    await hand.seesNone();
  });

  it('leaves the keys of the page to the page', async () => {
    const [page, hand] = await openPage(stage);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      document.addEventListener('keydown', (event) => {
        if (!event.defaultPrevented) heard.push(event.key);
      });
    });
    const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
    const keys = ['j', 'k', '/', '?', '.', ',', 'ArrowDown', 'Enter', 'Escape', 'Tab'] as const;
    for (const key of keys) await page.keyboard.press(key);
    expect(await heard()).toEqual(keys);

    // While a card is open, Escape is for it alone, and what is typed in the card is no shortcut of the page.
    await stage.lab.command(page, 'next-mark');
    await hand.sees('Tokyo');
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await hand.seesNone();
    expect(await heard()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await heard()).toEqual(['Escape']);
  });
});
