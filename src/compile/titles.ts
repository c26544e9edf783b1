/**
 * Titles of the English Wikipedia that follow from its own naming rules, for places and bodies whose source gives none:
 * the plain name where nothing else well known has it, and "City, State" for cities of the United States. Of people those who
 * are known all over the world and whose full name nobody else of the file has: it is their article's name or leads to it.
 */
import { fold } from '../knowledge/fold.ts';
import type { Entity } from '../knowledge/model.ts';
import { isCommonWord } from './packages/words.ts';

/** Less known entities often share their name with something that has the plain title. */
const LEAST = 0.3;

/** Another entity of that name stands in the way from this much below on; of the less known any other does. */
const MARGIN = 0.25;
const KNOWN = 0.4;

const UNITED_STATES = 'Q30';

/** The cities that Wikipedia names without their state, after the Associated Press's list (Wikipedia: Naming conventions, USPLACE). */
const ALONE = new Set(
  `Atlanta|Baltimore|Boston|Chicago|Cincinnati|Cleveland|Dallas|Denver|Detroit|Honolulu|Houston|Indianapolis|Las Vegas|Los Angeles|Miami|Milwaukee|Minneapolis|New Orleans|New York City|Oklahoma City|Philadelphia|Pittsburgh|St. Louis|Salt Lake City|San Antonio|San Diego|San Francisco|Seattle`.split(
    '|',
  ),
);
const linkOf = ({ statements }: Entity, property: 'country' | 'location') =>
  statements.find((statement) => statement.property === property)?.entity;

const isCity = ({ statements }: Entity) =>
  statements.some(({ property, value }) => property === 'class' && (value === 'city' || value === 'capital city'));

const isCityOfUnitedStates = (entity: Entity) =>
  linkOf(entity, 'country') === UNITED_STATES &&
  entity.statements.some(({ property, value }) => property === 'class' && value === 'city');

/** Fills in the titles that follow. */
export function addTitles(entities: ReadonlyMap<string, Entity>): void {
  const taken = new Set<string>();
  const byName = new Map<string, Entity[]>();
  for (const entity of entities.values()) {
    if (entity.title) taken.add(entity.title);
    const key = fold(entity.name);
    byName.set(key, [...(byName.get(key) ?? []), entity]);
  }
  const withState = (entity: Entity) => {
    const state = entities.get(linkOf(entity, 'location') ?? '')?.name;
    return state && `${entity.name}, ${state}`;
  };
  // Dallas is in Texas; the one in Oregon has its state behind it like any other city.
  const alone = (entity: Entity) =>
    ALONE.has(entity.name) &&
    byName
      .get(fold(entity.name))!
      .every((one) => one === entity || !isCityOfUnitedStates(one) || (one.prominence ?? 0) < (entity.prominence ?? 0));
  const plain = (entity: Entity) => {
    const { name, prominence = 0 } = entity;
    const floor = prominence >= KNOWN ? prominence - MARGIN : -1;
    const rivals = byName.get(fold(name))!.filter((one) => one !== entity && (one.prominence ?? 0) > floor);
    // Small cities were judged among all towns of the world already (packages/cities.ts).
    return prominence >= (isCity(entity) ? KNOWN : LEAST) && rivals.length === 0 && !isCommonWord(name)
      ? name
      : undefined;
  };
  const person = ({ id, name, prominence = 0 }: Entity) =>
    /^Q/.test(id) && prominence >= KNOWN && name.includes(' ') && byName.get(fold(name))!.length === 1
      ? name
      : undefined;
  const titleOf = (entity: Entity) => {
    if (entity.kind === 'person') return person(entity);
    if (isCityOfUnitedStates(entity)) return alone(entity) ? entity.name : withState(entity);
    return entity.kind === 'place' || entity.kind === 'organization' ? plain(entity) : undefined;
  };
  for (const entity of entities.values()) {
    if (entity.title) continue;
    const found = titleOf(entity);
    if (found && !taken.has(found)) entity.title = found;
  }
}
