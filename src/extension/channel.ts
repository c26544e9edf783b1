/**
 * The one way to send and receive inside the extension. What may be said stands in messages.ts; this module adds who may
 * say it, and refuses the rest with one sentence instead of a guess.
 */
import type { Runtime } from 'webextension-polyfill';
import { type MessageMap, PAGES_ONLY, parseMessage, type Replies, type ToBackground, type ToPage } from './messages.ts';
import { native } from './native.ts';

/** What a message of this type is answered with. */
export type ReplyTo<K> = K extends keyof Replies ? Replies[K] : never;

/** One handler for every message of a map. A rejection reaches the sender as its message. */
export type Handlers<M extends MessageMap> = {
  [K in keyof M]: (
    message: NonNullable<ReturnType<M[K]>>,
    sender: Runtime.MessageSender,
  ) => ReplyTo<K> | Promise<ReplyTo<K>>;
};

/**
 * What a failed handler is answered with. Only replies reach the other side alike in all browsers: whether a rejection does,
 * and what of its error, differs.
 */
interface Refusal {
  refused: string;
}

/** The reply, or its refusal as a rejection. */
function accept<T>(reply: T | Refusal): T {
  if (typeof reply === 'object' && reply !== null && 'refused' in reply) throw new Error(reply.refused);
  return reply as T;
}

/** False once this copy of the extension was removed, updated or reloaded under an open page. */
export function contextIsValid(): boolean {
  return native.runtime?.id !== undefined;
}

/**
 * Sends to the background, waking it when it sleeps. Rejects when the background refused the message, its handler
 * failed, or this context is no longer valid (see {@link contextIsValid}).
 */
export async function sendToBackground<T extends ToBackground>(message: T): Promise<ReplyTo<T['type']>> {
  return accept<ReplyTo<T['type']>>(await native.runtime.sendMessage(message));
}

/** Sends to the content script in the top frame of a tab. Rejects when there is none, as {@link sendToBackground} else. */
export async function sendToTab<T extends ToPage>(tabId: number, message: T): Promise<ReplyTo<T['type']>> {
  return accept<ReplyTo<T['type']>>(await native.tabs.sendMessage(tabId, message, { frameId: 0 }));
}

/** True when a page of ours (popup, options) sent the message, not a script inside a web page. */
function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(native.runtime.getURL('')) ?? false;
}

/**
 * Answers the messages of a map until the signal aborts. A message that is not in the map or not of its shape, that
 * comes from another extension, or from a web page though only our pages may send it, is refused: the sender's promise
 * rejects with one sentence and no handler runs. Registers synchronously, so a waking worker misses nothing.
 */
export function listen<M extends MessageMap>(map: M, handlers: Handlers<M>, signal?: AbortSignal): void {
  const answer = async (message: unknown, sender: Runtime.MessageSender): Promise<unknown> => {
    if (sender.id !== native.runtime.id) throw new Error('Gloss answers only its own pages and scripts.');
    const parsed = parseMessage(map, message) as { type: string } | undefined;
    if (!parsed) throw new Error('Gloss refused a message: it is unknown or not of its shape.');
    if (PAGES_ONLY.has(parsed.type) && !isOwnPage(sender)) {
      throw new Error(`Gloss refused "${parsed.type}": only its popup and options may send it.`);
    }
    return handlers[parsed.type as keyof M]!(parsed as never, sender);
  };
  const hear = (message: unknown, sender: Runtime.MessageSender, reply: (answer: unknown) => void): true => {
    answer(message, sender).then(reply, (error: unknown) => {
      const refused = error instanceof Error ? error.message : String(error);
      reply({ refused } satisfies Refusal);
    });
    return true; // the reply comes later
  };
  native.runtime.onMessage.addListener(hear);
  signal?.addEventListener('abort', () => native.runtime.onMessage.removeListener(hear), { once: true });
}
