/**
 * Entities that the sources hold twice: assets/knowledge/same.tsv, a line a double with its id and name, and the id and name
 * of the one that it is (names, so that a wrong id is found). What the second says stands, what only the first says is kept,
 * and whatever names either means the joined one, under the Wikidata id of one of them if there is any. Only pairs that an
 * editor knows for one: names alike do not make one of two.
 */
import type { Entity } from '../knowledge/model.ts';
import { MILESTONES } from '../knowledge/model.ts';
import { rowsOf } from './hand-table.ts';
import { refine } from './merge.ts';
import type { Problem, Sourced } from './read.ts';
import { renamed } from './wikidata-ids.ts';

/** The doubles of the table: for the id of each the id that stands; and what is wrong with its lines. */
function readDoubles(
  entities: ReadonlyMap<string, Sourced>,
  file: string,
  content: string,
): { doubles: Map<string, string>; problems: Problem[] } {
  const doubles = new Map<string, string>();
  const problems: Problem[] = [];
  const standing = new Set<string>();
  for (const { cells, refuse } of rowsOf(file, content, problems)) {
    const [id = '', name = '', other = '', otherName = ''] = cells;
    const double = entities.get(id)?.entity;
    const stays = entities.get(other)?.entity;
    if (!double || !stays) refuse('id', `there is no entity ${double ? other : id}`);
    else if (double.name !== name) refuse('name', `${id} is ${double.name}, not ${name}`);
    else if (stays.name !== otherName) refuse('name', `${other} is ${stays.name}, not ${otherName}`);
    else if (double.kind !== stays.kind) refuse('kind', `${id} is a ${double.kind}, ${other} a ${stays.kind}`);
    else if (id === other || doubles.has(id) || doubles.has(other) || standing.has(id)) {
      refuse('id', `${id} or ${other} stands in another line`);
    } else {
      doubles.set(id, other);
      standing.add(other);
    }
  }
  return { doubles, problems };
}

/** A date of birth or foundation that the other tells more precisely ("1927-12-05" of "1927") gives way to it. */
function withoutVague(entity: Entity, other: Entity): Entity {
  const statements = entity.statements.filter(
    ({ property, from }) =>
      !MILESTONES.includes(property) ||
      from === undefined ||
      !other.statements.some((one) => one.property === property && one.from?.startsWith(`${from}-`)),
  );
  return { ...entity, statements };
}

/** What care a double took with the name is nothing to the one that it is: "England" as one of many subdivisions. */
const withoutName = (double: Entity, { name }: Entity): Entity => ({
  ...double,
  names: (double.names ?? []).filter((one) => (typeof one === 'string' ? one : one.text) !== name),
});

/** The entities with each double joined to the one that it is, wherever it is named; and what is wrong with the table. */
export function joinDoubles(
  entities: ReadonlyMap<string, Sourced>,
  file: string,
  content: string,
): { entities: Map<string, Sourced>; problems: Problem[] } {
  const { doubles, problems } = readDoubles(entities, file, content);
  const ids = new Map<string, string>();
  for (const [id, other] of doubles) {
    const known = [ids.get(other) ?? other, id].find((one) => /^Q/.test(one)) ?? other;
    ids.set(id, known).set(other, known);
  }
  // Two doubles of one: the second may be the one that has the id.
  const idOf = (id: string) => ids.get(doubles.get(id) ?? id) ?? id;
  const joined = new Map<string, Sourced>();
  for (const [id, sourced] of entities) {
    if (!doubles.has(id)) joined.set(idOf(id), { ...sourced, entity: renamed(sourced.entity, idOf) });
  }
  for (const [id, other] of doubles) {
    const double = renamed(entities.get(id)!.entity, idOf);
    const stays = joined.get(idOf(other))!;
    joined.set(idOf(other), {
      ...stays,
      entity: refine(withoutName(double, stays.entity), withoutVague(stays.entity, double)),
    });
  }
  return { entities: joined, problems };
}
