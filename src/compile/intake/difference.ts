import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Entity } from '../../knowledge/model.ts';

/** Source files by path relative to the tail folder ("people/FR.ndjson"), each a list of entities. */
export type Files = Map<string, Entity[]>;

/** One line an entity, sorted by id, keys in the order the mapping made them: stable to diff. */
function lines(entities: readonly Entity[]): string[] {
  return [...entities].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).map((entity) => JSON.stringify(entity));
}

function present(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  if (!existsSync(folder)) return found;
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ndjson')) continue;
    for (const line of readFileSync(join(folder, path), 'utf8').split('\n')) {
      if (line) found.set(JSON.parse(line).id, line);
    }
  }
  return found;
}

export interface Difference {
  added: string[];
  changed: string[];
  gone: string[];
}

/** What writing these files would change, as ids. */
export function difference(folder: string, files: Files): Difference {
  const before = present(folder);
  const result: Difference = { added: [], changed: [], gone: [] };
  for (const entities of files.values()) {
    for (const line of lines(entities)) {
      const id = (JSON.parse(line) as Entity).id;
      const old = before.get(id);
      if (old === undefined) result.added.push(id);
      else if (old !== line) result.changed.push(id);
      before.delete(id);
    }
  }
  result.gone = [...before.keys()];
  return result;
}

/** Replaces the folder's NDJSON files by these. */
export function writeFiles(folder: string, files: Files): void {
  if (existsSync(folder)) {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (path.endsWith('.ndjson') && !files.has(path)) rmSync(join(folder, path));
    }
  }
  for (const [path, entities] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${lines(entities).join('\n')}\n`);
  }
}
