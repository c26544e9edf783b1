import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Entity } from '../../knowledge/model.ts';
import { fromWritten, type Shared, toLines, withShared } from '../line.ts';

/** Source files by path relative to the tail folder ("people/FR.ndjson"), each a list of entities. */
export type Files = Map<string, Entity[]>;

/** What is in the folder, as entities by id. */
function present(folder: string): Map<string, Entity> {
  const found = new Map<string, Entity>();
  if (!existsSync(folder)) return found;
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ndjson')) continue;
    let each: Shared = {};
    for (const line of readFileSync(join(folder, path), 'utf8').split('\n')) {
      if (!line) continue;
      const written = JSON.parse(line);
      if (written.each) each = written.each;
      else found.set(written.id, fromWritten(withShared(each, written)));
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
  for (const entity of [...files.values()].flat()) {
    const old = before.get(entity.id);
    if (old === undefined) result.added.push(entity.id);
    else if (!isDeepStrictEqual(toLines([old]), toLines([entity]))) result.changed.push(entity.id);
    before.delete(entity.id);
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
    writeFileSync(join(folder, path), `${toLines(entities).join('\n')}\n`);
  }
}
