/** How long this copy of the content script lives. */
import { contextIsValid } from '../extension/channel.ts';

/** A copy that starts sends this event on the document; an older copy hears it and ends. */
const TAKE_OVER = 'gloss:take-over';

/** What the life of the script hangs on. */
export interface Life {
  /** Aborts when this copy must leave the page: all listeners, observers and marks go with it. */
  signal: AbortSignal;
  /** True when this copy took over from a working one: the reader asked in the popup to read this page. */
  tookOver: boolean;
  /** False after the extension was removed, updated or reloaded; then everything ends, silently. */
  isValid(): boolean;
  end(): void;
}

/** Ends an older copy, and begins the life of this one. */
export function begin(): Life {
  const controller = new AbortController();
  const end = () => controller.abort();
  const isValid = () => {
    if (!controller.signal.aborted && !contextIsValid()) end();
    return !controller.signal.aborted;
  };
  const tookOver = !document.dispatchEvent(new CustomEvent(TAKE_OVER, { cancelable: true }));
  const yieldToNewer = (event: Event) => {
    // An orphan says nothing: it did not work any more.
    if (isValid()) event.preventDefault();
    end();
  };
  document.addEventListener(TAKE_OVER, yieldToNewer, { signal: controller.signal });
  return { signal: controller.signal, tookOver, isValid, end };
}
