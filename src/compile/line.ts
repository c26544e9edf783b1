/**
 * The written form of entities: one line of JSON each without what repeats. Statements stand grouped by property, an empty
 * group where nothing is to be told; one that is only a date, an entity or a value is just that string; a source that most
 * statements share and a title that is the name stand once; what most lines of a file share stands in its first line, under
 * "each". The files are half as long as with every statement spelled out, and read better.
 */
import { type Entity, MILESTONES, type Property, type Statement } from '../knowledge/model.ts';

/** A statement as a line holds it: a bare string, or an object with what is not implied. */
type WrittenStatement = string | (Omit<Statement, 'source' | 'property'> & { source?: string });

/** An entity as a line holds it. */
export interface WrittenEntity extends Omit<Entity, 'statements'> {
  /** Source of the statements that name none. */
  source?: string;
  statements?: Partial<Record<Property, WrittenStatement | WrittenStatement[]>>;
}

/** What the first line of a file says for all its lines: `{"each": {"kind": "person", …}}`. */
export interface Shared extends Partial<Pick<WrittenEntity, 'kind' | 'asOf' | 'source' | 'prominence'>> {
  /** Id of the country of those that name none. */
  country?: string;
}

/** Says of a title that it is the name. */
const SAME = '=';

/** Ids as the sources write them: a Wikidata id or a slug with its name space. */
const ID = /^(?:Q\d+|[a-z]+:[\w.-]+)$/;

/** The keys of a statement that are set, apart from its property, as one word: "from", "entity", "from,to". */
const keysOf = (statement: Omit<Statement, 'property' | 'source'> & { source?: string }) =>
  Object.keys(statement).sort().join();

function shorten(property: Property, statement: Exclude<WrittenStatement, string>): WrittenStatement {
  const keys = keysOf(statement);
  if (keys === 'from' && MILESTONES.includes(property)) return statement.from!;
  if (keys === 'entity' && !MILESTONES.includes(property) && ID.test(statement.entity!)) return statement.entity!;
  if (keys === 'value' && !MILESTONES.includes(property) && !ID.test(statement.value!)) return statement.value!;
  return statement;
}

function expand(property: Property, written: WrittenStatement): Exclude<WrittenStatement, string> {
  if (typeof written !== 'string') return written;
  if (MILESTONES.includes(property)) return { from: written };
  return ID.test(written) ? { entity: written } : { value: written };
}

/** A line with what the first line of its file says of it. */
export function withShared<T extends Pick<WrittenEntity, 'statements'>>({ country, ...each }: Shared, line: T) {
  const { statements } = line;
  const isOfCountry = country !== undefined && statements?.country === undefined;
  return { ...each, ...line, ...(isOfCountry ? { statements: { country, ...statements } } : {}) };
}

function commonest<T extends string | number>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

function written({ id, kind, name, title, names, statements, untold = [], asOf, ...rest }: Entity): WrittenEntity {
  const source = commonest(statements.map((statement) => statement.source));
  const groups: Partial<Record<Property, WrittenStatement[]>> = {};
  for (const { property, source: own, asOf: date, ...said } of statements) {
    const statement = {
      ...said,
      ...(date === undefined || date === asOf ? {} : { asOf: date }),
      ...(own === source ? {} : { source: own }),
    };
    groups[property] ??= [];
    groups[property].push(shorten(property, statement));
  }
  const short = [
    ...Object.entries(groups).map(([property, group]) => [property, group.length === 1 ? group[0] : group]),
    ...untold.map((property) => [property, []]),
  ];
  return {
    id,
    kind,
    name,
    ...(title === undefined ? {} : { title: title === name ? SAME : title }),
    ...(names && names.length > 0 ? { names } : {}),
    ...rest,
    asOf,
    ...(source === undefined ? {} : { source }),
    ...(short.length === 0 ? {} : { statements: Object.fromEntries(short) }),
  };
}

/** A line without what the first line of its file says of it. */
function withoutShared({ statements, ...line }: WrittenEntity, { country, ...each }: Shared): Partial<WrittenEntity> {
  const isSame = ([key, value]: [string, unknown]) => each[key as keyof typeof each] === value;
  const { country: own, ...others } = statements ?? {};
  const told = country !== undefined && own === country ? others : statements;
  const kept = Object.fromEntries(Object.entries(line).filter((entry) => !isSame(entry)));
  return { ...kept, ...(told && Object.keys(told).length > 0 ? { statements: told } : {}) };
}

/** The lines of a file: sorted by id, what most share in front. {@link fromWritten} gives the entities again, their country first. */
export function toLines(entities: readonly Entity[]): string[] {
  const all = entities.map(written).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const each: Shared = {
    kind: commonest(all.map(({ kind }) => kind))!,
    asOf: commonest(all.map(({ asOf }) => asOf))!,
    source: commonest(all.flatMap(({ source }) => source ?? []))!,
  };
  const weights = all.flatMap(({ prominence }) => prominence ?? []);
  if (weights.length === all.length && all.length > 0) each.prominence = commonest(weights)!;
  const countries = all.flatMap(({ statements }) => statements?.country ?? []);
  const country = commonest(countries.filter((one) => typeof one === 'string'));
  if (country !== undefined && all.every(({ statements }) => statements?.country !== undefined)) each.country = country;
  return [JSON.stringify({ each }), ...all.map((entity) => JSON.stringify(withoutShared(entity, each)))];
}

/** The entity of a line that the schema has accepted (see schema.ts). Statements stand grouped by property. */
export function fromWritten({ source, statements = {}, title, ...rest }: WrittenEntity): Entity {
  // The country first, whether the line or the first line of its file says it.
  const { country, ...others } = statements;
  const groups = Object.entries(country === undefined ? others : { country, ...others }) as [
    Property,
    WrittenStatement | WrittenStatement[],
  ][];
  const untold = groups.flatMap(([property, group]) => (Array.isArray(group) && group.length === 0 ? [property] : []));
  return {
    ...rest,
    ...(title === undefined ? {} : { title: title === SAME ? rest.name : title }),
    ...(untold.length > 0 ? { untold } : {}),
    statements: groups.flatMap(([property, group]) =>
      (Array.isArray(group) ? group : [group]).map((written) => {
        const statement = expand(property, written);
        return { property, ...statement, asOf: statement.asOf ?? rest.asOf, source: statement.source ?? source! };
      }),
    ),
  };
}
