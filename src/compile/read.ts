import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Entity } from '../knowledge/model.ts';
import { fromWritten, type Shared, type WrittenEntity, withShared } from './line.ts';
import { writtenEntity } from './schema.ts';

/** Something wrong in the sources, so that its place can be found. */
export interface Problem {
  file: string;
  /** Counted from 1; 0 when it is about the whole file or about a package. */
  line: number;
  field: string;
  reason: string;
}

/** What stands for a file where packages give an entity. */
export const PACKAGES = 'packages';

/** An entity and where it was written. */
export interface Sourced {
  entity: Entity;
  file: string;
  line: number;
}

export interface Layer {
  entities: Sourced[];
  problems: Problem[];
}

/** The deepest reason of a schema's refusal, with the way to it: "statements.office.1.from". */
function reasons(issues: readonly v.BaseIssue<unknown>[]): { field: string; reason: string }[] {
  return issues.flatMap((issue) => {
    const way = (issue.path ?? []).map((item) => String(item.key)).join('.');
    // Of a union only the object branch can tell more than "wrong type".
    const inner = reasons(issue.issues ?? []).filter(({ field }) => field !== '');
    if (inner.length > 0) {
      return inner.map(({ field, reason }) => ({ field: [way, field].filter(Boolean).join('.'), reason }));
    }
    return [{ field: way, reason: issue.message }];
  });
}

/** The entities of one file's text; a line that is wrong becomes a problem and the others are still read. */
export function readLines(file: string, content: string): Layer {
  const layer: Layer = { entities: [], problems: [] };
  let each: Shared = {};
  for (const [index, row] of content.split('\n').entries()) {
    if (row.trim() === '') continue;
    const line = index + 1;
    let json: Record<string, unknown> | null;
    try {
      json = JSON.parse(row);
    } catch (error) {
      layer.problems.push({ file, line, field: '', reason: `is no JSON: ${(error as Error).message}` });
      continue;
    }
    if (json?.each) {
      each = json.each;
      continue;
    }
    const result = v.safeParse(writtenEntity, withShared(each, json ?? {}));
    if (result.success) layer.entities.push({ entity: fromWritten(result.output as WrittenEntity), file, line });
    else {
      for (const { field, reason } of reasons(result.issues)) layer.problems.push({ file, line, field, reason });
    }
  }
  return layer;
}

/** All NDJSON files of a folder, in the order of their names; an absent folder is an empty layer. */
export function readLayer(folder: string): Layer {
  const layer: Layer = { entities: [], problems: [] };
  if (!existsSync(folder)) return layer;
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ndjson'));
  for (const path of paths.sort()) {
    const file = join(folder, path);
    const { entities, problems } = readLines(file, readFileSync(file, 'utf8'));
    for (const entity of entities) layer.entities.push(entity);
    layer.problems.push(...problems);
  }
  return layer;
}
