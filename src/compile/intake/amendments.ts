/** What editors have found wrong in the gathered facts: tables under assets/knowledge/intake, a line a row, tabs between its cells. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from '../hand-table.ts';
import { FOLDER } from '../sources.ts';

/**
 * The rows of one table. `stray`: a thing's own name, and a name that a source gives it and that is another's. `left-out`: the id and the
 * name of what is none, and why. `members`: the id and the name of a body, a state's code (all: "*"), "not" for no member,
 * "left" or "add" for one that has left or is missing, and the day, where it is known. `terms`: a seat, the first and the last day
 * of a term of its parliament, as the lists have the first.
 */
export function amendments(table: 'stray' | 'left-out' | 'members' | 'terms'): string[][] {
  const file = join(FOLDER, 'intake', `${table}.tsv`);
  return rowsOf(file, readFileSync(file, 'utf8'), []).map(({ cells }) => cells);
}
