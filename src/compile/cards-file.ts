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
  const composed = composeBlurb({ kind: entity.kind, statements: statements as unknown as CardStatement[] });
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

function shardFile(records: readonly CardRecord[]): Uint8Array {
  const counts = new Map<string, number>();
  for (const text of records.flatMap(texts)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const numbers = new Map(shared.map(([text], number) => [text, number]));
  const writer = new ByteWriter();
  const lengths = records.map((one) => {
    const at = writer.length;
    encodeRecord(writer, one, (text) => numbers.get(text));
    return writer.length - at;
  });
  const list = new TextEncoder().encode(JSON.stringify([...numbers.keys()]));
  return sealFile('cards', [list, bytesOf(Uint32Array.from(lengths)), writer.done()]);
}

/** The shards for these entities, in the order of their ordinals. Deterministic. */
export function cardFiles(entities: readonly Entity[], succession: Succession): Uint8Array[] {
  const context = { entities, ordinals: new Map(entities.map(({ id }, ordinal) => [id, ordinal])), succession };
  const shards: Uint8Array[] = [];
  for (let first = 0; first < entities.length; first += SHARD_SIZE) {
    shards.push(shardFile(entities.slice(first, first + SHARD_SIZE).map((entity) => record(entity, context))));
  }
  return shards;
}
