/**
 * `npm run intake -- FACTS [--write]`: carries gathered facts over into our own sources under assets/knowledge/tail. Shows
 * what would be added, changed and gone; writes only when told to. Run it again on fresher facts.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readLayer } from '../read.ts';
import { difference, type Files, writeFiles } from './difference.ts';
import { intake } from './intake.ts';
import { writeTables } from './tables.ts';

const TAIL = 'assets/knowledge/tail';
const HEAD = 'assets/knowledge/head';
const PLACES = 'assets/knowledge/places';

function show(label: string, ids: readonly string[]): void {
  const few = ids.slice(0, 5).join(', ');
  console.log(
    `${label.padEnd(8)}${String(ids.length).padStart(7)}${few ? `   ${few}${ids.length > 5 ? ', …' : ''}` : ''}`,
  );
}

const [folder, ...flags] = process.argv.slice(2);
const unknown = flags.filter((flag) => flag !== '--write');
if (!folder || folder.startsWith('-') || unknown.length > 0) {
  console.error('Say where the facts are and nothing else: npm run intake -- FOLDER [--write].');
  process.exit(2);
}
if (!existsSync(join(folder, 'people', 'people.ndjson'))) {
  console.error(`There are no facts in ${folder}: expected people/people.ndjson below it.`);
  process.exit(2);
}

const head = readLayer(HEAD).entities.map(({ entity }) => entity);
const refused: string[] = [];
const { files, notes }: { files: Files; notes: string[] } = intake(folder, head, (problem) => refused.push(problem));
for (const problem of refused.slice(0, 50)) console.error(problem);
if (refused.length > 50) console.error(`… and ${refused.length - 50} more rows refused`);
for (const note of notes) console.log(note);
for (const [path, entities] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (!path.includes('/')) console.log(`${path.padEnd(28)}${String(entities.length).padStart(7)}`);
}
const { added, changed, gone } = difference(TAIL, files);
show('added', added);
show('changed', changed);
show('gone', gone);
if (flags.includes('--write')) {
  writeFiles(TAIL, files);
  writeTables(folder, PLACES);
  console.log(`Written to ${TAIL} and ${PLACES}.`);
} else console.log('Nothing written; add --write to write it.');
