/**
 * The README's pictures, taken of the sample article when GLOSS_SCREENSHOTS=1 is set; otherwise they must be there. They
 * are not compared with anything: fonts differ between machines.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { waitForMarks } from '../../src/cli/lab/marks.ts';
import { SAMPLE_URL, serveSample } from '../../src/cli/lab/sample.ts';
import { handOn } from './hand.ts';
import { popupOver } from './popup-hand.ts';
import { pause, raise, type Stage, strike, useSettings } from './setup.ts';

const FOLDER = new URL('../../docs/images/', import.meta.url);
const PICTURES = ['page', 'card', 'card-dark', 'popup', 'popup-card', 'options'] as const;
type Picture = (typeof PICTURES)[number];
const MOST_BYTES = 200_000;
const VIEWPORT = { width: 960, height: 720 };

const fileOf = (picture: Picture) => new URL(`${picture}.png`, FOLDER);

async function save(picture: Picture, png: Uint8Array): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(fileOf(picture), png);
}

/** The sample, with the first paragraph under the upper edge. */
async function openSample(stage: Stage, scheme: 'light' | 'dark'): Promise<Page> {
  await useSettings(stage, { theme: scheme });
  const page = await stage.lab.open(SAMPLE_URL);
  await page.setViewport(VIEWPORT);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await waitForMarks(page);
  return page;
}

async function takeCard(stage: Stage, scheme: 'light' | 'dark', name: string, picture: Picture): Promise<void> {
  const page = await openSample(stage, scheme);
  await page.evaluate((words) => {
    const paragraph = [...document.querySelectorAll('article p')].find((one) => one.textContent?.includes(words));
    scrollTo(0, paragraph!.getBoundingClientRect().y + scrollY - 40);
  }, name);
  await pause(300);
  await handOn(stage, page).rest(name);
  await pause(300);
  await save(picture, await page.screenshot());
  await page.close();
}

async function takeAll(stage: Stage): Promise<void> {
  await serveSample(stage.web);
  const page = await openSample(stage, 'light');
  // Higher, for the first paragraphs under the drawing.
  await page.setViewport({ ...VIEWPORT, height: 1040 });
  await pause(300);
  await save('page', await page.screenshot());
  const popup = await popupOver(stage, page);
  await save('popup', await popup.popup.screenshot());
  await popup.press('Wang Yi');
  await popup.sees('Wang Yi', '.g-name');
  await popup.popup.evaluate(() => (document.activeElement as HTMLElement).blur());
  await save('popup-card', await popup.popup.screenshot());
  await popup.popup.close();
  await takeCard(stage, 'light', 'Antony Blinken', 'card');
  await takeCard(stage, 'dark', 'Paris Agreement', 'card-dark');
  await useSettings(stage, {});
  const options = await stage.lab.openOwn('src/options/index.html');
  await options.setViewport(VIEWPORT);
  await options.waitForSelector('main');
  await pause(300);
  await save('options', await options.screenshot());
}

/** Width and height of a PNG. Throws for anything else. */
function sizeOf(bytes: Buffer): { width: number; height: number } {
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe('the pictures of the README', () => {
  it.runIf(process.env.GLOSS_SCREENSHOTS === '1')('are taken', async () => {
    const stage = await raise('chromium');
    await takeAll(stage).finally(() => strike(stage));
  });

  it.each(PICTURES)('%s is there, legible and small', async (picture) => {
    const bytes = await readFile(fileOf(picture));
    const { width, height } = sizeOf(bytes);
    expect(width).toBeGreaterThanOrEqual(picture.startsWith('popup') ? 380 : VIEWPORT.width);
    expect(height).toBeGreaterThanOrEqual(400);
    expect(bytes.length).toBeLessThanOrEqual(MOST_BYTES);
  });
});
