import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-browser.ts';

const api = vi.hoisted(() => ({ current: {} as Record<string, unknown> }));
vi.mock('../../src/extension/native.ts', () => ({
  native: new Proxy({}, { get: (_target, key: string) => api.current[key] }),
}));

const { readSettings, watchSettings, writeSettings } = await import('../../src/extension/store.ts');
const { migrate } = await import('../../src/extension/migrations.ts');
const { repair } = await import('../../src/extension/repair.ts');
const { DEFAULTS } = await import('../../src/extension/settings.ts');

let browser: ReturnType<typeof fakeBrowser>;
let stored: Record<string, unknown>;
beforeEach(() => {
  browser = fakeBrowser();
  api.current = browser;
  stored = browser.storage.sync.data;
});

describe('settings', () => {
  it('are the defaults when nothing is stored', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  it('come back as written, other fields untouched', async () => {
    await writeSettings({ dwell: 150 });
    await writeSettings({ theme: 'dark', sitesOff: ['example.org'] });
    expect(await readSettings()).toEqual({ ...DEFAULTS, dwell: 150, theme: 'dark', sitesOff: ['example.org'] });
  });

  it('lose no write of two at once', async () => {
    await Promise.all([writeSettings({ on: false }), writeSettings({ mentions: 'first' })]);
    expect(await readSettings()).toMatchObject({ on: false, mentions: 'first' });
  });

  it('are repaired field by field', async () => {
    stored.settings = {
      version: 1,
      on: 'yes',
      kinds: { person: false, place: 7 },
      mentions: 'first',
      dwell: Number.NaN,
      theme: 'dark',
      sitesOff: ['a.example', 5, null, 'b.example'],
      never: 'May',
    };
    expect(await readSettings()).toEqual({
      ...DEFAULTS,
      kinds: { ...DEFAULTS.kinds, person: false },
      mentions: 'first',
      theme: 'dark',
      sitesOff: ['a.example', 'b.example'],
    });
  });

  it('written by a newer Gloss keep what this one does not know', async () => {
    stored.settings = { ...DEFAULTS, version: 9, colour: 'teal' };
    await writeSettings({ dwell: 500 });
    expect(stored.settings).toMatchObject({ version: 9, colour: 'teal', dwell: 500 });
  });

  it('are whole whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        const settings = repair(migrate(anything));
        expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULTS).sort());
        expect(repair(migrate(settings))).toEqual(settings);
      }),
    );
  });

  it('that no longer fit are refused with a sentence, and the next write still works', async () => {
    browser.storage.sync.refuse = 'QUOTA_BYTES_PER_ITEM quota exceeded';
    await expect(writeSettings({ never: ['x'] })).rejects.toThrow('remove some sites');
    browser.storage.sync.refuse = undefined;
    await writeSettings({ never: ['y'] });
    expect((await readSettings()).never).toEqual(['y']);
  });
});

describe('watchSettings', () => {
  it('tells of every change until its signal', async () => {
    const end = new AbortController();
    const seen: boolean[] = [];
    watchSettings((settings) => seen.push(settings.on), end.signal);
    await writeSettings({ on: false });
    browser.storage.onChanged.fire({ settings: { newValue: {} } }, 'local');
    end.abort();
    await writeSettings({ on: true });
    expect(seen).toEqual([false]);
  });
});
