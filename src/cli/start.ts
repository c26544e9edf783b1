/**
 * `npm start`: the built extension on the sample article. With a display it opens a browser to try it by hand; without
 * one it prints what was spotted and saves pictures under build/start.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BROWSERS, type BrowserName, findBrowser } from './lab/find.ts';
import type { Lab } from './lab/lab.ts';
import { launch } from './lab/launch.ts';
import { SAMPLE_URL, serveSample } from './lab/sample.ts';
import { startWeb } from './lab/web.ts';
import { report } from './report.ts';

const OUTPUT = fileURLToPath(new URL('../../build/start', import.meta.url));

const INSTALL =
  'install Chromium (Debian: apt-get install chromium), Google Chrome, Microsoft Edge or Firefox (apt-get install firefox-esr)';

function hasDisplay(): boolean {
  const { env, platform } = process;
  return platform === 'linux' ? Boolean(env.DISPLAY || env.WAYLAND_DISPLAY) : !env.CI;
}

/** The command line, or an error whose message is one sentence. */
function readArguments(): { names: readonly BrowserName[]; headless: boolean } {
  const { values } = parseArgs({ options: { browser: { type: 'string' }, headless: { type: 'boolean' } } });
  const headless = values.headless ?? !hasDisplay();
  if (values.browser === undefined) return { names: BROWSERS, headless };
  const name = BROWSERS.find((one) => one === values.browser);
  if (!name) throw new Error(`There is no browser "${values.browser}" here: say one of ${BROWSERS.join(', ')}.`);
  return { names: [name], headless };
}

async function show(lab: Lab, headless: boolean): Promise<void> {
  if (headless) return report(lab, OUTPUT);
  await lab.open(SAMPLE_URL);
  console.log('Rest the pointer on a marked name. Other sites work too. Close the browser to end.');
  await new Promise((resolve) => lab.browser.once('disconnected', resolve));
}

async function main(): Promise<void> {
  const { names, headless } = readArguments();
  const found = findBrowser(names);
  if (!found) throw new Error(`No ${names.length === 1 ? names[0] : 'browser'} was found on this machine: ${INSTALL}.`);
  const target = found.name === 'firefox' ? 'firefox' : 'chromium';
  const web = await startWeb();
  try {
    await serveSample(web);
    const lab = await launch({
      browser: found.name,
      executable: found.path,
      extension: fileURLToPath(new URL(`../../dist/${target}`, import.meta.url)),
      proxy: web.port,
      proxyHosts: [new URL(SAMPLE_URL).host],
      headless,
    });
    await show(lab, headless).finally(() => lab.close());
  } finally {
    await web.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
