/** Made-up valid sources for property tests: some fifty entities with wild names, linked to one another, in two layers. */
import fc from 'fast-check';
import { addHolders, byProminence, type Succession, successions } from '../../src/compile/derive.ts';
import { toLines } from '../../src/compile/line.ts';
import { mergeLayers } from '../../src/compile/merge.ts';
import { type Layer, readLines } from '../../src/compile/read.ts';
import { complete } from '../../src/compile/sources.ts';
import { CASES, type Entity, KINDS, PROPERTIES, RULES, type Statement, VIAS } from '../../src/knowledge/model.ts';
import type { OpenNames } from '../../src/knowledge/reader.ts';
import { openNames } from '../../src/knowledge/reader.ts';
import { nameText, partialDate, plainText } from '../knowledge/arbitraries.ts';

/** Every shape of id: small and great numbers of both numbered name spaces, and slugs. */
const idOf = (index: number) =>
  [`Q${index + 1}`, `geonames:${index + 1}`, `gloss:${index}-x.y`, `Q${index + 2 ** 30}`, `office:q${index}`][
    index % 5
  ]!;

/** The values that are set. */
const some = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }, requiredKeys: (keyof T)[]) =>
  fc.record(shape, { requiredKeys }) as unknown as fc.Arbitrary<T>;

const link = fc.nat(59).map(idOf);
const dates = {
  from: partialDate,
  to: partialDate,
  toAtMost: partialDate,
  ofTerm: fc.constant(true as const),
  asOf: partialDate,
};

const source = fc.constantFrom('wikidata', 'hand', 'geonames');
/** Terms that follow on one another, some of one year: these have a before and an after. */
const term = fc
  .record({ entity: fc.nat(14).map(idOf), first: fc.integer({ min: 2000, max: 2006 }), years: fc.nat(2), source })
  .map(({ first, years, ...rest }) => ({
    property: 'office' as const,
    from: `${first}`,
    to: `${first + years}`,
    ...rest,
  }));
/** Cities of two countries under names that others share, and capitals named in words. */
const CITIES = ['Nova Sol', 'Łódź'];
const city = fc.constantFrom<Statement[]>(
  ...['Q1', 'Q6'].map((entity): Statement[] => [
    { property: 'class', value: 'city', source: 'hand' },
    { property: 'country', entity, source: 'hand' },
  ]),
  ...CITIES.map((value): Statement[] => [{ property: 'capital', value, source: 'hand' }]),
);
const BARE = ['born', 'died', 'founded', 'signed', 'start', 'ended'] as const;
const statement: fc.Arbitrary<Statement> = fc.oneof(
  term,
  fc.record({ property: fc.constantFrom(...BARE), from: partialDate, source }),
  some<Statement>({ property: fc.constantFrom('office', 'country', 'member'), entity: link, source, ...dates }, [
    'property',
    'entity',
    'source',
  ]),
  some<Statement>(
    {
      property: fc.constantFrom('class', 'capital', ...PROPERTIES),
      value: fc.oneof(fc.constantFrom('city', 'capital', '1200', 'Q7'), nameText, plainText),
      role: plainText,
      source,
      ...dates,
    },
    ['property', 'value', 'source'],
  ),
);

const name = fc.oneof(
  nameText,
  fc.record(
    {
      text: nameText,
      via: fc.constantFrom(...VIAS),
      rule: fc.constantFrom(...RULES),
      case: fc.constantFrom(...CASES),
      from: partialDate,
    },
    { requiredKeys: ['text'] },
  ),
);

const entity: fc.Arbitrary<Entity> = fc
  .record(
    {
      index: fc.nat(59),
      kind: fc.constantFrom(...KINDS),
      name: fc.oneof(fc.constantFrom(...CITIES), nameText),
      title: plainText,
      names: fc.array(name, { maxLength: 8 }),
      order: fc.constantFrom('family-first' as const, 'mononym' as const),
      blurb: plainText.filter((text) => !text.endsWith('.')),
      text: plainText,
      statements: fc
        .tuple(fc.oneof(fc.constant([]), city), fc.array(statement, { maxLength: 8 }))
        .map(([first, rest]) => [...first, ...rest]),
      related: fc.array(link, { maxLength: 3 }),
      prominence: fc.oneof(fc.constantFrom(0.2, 0.5, 0.9), fc.double({ min: 0, max: 1, noNaN: true })),
      asOf: partialDate,
    },
    { requiredKeys: ['index', 'kind', 'name', 'statements', 'asOf'] },
  )
  .map(({ index, ...rest }) => ({ id: idOf(index), ...rest }));

/** Entities that differ in their ids, as one layer of sources holds them. */
export const entities = fc.uniqueArray(entity, { selector: ({ id }) => id, maxLength: 60, size: 'max' });

/** Two layers, the second refining some of the first; what has one id is of one kind. */
export const layers = fc
  .tuple(entities, fc.uniqueArray(entity, { selector: ({ id }) => id, maxLength: 10 }))
  .map(([tail, head]): [Entity[], Entity[]] => {
    const kinds = new Map(tail.map(({ id, kind }) => [id, kind]));
    return [tail, head.map((one) => ({ ...one, kind: kinds.get(one.id) ?? one.kind }))];
  });

/** What the files of a layer give when read back from their lines. */
export function layerOf(...files: Entity[][]): Layer {
  const read = files.map((file, i) => readLines(`${i}.ndjson`, toLines(file).join('\n')));
  return { entities: read.flatMap((one) => one.entities), problems: read.flatMap((one) => one.problems) };
}

/** Merges and completes layers as the command does. */
export function world(all: readonly Layer[]): { entities: Entity[]; succession: Succession } {
  const { entities: places, problems } = mergeLayers(all);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const byId = new Map([...places].map(([id, sourced]) => [id, structuredClone(sourced.entity)]));
  complete(byId);
  addHolders(byId);
  return { entities: byProminence(byId), succession: successions(byId) };
}

/** The compiled bytes, opened. */
export const opened = (bytes: Uint8Array): OpenNames => openNames(bytes.buffer as ArrayBuffer);
