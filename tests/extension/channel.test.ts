import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EXTENSION_ID, fakeBrowser } from './fake-browser.ts';

const api = vi.hoisted(() => ({ current: {} as Record<string, unknown> }));
vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_target, key: string) => api.current[key] }),
}));

const { contextIsValid, listen, sendToBackground, sendToTab } = await import('../../src/extension/channel.ts');
const { MOST_QUERY, toBackground, toPage } = await import('../../src/extension/messages.ts');

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
  api.current = browser;
});

const webPage = { id: EXTENSION_ID, url: 'https://news.example/a', tab: { id: 7 } };
const ownPage = { id: EXTENSION_ID, url: `extension://${EXTENSION_ID}/src/popup/index.html` };

function listenToPages() {
  const handlers = {
    state: vi.fn(() => ({ state: 'marked' }) as never),
    show: vi.fn(() => true),
    walk: vi.fn(() => Promise.reject(new Error('There is nothing to walk.'))),
  };
  const end = new AbortController();
  listen(toPage, handlers, end.signal);
  const send = (message: unknown, sender: unknown = ownPage) =>
    browser.runtime.onMessage.fire(message, sender)[0] as Promise<unknown>;
  return { handlers, end, send };
}

describe('listen', () => {
  it('answers a well-formed message with what its handler gives', async () => {
    const { send, handlers } = listenToPages();
    await expect(send({ type: 'show', entity: 3, nth: 0 })).resolves.toBe(true);
    expect(handlers.show).toHaveBeenCalledWith({ type: 'show', entity: 3, nth: 0 }, ownPage);
  });

  it.each([
    ['unknown', { type: 'steal' }],
    ['named like an inherited property', { type: 'constructor' }],
    ['malformed', { type: 'show', entity: -1, nth: 0 }],
    ['no object', 'show'],
    ['nothing', null],
  ])('refuses a message that is %s', async (_what, message) => {
    const { send, handlers } = listenToPages();
    await expect(send(message)).rejects.toThrow('refused');
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  it('refuses another extension', async () => {
    const { send, handlers } = listenToPages();
    await expect(send({ type: 'state' }, { id: 'other' })).rejects.toThrow('own pages');
    expect(handlers.state).not.toHaveBeenCalled();
  });

  it('lets the failure of a handler reach the sender', async () => {
    await expect(listenToPages().send({ type: 'walk', step: 1 })).rejects.toThrow('nothing to walk');
  });

  it('is silent after its signal', () => {
    const { end } = listenToPages();
    end.abort();
    expect(browser.runtime.onMessage.size).toBe(0);
  });

  it('lets only our own pages activate, adopt and search', async () => {
    const activate = vi.fn(async () => ({ ok: true }) as const);
    const never = vi.fn() as never;
    listen(toBackground, {
      spot: never,
      status: never,
      card: never,
      search: never,
      knowledge: never,
      activate,
      adopt: never,
    });
    const [fromWeb] = browser.runtime.onMessage.fire({ type: 'activate', tabId: 1 }, webPage);
    await expect(fromWeb).rejects.toThrow('only its popup and options');
    expect(activate).not.toHaveBeenCalled();
    for (const message of [
      { type: 'adopt', origin: 'https://news.example' },
      { type: 'search', query: 'a' },
    ]) {
      await expect(browser.runtime.onMessage.fire(message, webPage)[0]).rejects.toThrow('only its popup and options');
    }
    const long = { type: 'search', query: 'a'.repeat(MOST_QUERY + 1) };
    await expect(browser.runtime.onMessage.fire(long, ownPage)[0]).rejects.toThrow('not of its shape');
    expect(never).not.toHaveBeenCalled();
    const [fromPopup] = browser.runtime.onMessage.fire({ type: 'activate', tabId: 1 }, ownPage);
    await expect(fromPopup).resolves.toEqual({ ok: true });
  });
});

describe('sending', () => {
  it('rejects instead of throwing when the extension was reloaded under the page', async () => {
    browser.runtime.sendMessage.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    await expect(sendToBackground({ type: 'knowledge' })).rejects.toThrow('invalidated');
    browser.runtime.id = undefined;
    expect(contextIsValid()).toBe(false);
  });

  it('reaches the top frame of a tab', async () => {
    browser.tabs.sendMessage.mockResolvedValue(true);
    await expect(sendToTab(9, { type: 'show', entity: 1, nth: 2 })).resolves.toBe(true);
    expect(browser.tabs.sendMessage).toHaveBeenCalledWith(9, { type: 'show', entity: 1, nth: 2 }, { frameId: 0 });
  });
});
