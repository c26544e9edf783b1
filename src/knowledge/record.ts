/**
 * The record of one card inside a shard: what the page's card needs and the names table does not hold. Texts that occur
 * more than once ("Republican Party") stand in lists and are named by number, see cards.ts.
 */
import { ByteReader, type ByteWriter } from './bytes.ts';
import type { PartialDate } from './dates.ts';
import { type CardStatement, PROPERTIES, type Reference } from './model.ts';

/** A reference as a record holds it: the ordinal instead of the id. */
export interface RecordReference {
  ordinal: number;
  name: string;
}

export interface RecordStatement extends Omit<CardStatement, 'entity' | 'before' | 'after'> {
  entity?: RecordReference;
  before?: RecordReference;
  after?: RecordReference;
}

export interface CardRecord {
  name: string;
  title?: string;
  /** Left out where it is composed from the facts (see blurb.ts). */
  blurb?: string;
  text?: string;
  names: string[];
  statements: RecordStatement[];
  related: RecordReference[];
  asOf: PartialDate;
}

enum Has {
  Title = 1,
  OwnTitle = 2,
  Blurb = 4,
  Text = 8,
}

/** Parts of a statement, in the order in which they follow; the number of each is its bit, the mark comes last. */
const TEXTS = ['value', 'role'] as const;
const DATES = ['from', 'to', 'toAtMost', 'asOf'] as const;
const REFERENCES = ['entity', 'before', 'after'] as const;
const KEYS = [...TEXTS, ...DATES, ...REFERENCES, 'ofTerm'] as const;

/** Day and month are 0 where the date does not name them. 1970 is the zero point, so that most dates need three bytes. */
function packDate(date: PartialDate): number {
  const [, sign, year, month = '0', day = '0'] = /^(-?)(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date)!;
  const value = (Number(`${sign}${year}`) - 1970) * 416 + Number(month) * 32 + Number(day);
  return value < 0 ? -value * 2 - 1 : value * 2;
}

function unpackDate(packed: number): PartialDate {
  const value = packed % 2 === 1 ? -(packed + 1) / 2 : packed / 2;
  const year = Math.floor(value / 416);
  const rest = value - year * 416;
  const two = (n: number) => String(n).padStart(2, '0');
  const whole = year + 1970;
  const digits = `${whole < 0 ? '-' : ''}${String(Math.abs(whole)).padStart(4, '0')}`;
  const month = Math.floor(rest / 32);
  return `${digits}${month === 0 ? '' : `-${two(month)}`}${rest % 32 === 0 ? '' : `-${two(rest % 32)}`}`;
}

/** The number of a text in the lists, or undefined when it is written out. */
export type TextNumber = (text: string) => number | undefined;

/** The text of a number. */
export type TextOf = (number: number) => string | undefined;

export function encodeRecord(writer: ByteWriter, record: CardRecord, textNumber: TextNumber): void {
  const text = (value: string) => {
    const known = textNumber(value);
    writer.number(known === undefined ? 0 : known + 1);
    if (known === undefined) writer.text(value);
  };
  const reference = ({ ordinal, name }: RecordReference) => {
    writer.number(ordinal);
    text(name);
  };
  const own = record.title !== undefined && record.title !== record.name;
  writer.number(
    (record.title === undefined ? 0 : Has.Title) |
      (own ? Has.OwnTitle : 0) |
      (record.blurb === undefined ? 0 : Has.Blurb) |
      (record.text === undefined ? 0 : Has.Text),
  );
  text(record.name);
  if (own) text(record.title!);
  if (record.blurb !== undefined) text(record.blurb);
  if (record.text !== undefined) text(record.text);
  writer.number(packDate(record.asOf));
  writer.number(record.names.length);
  record.names.forEach(text);
  writer.number(record.statements.length);
  for (const statement of record.statements) {
    writer.number(PROPERTIES.indexOf(statement.property));
    writer.number(KEYS.reduce((bits, key, i) => bits | (statement[key] === undefined ? 0 : 1 << i), 0));
    for (const key of TEXTS) if (statement[key] !== undefined) text(statement[key]);
    for (const key of DATES) if (statement[key] !== undefined) writer.number(packDate(statement[key]));
    for (const key of REFERENCES) if (statement[key] !== undefined) reference(statement[key]);
    text(statement.source);
  }
  writer.number(record.related.length);
  record.related.forEach(reference);
}

/** The record at an offset. `entity` gives the id and kind of an ordinal. */
export function decodeRecord(
  bytes: Uint8Array,
  at: number,
  textOf: TextOf,
  entity: (ordinal: number) => Omit<Reference, 'name'>,
): Omit<CardRecord, 'statements' | 'related'> & { statements: CardStatement[]; related: Reference[] } {
  const reader = new ByteReader(bytes, at);
  const text = (): string => {
    const known = reader.number();
    return known === 0 ? reader.text() : textOf(known - 1)!;
  };
  const reference = (): Reference => ({ ...entity(reader.number()), name: text() });
  const list = <T>(read: () => T): T[] => Array.from({ length: reader.number() }, read);
  const has = reader.number();
  const name = text();
  const title = has & Has.OwnTitle ? text() : has & Has.Title ? name : undefined;
  const blurb = has & Has.Blurb ? text() : undefined;
  const longText = has & Has.Text ? text() : undefined;
  const asOf = unpackDate(reader.number());
  const names = list(text);
  const statements = list((): CardStatement => {
    const property = PROPERTIES[reader.number()]!;
    const bits = reader.number();
    const statement: Partial<CardStatement> = { property };
    let i = 0;
    for (const key of TEXTS) if (bits & (1 << i++)) statement[key] = text();
    for (const key of DATES) if (bits & (1 << i++)) statement[key] = unpackDate(reader.number());
    for (const key of REFERENCES) if (bits & (1 << i++)) statement[key] = reference();
    if (bits & (1 << i)) statement.ofTerm = true;
    statement.source = text();
    return statement as CardStatement;
  });
  return {
    name,
    ...(title === undefined ? {} : { title }),
    ...(blurb === undefined ? {} : { blurb }),
    ...(longText === undefined ? {} : { text: longText }),
    names,
    statements,
    related: list(reference),
    asOf,
  };
}
