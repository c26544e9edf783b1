/** Where the browsers are that may be installed on this machine. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const BROWSERS = ['chromium', 'chrome', 'edge', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

const COMMANDS: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-browser'],
  chrome: ['google-chrome', 'google-chrome-stable'],
  edge: ['microsoft-edge', 'microsoft-edge-stable'],
  firefox: ['firefox', 'firefox-esr'],
};

const MAC_APPLICATIONS: Record<BrowserName, string> = {
  chromium: 'Chromium.app/Contents/MacOS/Chromium',
  chrome: 'Google Chrome.app/Contents/MacOS/Google Chrome',
  edge: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  firefox: 'Firefox.app/Contents/MacOS/firefox',
};

const WINDOWS_PROGRAMS: Record<BrowserName, string> = {
  chromium: 'Chromium\\Application\\chrome.exe',
  chrome: 'Google\\Chrome\\Application\\chrome.exe',
  edge: 'Microsoft\\Edge\\Application\\msedge.exe',
  firefox: 'Mozilla Firefox\\firefox.exe',
};

function places(name: BrowserName): string[] {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['/', env.HOME ?? '/'].map((root) => join(root, 'Applications', MAC_APPLICATIONS[name]));
  }
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return roots.filter((root) => root !== undefined).map((root) => join(root, WINDOWS_PROGRAMS[name]));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** Path of the first of these browsers that is installed, and which it is; undefined when none is. */
export function findBrowser(names: readonly BrowserName[]): { name: BrowserName; path: string } | undefined {
  for (const name of names) {
    const path = places(name).find((place) => existsSync(place));
    if (path) return { name, path };
  }
  return undefined;
}
