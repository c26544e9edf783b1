import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, it } from 'vitest';
import { zipFolder } from '../../src/cli/package.ts';

const made: string[] = [];

async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gloss-zip-'));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

it('packs every file under its path, slashes forward', async () => {
  const zip = unzipSync(await zipFolder(await folderOf({ 'manifest.json': '{}', 'src/a/b.js': 'b' })));
  expect(Object.keys(zip)).toEqual(['manifest.json', 'src/a/b.js']);
  expect(strFromU8(zip['src/a/b.js']!)).toBe('b');
});

it('gives the same bytes for the same files whenever they were made', async () => {
  const one = await folderOf({ 'a.txt': 'a', 'b/c.txt': 'c' });
  const other = await folderOf({ 'b/c.txt': 'c', 'a.txt': 'a' });
  await utimes(join(other, 'a.txt'), 1_000_000, 1_000_000);
  expect(await zipFolder(one)).toEqual(await zipFolder(other));
});
