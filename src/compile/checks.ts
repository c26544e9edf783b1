/** What the sources must hold to beyond their schema. Each check gives its problems; none changes anything. */
import { composeBlurb } from '../knowledge/blurb.ts';
import { daySpan, fromDay } from '../knowledge/dates.ts';
import { type CardStatement, type Entity, type Kind, MILESTONES, type Statement } from '../knowledge/model.ts';
import { MOST_TOKENS, nameKey } from '../knowledge/names.ts';
import type { Problem, Sourced } from './read.ts';
import { spellings } from './spellings.ts';

/** What the checks look things up in. */
export interface Context {
  entities: ReadonlyMap<string, Sourced>;
  /** Keys of assets/knowledge/sources.json. */
  sources: ReadonlySet<string>;
  /** Day number of the build: nothing can have happened later. */
  today: number;
}

type Found = { field: string; reason: string };
type Check = (entity: Entity, context: Context) => Found[];

const first = (date: string) => daySpan(date)!.first;
const last = (date: string) => daySpan(date)!.last;

/** Dates that tell the future on purpose: an end that is fixed beforehand (a treaty's term, an event to come). */
const MAY_LIE_AHEAD = new Set<Statement['property']>(['start', 'end', 'ended', 'status', 'inForce', 'note']);

const dates: Check = ({ statements }, { today }) =>
  statements.flatMap(({ property, from, to, toAtMost }) => {
    const found: Found[] = [];
    const end = to ?? toAtMost;
    if (from && end && last(end) < first(from))
      found.push({ field: property, reason: `ends (${end}) before it begins (${from})` });
    if (from && first(from) > today && !MAY_LIE_AHEAD.has(property)) {
      found.push({ field: property, reason: `begins in the future (${from}; today is ${fromDay(today)})` });
    }
    return found;
  });

const dateOf = (statements: readonly Statement[], property: Statement['property']) =>
  statements.find((statement) => statement.property === property)?.from;

const lives: Check = ({ kind, statements }) => {
  if (kind !== 'person') return [];
  const born = dateOf(statements, 'born');
  const died = dateOf(statements, 'died');
  if (born && died && last(died) < first(born)) return [{ field: 'died', reason: `is before the birth (${born})` }];
  return statements.flatMap(({ property, from, to }) => {
    if (property !== 'office') return [];
    if (born && from && last(from) < first(born))
      return [{ field: property, reason: `begins (${from}) before the birth (${born})` }];
    if (died && from && first(from) > last(died))
      return [{ field: property, reason: `begins (${from}) after the death (${died})` }];
    // Terms are often written to the end of the year in which someone died in office.
    if (died && to && first(to) > last(died) + 366)
      return [{ field: property, reason: `ends (${to}) after the death (${died})` }];
    return [];
  });
};

const links: Check = ({ statements, related = [] }, { entities }) => [
  ...statements.flatMap(({ property, entity }) =>
    entity && !entities.has(entity) ? [{ field: property, reason: `there is no entity ${entity}` }] : [],
  ),
  ...related.flatMap((id) => (entities.has(id) ? [] : [{ field: 'related', reason: `there is no entity ${id}` }])),
];

const origins: Check = ({ statements }, { sources }) =>
  statements.flatMap(({ property, source }) =>
    sources.has(source) ? [] : [{ field: property, reason: `its source "${source}" is not in sources.json` }],
  );

const objects: Check = ({ statements }) =>
  statements.flatMap(({ property, value, entity, from }) => {
    if (value === undefined && entity === undefined && !MILESTONES.includes(property)) {
      return [{ field: property, reason: 'says nothing: give a value or an entity' }];
    }
    return MILESTONES.includes(property) && from === undefined ? [{ field: property, reason: 'has no date' }] : [];
  });

const names: Check = (entity) =>
  spellings(entity).some(({ text }) => nameKey(text))
    ? []
    : [{ field: 'names', reason: `no text can name it: "${entity.name}" has no word or more than ${MOST_TOKENS}` }];

const blurbs: Check = (entity) => {
  const composed = composeBlurb({ ...entity, statements: entity.statements as unknown as CardStatement[] });
  if (entity.blurb) return [];
  return /\bcurrent(ly)?\b|<[a-z/]/i.test(composed)
    ? [{ field: 'blurb', reason: `is composed to "${composed}", which says "current" or has HTML in it` }]
    : [];
};

const capitals: Check = (entity, { entities }) =>
  entity.statements.flatMap(({ property, entity: id, to }) => {
    const city = id === undefined ? undefined : entities.get(id)?.entity;
    if (property !== 'capital' || !city || to) return [];
    const countries = city.statements.flatMap((one) => (one.property === 'country' ? (one.entity ?? []) : []));
    const homes = [
      entity.id,
      ...entity.statements.flatMap((one) => (one.property === 'country' ? (one.entity ?? []) : [])),
    ];
    return countries.length === 0 || countries.some((country) => homes.includes(country))
      ? []
      : [{ field: 'capital', reason: `${city.name} lies in ${countries.join(', ')}` }];
  });

/** What the object of a relation can be. */
const OBJECTS: Partial<Record<Statement['property'], readonly Kind[]>> = {
  office: ['office'],
  party: ['organization'],
  country: ['place', 'organization'],
  capital: ['place'],
  headquarters: ['place'],
  parent: ['organization'],
  member: ['organization', 'agreement'],
  'party to': ['place', 'organization', 'people'],
  location: ['place'],
  leader: ['person'],
  holder: ['person'],
};

const relations: Check = ({ statements }, { entities }) =>
  statements.flatMap(({ property, entity: id }) => {
    const object = id === undefined ? undefined : entities.get(id)?.entity;
    const kinds = OBJECTS[property];
    return object && kinds && !kinds.includes(object.kind)
      ? [{ field: property, reason: `leads to a ${object.kind}: ${object.name} (${object.id})` }]
      : [];
  });

/** A treaty is not signed by a state that ended before, nor joined before it began; codes of former states go astray. */
const parties: Check = ({ kind, statements }, { entities }) => {
  const existed = (id: string) => {
    const own = entities.get(id)?.entity.statements ?? [];
    return { from: dateOf(own, 'founded'), to: dateOf(own, 'dissolved') };
  };
  if (kind !== 'agreement') return [];
  return statements.flatMap(({ property, entity, from }) => {
    if (property !== 'party to' || !entity || !from) return [];
    const { from: begin, to: end } = existed(entity);
    if (end && first(from) > last(end))
      return [{ field: property, reason: `${entity} ended in ${end}, before ${from}` }];
    return begin && last(from) < first(begin)
      ? [{ field: property, reason: `${entity} began in ${begin}, after ${from}` }]
      : [];
  });
};

/** An office that is not known to have ended must tell until when it is known: cards show "as of" that day. */
const evidence: Check = ({ kind, statements }) =>
  kind !== 'person'
    ? []
    : statements.flatMap(({ property, from, to, toAtMost, asOf: own }) =>
        property === 'office' && !to && !toAtMost && from && own && last(own) < first(from)
          ? [{ field: property, reason: `begins (${from}) after the day it was last seen (${own})` }]
          : [],
      );

const CHECKS: Check[] = [dates, lives, links, relations, parties, evidence, origins, objects, names, blurbs, capitals];

/** All problems of all entities, in the order of the entities. */
export function checkAll(context: Context): Problem[] {
  return [...context.entities.values()].flatMap(({ entity, file, line }) =>
    CHECKS.flatMap((check) => check(entity, context)).map(({ field, reason }) => ({
      file,
      line,
      field: `${entity.id} ${field}`,
      reason,
    })),
  );
}
