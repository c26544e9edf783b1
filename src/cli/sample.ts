/**
 * `npm run --silent sample [-- --seed N]`: statements drawn at random over all kinds, one a line, as
 * tab-separated values, to be checked by eye against another source than theirs (docs/sample.md keeps the verdicts).
 */
import './output.ts';
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readWorld } from '../compile/sources.ts';
import type { Entity, Kind, Property, Statement } from '../knowledge/model.ts';

interface Drawn {
  entity: Entity;
  statement: Statement;
}

/** What is drawn from together, and how many of it: most of what can go wrong most. */
interface Stratum {
  count: number;
  /** Left out: what is written by hand about entities of assets/knowledge/head, of any kind. */
  kind?: Kind;
  /** Left out: all. */
  properties?: readonly Property[];
}

const STRATA: readonly Stratum[] = [
  { count: 27 },
  { count: 63, kind: 'person', properties: ['office'] },
  { count: 21, kind: 'person', properties: ['born'] },
  { count: 12, kind: 'person', properties: ['died'] },
  { count: 12, kind: 'person', properties: ['country', 'occupation'] },
  { count: 9, kind: 'person', properties: ['party', 'award'] },
  { count: 21, kind: 'organization', properties: ['founded'] },
  { count: 12, kind: 'organization', properties: ['headquarters'] },
  { count: 9, kind: 'organization', properties: ['country', 'class'] },
  { count: 9, kind: 'organization', properties: ['dissolved', 'parent', 'status'] },
  { count: 9, kind: 'organization', properties: ['party to'] },
  { count: 18, kind: 'agreement', properties: ['signed', 'adopted', 'inForce', 'ended'] },
  { count: 21, kind: 'agreement', properties: ['party to'] },
  { count: 3, kind: 'agreement', properties: ['class', 'status'] },
  { count: 9, kind: 'event', properties: ['start', 'end'] },
  { count: 3, kind: 'event', properties: ['class', 'country', 'location'] },
  { count: 6, kind: 'place', properties: ['country'] },
  { count: 6, kind: 'place', properties: ['location'] },
  { count: 6, kind: 'place', properties: ['coordinates'] },
  { count: 6, kind: 'place', properties: ['population'] },
  {
    count: 6,
    kind: 'place',
    properties: ['capital', 'leader', 'member', 'area', 'language', 'currency', 'stands for'],
  },
  { count: 9, kind: 'office', properties: ['holder'] },
  { count: 3, kind: 'people', properties: ['country'] },
];

/**
 * Where a statement comes in the draw. It hangs on the statement and the seed alone, so that other facts can come and go
 * without changing what is drawn.
 */
function lot({ entity, statement }: Drawn, seed: string): string {
  const { property, value = '', entity: object = '', role = '', from = '', to = '' } = statement;
  return createHash('sha256')
    .update([seed, entity.id, property, object, value, role, from, to].join('|'))
    .digest('hex');
}

/** The first `count` of the draw. */
function draw(all: readonly Drawn[], count: number, seed: string): Drawn[] {
  return all
    .map((drawn) => ({ drawn, lot: lot(drawn, seed) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ drawn }) => drawn);
}

function main(): void {
  const { values } = parseArgs({
    options: { seed: { type: 'string', default: '20261125' } },
  });
  const { entities, places } = readWorld(Math.floor(Date.now() / 86_400_000));
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const isByHand = ({ entity, statement }: Drawn) =>
    statement.source === 'editors' && /\bhead\b/.test(places.get(entity.id)?.file ?? '');
  const all = entities.flatMap((entity) => entity.statements.map((statement): Drawn => ({ entity, statement })));
  console.log(['no', 'entity', 'name', 'kind', 'property', 'value', 'from', 'to', 'as of', 'source'].join('\t'));
  let number = 0;
  for (const { count, kind, properties } of STRATA) {
    const stratum = all.filter((one) =>
      kind ? one.entity.kind === kind && properties!.includes(one.statement.property) && !isByHand(one) : isByHand(one),
    );
    for (const { entity, statement } of draw(stratum, count, values.seed)) {
      const { property, value, entity: object, role, from, to, toAtMost, ofTerm, asOf, source } = statement;
      const what = value ?? (object ? `${names.get(object)} (${object})` : '');
      const said = [what, role, ofTerm && 'dates of the term'].filter(Boolean).join('; ');
      const end = to ?? (toAtMost ? `≤ ${toAtMost}` : '');
      number++;
      // A term says by itself when it was.
      const seen = ofTerm ? '' : (asOf ?? '');
      const row = [number, entity.id, entity.name, entity.kind, property, said, from ?? '', end, seen, source];
      console.log(row.join('\t'));
    }
  }
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
