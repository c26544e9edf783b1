/** The reader's settings in `storage.sync`, read and written by every part of the extension through here. */
import browser, { type Storage } from 'webextension-polyfill';
import { CURRENT, migrate } from './migrations.ts';
import { repair } from './repair.ts';
import type { Settings } from './settings.ts';

const KEY = 'settings';

async function readRaw(): Promise<Record<string, unknown>> {
  return migrate((await browser.storage.sync.get(KEY))[KEY]);
}

/** The settings in force: stored ones migrated and repaired, defaults where nothing is stored. */
export async function readSettings(): Promise<Settings> {
  return repair(await readRaw());
}

let lastWrite: Promise<unknown> = Promise.resolve();

/**
 * Changes some settings and gives all of them as stored. Writes of one page follow one another, so none is lost.
 * Fields and a version that a newer Gloss wrote stay. Rejects with a sentence for the reader when the browser refuses.
 */
export function writeSettings(patch: Partial<Omit<Settings, 'version'>>): Promise<Settings> {
  const write = async (): Promise<Settings> => {
    const raw = await readRaw();
    const settings: Settings = { ...repair(raw), ...patch };
    const version = Math.max(CURRENT, Number(raw.version));
    try {
      await browser.storage.sync.set({ [KEY]: { ...raw, ...settings, version } });
    } catch (error) {
      const full = /quota/i.test(String(error));
      throw new Error(
        full
          ? 'The settings no longer fit into the browser’s synced storage: remove some sites or names from the lists.'
          : `The browser could not store the settings: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    return settings;
  };
  const written = lastWrite.then(write);
  lastWrite = written.catch(() => undefined);
  return written;
}

/** Calls back with the new settings at every change from anywhere (another page, another machine), until the signal. */
export function watchSettings(callback: (settings: Settings) => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, Storage.StorageChange>, area: string) => {
    const change = area === 'sync' ? changes[KEY] : undefined;
    if (change) callback(repair(migrate(change.newValue)));
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true });
}
