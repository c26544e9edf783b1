/**
 * The browser's own API, for what runs in pages. What a content script uses of it (messages, storage) gives promises in
 * every browser that can run Gloss; the polyfill, which the background and the extension's pages load for the rest, would
 * be a tenth of the script in each tab.
 */
import type { Browser } from 'webextension-polyfill';

type Api = Pick<Browser, 'runtime' | 'storage' | 'tabs'>;
const scope = globalThis as unknown as { browser?: Api; chrome: Api };

export const native: Api = scope.browser ?? scope.chrome;
