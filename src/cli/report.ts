/** The sample article without a display: what was spotted as a table, and pictures of what a reader sees. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { MENTION_STRIDE, type Replies } from '../extension/messages.ts';
import { VIAS } from '../knowledge/model.ts';
import type { Lab } from './lab/lab.ts';
import { restOn, type SeenMark, waitForMarks } from './lab/marks.ts';
import { SAMPLE_URL } from './lab/sample.ts';

/** What functions that run in the extension's pages find there. */
declare const chrome: ExtensionApi;

type Row = [surface: string, entity: string, kind: string, via: string];

/** The paragraphs of the page, asked of the extension's own background: the same names that the page shows as marks. */
async function spotted(lab: Lab, page: Page): Promise<Row[]> {
  const flows = await page.$$eval('article :is(h1, h2, p)', (blocks) => blocks.map((block) => block.textContent));
  const date = await page.$eval('time', (time) => time.dateTime);
  const own = await lab.openOwn('src/options/index.html');
  const message = { type: 'spot', flows, date, host: new URL(SAMPLE_URL).host, known: [] };
  const reply = (await own.evaluate((sent) => chrome.runtime.sendMessage(sent), message)) as Replies['spot'];
  await own.close();
  if (!reply.ok) throw new Error(reply.error);
  const rows: Row[] = [];
  for (let at = 0; at < reply.mentions.length; at += MENTION_STRIDE) {
    const [flow, start, end, entity, via] = reply.mentions.slice(at, at + MENTION_STRIDE) as number[];
    const card = reply.cards[entity!]!;
    rows.push([flows[flow!]!.slice(start, end), card.name, card.kind, VIAS[via!]!]);
  }
  return rows;
}

/** Lines of a table: columns as wide as their widest cell, a count before rows that occur more than once. */
function table(rows: Row[]): string[] {
  const counts = new Map<string, { row: Row; count: number }>();
  for (const row of rows) {
    const entry = counts.get(row.join('\t')) ?? { row, count: 0 };
    entry.count++;
    counts.set(row.join('\t'), entry);
  }
  const lines = [['times', 'in the text', 'entity', 'kind', 'how found']];
  for (const { row, count } of counts.values()) lines.push([String(count), ...row]);
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}

/** A mark to show: the first person's in the upper part of the viewport, else the first one. */
function markToShow(marks: SeenMark[]): SeenMark {
  const visible = marks.filter(({ box }) => box.y > 200 && box.y < 500);
  return visible.find(({ highlight }) => highlight.includes('person')) ?? visible[0] ?? marks[0]!;
}

/**
 * Opens the sample, prints the table and saves page.png, card.png and popup.png into `folder`. Rejects with one sentence
 * when nothing was marked or no card opened.
 */
export async function report(lab: Lab, folder: string): Promise<void> {
  const page = await lab.open(SAMPLE_URL);
  const marks = await waitForMarks(page);
  for (const line of table(await spotted(lab, page))) console.log(line);
  await mkdir(folder, { recursive: true });
  const save = async (name: string, picture: Uint8Array) => {
    await writeFile(join(folder, name), picture);
    console.log(`saved ${relative(process.cwd(), join(folder, name))}`);
  };
  await page.bringToFront();
  await save('page.png', await page.screenshot());
  await restOn(page, markToShow(marks));
  await waitForCard(lab, page);
  await save('card.png', await page.screenshot());
  const popup = await lab.popup(page);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await save('popup.png', await popup.screenshot());
}

/** Waits until a card is open on the page and has faded in. */
async function waitForCard(lab: Lab, page: Page): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    const open = await lab.inCard(
      page,
      (root) => root.host.matches(':popover-open') && root.textContent !== '' && root.getAnimations().length === 0,
    );
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No card opened on the sample article.');
}
