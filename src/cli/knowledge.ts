import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { CardStore, shardName } from '../knowledge/cards.ts';
import { type OpenNames, openNames } from '../knowledge/reader.ts';
import { openSearch, type Search } from '../knowledge/search.ts';

const FOLDER = new URL('../../build/public/knowledge/', import.meta.url);

/** Exactly the bytes of a file, on a buffer of their own. */
function exact(bytes: Buffer): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}

/** Compiles the sources where that has not been done yet; what the compiler says goes to standard error. */
function build(): void {
  if (existsSync(new URL('names.bin', FOLDER))) return;
  const compiler = fileURLToPath(new URL('../compile/main.ts', import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', compiler, '--out', fileURLToPath(FOLDER)], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The knowledge file could not be built: see "npm run knowledge".');
}

function read(name: string): ArrayBuffer {
  return exact(readFileSync(new URL(name, FOLDER)));
}

/** The compiled knowledge, as the extension has it; compiled first where it is not. Throws one sentence when it cannot be used. */
export function loadKnowledge(): { names: OpenNames; cards: CardStore } {
  build();
  const names = openNames(read('names.bin'));
  const cards = new CardStore(names, async (shard) =>
    exact(await readFile(new URL(`cards/${shardName(shard)}`, FOLDER))),
  );
  return { names, cards };
}

/** The search over the names of {@link loadKnowledge}. Throws as that does. */
export const loadSearch = (names: OpenNames): Search => openSearch(read('search.bin'), names.meta);
