/** What the entities of a page say about each other. */
import type { EntityFacts, NamesTable } from '../knowledge/table.ts';

/** Facts of entities, each read once a page. */
export class FactsCache {
  private readonly known = new Map<number, EntityFacts>();
  constructor(private readonly table: NamesTable) {}

  of(entity: number): EntityFacts {
    let facts = this.known.get(entity);
    if (!facts) {
      facts = this.table.facts(entity);
      this.known.set(entity, facts);
    }
    return facts;
  }
}

/** So many entities of one country make it the one a page is about. */
const LEAST_HOME = 4;

/** The entities a page is sure of, and what is linked with them. */
export class Company {
  private readonly sure = new Set<number>();
  /** How many sure entities link to this one. */
  private readonly linked = new Map<number, number>();
  /** How many sure entities belong to this country. */
  private readonly countries = new Map<number, number>();

  /** Of how many sure entities {@link home} was reckoned, and what it was. */
  private settled = 0;
  private ofMost: number | undefined;

  constructor(private readonly facts: FactsCache) {}

  add(entity: number): void {
    if (this.sure.has(entity)) return;
    this.sure.add(entity);
    const { countries, neighbours } = this.facts.of(entity);
    for (const country of countries) this.countries.set(country, (this.countries.get(country) ?? 0) + 1);
    for (const other of neighbours) this.linked.set(other, (this.linked.get(other) ?? 0) + 1);
  }

  has(entity: number): boolean {
    return this.sure.has(entity);
  }

  /** The country that clearly more of the page's entities belong to than to any other one; undefined where none does. */
  home(): number | undefined {
    if (this.settled !== this.sure.size) {
      this.settled = this.sure.size;
      this.ofMost = this.mostNamed();
    }
    return this.ofMost;
  }

  private mostNamed(): number | undefined {
    let best: number | undefined;
    let most = 0;
    let second = 0;
    for (const [country, count] of this.countries) {
      const all = count + (this.sure.has(country) ? 1 : 0);
      if (all > most) {
        second = most;
        most = all;
        best = country;
      } else if (all > second) second = all;
    }
    return most >= LEAST_HOME && most >= 2 * second ? best : undefined;
  }

  /** Number of sure entities that are linked with this one, either way. Countries do not count: they link to too much. */
  support(entity: number, { neighbours }: EntityFacts): number {
    let count = this.linked.get(entity) ?? 0;
    for (const other of neighbours) if (this.sure.has(other)) count++;
    return count;
  }

  /** How many sure entities lie in it or are linked to it: Atlanta in the state of Georgia. */
  within(entity: number): number {
    return (this.countries.get(entity) ?? 0) + (this.linked.get(entity) ?? 0);
  }

  /** Whether others of the page share its country, lie in it, or it lies in a country that the page names. */
  sharesCountry(entity: number, { countries }: EntityFacts): boolean {
    if (this.countries.has(entity)) return true;
    const own = this.sure.has(entity) ? 1 : 0;
    for (const country of countries) {
      if (this.sure.has(country) || (this.countries.get(country) ?? 0) > own) return true;
    }
    return false;
  }

  /** How many sure entities belong to its country, or to it; an entity does not speak for itself. */
  weight(entity: number, { countries }: EntityFacts): number {
    const own = this.sure.has(entity) ? 1 : 0;
    let count = this.countries.get(entity) ?? 0;
    for (const country of countries) {
      count += (this.countries.get(country) ?? 0) - own + (this.sure.has(country) ? 1 : 0);
    }
    return count;
  }
}
