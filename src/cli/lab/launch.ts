import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { Lab, LabOptions } from './lab.ts';

/** Starts a browser with a fresh profile. Rejects when it does not start or refuses the extension. */
export function launch(options: LabOptions): Promise<Lab> {
  return options.browser === 'firefox' ? launchFirefox(options) : launchChromium(options);
}
