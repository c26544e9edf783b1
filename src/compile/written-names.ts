/**
 * Further names that newsrooms use, written by hand: assets/knowledge/names/*.tsv, a line an entity with its id, its name (so
 * that a wrong id is found), and its other names with a bar between them. A mark before a name tells its sort:
 *
 *   Moammar Gadhafi   a full name, safe wherever spelled so
 *   ~Gadhafi          a short form that news writes alone; of people who are not famous, only after their full name
 *   ?the Colonel      a short form that wants a word beside it, or company on the page, that speaks for it
 *   ^JNA              initials
 *   !E.ON             what the news writes alone of something well known, whatever care the sources take with it
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entity, Name } from '../knowledge/model.ts';
import { rowsOf } from './hand-table.ts';
import type { Problem } from './read.ts';
import { FAMOUS } from './surnames.ts';

const SORTS: Readonly<Record<string, Omit<Name, 'text'>>> = {
  '~': { via: 'short', rule: 'lead' },
  '?': { via: 'short', rule: 'cue' },
  '^': { via: 'acronym', rule: 'lead', case: 'upper' },
  '!': { rule: 'lead' },
};

/** What the news writes alone is as prominent as this at the least. */
const KNOWN = 0.5;

const INITIALS = /^\p{Lu}{2,6}$/u;

/** A name as it is written in a cell. */
function readName(cell: string, { name }: Entity): string | Name {
  const sort = SORTS[cell[0] ?? ''];
  if (!sort) return cell;
  const text = cell.slice(1);
  // "!SEC" stays initials: as a word it would be a common one.
  if (cell[0] === '!' && INITIALS.test(text)) return { text, ...SORTS['^'] };
  return { text, ...(cell[0] === '!' && text !== name ? { via: 'short' } : {}), ...sort };
}

function forFame(name: string | Name, { kind, prominence = 0 }: Entity): string | Name {
  const alone = typeof name !== 'string' && name.via === 'short' && name.rule === 'lead';
  return alone && kind === 'person' && prominence < FAMOUS ? { ...name, rule: 'page' } : name;
}

const textOf = (name: string | Name): string => (typeof name === 'string' ? name : name.text);

/** Adds the names of one table to the entities; gives what is wrong with its lines. */
export function addWritten(entities: ReadonlyMap<string, Entity>, file: string, content: string): Problem[] {
  const problems: Problem[] = [];
  for (const { cells, refuse } of rowsOf(file, content, problems)) {
    const [id = '', name = '', list = ''] = cells;
    const entity = entities.get(id);
    if (!entity) refuse('id', `there is no entity ${id}`);
    else if (entity.name !== name) refuse('name', `${id} is ${entity.name}, not ${name}`);
    else {
      const own = entity.names ?? [];
      const written = list.split('|');
      const alone = new Set(written.filter((cell) => cell.startsWith('!')).map((cell) => cell.slice(1)));
      const kept = own.filter((one) => !alone.has(textOf(one)));
      const known = new Set([...(alone.has(entity.name) ? [] : [entity.name]), ...kept.map(textOf)]);
      if (alone.size > 0) entity.prominence = Math.max(KNOWN, entity.prominence ?? 0);
      const added = written.map((cell) => {
        const read = readName(cell, entity);
        return cell.startsWith('!') ? read : forFame(read, entity);
      });
      if (added.some((one) => textOf(one).trim() === '')) refuse('names', 'has an empty name');
      else entity.names = [...kept, ...added.filter((one) => !known.has(textOf(one)))];
    }
  }
  return problems;
}

/** Adds the names of all tables of a folder. */
export function addWrittenNames(entities: ReadonlyMap<string, Entity>, folder: string): Problem[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.tsv'));
  return files.sort().flatMap((file) => {
    const path = join(folder, file);
    return addWritten(entities, path, readFileSync(path, 'utf8'));
  });
}
