/** What a page shows of us, for tests: the entities behind its marks, the open card's text, the state that the popup gets. */
import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { marksOn, restOn, type SeenMark } from '../../src/cli/lab/marks.ts';
import { MENTION_STRIDE, type PageState, type Replies } from '../../src/extension/messages.ts';
import { type Kind, VIAS, type Via } from '../../src/knowledge/model.ts';
import { pause, type Stage, until } from './setup.ts';

/** What functions that run in the extension's pages find there. */
declare const chrome: ExtensionApi;

/** A mention as the background answers it to the page. */
export interface Named {
  flow: number;
  start: number;
  end: number;
  surface: string;
  name: string;
  kind: Kind;
  via: Via;
}

/** Asks the extension's own background for the names in these texts, as the content script does. */
export async function namesIn({ lab }: Stage, flows: string[], date: string, host: string): Promise<Named[]> {
  const own = await lab.openOwn('src/options/index.html');
  const message = { type: 'spot', flows, date, host, known: [] };
  const reply = (await own.evaluate((sent) => chrome.runtime.sendMessage(sent), message)) as Replies['spot'];
  await own.close();
  if (!reply.ok) throw new Error(reply.error);
  const named: Named[] = [];
  for (let at = 0; at < reply.mentions.length; at += MENTION_STRIDE) {
    const [flow, start, end, ordinal, via] = reply.mentions.slice(at, at + MENTION_STRIDE) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const { name, kind } = reply.cards[ordinal]!;
    named.push({ flow, start, end, surface: flows[flow]!.slice(start, end), name, kind, via: VIAS[via]! });
  }
  return named;
}

/** How the page of this address stands, asked as the popup asks; a rejection of the page's script becomes an error. */
export async function stateOf({ lab }: Stage, page: Page): Promise<PageState> {
  const own = await lab.openOwn('src/options/index.html');
  const state = await own.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    for (const { id } of tabs) {
      const answer = (await chrome.tabs.sendMessage(id!, { type: 'state' }, { frameId: 0 }).catch(() => undefined)) as
        | { host: string }
        | undefined;
      if (answer && new URL(url).hostname === answer.host) return answer;
    }
    return undefined;
  }, page.url());
  await own.close();
  await page.bringToFront();
  if (!state) throw new Error(`No script of Gloss answers on ${page.url()}.`);
  return state as PageState;
}

/** A text that scrolled under the pointer is not pointed at for so long, in milliseconds; see content/intent.ts. */
const AFTER_SCROLL = 350;

/** The first mark with this text, scrolled into the middle of the viewport. */
export async function inView(page: Page, surface: string): Promise<SeenMark> {
  const find = () =>
    until(`a mark "${surface}"`, async () => (await marksOn(page)).find(({ text }) => text === surface));
  const { box } = await find();
  await page.evaluate((y) => scrollBy({ top: y - innerHeight / 2, behavior: 'instant' }), box.y);
  await pause(AFTER_SCROLL);
  return find();
}

/** Rests the pointer on a mark and gives the words of the card that opens: its heading, and all of its text. */
export async function cardOf({ lab }: Stage, page: Page, mark: SeenMark): Promise<{ name: string; text: string }> {
  await restOn(page, mark);
  return until(`the card of "${mark.text}"`, () =>
    lab.inCard(page, (root) => {
      const dialog = root.host.matches(':popover-open') ? root.querySelector<HTMLElement>('[role=dialog]') : null;
      return dialog && { name: dialog.querySelector('.g-name')?.textContent ?? '', text: dialog.textContent };
    }),
  );
}

/** Takes the pointer away from everything and waits until the card is closed. */
export async function closeCard({ lab }: Stage, page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
  await until('the card to close', async () => !(await cardIsOpen(lab, page)));
}

/** True while a card is open on the page. */
export async function cardIsOpen(lab: Stage['lab'], page: Page): Promise<boolean> {
  return (await lab.inCard(page, (root) => root.host.matches(':popover-open'))) ?? false;
}
