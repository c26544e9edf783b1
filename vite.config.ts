import { readdirSync, readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { notices } from './src/compile/notices.ts';
import { matchPatterns } from './src/compile/outlets.ts';

/** Firefox has an event page instead of a service worker, and wants an id and a word on data collection. */
const FIREFOX = {
  background: { scripts: ['src/background/main.ts'], type: 'module' },
  browser_specific_settings: {
    gecko: {
      id: 'gloss@gloss-extension.org',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};

/** The manifest's texts, which browsers look for in `_locales` at the top of the extension. */
const locales: Plugin = {
  name: 'gloss:locales',
  generateBundle() {
    for (const locale of readdirSync('assets/_locales')) {
      const fileName = `_locales/${locale}/messages.json`;
      this.emitFile({ type: 'asset', fileName, source: readFileSync(`assets/${fileName}`) });
    }
  },
};

/** The licences of everything inside, as most of them ask for. */
const licences: Plugin = {
  name: 'gloss:licences',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: notices() });
  },
};

/** `vite build --mode chromium|firefox` writes dist/chromium or dist/firefox from the one manifest.json. */
export default defineConfig(({ mode }) => {
  const target = mode === 'firefox' ? 'firefox' : 'chromium';
  const { minimum_chrome_version, ...shared } = structuredClone(manifest);
  const matches = matchPatterns();
  const content_scripts = shared.content_scripts.map((script) => ({ ...script, matches }));
  const derived =
    target === 'firefox'
      ? { ...shared, ...FIREFOX, content_scripts }
      : { ...shared, minimum_chrome_version, content_scripts };
  return {
    plugins: [
      preact(),
      locales,
      licences,
      crx({
        manifest: derived as ManifestV3Export,
        browser: target === 'firefox' ? 'firefox' : 'chrome',
        contentScripts: { standaloneFiles: ['src/content/main.ts'] },
      }),
    ],
    publicDir: 'build/public',
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: ['chrome128', 'firefox142'],
      modulePreload: false,
      assetsInlineLimit: 0,
    },
  };
});
