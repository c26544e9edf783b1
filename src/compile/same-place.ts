/**
 * Places that a gathered table and a package give under two ids: "Tigray" the region of the table and the subdivision of CLDR,
 * "Bandar Abbas" the port and the city of GeoNames. One of the name in the country is the other.
 */
import { fold } from '../knowledge/fold.ts';
import type { Entity, Property } from '../knowledge/model.ts';
import { refine } from './merge.ts';
import { isSubdivision } from './packages/subdivisions.ts';
import { PACKAGES, type Sourced } from './read.ts';
import { renamed } from './wikidata-ids.ts';

/** By the class of a place of the tables, those of the packages that it can be. */
const COUNTERPARTS: Readonly<Record<string, readonly string[]>> = {
  region: ['subdivision'],
  port: ['city'],
  city: ['city', 'capital city'],
  district: ['city'],
};

const statementOf = ({ statements }: Entity, property: Property) =>
  statements.find((statement) => statement.property === property);
const classOf = (entity: Entity) => statementOf(entity, 'class')?.value ?? '';
/** The country of a place; a region in several is none of one of them ("Punjab"). */
const countryOf = ({ statements }: Entity) => {
  const countries = statements.filter(({ property }) => property === 'country');
  return countries.length === 1 ? (countries[0]!.entity ?? '') : '';
};
const keyOf = (entity: Entity) => `${countryOf(entity)}|${fold(entity.name)}`;

const isGiven = ({ file }: Sourced) => file === PACKAGES;

/** The places with doubles joined, wherever they are named: under the Wikidata id of one of them, else the package's. */
export function joinPlaces(entities: ReadonlyMap<string, Sourced>): Map<string, Sourced> {
  const given = new Map<string, Entity[]>();
  for (const sourced of entities.values()) {
    const { entity } = sourced;
    if (!isGiven(sourced) || countryOf(entity) === '') continue;
    given.set(keyOf(entity), [...(given.get(keyOf(entity)) ?? []), entity]);
  }
  const doubles = new Map<string, Entity>();
  const ids = new Map<string, string>();
  for (const sourced of entities.values()) {
    const { entity } = sourced;
    if (entity.kind !== 'place' || isGiven(sourced)) continue;
    const same = (given.get(keyOf(entity)) ?? []).filter((one) =>
      COUNTERPARTS[classOf(entity)]?.includes(isSubdivision(one) ? 'subdivision' : classOf(one)),
    );
    if (same.length !== 1 || doubles.has(same[0]!.id)) continue;
    const id = /^Q/.test(entity.id) ? entity.id : same[0]!.id;
    doubles.set(same[0]!.id, entity);
    ids.set(entity.id, id).set(same[0]!.id, id);
  }
  const idOf = (id: string) => ids.get(id) ?? id;
  const joined = new Map<string, Sourced>();
  for (const [id, sourced] of entities) {
    if (!ids.has(id)) joined.set(id, { ...sourced, entity: renamed(sourced.entity, idOf) });
  }
  for (const [id, double] of doubles) {
    const statements = double.statements.filter(({ property }) => property !== 'class');
    const entity = refine(renamed(entities.get(id)!.entity, idOf), renamed({ ...double, statements }, idOf));
    joined.set(entity.id, { ...entities.get(double.id)!, entity });
  }
  return joined;
}
