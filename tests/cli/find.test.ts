import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../src/cli/lab/find.ts';

afterEach(() => vi.unstubAllEnvs());

describe.runIf(process.platform === 'linux')('findBrowser', () => {
  it('finds the first of the wanted ones that is on the path', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gloss-find-'));
    for (const name of ['firefox-esr', 'google-chrome']) {
      await writeFile(join(folder, name), '');
      await chmod(join(folder, name), 0o755);
    }
    vi.stubEnv('PATH', `/nowhere:${folder}`);
    expect(findBrowser(['chromium', 'chrome', 'firefox'])).toEqual({
      name: 'chrome',
      path: join(folder, 'google-chrome'),
    });
    expect(findBrowser(['firefox'])).toEqual({ name: 'firefox', path: join(folder, 'firefox-esr') });
    expect(findBrowser(['edge'])).toBeUndefined();
    await rm(folder, { recursive: true });
  });
});
