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

function read(name: string): ArrayBuffer {
  const file = fileURLToPath(new URL(name, FOLDER));
  if (!existsSync(file)) throw new Error('The knowledge file is not built yet: run "npm run build" first.');
  return exact(readFileSync(file));
}

/** The compiled knowledge, as the extension has it. Throws one sentence when it is not built or cannot be used. */
export function loadKnowledge(): { names: OpenNames; cards: CardStore } {
  const names = openNames(read('names.bin'));
  const cards = new CardStore(names, async (shard) =>
    exact(await readFile(new URL(`cards/${shardName(shard)}`, FOLDER))),
  );
  return { names, cards };
}

/** The search over the names of {@link loadKnowledge}. Throws as that does. */
export const loadSearch = (names: OpenNames): Search => openSearch(read('search.bin'), names.meta);
