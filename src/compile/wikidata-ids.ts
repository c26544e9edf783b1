/**
 * What other data knows entities by whose facts came without it, looked up by hand: assets/knowledge/ids.tsv, a line an entity
 * with its slug, its name (so that a wrong slug is found), its Wikidata id or nothing, and its title in the English Wikipedia ("="
 * when it is the name) or nothing. The sources go on to name the entity by its slug.
 */
import type { Entity } from '../knowledge/model.ts';
import { rowsOf } from './hand-table.ts';
import type { Problem, Sourced } from './read.ts';

/** The ids and the titles of the table by slug, and what is wrong with its lines. */
function readIds(
  entities: ReadonlyMap<string, Sourced>,
  file: string,
  content: string,
): { ids: Map<string, string>; titles: Map<string, string>; problems: Problem[] } {
  const ids = new Map<string, string>();
  const titles = new Map<string, string>();
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { cells, refuse } of rowsOf(file, content, problems)) {
    const [slug = '', name = '', id = '', title = ''] = cells;
    const entity = entities.get(slug)?.entity;
    const holder = entities.get(id)?.entity;
    if (!entity) refuse('slug', `there is no entity ${slug}`);
    else if (entity.name !== name) refuse('name', `${slug} is ${entity.name}, not ${name}`);
    else if (id === '' && title === '') refuse('id', `the line says nothing of ${slug}: give an id or a title`);
    else if (id !== '' && !/^Q[1-9]\d*$/.test(id)) refuse('id', `"${id}" is no Wikidata id: write it like Q30`);
    else if (holder) refuse('id', `${id} is ${holder.name} already: let one of them be`);
    else if (seen.has(slug) || seen.has(id)) refuse('id', `${id} or ${slug} stands in another line`);
    else {
      if (id !== '') ids.set(slug, id);
      if (title !== '') titles.set(slug, title === '=' ? name : title);
      seen.add(slug);
      if (id !== '') seen.add(id);
    }
  }
  return { ids, titles, problems };
}

/** The entity with other ids for itself and all that it names. A branch that is one with its parent is under none. */
export function renamed(entity: Entity, idOf: (id: string) => string): Entity {
  const id = idOf(entity.id);
  const statements = entity.statements
    .map((statement) => (statement.entity === undefined ? statement : { ...statement, entity: idOf(statement.entity) }))
    .filter((statement) => statement.entity !== id);
  const related = entity.related ? { related: entity.related.map(idOf) } : {};
  return { ...entity, id, statements, ...related };
}

/** The entities under their Wikidata ids, wherever they are named, and with their titles; and what is wrong with the table. */
export function withWikidataIds(
  entities: ReadonlyMap<string, Sourced>,
  file: string,
  content: string,
): { entities: Map<string, Sourced>; problems: Problem[] } {
  const { ids, titles, problems } = readIds(entities, file, content);
  const idOf = (id: string) => ids.get(id) ?? id;
  const all = [...entities].map(([id, sourced]): [string, Sourced] => {
    const title = titles.get(id);
    const entity = renamed(sourced.entity, idOf);
    return [idOf(id), { ...sourced, entity: title === undefined ? entity : { ...entity, title } }];
  });
  return { entities: new Map(all), problems };
}
