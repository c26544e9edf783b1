/** `npm run package`: the built folders as dist/gloss-chromium.zip and dist/gloss-firefox.zip, ready for the stores. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Zippable, zipSync } from 'fflate';

/** One moment for all entries, in local time as the format has it: the same build gives the same bytes anywhere. */
const MOMENT = new Date(1980, 0, 1);

/** All files of a folder as one zip. Equal folders give equal bytes. Rejects when the folder cannot be read. */
export async function zipFolder(folder: string): Promise<Uint8Array> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const content: Zippable = {};
  for (const file of files.sort()) {
    content[relative(folder, file).split(sep).join('/')] = new Uint8Array(await readFile(file));
  }
  return zipSync(content, { level: 9, mtime: MOMENT });
}

async function main(): Promise<void> {
  for (const target of ['chromium', 'firefox']) {
    const zip = await zipFolder(fileURLToPath(new URL(`../../dist/${target}`, import.meta.url)));
    const name = `dist/gloss-${target}.zip`;
    await writeFile(fileURLToPath(new URL(`../../${name}`, import.meta.url)), zip);
    console.log(`${name}  ${(zip.length / 1e6).toFixed(2)} MB`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(`Could not pack: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  });
}
