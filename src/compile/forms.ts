/** Adds the names that follow from others by rule, where nothing else of the file has them. */
import { fold } from '../knowledge/fold.ts';
import { type Entity, type Name, RULES } from '../knowledge/model.ts';
import { nameKey } from '../knowledge/names.ts';
import { bodyForms } from './body-forms.ts';
import { landForms } from './land-forms.ts';
import { organForms, type State } from './organ-forms.ts';
import { personForms } from './person-forms.ts';
import { isGeneric } from './rules.ts';
import { spellings } from './spellings.ts';
import { surnameOf } from './surnames.ts';

/** From so many people of the file on that have it as a first name, a word in the middle is one too. */
const LEAST_GIVEN = 3;

/** People below this are known by the name that their source has. */
const LEAST_PERSON = 0.15;
const KNOWN_PERSON = 0.45;

const SLANG = new Set(['Kiwi']);

const textOf = (name: string | Name): string => (typeof name === 'string' ? name : name.text);
const keyOf = (text: string) => {
  const key = nameKey(text);
  return key && `${key.a},${key.b}`;
};

/** States with their names and adjectives, by id. */
function states(entities: Iterable<Entity>): Map<string, State> {
  const found = new Map<string, State>();
  for (const { id, kind, name, names = [] } of entities) {
    const demonyms = names.filter((one): one is Name => typeof one !== 'string' && one.via === 'demonym');
    if (kind !== 'place' || demonyms.length === 0) continue;
    const others = names.filter((one) => typeof one === 'string' || one.via === 'acronym').map(textOf);
    // "Islander", "Hong Kongers" and the like name people, not what is theirs.
    const adjectives = demonyms.map(textOf).filter((text) => !/ers?$/.test(text) && !SLANG.has(text));
    found.set(id, { names: [name, ...others], adjectives: adjectives.slice(0, 1) });
  }
  return found;
}

/** How often each word is somebody's first name. */
function firstNames(entities: Iterable<Entity>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entity of entities) {
    if (entity.kind !== 'person' || surnameOf(entity) === undefined) continue;
    const first = fold(entity.name.split(/\s+/)[0]!);
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return counts;
}

/**
 * A derived name is trusted no further than the name that it is derived from, and never anywhere; that of a person whom few
 * readers know wants a cue, as many are called so whom the file does not know.
 */
function ruleFor({ kind, prominence = 0, name, ...rest }: Entity): NonNullable<Name['rule']> {
  if (kind === 'person' && prominence < KNOWN_PERSON) return 'cue';
  const own = spellings({ kind, prominence, name, ...rest }).find(({ text }) => text === name)?.rule ?? 'safe';
  return kind !== 'person' || RULES.indexOf(own) <= RULES.indexOf('lead') ? 'lead' : own;
}

/**
 * Adds them. A form that an entity of the file bears already, or that follows for two, is given to nobody: it is no sign of
 * either. They are marked as short forms, so that no card shows them as names that a source has.
 */
export function addForms(entities: ReadonlyMap<string, Entity>): void {
  const all = [...entities.values()];
  const taken = new Set<string>();
  for (const entity of all) for (const { text } of spellings(entity)) taken.add(keyOf(text) ?? '');
  const land = states(all);
  const nations = new Set([...land.values()].flatMap(({ names, adjectives }) => [...names, ...adjectives].map(fold)));
  const given = firstNames(all);
  const isGiven = (word: string) => (given.get(fold(word)) ?? 0) >= LEAST_GIVEN;
  const generic = (text: string) => isGeneric(text, (one) => nations.has(one));
  const formsOf = (entity: Entity): string[] => {
    if (entity.kind === 'person') return (entity.prominence ?? 0) < LEAST_PERSON ? [] : personForms(entity, isGiven);
    const homes = entity.statements.flatMap(({ property, entity: id }) => (property === 'country' && id ? [id] : []));
    const state = homes.length === 1 ? land.get(homes[0]!) : undefined;
    return [...bodyForms(entity), ...(state ? organForms(entity, state, generic) : [])];
  };
  const wanted = new Map<string, { entity: Entity; text: string; rule: NonNullable<Name['rule']> }[]>();
  const want = (entity: Entity, text: string, rule: NonNullable<Name['rule']>) => {
    const key = keyOf(text);
    if (key === undefined || taken.has(key)) return;
    const list = wanted.get(key) ?? [];
    if (!list.some((one) => one.entity === entity)) list.push({ entity, text, rule });
    wanted.set(key, list);
  };
  for (const entity of all) {
    for (const text of formsOf(entity)) want(entity, text, ruleFor(entity));
    for (const text of landForms(entity)) want(entity, text, 'lead');
  }
  for (const list of wanted.values()) {
    const [only, ...others] = list;
    if (others.length > 0) continue;
    const { entity, text, rule } = only!;
    entity.names = [...(entity.names ?? []), { text, via: 'short', rule }];
  }
}
