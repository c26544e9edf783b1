import type { Entity, Name, Statement } from '../knowledge/model.ts';
import type { Layer, Problem, Sourced } from './read.ts';

const textOf = (name: string | Name): string => (typeof name === 'string' ? name : name.text);

/** The names of both; where both have one, the finer layer's stands. */
function mergeNames(coarse: Entity, fine: Entity): (string | Name)[] {
  const names = new Map<string, string | Name>();
  for (const name of coarse.names ?? []) names.set(textOf(name), name);
  if (coarse.name !== fine.name && !names.has(coarse.name)) names.set(coarse.name, coarse.name);
  for (const name of fine.names ?? []) names.set(textOf(name), name);
  return [...names.values()];
}

/** A property that the finer layer tells, or tells to leave, is its own: two lists of the same offices would tell them twice. */
function mergeStatements(coarse: readonly Statement[], { statements: fine, untold = [] }: Entity): Statement[] {
  const own = new Set([...fine.map((statement) => statement.property), ...untold]);
  return [...coarse.filter((statement) => !own.has(statement.property)), ...fine];
}

/** What a finer layer makes of an entity of a coarser one: what it says wins, what it leaves out stays. */
export function refine(coarse: Entity, fine: Entity): Entity {
  const { untold: _, ...kept } = fine;
  return {
    ...coarse,
    ...kept,
    names: mergeNames(coarse, fine),
    statements: mergeStatements(coarse.statements, fine),
  };
}

/** All entities by id, later layers refining earlier ones. An id twice in one layer is a problem. */
export function mergeLayers(layers: readonly Layer[]): { entities: Map<string, Sourced>; problems: Problem[] } {
  const entities = new Map<string, Sourced>();
  const problems = layers.flatMap((layer) => layer.problems);
  for (const layer of layers) {
    const seen = new Map<string, Sourced>();
    for (const sourced of layer.entities) {
      const { id } = sourced.entity;
      const twin = seen.get(id);
      if (twin) {
        const reason = `${id} stands in ${twin.file}:${twin.line} already`;
        problems.push({ file: sourced.file, line: sourced.line, field: 'id', reason });
        continue;
      }
      seen.set(id, sourced);
      const coarse = entities.get(id);
      if (coarse && coarse.entity.kind !== sourced.entity.kind) {
        const reason = `${id} is a ${coarse.entity.kind} in ${coarse.file}:${coarse.line}`;
        problems.push({ file: sourced.file, line: sourced.line, field: 'kind', reason });
        continue;
      }
      entities.set(id, coarse ? { ...sourced, entity: refine(coarse.entity, sourced.entity) } : sourced);
    }
  }
  return { entities, problems };
}
