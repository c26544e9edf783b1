import { fold } from '../../knowledge/fold.ts';
import type { Entity, Kind } from '../../knowledge/model.ts';

/** "Prime Minister of Japan" -> "prime-minister-of-japan". */
function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Who is who across the layers: facts name things, this finds the id under which the sources know them, so that a fact about
 * "Paris Agreement" joins the hand-written card instead of making a second one. Hand-written cards register first and keep
 * their ids; ids of Wikidata come next; what has none gets a slug.
 */
export class Registry {
  readonly #byName = new Map<string, string>();
  readonly #byCountry = new Map<string, string>();
  readonly #ids = new Set<string>();
  /** Ids of hand-written cards that no facts have joined yet. */
  readonly #cards = new Set<string>();
  readonly #countryOf = new Map<string, string>();

  /** `names` lead to `id`; the first to claim a name keeps it. `country` tells namesakes apart. */
  add(kind: Kind, id: string, names: Iterable<string | null | undefined>, country?: string): void {
    this.#ids.add(id);
    if (country && !this.#countryOf.has(id)) this.#countryOf.set(id, country);
    for (const name of names) {
      if (!name) continue;
      const key = `${kind}|${fold(name)}`;
      if (!this.#byName.has(key)) this.#byName.set(key, id);
      if (country && !this.#byCountry.has(`${key}|${country}`)) this.#byCountry.set(`${key}|${country}`, id);
    }
  }

  addEntity(entity: Entity): void {
    const names = (entity.names ?? []).flatMap((name) =>
      typeof name === 'string' ? [name] : name.via === undefined || name.via === 'name' ? [name.text] : [],
    );
    this.add(entity.kind, entity.id, [entity.name, entity.title, ...names]);
    this.#cards.add(entity.id);
  }

  /**
   * Id of the thing of this kind and name, undefined when unknown. With a country the namesake of that country is meant, or
   * one that belongs to no country; never one of another country.
   */
  find(kind: Kind, name: string | null | undefined, country?: string | null): string | undefined {
    if (!name) return undefined;
    const key = `${kind}|${fold(name)}`;
    if (!country) return this.#byName.get(key);
    const first = this.#byName.get(key);
    const home = first === undefined ? undefined : this.#countryOf.get(first);
    return this.#byCountry.get(`${key}|${country}`) ?? (home === undefined ? first : undefined);
  }

  /** A slug id that is not taken yet: "org:national-bank", then "org:national-bank-fr", then "org:national-bank-2". */
  fresh(prefix: string, name: string, country?: string | null): string {
    const plain = `${prefix}:${slug(name)}`;
    // A card under the very slug is about the same thing.
    if (this.#cards.delete(plain)) return plain;
    const taken = (id: string) => this.#ids.has(id);
    let id = plain;
    if (taken(id) && country) id = `${plain}-${slug(country)}`;
    for (let n = 2; taken(id); n++) id = `${plain}-${n}`;
    this.#ids.add(id);
    return id;
  }
}
