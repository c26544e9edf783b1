/** What the sources hold, as text: for the eyes of those who keep them. */
import { daySpan } from '../knowledge/dates.ts';
import type { Entity, Statement } from '../knowledge/model.ts';
import { nameKey } from '../knowledge/names.ts';
import { doubleHolders } from './derive.ts';
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

/** From this prominence on two of one name are looked at by name. */
const PROMINENT = 0.5;

/** Names of two prominent entities, each with its kind and the rule under which the name may mean it: what tells them apart. */
function namesakes(entities: readonly Entity[]): string {
  const uses = new Map<string, { text: string; said: string; id: string }[]>();
  for (const entity of entities) {
    if ((entity.prominence ?? 0) < PROMINENT) break;
    for (const { text, rule, via } of spellings(entity)) {
      const key = nameKey(text);
      if (!key || via === 'demonym') continue;
      const code = `${key.a},${key.b}`;
      const list = uses.get(code) ?? [];
      if (!list.some(({ id }) => id === entity.id))
        list.push({ text, id: entity.id, said: `${entity.name} (${entity.kind}, ${rule})` });
      uses.set(code, list);
    }
  }
  const shared = [...uses.values()].filter((list) => list.length > 1).sort((x, y) => y.length - x.length);
  const rows = shared.map((list) => [list[0]!.text, list.map(({ said }) => said).join('; ')] as const);
  return table(`${rows.length} names of two prominent entities`, [['name', 'what it can mean, and when'], ...rows]);
}

/** Offices of one holder at a time that two held at once. */
function doubled(entities: readonly Entity[]): string {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const said = ({ person, statement: { from, to } }: { person: Entity; statement: Statement }) =>
    `${person.name} ${from}–${to ?? ''}`;
  const rows = doubleHolders(entities).map(
    ({ office, earlier, later }) => [names.get(office) ?? office, said(earlier), said(later)] as const,
  );
  return table(`${rows.length} times two held an office of one holder`, [['office', 'one', 'another'], ...rows]);
}

/** Offices without an end, by how long ago they were last seen; cards say "as of" of them all. */
function openOffices(entities: readonly Entity[], today: number): string {
  const months = entities.flatMap(({ kind, statements, asOf }) =>
    kind !== 'person'
      ? []
      : statements.flatMap(({ property, to, toAtMost, asOf: own }) =>
          property === 'office' && !to && !toAtMost ? [(today - daySpan(own ?? asOf)!.last) / 30.44] : [],
        ),
  );
  const older = months.filter((age) => age > OLD_MONTHS).length;
  return `Offices without an end: ${months.length}, of which ${older} were last seen more than ${OLD_MONTHS} months ago\n`;
}
const OLD_MONTHS = 24;

/** The whole report. `today` is a day number. */
export function report({ entities, sources }: World, today: number): string {
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
    openOffices(entities, today),
    doubled(entities),
    namesakes(entities),
    collided(entities),
  ].join('\n');
}
