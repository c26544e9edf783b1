/** The content script on the page: it ends when the extension goes, yields to a newer copy, and comes back with the page. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { marksOn, waitForMarks } from '../../src/cli/lab/marks.ts';
import { articleHtml } from './html.ts';
import { cardIsOpen, cardOf, closeCard, inView, stateOf } from './seen.ts';
import { ELSEWHERE, inBothBrowsers, OUTLET, openArticle, pause, type Stage, until, useSettings } from './setup.ts';
import { DISPATCH, NAMES } from './texts.ts';

/** What functions that run in the popup find there. */
declare const chrome: ExtensionApi;

const ADDRESS = `${OUTLET}/world/dispatch.html`;

/** Collects what the page's console and its error handlers hear. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(String(error)));
  return heard;
}

/** Reads the tab in front as a press on the popup's button does. */
async function activate({ lab }: Stage, page: Page): Promise<void> {
  const popup = await lab.popup(page);
  const reply = await popup.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.runtime.sendMessage({ type: 'activate', tabId: tab!.id });
  });
  expect(reply).toEqual({ ok: true });
  await popup.close();
}

/** One step back in the history of a tab; in Firefox puppeteer waits in vain for the load of a kept page. */
async function back(page: Page): Promise<void> {
  await page.evaluate(() => void setTimeout(() => history.back()));
  const address = () => page.evaluate(() => location.href).catch(() => 'on the way');
  await until('the page before', async () => (await address()) === ADDRESS);
}

inBothBrowsers((stage) => {
  const texts = async (page: Page) => (await marksOn(page)).map(({ text }) => text.replace(/\s+/g, ' '));

  it('goes without a trace or a word when the extension is loaded anew under an open page', async () => {
    const page = await openArticle(stage, ADDRESS, DISPATCH);
    const heard = complaints(page);
    await waitForMarks(page);
    await cardOf(stage, page, await inView(page, 'Wang Yi'));
    await stage.lab.reloadExtension();
    await page.bringToFront();
    await page.mouse.move(300, 300);
    await page.mouse.move(310, 320);
    await page.evaluate(() => document.querySelector('article')!.append('One more line.'));
    // Firefox starts the new copy in open pages by itself, Chromium when they are loaded next.
    const left = stage.engine === 'firefox' ? NAMES : [];
    await expect.poll(() => texts(page), { timeout: 8000 }).toEqual(left);
    await expect.poll(() => cardIsOpen(stage.lab, page)).toBe(false);
    expect(await page.$('gloss-card')).toBeNull();
    expect(heard).toEqual([]);
    await page.reload();
    await waitForMarks(page);
    expect(await texts(page)).toEqual(NAMES);
    expect((await cardOf(stage, page, await inView(page, 'Wang Yi'))).name).toBe('Wang Yi');
  });

  it('yields to a newer copy, so that there is one of everything', async () => {
    const page = await openArticle(stage, ADDRESS, DISPATCH);
    const heard = complaints(page);
    await waitForMarks(page);
    await cardOf(stage, page, await inView(page, 'Wang Yi'));
    await closeCard(stage, page);
    await activate(stage, page);
    await pause(500);
    await waitForMarks(page);
    expect(await texts(page)).toEqual(NAMES);
    expect((await cardOf(stage, page, await inView(page, 'Wang Yi'))).name).toBe('Wang Yi');
    expect(await page.$$eval('gloss-card', ({ length }) => length)).toBe(1);
    expect(heard).toEqual([]);
  });

  it('reads a page of another site only when the reader asks for it', async () => {
    stage.web.serve(`${ELSEWHERE}/note`, { body: articleHtml(DISPATCH) });
    const page = await stage.lab.open(`${ELSEWHERE}/note`);
    await pause(700);
    expect(await marksOn(page)).toEqual([]);
    await activate(stage, page);
    await waitForMarks(page);
    expect(await texts(page)).toEqual(NAMES);
  });

  it('is there again when the reader comes back to the page', async () => {
    const page = await openArticle(stage, ADDRESS, {
      ...DISPATCH,
      head: "<script>addEventListener('pageshow', ({ persisted }) => { window.kept = persisted; });</script>",
    });
    await waitForMarks(page);
    await cardOf(stage, page, await inView(page, 'Wang Yi'));
    stage.web.serve(`${OUTLET}/other.html`, { body: '<!doctype html><title>Other</title><p>Nobody is named.' });
    await page.goto(`${OUTLET}/other.html`);
    await back(page);
    expect(await page.evaluate(() => (window as unknown as { kept: boolean }).kept)).toBe(true);
    await waitForMarks(page);
    expect(await texts(page)).toEqual(NAMES);
    expect(await cardIsOpen(stage.lab, page)).toBe(false);
    await page.mouse.move(4, 4);
    expect((await cardOf(stage, page, await inView(page, 'Anchorage'))).name).toBe('Anchorage');
  });

  it('hears in the back-forward cache of nothing, and follows the settings when it is back', async () => {
    const page = await openArticle(stage, ADDRESS, DISPATCH);
    await waitForMarks(page);
    stage.web.serve(`${OUTLET}/other.html`, { body: '<!doctype html><title>Other</title><p>Nobody is named.' });
    await page.goto(`${OUTLET}/other.html`);
    try {
      await useSettings(stage, { sitesOff: [new URL(OUTLET).host] });
      await page.bringToFront();
      await back(page);
      await expect.poll(() => marksOn(page)).toEqual([]);
      await expect.poll(async () => (await stateOf(stage, page)).state).toBe('site-off');
    } finally {
      await useSettings(stage, {});
    }
    await page.bringToFront();
    await expect.poll(() => texts(page)).toEqual(NAMES);
  });
});
