/**
 * The one way to send and receive inside the extension. What may be said stands in messages.ts; this module adds who may
 * say it, and refuses the rest with one sentence instead of a guess.
 */
import type * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { PAGES_ONLY, parseMessage, type Replies, type ToBackground, type ToPage } from './messages.ts';

type Map = Record<string, v.GenericSchema>;
type ReplyTo<K> = K extends keyof Replies ? Replies[K] : never;

/** One handler for every message of a map. A rejection reaches the sender as its message. */
export type Handlers<M extends Map> = {
  [K in keyof M]: (message: v.InferOutput<M[K]>, sender: Runtime.MessageSender) => ReplyTo<K> | Promise<ReplyTo<K>>;
};

/** False once this copy of the extension was removed, updated or reloaded under an open page. */
export function contextIsValid(): boolean {
  return browser.runtime?.id !== undefined;
}

/**
 * Sends to the background, waking it when it sleeps. Rejects when the background refused the message, its handler
 * failed, or this context is no longer valid (see {@link contextIsValid}).
 */
export async function sendToBackground<T extends ToBackground>(message: T): Promise<ReplyTo<T['type']>> {
  return (await browser.runtime.sendMessage(message)) as ReplyTo<T['type']>;
}

/** Sends to the content script in the top frame of a tab. Rejects when there is none, as {@link sendToBackground} else. */
export async function sendToTab<T extends ToPage>(tabId: number, message: T): Promise<ReplyTo<T['type']>> {
  return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) as ReplyTo<T['type']>;
}

/** True when a page of ours (popup, options) sent the message, not a script inside a web page. */
function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
}

/**
 * Answers the messages of a map until the signal aborts. A message that is not in the map or not of its shape, that
 * comes from another extension, or from a web page though only our pages may send it, is refused: the sender's promise
 * rejects with one sentence and no handler runs. Registers synchronously, so a waking worker misses nothing.
 */
export function listen<M extends Map>(map: M, handlers: Handlers<M>, signal?: AbortSignal): void {
  const answer = async (message: unknown, sender: Runtime.MessageSender): Promise<unknown> => {
    if (sender.id !== browser.runtime.id) throw new Error('Gloss answers only its own pages and scripts.');
    const parsed = parseMessage(map, message) as { type: string } | undefined;
    if (!parsed) throw new Error('Gloss refused a message: it is unknown or not of its shape.');
    if (PAGES_ONLY.has(parsed.type) && !isOwnPage(sender)) {
      throw new Error(`Gloss refused "${parsed.type}": only its popup and options may send it.`);
    }
    return handlers[parsed.type as keyof M]!(parsed as never, sender);
  };
  browser.runtime.onMessage.addListener(answer);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(answer), { once: true });
}
