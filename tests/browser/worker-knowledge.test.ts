/** A knowledge file that cannot be trusted: refused with one sentence, and the page stays as it is. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { marksOn, waitForMarks } from '../../src/cli/lab/marks.ts';
import { FORMAT } from '../../src/knowledge/layout.ts';
import { stateOf } from './seen.ts';
import { builtFor, inBothBrowsers, OUTLET, openArticle, type Stage } from './setup.ts';
import { DISPATCH, NAMES } from './texts.ts';

const NAMES_FILE = 'knowledge/names.bin';

/** The format is the second word of the file. */
function ofFormat(format: number) {
  return (bytes: Buffer) => {
    bytes.writeUInt32LE(format, 4);
    return bytes;
  };
}

const DAMAGES: [what: string, change: (bytes: Buffer) => Buffer, sentence: RegExp][] = [
  ['cut off', (bytes) => bytes.subarray(0, 1_000_000), /^[^.]* damaged[^.]*\.$/],
  ['empty', () => Buffer.alloc(0), /^[^.]* damaged[^.]*\.$/],
  [
    'wrong in one bit',
    (bytes) => {
      bytes[bytes.length >> 1]! ^= 1;
      return bytes;
    },
    /^[^.]* damaged[^.]*\.$/,
  ],
  ['of an older format', ofFormat(FORMAT - 1), /^[^.]* older Gloss[^.]*\.$/],
  ['of a newer format', ofFormat(FORMAT + 1), /^[^.]* newer Gloss[^.]*\.$/],
  ['no knowledge file at all', () => Buffer.from('<!doctype html><title>404</title>'), /^[^.]* damaged[^.]*\.$/],
];

/** Copies of the built extensions, to be damaged. */
const folders = new Map<Stage['engine'], string>();
function copyOf(engine: Stage['engine']): string {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-damaged-'));
  folders.set(engine, folder);
  cpSync(builtFor(engine), folder, { recursive: true });
  return folder;
}

afterAll(() => {
  for (const folder of folders.values()) rmSync(folder, { recursive: true });
});

inBothBrowsers((stage) => {
  /** Puts a file into the copy, changed, and loads the extension anew. */
  async function install(change: (bytes: Buffer) => Buffer): Promise<void> {
    const sound = await readFile(join(builtFor(stage.engine), NAMES_FILE));
    await writeFile(join(folders.get(stage.engine)!, NAMES_FILE), change(sound));
    await stage.lab.reloadExtension();
  }

  it.each(DAMAGES)('refuses a file that is %s', async (_, change, sentence) => {
    await install(change);
    const page = await openArticle(stage, `${OUTLET}/world/dispatch.html`, DISPATCH);
    const before = await page.content();
    await expect.poll(() => stateOf(stage, page), { timeout: 8000 }).toMatchObject({ state: 'no-knowledge' });
    expect((await stateOf(stage, page)).detail).toMatch(sentence);
    expect(await marksOn(page)).toEqual([]);
    expect(await page.content()).toBe(before);
  });

  it('works again with a sound file', async () => {
    await install((bytes) => bytes);
    const page = await openArticle(stage, `${OUTLET}/world/dispatch.html`, DISPATCH);
    expect((await waitForMarks(page)).map(({ text }) => text.replace(/\s+/g, ' '))).toEqual(NAMES);
  });
}, copyOf);
