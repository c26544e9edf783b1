/** What the sources hold, as text: for the eyes of those who keep them. */
import type { Entity } from '../knowledge/model.ts';
import { nameKey } from '../knowledge/names.ts';
import type { World } from './sources.ts';
import { spellings } from './spellings.ts';

const MOST_COLLIDED = 100;

function table(title: string, rows: readonly (readonly [string, ...(string | number)[]])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => String(row[column]).length))) ?? [];
  const lines = rows.map((row) =>
    row.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]!) : String(cell).padStart(widths[i]!))).join('  '),
  );
  return [`## ${title}`, ...lines, ''].join('\n');
}

function count<T>(items: Iterable<T>): [T, number][] {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([, m], [, n]) => n - m);
}

/** Entities and names by what the entity is. */
function byKind(entities: readonly Entity[]): string {
  const rows = count(entities.map(({ kind }) => kind)).map(([kind, number]) => {
    const names = entities
      .filter((entity) => entity.kind === kind)
      .reduce((sum, one) => sum + spellings(one).length, 0);
    return [kind, number, names] as const;
  });
  return table('Entities and names by kind', [['kind', 'entities', 'names'], ...rows]);
}

/** Names that several entities have, most first, with those that the news means most. */
function collided(entities: readonly Entity[]): string {
  const holders = new Map<string, Entity[]>();
  const texts = new Map<string, string>();
  for (const entity of entities) {
    for (const { text } of spellings(entity)) {
      const key = nameKey(text);
      if (!key) continue;
      const code = `${key.a},${key.b}`;
      const list = holders.get(code) ?? [];
      if (!list.includes(entity)) list.push(entity);
      holders.set(code, list);
      texts.set(code, text);
    }
  }
  const rows = [...holders]
    .filter(([, list]) => list.length > 1)
    .sort(([, x], [, y]) => y.length - x.length)
    .slice(0, MOST_COLLIDED)
    .map(
      ([code, list]) =>
        [
          texts.get(code)!,
          list.length,
          list
            .slice(0, 3)
            .map(({ name, id }) => `${name} ${id}`)
            .join(', '),
        ] as const,
    );
  return table(`The ${MOST_COLLIDED} most collided names`, [['name', 'entities', 'first three'], ...rows]);
}

/** The whole report. */
export function report({ entities, sources }: World): string {
  const statements = entities.flatMap((entity) => entity.statements);
  const bySource = count(statements.map(({ source }) => source));
  const byLicence = count(statements.map(({ source }) => sources[source]?.licence ?? 'none'));
  const byAge = count(entities.map(({ asOf }) => asOf.slice(0, 4))).sort(([a], [b]) => (a < b ? 1 : -1));
  const without = statements.filter(({ source }) => !source).length;
  return [
    byKind(entities),
    table('Statements by property', count(statements.map(({ property }) => property))),
    table('Statements by source', bySource),
    table('Statements by licence', byLicence),
    table('Entities by year of their newest evidence', byAge),
    `Statements without a source: ${without}\n`,
    collided(entities),
  ].join('\n');
}
