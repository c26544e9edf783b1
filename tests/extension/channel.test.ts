import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EXTENSION_ID, fakeBrowser } from './fake-browser.ts';

const api = vi.hoisted(() => ({ current: {} as Record<string, unknown> }));
vi.mock('../../src/extension/native.ts', () => ({
  native: new Proxy({}, { get: (_target, key: string) => api.current[key] }),
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
  return { handlers, end };
}

/** Sends a message as the browser does; gives the reply. */
function send(message: unknown, sender: unknown = ownPage): Promise<unknown> {
  return new Promise((reply) => {
    // True keeps the way back open until the reply comes.
    expect(browser.runtime.onMessage.fire(message, sender, reply)).toEqual([true]);
  });
}

const refusal = (words: string) => ({ refused: expect.stringContaining(words) });

describe('listen', () => {
  it('answers a well-formed message with what its handler gives', async () => {
    const { handlers } = listenToPages();
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
    const { handlers } = listenToPages();
    await expect(send(message)).resolves.toEqual(refusal('refused'));
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  it('refuses another extension', async () => {
    const { handlers } = listenToPages();
    await expect(send({ type: 'state' }, { id: 'other' })).resolves.toEqual(refusal('own pages'));
    expect(handlers.state).not.toHaveBeenCalled();
  });

  it('lets the failure of a handler reach the sender', async () => {
    listenToPages();
    await expect(send({ type: 'walk', step: 1 })).resolves.toEqual(refusal('nothing to walk'));
  });

  it('is silent after its signal', () => {
    const { end } = listenToPages();
    end.abort();
    expect(browser.runtime.onMessage.size).toBe(0);
  });

  it('lets only our own pages activate, adopt and search', async () => {
    const activate = vi.fn(async () => ({ ok: true }) as const);
    const never = vi.fn() as never;
    const others = { spot: never, status: never, card: never, settings: never, never, leave: never };
    listen(toBackground, { ...others, search: never, knowledge: never, activate, adopt: never });
    for (const message of [
      { type: 'activate', tabId: 1 },
      { type: 'adopt', origin: 'https://news.example' },
      { type: 'search', query: 'a' },
    ]) {
      await expect(send(message, webPage)).resolves.toEqual(refusal('only its popup and options'));
    }
    const long = { type: 'search', query: 'a'.repeat(MOST_QUERY + 1) };
    await expect(send(long)).resolves.toEqual(refusal('not of its shape'));
    expect(activate).not.toHaveBeenCalled();
    expect(never).not.toHaveBeenCalled();
    await expect(send({ type: 'activate', tabId: 1 })).resolves.toEqual({ ok: true });
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

  it('rejects with the sentence of a refusal', async () => {
    browser.runtime.sendMessage.mockResolvedValue({ refused: 'Not today.' });
    await expect(sendToBackground({ type: 'knowledge' })).rejects.toThrow('Not today.');
  });

  it('reaches the top frame of a tab', async () => {
    browser.tabs.sendMessage.mockResolvedValue(true);
    await expect(sendToTab(9, { type: 'show', entity: 1, nth: 2 })).resolves.toBe(true);
    expect(browser.tabs.sendMessage).toHaveBeenCalledWith(9, { type: 'show', entity: 1, nth: 2 }, { frameId: 0 });
  });
});
