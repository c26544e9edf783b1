/** Pages of every kind: very long, hostile, built in shadow roots, growing, changing their article, in full screen. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { marksOn, waitForMarks } from '../../src/cli/lab/marks.ts';
import { articleHtml } from './html.ts';
import { cardIsOpen, cardOf, closeCard, inView, stateOf } from './seen.ts';
import { inBothBrowsers, OUTLET, openArticle, pause } from './setup.ts';
import { DISPATCH, NAMES } from './texts.ts';

const ADDRESS = `${OUTLET}/world/dispatch.html`;
/** Longer than the dwell: a card that was to open, would be open. */
const LONG_ENOUGH = 900;

inBothBrowsers((stage) => {
  const open = (article = DISPATCH) => openArticle(stage, ADDRESS, article);
  const texts = async (page: Page) => (await marksOn(page)).map(({ text }) => text.replace(/\s+/g, ' '));
  const countOf = async (page: Page, name: string) =>
    (await stateOf(stage, page)).entities.find(({ card }) => card.name === name)?.count ?? 0;

  it('takes 3,000 paragraphs, and keeps ranges near the viewport only', async () => {
    const paragraphs = Array.from({ length: 3000 }, (_, i) => `Paragraph ${i}: ${DISPATCH.paragraphs[i % 4]}`);
    const page = await open({ ...DISPATCH, paragraphs: [...paragraphs, 'At last a word about Reykjavík.'] });
    const near = await waitForMarks(page, 30_000);
    expect(near.length).toBeLessThan(400);
    expect(await countOf(page, 'Antony Blinken')).toBe(1500);
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    await expect.poll(() => texts(page)).toContain('Reykjavík');
    expect((await marksOn(page)).length).toBeLessThan(400);
    expect((await cardOf(stage, page, await inView(page, 'Reykjavík'))).name).toBe('Reykjavík');
  });

  it('shows the card though the page hides, moves and shrinks whatever it does not know', async () => {
    const hostile = `<style>
      body > :not(article), gloss-card, :popover-open, [popover] {
        all: unset !important; display: none !important; visibility: hidden !important; opacity: 0 !important;
        position: absolute !important; left: -9999px !important; width: 1px !important; height: 1px !important;
        transform: scale(0) !important; clip-path: inset(50%) !important; pointer-events: none !important;
        filter: opacity(0) !important; contain: strict !important; content-visibility: hidden !important;
        z-index: -1 !important; overflow: hidden !important; font-size: 1px !important; color: transparent !important;
      }
      gloss-card::part(card), gloss-card * { display: none !important }
      * { font: 4px fantasy; line-height: 0.2 } article * { font: 18px serif; line-height: 2 }
      html { font-size: 2px }
    </style>`;
    const page = await open({ ...DISPATCH, head: hostile });
    await waitForMarks(page);
    await cardOf(stage, page, await inView(page, 'Anchorage'));
    const seen = await stage.lab.inCard(page, (root) => {
      const card = root.querySelector('.g-card')!;
      const { x, y, width, height } = card.getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      const size = Number.parseFloat(getComputedStyle(root.querySelector('.g-blurb')!).fontSize);
      return { width, tall: height > 100, onTop: top === root.host, inside: x >= 0 && y >= 0, readable: size >= 12 };
    });
    expect(seen).toEqual({ width: 360, tall: true, onTop: true, inside: true, readable: true });
  });

  it('reads text in open shadow roots, paints it there and opens its card', async () => {
    const [first, ...rest] = DISPATCH.paragraphs;
    const component = `<news-body></news-body><script>
      const root = document.querySelector('news-body').attachShadow({ mode: 'open' });
      root.innerHTML = ${JSON.stringify(rest.map((text) => `<p>${text}</p>`).join(''))};
    </script>`;
    const page = await open({ ...DISPATCH, paragraphs: [first!, component] });
    await waitForMarks(page);
    expect(await texts(page)).toEqual(NAMES);
    const line = await page.evaluate(() => {
      const paragraph = document.querySelector('news-body')!.shadowRoot!.querySelector('p')!;
      return getComputedStyle(paragraph, '::highlight(gloss-person-first)').textDecorationLine;
    });
    expect(line).toBe('underline');
    expect((await cardOf(stage, page, await inView(page, 'Anchorage'))).name).toBe('Anchorage');
  });

  it('reads an article in a modal dialog, and opens its card inside of it', async () => {
    const dialog = `<!doctype html><html lang="en"><title>Front page</title><meta property="og:type" content="article">
      <link rel="icon" href="data:,"><body><h2>Latest</h2>
      <dialog style="width: 900px; height: 700px"><h1>${DISPATCH.title}</h1>
      ${DISPATCH.paragraphs.map((text) => `<p>${text}</p>`).join('')}</dialog>
      <script>document.querySelector('dialog').showModal()</script>`;
    stage.web.serve(ADDRESS, { body: dialog });
    const page = await stage.lab.open(ADDRESS);
    await waitForMarks(page);
    expect(await texts(page)).toEqual(NAMES);
    expect((await cardOf(stage, page, await inView(page, 'Anchorage'))).name).toBe('Anchorage');
    expect(await page.$eval('gloss-card', (host) => host.parentElement?.localName)).toBe('dialog');
    await page.keyboard.press('Escape');
    await expect.poll(() => cardIsOpen(stage.lab, page)).toBe(false);
    expect(await page.$eval('dialog', ({ open: isOpen }) => isOpen)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.$eval('dialog', ({ open: isOpen }) => isOpen)).toBe(false);
  });

  it('opens no card of text that lies under a modal dialog', async () => {
    const page = await open({ ...DISPATCH, paragraphs: [...DISPATCH.paragraphs, '<dialog>Subscribe!</dialog>'] });
    await waitForMarks(page);
    const mark = await inView(page, 'Yang Jiechi');
    await page.$eval('dialog', (dialog) => dialog.showModal());
    await page.mouse.move(mark.box.x + 60, mark.box.y + 30);
    await page.mouse.move(mark.box.x + 6, mark.box.y + 6);
    await pause(LONG_ENOUGH);
    expect(await cardIsOpen(stage.lab, page)).toBe(false);
  });

  it('opens the card inside of an article that fills the screen', async () => {
    const page = await open({ ...DISPATCH, paragraphs: [...DISPATCH.paragraphs, '<button>Fill the screen</button>'] });
    await waitForMarks(page);
    await page.$eval('button', (button) => {
      button.onclick = () => void document.querySelector('article')!.requestFullscreen();
    });
    await page.click('button');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    expect((await cardOf(stage, page, await inView(page, 'Anchorage'))).name).toBe('Anchorage');
    expect(await page.$eval('gloss-card', (host) => host.parentElement?.localName)).toBe('article');
    await page.evaluate(() => document.exitFullscreen());
  });

  it('marks text that comes later, and forgets text that goes', async () => {
    const page = await open();
    await waitForMarks(page);
    await page.evaluate(() => {
      const more = document.createElement('p');
      more.textContent = 'Blinken went on to Seoul, where South Korea waited for him.';
      document.querySelector('article')!.append(more);
    });
    await expect.poll(() => texts(page), { timeout: 5000 }).toEqual([...NAMES, 'Blinken', 'Seoul', 'South Korea']);
    await cardOf(stage, page, await inView(page, 'Seoul'));
    await page.evaluate(() => document.querySelector('article > p:last-child')!.remove());
    await expect.poll(() => texts(page), { timeout: 5000 }).toEqual(NAMES);
    await expect.poll(() => cardIsOpen(stage.lab, page)).toBe(false);
    expect(await countOf(page, 'Seoul')).toBe(0);
  });

  it('marks what the reader unfolds', async () => {
    const hidden = '<div id="rest" style="display: none"><p>The morning after, Canada sent its regards.</p></div>';
    const button = `<button onclick="document.querySelector('#rest').style.display = 'block'">Read on</button>`;
    const page = await open({ ...DISPATCH, paragraphs: [...DISPATCH.paragraphs, `${hidden}${button}`] });
    await waitForMarks(page);
    expect(await texts(page)).toEqual(NAMES);
    await page.click('button');
    await expect.poll(() => texts(page), { timeout: 5000 }).toEqual([...NAMES, 'Canada']);
  });

  it('takes the next article of a site that changes pages by script for what it is', async () => {
    const page = await open();
    await waitForMarks(page);
    const next = articleHtml({
      title: 'A year later',
      date: '2026-02-01',
      paragraphs: ['Marco Rubio was in Munich.', 'So was Wang Yi.', 'They did not meet.'],
    });
    await page.evaluate((html) => {
      const other = new DOMParser().parseFromString(html, 'text/html');
      history.pushState(null, '', '/world/next.html');
      document.head.replaceWith(other.head);
      document.querySelector('article')!.replaceWith(other.querySelector('article')!);
    }, next);
    await expect.poll(() => texts(page), { timeout: 8000 }).toEqual(['Marco Rubio', 'Munich', 'Wang Yi']);
    const { text } = await cardOf(stage, page, await inView(page, 'Marco Rubio'));
    expect(text).toContain('On 1 February 2026');
    await closeCard(stage, page);
  });
});
