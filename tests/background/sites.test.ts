import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../extension/fake-browser.ts';

const api = vi.hoisted(() => ({ current: {} as Record<string, unknown> }));
const stub = vi.hoisted(() => new Proxy({}, { get: (_target, key: string) => api.current[key] }));
vi.mock('webextension-polyfill', () => ({ default: stub }));
vi.mock('../../src/extension/native.ts', () => ({ native: stub }));

const { activate, adopt, mirrorGrants, watchGrants } = await import('../../src/background/sites.ts');

const BUNDLED = 'https://*.bbc.com/*';
let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
  api.current = browser;
  // Chromium gives paths as the manifest has them, Firefox full addresses.
  const css = [browser.runtime.getURL('a.css')];
  browser.runtime.getManifest = () => ({ content_scripts: [{ js: ['a.js'], css, matches: [BUNDLED] }] });
});

const grant = (...origins: string[]) => browser.permissions.getAll.mockResolvedValue({ origins });

describe('activate', () => {
  it('puts the files of the manifest into the tab, the style first', async () => {
    await expect(activate(4)).resolves.toEqual({ ok: true });
    expect(browser.scripting.insertCSS).toHaveBeenCalledWith({ target: { tabId: 4 }, files: ['a.css'] });
    expect(browser.scripting.executeScript).toHaveBeenCalledWith({ target: { tabId: 4 }, files: ['a.js'] });
  });

  it('says so where the browser refuses', async () => {
    browser.scripting.insertCSS.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    await expect(activate(4)).resolves.toEqual({
      ok: false,
      error: 'The browser does not let Gloss read this page: Cannot access a chrome:// URL',
    });
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
  });
});

describe('adopt', () => {
  it('registers the content script for what is granted, outlets left out', async () => {
    grant(BUNDLED, 'https://example.org/*');
    await expect(adopt('https://example.org')).resolves.toEqual({ ok: true });
    expect(browser.permissions.contains).toHaveBeenCalledWith({ origins: ['https://example.org/*'] });
    expect(browser.scripting.registerContentScripts).toHaveBeenCalledWith([
      {
        id: 'granted-sites',
        js: ['a.js'],
        css: ['a.css'],
        matches: ['https://example.org/*'],
        excludeMatches: [BUNDLED],
        persistAcrossSessions: true,
        runAt: 'document_idle',
      },
    ]);
  });

  it('refuses what the reader has not granted', async () => {
    browser.permissions.contains.mockResolvedValue(false);
    await expect(adopt('https://example.org')).resolves.toMatchObject({ ok: false });
    expect(browser.scripting.registerContentScripts).not.toHaveBeenCalled();
  });
});

describe('the mirror of the grants', () => {
  it('updates what is registered instead of registering twice', async () => {
    browser.scripting.getRegisteredContentScripts.mockResolvedValue([{ id: 'granted-sites' }]);
    grant('https://a.example/*', 'https://b.example/*');
    await mirrorGrants();
    expect(browser.scripting.registerContentScripts).not.toHaveBeenCalled();
    expect(browser.scripting.updateContentScripts).toHaveBeenCalledWith([
      expect.objectContaining({ matches: ['https://a.example/*', 'https://b.example/*'] }),
    ]);
  });

  it('goes when the last grant is taken back', async () => {
    watchGrants();
    browser.scripting.getRegisteredContentScripts.mockResolvedValue([{ id: 'granted-sites' }]);
    grant(BUNDLED);
    browser.permissions.onRemoved.fire({ origins: ['https://a.example/*'] });
    await mirrorGrants();
    expect(browser.scripting.unregisterContentScripts).toHaveBeenCalledWith({ ids: ['granted-sites'] });
  });

  it('asks the browser for nothing when nothing was ever granted', async () => {
    grant();
    await mirrorGrants();
    expect(browser.scripting.registerContentScripts).not.toHaveBeenCalled();
    expect(browser.scripting.unregisterContentScripts).not.toHaveBeenCalled();
  });
});
