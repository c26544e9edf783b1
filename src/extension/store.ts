/** The reader's settings in `storage.sync`, read and written by every part of the extension through here. */
import type { Storage } from 'webextension-polyfill';
import { CURRENT, migrate } from './migrations.ts';
import { native } from './native.ts';
import { repair } from './repair.ts';
import { KEY, type Settings } from './settings.ts';
import { switchSite } from './sites.ts';

async function readRaw(): Promise<Record<string, unknown>> {
  return migrate((await native.storage.sync.get(KEY))[KEY]);
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
      await native.storage.sync.set({ [KEY]: { ...raw, ...settings, version } });
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

/** Never marks a name again. */
export async function addNever(name: string): Promise<void> {
  const { never } = await readSettings();
  if (!never.includes(name)) await writeSettings({ never: [...never, name] });
}

/** Switches Gloss off or on for a host and everything under it. */
export async function setSite(host: string, off: boolean): Promise<void> {
  const { sitesOff } = await readSettings();
  await writeSettings({ sitesOff: switchSite(sitesOff, host, off) });
}

/** Calls back with the new settings at every change from anywhere (another page, another machine), until the signal. */
export function watchSettings(callback: (settings: Settings) => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, Storage.StorageChange>, area: string) => {
    const change = area === 'sync' ? changes[KEY] : undefined;
    if (change) callback(repair(migrate(change.newValue)));
  };
  native.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => native.storage.onChanged.removeListener(changed), { once: true });
}
