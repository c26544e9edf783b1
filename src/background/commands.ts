/** The keyboard commands of the manifest. */
import browser from 'webextension-polyfill';
import { sendToTab } from '../extension/channel.ts';
import { isOff } from '../extension/sites.ts';
import { readSettings, setSite } from '../extension/store.ts';

async function toggleSite(tabId: number): Promise<void> {
  const { host } = await sendToTab(tabId, { type: 'state' });
  await setSite(host, !isOff(await readSettings(), host));
}

async function run(command: string, tabId: number): Promise<void> {
  if (command === 'next-mark') await sendToTab(tabId, { type: 'walk', step: 1 });
  else if (command === 'previous-mark') await sendToTab(tabId, { type: 'walk', step: -1 });
  else if (command === 'toggle-site') await toggleSite(tabId);
}

/** Carries out the commands on the tab in front; where Gloss does not run they do nothing. Registers synchronously. */
export function watchCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    run(command, tab.id).catch(() => undefined);
  });
}
