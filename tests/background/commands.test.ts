import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../extension/fake-browser.ts';

const api = vi.hoisted(() => ({ current: {} as Record<string, unknown> }));
const stub = vi.hoisted(() => new Proxy({}, { get: (_target, key: string) => api.current[key] }));
vi.mock('webextension-polyfill', () => ({ default: stub }));
vi.mock('../../src/extension/native.ts', () => ({ native: stub }));

const { watchCommands } = await import('../../src/background/commands.ts');
const { showBadge } = await import('../../src/background/badge.ts');

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
  api.current = browser;
  watchCommands();
});

const press = (command: string) => browser.commands.onCommand.fire(command, { id: 3 });

describe('keyboard commands', () => {
  it('walk the marks of the tab in front', async () => {
    press('next-mark');
    press('previous-mark');
    await vi.waitFor(() => expect(browser.tabs.sendMessage).toHaveBeenCalledTimes(2));
    const steps = browser.tabs.sendMessage.mock.calls.map(([tab, message]) => [
      tab,
      (message as { step: number }).step,
    ]);
    expect(steps).toEqual([
      [3, 1],
      [3, -1],
    ]);
  });

  it('switch the site of the tab off, and on again', async () => {
    browser.tabs.sendMessage.mockResolvedValue({ host: 'www.example.org' });
    const sitesOff = () => (browser.storage.sync.data.settings as { sitesOff: string[] } | undefined)?.sitesOff;
    press('toggle-site');
    await vi.waitFor(() => expect(sitesOff()).toEqual(['example.org']));
    press('toggle-site');
    await vi.waitFor(() => expect(sitesOff()).toEqual([]));
  });

  it('do nothing where no script of ours runs', async () => {
    browser.tabs.sendMessage.mockRejectedValue(new Error('Could not establish connection.'));
    press('next-mark');
    press('toggle-site');
    await vi.waitFor(() => expect(browser.tabs.sendMessage).toHaveBeenCalledTimes(2));
    expect(browser.storage.sync.data).toEqual({});
  });
});

describe('the badge', () => {
  it.each([
    [12, true, '12'],
    [0, true, ''],
    [12, false, ''],
  ])('for %d entities, active %s, is %j', async (marked, active, text) => {
    await showBadge(5, marked, active);
    expect(browser.action.setBadgeText).toHaveBeenCalledWith({ tabId: 5, text });
  });

  it('of a closed tab troubles nobody', async () => {
    browser.action.setBadgeText.mockRejectedValue(new Error('No tab with id: 5.'));
    await expect(showBadge(5, 1, true)).resolves.toBeUndefined();
  });
});
