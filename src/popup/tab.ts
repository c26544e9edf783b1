/** What the popup knows of the tab it was opened over. */
import browser from 'webextension-polyfill';
import { sendToTab } from '../extension/channel.ts';
import type { PageState } from '../extension/messages.ts';

/** The tab in front. */
export interface FrontTab {
  id: number;
  /** Scheme and host, without a port: match patterns have none. Undefined for pages that no extension may read. */
  site: string | undefined;
  /** Empty when the browser keeps it to itself. */
  host: string;
}

/** The tab in front of this window; undefined when there is none to speak of. */
export async function frontTab(): Promise<FrontTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  // The click on the toolbar button shows the address to us, but never that of a page of the browser's own.
  const url = tab.url && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return { id: tab.id, site: undefined, host: '' };
  return { id: tab.id, site: `${url.protocol}//${url.hostname}`, host: url.hostname };
}

/** How the page of a tab stands, or undefined when no script of ours runs there. */
export async function pageState(tabId: number): Promise<PageState | undefined> {
  try {
    return await sendToTab(tabId, { type: 'state' });
  } catch {
    return undefined;
  }
}
