import * as v from 'valibot';
import { daySpan } from '../knowledge/dates.ts';
import { CASES, KINDS, PROPERTIES, RULES, VIAS } from '../knowledge/model.ts';
import type { WrittenEntity } from './line.ts';

const text = v.pipe(
  v.string(),
  v.nonEmpty('is empty'),
  v.check((value) => value.trim() === value, 'has spaces at an end'),
  v.check((value) => !/\p{Surrogate}/u.test(value), 'has half a character in it (a lone surrogate)'),
  v.check((value) => !/<[a-z/]|&[a-z]+;/i.test(value), 'has HTML in it'),
);
const id = v.pipe(v.string(), v.regex(/^(?:Q[1-9]\d*|[a-z]+:[\w.-]+)$/, 'is no id: write "Q30" or "office:…"'));
const date = v.pipe(
  v.string(),
  v.check((value) => daySpan(value) !== undefined, 'is no date: write "1992", "2013-03" or "2021-01-26"'),
);

const name = v.union([
  text,
  v.strictObject({
    text,
    via: v.optional(v.picklist(VIAS)),
    rule: v.optional(v.picklist(RULES)),
    case: v.optional(v.picklist(CASES)),
    from: v.optional(date),
    to: v.optional(date),
  }),
]);

const statement = v.union([
  text,
  v.pipe(
    v.strictObject({
      value: v.optional(text),
      entity: v.optional(id),
      role: v.optional(text),
      from: v.optional(date),
      to: v.optional(date),
      toAtMost: v.optional(date),
      ofTerm: v.optional(v.literal(true)),
      asOf: v.optional(date),
      source: v.optional(v.string()),
    }),
    v.check((made) => !(made.value !== undefined && made.entity !== undefined), 'has both a value and an entity'),
  ),
]);

/** By what is there, and not as a union: a refusal then names the place in the list. */
const oneOrMore = v.lazy((input) => (Array.isArray(input) ? v.array(statement) : statement));

/** What a line of the sources must look like, once the first line's share is put in. */
export const writtenEntity = v.strictObject({
  id,
  kind: v.picklist(KINDS),
  name: text,
  title: v.optional(text),
  names: v.optional(v.array(name)),
  order: v.optional(v.picklist(['family-first', 'mononym'])),
  blurb: v.optional(
    v.pipe(
      text,
      v.maxLength(120, 'is longer than 120 characters'),
      v.check((value) => !/\bcurrent(ly)?\b/i.test(value), 'says "current": give dates instead'),
      v.check((value) => !/\.$/.test(value) || /\b[A-Z]\.$/.test(value), 'ends in a full stop'),
    ),
  ),
  text: v.optional(text),
  related: v.optional(v.array(id)),
  prominence: v.optional(v.pipe(v.number(), v.minValue(0, 'is below 0'), v.maxValue(1, 'is above 1'))),
  asOf: date,
  source: v.optional(v.string()),
  statements: v.optional(v.record(v.picklist(PROPERTIES), oneOrMore)),
}) satisfies v.GenericSchema<unknown, WrittenEntity>;
