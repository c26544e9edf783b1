/** What follows from the sources and is therefore not stored in them. All functions change the entities they are given. */
import { type DaySpan, daySpan } from '../knowledge/dates.ts';
import type { Entity, Statement } from '../knowledge/model.ts';

type Entities = ReadonlyMap<string, Entity>;

const countriesOf = (entity: Entity): string[] =>
  entity.statements.flatMap(({ property, entity: id }) => (property === 'country' && id ? [id] : []));

/** Whether `a` is the more prominent of two; of equals the one whose id comes first, whatever order they were read in. */
const outranks = (a: Entity, b: Entity) =>
  (a.prominence ?? 0) === (b.prominence ?? 0) ? a.id < b.id : (a.prominence ?? 0) > (b.prominence ?? 0);

/** All entities in the order of their ordinals: the most prominent first. */
export const byProminence = (entities: Entities): Entity[] =>
  [...entities.values()].sort((a, b) => (outranks(a, b) ? -1 : 1));

/** "City", "capital city", and what hand-written cards call one: "capital of the United States". */
const CITY = /\b(city|capital)\b/i;

/** Cities by country and folded name: the most prominent of a name, and whether there are others. */
function cityIndex(entities: Entities): Map<string, { city: Entity; isOne: boolean }> {
  const index = new Map<string, { city: Entity; isOne: boolean }>();
  for (const entity of entities.values()) {
    const isCity = entity.statements.some(({ property, value = '' }) => property === 'class' && CITY.test(value));
    if (entity.kind !== 'place' || !isCity) continue;
    for (const country of countriesOf(entity)) {
      const key = `${country}|${entity.name.toLowerCase()}`;
      const known = index.get(key);
      const city = !known || outranks(entity, known.city) ? entity : known.city;
      index.set(key, { city, isOne: !known });
    }
  }
  return index;
}

/**
 * A seat is told without its region: the name alone finds a great city, hardly the right one of several small ones. The
 * United States have most names several times: Durham, Columbia.
 */
const GREAT = 0.39;
const GREAT_IN_THE_STATES = 0.47;
const UNITED_STATES = 'Q30';

/** Capitals and seats that the facts name in words become links to the city of that name in the same country. */
export function linkCities(entities: Entities): void {
  const cities = cityIndex(entities);
  for (const entity of entities.values()) {
    const isCountry = entity.statements.some(({ property }) => property === 'capital');
    for (const statement of entity.statements) {
      if ((statement.property !== 'capital' && statement.property !== 'headquarters') || !statement.value) continue;
      for (const country of isCountry ? [entity.id, ...countriesOf(entity)] : countriesOf(entity)) {
        const found = cities.get(`${country}|${statement.value.toLowerCase()}`);
        const least = country === UNITED_STATES ? GREAT_IN_THE_STATES : GREAT;
        const isSure =
          found && (statement.property === 'capital' || (found.isOne && (found.city.prominence ?? 0) >= least));
        if (!isSure) continue;
        statement.entity = found.city.id;
        delete statement.value;
        break;
      }
    }
  }
}

const start = (statement: Statement): number => (statement.from ? (daySpan(statement.from)?.first ?? -1e9) : -1e9);

/** The holders of an office, from the offices of its holders: `holder` statements in the order of time. */
export function addHolders(entities: Entities): void {
  const holders = new Map<string, Statement[]>();
  for (const person of entities.values()) {
    for (const { property, entity: office, value: _, ...when } of person.statements) {
      if (property !== 'office' || !office || !entities.has(office)) continue;
      const list = holders.get(office) ?? [];
      list.push({ property: 'holder', entity: person.id, ...when });
      holders.set(office, list);
    }
  }
  for (const [id, list] of holders) {
    const office = entities.get(id)!;
    if (office.statements.some(({ property }) => property === 'holder')) continue;
    list.sort((a, b) => start(a) - start(b) || (a.entity! < b.entity! ? -1 : 1));
    office.statements = [...office.statements, ...list];
  }
}

/** Who held an office before and after, by office statement of a person. */
export type Succession = Map<Statement, { before?: string; after?: string }>;

/** A gap of more days than this between two holders means that someone is missing from the file. */
const LONGEST_GAP = 200;

/** Days for which two may hold an office at once: sources differ by some about one handover. */
const HANDOVER = 31;

/** A term in office that has a beginning, with the days on which it may have begun and ended. */
interface Term {
  person: Entity;
  statement: Statement;
  begin: DaySpan;
  end: DaySpan;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const OPEN: DaySpan = { first: Number.POSITIVE_INFINITY, last: Number.POSITIVE_INFINITY };

/** The dated terms of each office in the order of time; of one beginning the shorter first, else in an order of their own. */
function termsByOffice(entities: Iterable<Entity>): Map<string, Term[]> {
  const terms = new Map<string, Term[]>();
  for (const person of entities) {
    for (const statement of person.statements) {
      if (statement.property !== 'office' || !statement.entity || !statement.from) continue;
      const begin = daySpan(statement.from)!;
      const end = (statement.to && daySpan(statement.to)) || OPEN;
      const list = terms.get(statement.entity) ?? [];
      list.push({ person, statement, begin, end });
      terms.set(statement.entity, list);
    }
  }
  for (const list of terms.values()) {
    list.sort(
      (a, b) =>
        a.begin.first - b.begin.first ||
        (a.end.last === b.end.last ? 0 : a.end.last - b.end.last) ||
        order(a.person.id, b.person.id),
    );
  }
  return terms;
}

/** Whether two surely held the office at once, wherever in their years and months the terms began and ended. */
const overlap = (one: Term, other: Term): boolean =>
  Math.min(one.end.first, other.end.first) - Math.max(one.begin.last, other.begin.last) > HANDOVER;

const overlapping = (list: readonly Term[]): number[] =>
  list.flatMap((term, i) => (i > 0 && overlap(list[i - 1]!, term) ? [i] : []));

/** Whether one person holds the office at a time: its terms in the file hardly overlap. */
const isSingle = (list: readonly Term[]) => list.length > 1 && overlapping(list).length <= list.length / 10;

/**
 * Offices of one holder at a time that two held at once, by their dates: rivals, or a date that is wrong. Gives the office's
 * id and the two statements with their holders.
 */
export function doubleHolders(
  entities: Iterable<Entity>,
): { office: string; earlier: { person: Entity; statement: Statement }; later: Term }[] {
  return [...termsByOffice(entities)].flatMap(([office, list]) => {
    if (!isSingle(list)) return [];
    const pairs = overlapping(list).map((i) => ({ office, earlier: list[i - 1]!, later: list[i]! }));
    // Of a term that ended on or before some day nobody claims that it lasted so long.
    return pairs.filter(
      ({ earlier, later }) => earlier.statement.toAtMost === undefined && earlier.person !== later.person,
    );
  });
}

/** The neighbours in office of each term, for offices that one person holds at a time. */
export function successions(entities: Entities): Succession {
  const found: Succession = new Map();
  for (const list of termsByOffice(entities.values()).values()) {
    if (!isSingle(list)) continue;
    for (const [i, term] of list.entries()) {
      const before = list[i - 1];
      const after = list[i + 1];
      const close = ({ end }: Term, { begin }: Term) =>
        begin.last - end.first >= -HANDOVER && begin.first - end.last <= LONGEST_GAP;
      const other = (one: Term | undefined) => one !== undefined && one.person.id !== term.person.id;
      found.set(term.statement, {
        ...(other(before) && close(before!, term) ? { before: before!.person.id } : {}),
        ...(other(after) && close(term, after!) ? { after: after!.person.id } : {}),
      });
    }
  }
  return found;
}
