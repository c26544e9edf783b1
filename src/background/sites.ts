/**
 * Sites beyond the bundled outlets: read once, on a click in the popup (activeTab), or always, where the reader granted
 * the site. The granted sites live in the browser's own permissions and nowhere else; one registered content script
 * mirrors them.
 */
import browser from 'webextension-polyfill';
import type { Replies } from '../extension/messages.ts';

const SCRIPT_ID = 'granted-sites';

/**
 * The content script as the manifest names it: on a granted site runs the same file as on an outlet. Firefox gives the
 * manifest with full addresses of files, and refuses them where it wants paths.
 */
function contentScript(): { js: string[]; css: string[]; matches: string[] } {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  const root = browser.runtime.getURL('');
  const paths = (files: string[] = []) => files.map((file) => (file.startsWith(root) ? file.slice(root.length) : file));
  return { js: paths(script?.js), css: paths(script?.css), matches: script?.matches ?? [] };
}

const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Reads a tab now. Fails with a sentence where the browser allows no extension, or no click has granted the tab. */
export async function activate(tabId: number): Promise<Replies['activate']> {
  const { js, css } = contentScript();
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: css });
    await browser.scripting.executeScript({ target: { tabId }, files: js });
    return { ok: true };
  } catch (error) {
    return { ok: false, error: `The browser does not let Gloss read this page: ${sentence(error)}` };
  }
}

async function register(): Promise<void> {
  const { js, css, matches: bundled } = contentScript();
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => !bundled.includes(origin));
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  // The bundled outlets are left out: a grant of "all sites" must not run the script twice on them.
  const script = { id: SCRIPT_ID, js, css, matches, excludeMatches: bundled, persistAcrossSessions: true };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([{ ...script, runAt: 'document_idle' }]);
}

let last: Promise<void> = Promise.resolve();

/** Brings the registered content script in step with the granted sites. Calls follow one another. */
export function mirrorGrants(): Promise<void> {
  last = last.catch(() => undefined).then(register);
  return last;
}

/** Reads a site always from now on. The popup has asked the reader for the permission just before. */
export async function adopt(origin: string): Promise<Replies['adopt']> {
  const pattern = `${origin}/*`;
  try {
    if (!(await browser.permissions.contains({ origins: [pattern] }))) {
      return { ok: false, error: `The browser has not granted ${origin} to Gloss.` };
    }
    await mirrorGrants();
    return { ok: true };
  } catch (error) {
    return { ok: false, error: `Gloss could not be switched on for ${origin}: ${sentence(error)}` };
  }
}

/** Keeps step with grants given or taken back anywhere, and across installs and updates. Registers synchronously. */
export function watchGrants(): void {
  const mirror = () => {
    mirrorGrants().catch((error: unknown) => console.error('Gloss could not mirror the granted sites:', error));
  };
  browser.permissions.onAdded.addListener(mirror);
  browser.permissions.onRemoved.addListener(mirror);
  browser.runtime.onInstalled.addListener(mirror);
  browser.runtime.onStartup.addListener(mirror);
}
