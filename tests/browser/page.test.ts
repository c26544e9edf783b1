/** The page is left alone: its DOM, its text, its rules, its highlights and its keys are as without us. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { marksOn, waitForMarks } from '../../src/cli/lab/marks.ts';
import { articleHtml } from './html.ts';
import { cardIsOpen, cardOf, closeCard, inView, stateOf } from './seen.ts';
import { inBothBrowsers, OUTLET, openArticle, useSettings } from './setup.ts';
import { DISPATCH, NAMES } from './texts.ts';

const URL_OF_DISPATCH = `${OUTLET}/world/dispatch.html`;

/** Keeps what the page is when its own scripts are through, before any extension's. */
const SNAPSHOT = `<script>
  addEventListener('DOMContentLoaded', () => {
    window.before = document.documentElement.outerHTML;
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    window.textsBefore = [];
    while (walker.nextNode()) window.textsBefore.push(walker.currentNode);
  });
</script>`;

declare global {
  interface Window {
    before: string;
    textsBefore: Text[];
  }
}

/** What of the page differs from its snapshot, the card's host aside: its HTML, and the very text nodes. */
function changes(page: Page): Promise<{ html: boolean; texts: boolean; hosts: number }> {
  return page.evaluate(() => {
    const host = document.querySelector('gloss-card');
    const now = document.documentElement.outerHTML;
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    return {
      html: now.replace(host?.outerHTML ?? '', '') !== window.before,
      texts: texts.length !== window.textsBefore.length || texts.some((text, i) => text !== window.textsBefore[i]),
      hosts: document.querySelectorAll('gloss-card').length,
    };
  });
}

/** How the marks on the page are underlined, each way once. */
async function linesOf(page: Page): Promise<string[]> {
  const lines = await page.evaluate(() => {
    const paragraph = document.querySelector('p')!;
    return [...CSS.highlights.keys()].map(
      (name) => getComputedStyle(paragraph, `::highlight(${name})`).textDecorationLine,
    );
  });
  return [...new Set(lines)];
}

inBothBrowsers((stage) => {
  const open = (article = DISPATCH) => openArticle(stage, URL_OF_DISPATCH, article);
  const texts = async (page: Page) => (await marksOn(page)).map(({ text }) => text.replace(/\s+/g, ' '));

  it('marks every name', async () => {
    const page = await open();
    await waitForMarks(page);
    expect(await texts(page)).toEqual(NAMES);
  });

  it('changes nothing in the DOM by marking, nothing but one host by a card', async () => {
    const page = await open({ ...DISPATCH, head: SNAPSHOT });
    await waitForMarks(page);
    expect(await changes(page)).toEqual({ html: false, texts: false, hosts: 0 });
    await cardOf(stage, page, await inView(page, 'Jake\n  Sullivan'));
    expect(await changes(page)).toEqual({ html: false, texts: false, hosts: 1 });
    expect(await page.$eval('gloss-card', (host) => host.parentElement?.localName)).toBe('body');
    await closeCard(stage, page);
    expect(await changes(page)).toEqual({ html: false, texts: false, hosts: 1 });
  });

  it('takes marks and host away when it is switched off, and brings the marks back', async () => {
    const page = await open({ ...DISPATCH, head: SNAPSHOT });
    await waitForMarks(page);
    await cardOf(stage, page, await inView(page, 'Yang Jiechi'));
    try {
      await useSettings(stage, { on: false });
      await expect.poll(() => marksOn(page)).toEqual([]);
      expect(await changes(page)).toEqual({ html: false, texts: false, hosts: 0 });
      expect((await stateOf(stage, page)).state).toBe('off');
    } finally {
      await useSettings(stage, {});
    }
    await expect.poll(() => texts(page)).toEqual(NAMES);
  });

  it('lets the reader copy the text as the page has it', async () => {
    const page = await open({ ...DISPATCH, paragraphs: [...DISPATCH.paragraphs, '<textarea rows="9"></textarea>'] });
    await waitForMarks(page);
    const copied = async (hover: boolean) => {
      if (hover) await cardOf(stage, page, await inView(page, 'Yang Jiechi'));
      const selected = await page.evaluate(() => {
        const selection = getSelection()!;
        selection.selectAllChildren(document.querySelectorAll('p')[1]!);
        return selection.toString();
      });
      await page.keyboard.down('Control');
      await page.keyboard.press('c');
      await page.keyboard.up('Control');
      await page.$eval('textarea', (area) => {
        area.value = '';
        area.focus();
      });
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
      return [selected, await page.$eval('textarea', (area) => area.value)];
    };
    const text = 'Across from them sat Yang Jiechi and Wang Yi, who had flown in overnight.';
    expect(await copied(false)).toEqual([text, text]);
    expect(await copied(true)).toEqual([text, text]);
  });

  it('works under the strictest policy of a page, and breaks no rule of it', async () => {
    const policy =
      "default-src 'none'; img-src data:; script-src 'none'; style-src 'none'; trusted-types 'none'; require-trusted-types-for 'script'";
    stage.web.serve(URL_OF_DISPATCH, {
      body: articleHtml(DISPATCH),
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    });
    const page = await stage.lab.open('about:blank');
    await page.evaluateOnNewDocument(() => {
      const broken: string[] = [];
      Object.assign(window, { broken });
      document.addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective));
    });
    await page.goto(URL_OF_DISPATCH);
    await waitForMarks(page);
    expect(await texts(page)).toEqual(NAMES);
    await cardOf(stage, page, await inView(page, 'Yang Jiechi'));
    const look = await stage.lab.inCard(page, (root) => {
      const card = root.querySelector('.g-card')!;
      return { box: card.getBoundingClientRect().width, colour: getComputedStyle(card).backgroundColor };
    });
    expect(look).toMatchObject({ box: 360 });
    expect(look!.colour).not.toBe('rgba(0, 0, 0, 0)');
    expect(await page.evaluate(() => (window as unknown as { broken: string[] }).broken)).toEqual([]);
  });

  describe('the highlight registry', () => {
    it('gets our marks back when the page clears it', async () => {
      const page = await open();
      await waitForMarks(page);
      await page.evaluate(() => CSS.highlights.clear());
      await expect.poll(() => texts(page), { timeout: 5000 }).toEqual(NAMES);
    });

    it('keeps the entries of the page', async () => {
      const own = `<script>
        addEventListener('DOMContentLoaded', () => {
          const range = new Range();
          range.selectNodeContents(document.querySelectorAll('p')[2]);
          window.found = new Highlight(range);
          CSS.highlights.set('search-results', window.found);
        });
      </script>`;
      const isKept = (page: Page) =>
        page.evaluate(() => {
          const found = (window as unknown as { found: Highlight }).found;
          return CSS.highlights.get('search-results') === found && found.size === 1;
        });
      const page = await open({ ...DISPATCH, head: own });
      await waitForMarks(page);
      await cardOf(stage, page, await inView(page, 'Anchorage'));
      expect(await isKept(page)).toBe(true);
      try {
        await useSettings(stage, { on: false });
        await expect.poll(() => marksOn(page)).toEqual([]);
        expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['search-results']);
        expect(await isKept(page)).toBe(true);
      } finally {
        await useSettings(stage, {});
      }
    });
  });

  it('leaves keys and clicks to the page', async () => {
    const heard = `<script>
      window.heard = [];
      for (const type of ['keydown', 'click'])
        addEventListener(type, (event) => window.heard.push(event.key ?? type));
    </script>`;
    const page = await open({ ...DISPATCH, head: heard });
    await waitForMarks(page);
    const mark = await inView(page, 'Wang Yi');
    await page.mouse.click(mark.box.x + 4, mark.box.y + 4);
    for (const key of ['j', '/', 'Escape'] as const) await page.keyboard.press(key);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
      'click',
      'j',
      '/',
      'Escape',
    ]);
    expect(await cardIsOpen(stage.lab, page)).toBe(false);
  });

  it('is not seen on paper', async () => {
    const page = await open();
    await waitForMarks(page);
    await cardOf(stage, page, await inView(page, 'Yang Jiechi'));
    await stage.lab.asMedium(page, 'print');
    await expect.poll(() => linesOf(page)).toEqual(['none']);
    expect(await page.$eval('gloss-card', (host) => getComputedStyle(host).display)).toBe('none');
    await stage.lab.asMedium(page, 'screen');
    await expect.poll(() => linesOf(page)).toEqual(['underline']);
  });
});
