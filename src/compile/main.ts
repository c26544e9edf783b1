/**
 * `npm run knowledge [-- --out FOLDER] [--report]`: checks the knowledge sources and prints what is wrong as file, line,
 * field, reason. With --out it also writes the compiled files, unless something is wrong; with --report it prints what the
 * sources hold.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { shardName } from '../knowledge/cards.ts';
import { fromDay } from '../knowledge/dates.ts';
import { cardFiles } from './cards-file.ts';
import { namesFile } from './names-file.ts';
import type { Problem } from './read.ts';
import { report } from './report.ts';
import { searchFile } from './search-file.ts';
import { readWorld, type World } from './sources.ts';

const MOST_SHOWN = 100;

function show(problems: readonly Problem[]): void {
  for (const { file, line, field, reason } of problems.slice(0, MOST_SHOWN)) {
    console.error(`${file}:${line}: ${field}: ${reason}`);
  }
  const rest = problems.length - MOST_SHOWN;
  console.error(
    `${problems.length} problems${rest > 0 ? ` (${rest} more than shown)` : ''}; nothing is written until they are gone.`,
  );
}

function write(folder: string, world: World, built: string): void {
  const { bytes, names } = namesFile(world.entities, built);
  const search = searchFile(world.entities, built);
  const shards = cardFiles(world.entities, world.succession);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'cards'), { recursive: true });
  writeFileSync(join(folder, 'names.bin'), bytes);
  writeFileSync(join(folder, 'search.bin'), search);
  for (const [i, shard] of shards.entries()) writeFileSync(join(folder, 'cards', shardName(i)), shard);
  const size = (count: number) => `${(count / 1e6).toFixed(1)} MB`;
  const cards = shards.reduce((sum, shard) => sum + shard.byteLength, 0);
  console.log(
    `${names} names of ${world.entities.length} entities: names.bin ${size(bytes.byteLength)}, search.bin ${size(search.byteLength)}, ${shards.length} shards ${size(cards)}`,
  );
}

function main(): number {
  const { values } = parseArgs({ options: { out: { type: 'string' }, report: { type: 'boolean' } } });
  const today = Math.floor(Date.now() / 86_400_000);
  const world = readWorld(today);
  if (world.problems.length > 0) {
    show(world.problems);
    return 1;
  }
  if (values.report) console.log(report(world, today));
  if (values.out) write(values.out, world, fromDay(today));
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
