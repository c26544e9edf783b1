import { composeBlurb } from '../knowledge/blurb.ts';
import { ByteWriter } from '../knowledge/bytes.ts';
import { SHARD_SIZE } from '../knowledge/cards.ts';
import { bytesOf, sealFile } from '../knowledge/layout.ts';
import type { CardStatement, Entity, Name, Statement } from '../knowledge/model.ts';
import { type CardRecord, encodeRecord, type RecordReference, type RecordStatement } from '../knowledge/record.ts';
import type { Succession } from './derive.ts';

/** Other names that a card can show. */
const MOST_NAMES = 6;

/** What a record is made from. */
interface Context {
  entities: readonly Entity[];
  ordinals: ReadonlyMap<string, number>;
  succession: Succession;
}

function reference(id: string | undefined, { entities, ordinals }: Context): RecordReference | undefined {
  const ordinal = id === undefined ? undefined : ordinals.get(id);
  return ordinal === undefined ? undefined : { ordinal, name: entities[ordinal]!.name };
}

function recordStatement(statement: Statement, asOf: string, context: Context): RecordStatement {
  const { entity: id, asOf: date, ...rest } = statement;
  const { before, after } = context.succession.get(statement) ?? {};
  const parts = {
    entity: reference(id, context),
    before: reference(before, context),
    after: reference(after, context),
    asOf: date === asOf ? undefined : date,
  };
  const set = Object.entries(parts).filter(([, part]) => part !== undefined);
  return { ...rest, ...Object.fromEntries(set) };
}

/** Full names worth showing: other ways to write it, not the forms that mean something only beside it. */
function shownNames({ name, names = [] }: Entity): string[] {
  const full = (one: string | Name) =>
    typeof one === 'string'
      ? one
      : one.via === undefined || one.via === 'name' || one.via === 'acronym'
        ? one.text
        : [];
  return [...new Set(names.flatMap(full))].filter((text) => text !== name).slice(0, MOST_NAMES);
}

function record(entity: Entity, context: Context): CardRecord {
  const { name, title, text, asOf } = entity;
  const statements = entity.statements.map((statement) => recordStatement(statement, asOf, context));
  const composed = composeBlurb({ kind: entity.kind, statements: statements as unknown as CardStatement[], asOf });
  return {
    name,
    ...(title === undefined ? {} : { title }),
    ...(entity.blurb === undefined || entity.blurb === composed ? {} : { blurb: entity.blurb }),
    ...(text === undefined ? {} : { text }),
    names: shownNames(entity),
    statements,
    related: (entity.related ?? []).flatMap((id) => reference(id, context) ?? []),
    asOf,
  };
}

/** Texts of a record that other records of the shard may share. */
function texts({ names, statements, related }: CardRecord): string[] {
  const said = statements.flatMap(({ value, role, source, entity, before, after }) => [
    value,
    role,
    source,
    entity?.name,
    before?.name,
    after?.name,
  ]);
  return [...names, ...said, ...related.map((one) => one.name)].filter((text) => text !== undefined);
}

/**
 * Texts that so many shards have stand once in the first one, which every page needs anyway. With 4 the package is 0.5 MB smaller
 * and the first shard 0.3 MB; with 3 it would be another 0.15 MB smaller and the shard half as large again.
 */
const MANY_SHARDS = 4;

/** Those that count at least so often, the most frequent first. */
const frequent = (counts: ReadonlyMap<string, number>, least: number): string[] =>
  [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([text]) => text);

function count(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of all) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** A shard with its own list of texts; those of the first shard have the even numbers, the own ones of the others the odd. */
function shardFile(records: readonly CardRecord[], list: readonly string[], numbers: ReadonlyMap<string, number>) {
  const writer = new ByteWriter();
  const lengths = records.map((one) => {
    const at = writer.length;
    encodeRecord(writer, one, (text) => numbers.get(text));
    return writer.length - at;
  });
  const texts = new TextEncoder().encode(JSON.stringify(list));
  return sealFile('cards', [texts, bytesOf(Uint32Array.from(lengths)), writer.done()]);
}

/** The shards for these entities, in the order of their ordinals. Deterministic. */
export function cardFiles(entities: readonly Entity[], succession: Succession): Uint8Array[] {
  const context = { entities, ordinals: new Map(entities.map(({ id }, ordinal) => [id, ordinal])), succession };
  const shards: CardRecord[][] = [];
  for (let at = 0; at < entities.length; at += SHARD_SIZE) {
    shards.push(entities.slice(at, at + SHARD_SIZE).map((entity) => record(entity, context)));
  }
  const counts = shards.map((records) => count(records.flatMap(texts)));
  const common = frequent(count(counts.flatMap((own) => [...own.keys()])), MANY_SHARDS);
  const first = [...new Set([...common, ...frequent(counts[0] ?? new Map(), 2)])];
  const shared = new Map(first.map((text, i) => [text, 2 * i]));
  return shards.map((records, i) => {
    // The first shard has all of its own among the shared ones.
    const own = frequent(counts[i]!, 2).filter((text) => !shared.has(text));
    const numbers = new Map([...shared, ...own.map((text, j) => [text, 2 * j + 1] as const)]);
    return shardFile(records, i === 0 ? first : own, numbers);
  });
}
