/** Surnames that news writes alone ("Merkel"): derived from the full names of the best-known people. */
import { fold } from '../knowledge/fold.ts';
import type { Entity, Name } from '../knowledge/model.ts';
import { isCommonWord } from './packages/words.ts';

/** From this prominence on people are called by their surname before their full name has been given. */
export const FAMOUS = 0.7;

/** Another bearer of the name counts as a rival when less than this behind. */
const MARGIN = 0.12;

/** A surname that is also a well-known place or body says too little alone. */
const KNOWN_THING = 0.35;
/** From here on it is meant even behind a title: "the carmaker Ford". */
const GREAT_THING = 0.5;

/** A surname of so many people of the file is too common to mean one of them. */
const MOST_BEARERS = 10;

/** So many famous bearers of one surname may be meant by a title before it. */
const MOST_TITLED = 6;

/** A surname that more people than this have as a first name is no surname to a reader: Hugo, Blake, Sharon. */
const MOST_GIVEN = 5;

/** Small words that news keeps before a surname ("de Gaulle", "Van Buren"), and the one it drops as often ("von Bismarck"). */
const PARTICLES = new Set(['da', 'de', 'del', 'della', 'den', 'der', 'di', 'dos', 'du', 'la', 'le', 'van', 'von']);
const DROPPED = 'von';

export const isParticle = (word: string): boolean => PARTICLES.has(word.toLowerCase());

const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/i;

/** The surname of a full name, or undefined where it has none: a mononym, a name with "of" in it ("Mary of Teck"). */
export function surnameOf({ name, order }: Pick<Entity, 'name' | 'order'>): string | undefined {
  if (order === 'mononym' || / (of|the|I|II|III|IV|V|VI|VII|VIII|IX|X{1,3}[VI]*)( |$)/.test(name)) return undefined;
  const parts = name.split(/\s+/).filter((part) => !SUFFIX.test(part));
  if (parts.length < 2) return undefined;
  const surname = (order === 'family-first' ? parts[0]! : parts.at(-1)!).replace(
    /^(al|el|an|as|ash|at)-(?=\p{Lu})/iu,
    '',
  );
  return /^\p{Lu}[\p{L}'’-]{2,}$/u.test(surname) ? surname : undefined;
}

/** The ways in which news writes someone's surname alone. */
function shortForms(person: Entity): string[] {
  const surname = surnameOf(person)!;
  const before = person.name.slice(0, person.name.lastIndexOf(surname)).trim().split(/\s+/);
  if (person.order === 'family-first') return [surname];
  const particles: string[] = [];
  while (isParticle(before.at(-1) ?? '')) particles.unshift(before.pop()!);
  const full = [...particles, surname].join(' ');
  return particles.join() === DROPPED ? [full, surname] : [full];
}

function addShort(people: readonly Entity[], rule: 'lead' | 'cue' | 'page'): void {
  for (const person of people) {
    const known = new Set((person.names ?? []).map((name) => (typeof name === 'string' ? name : name.text)));
    const names = shortForms(person).map((text): Name => ({ text, via: 'short', rule }));
    person.names = [...(person.names ?? []), ...names.filter(({ text }) => !known.has(text))];
  }
}

/**
 * Adds the surname to those it surely means: nobody else of the file of that name is nearly as prominent. Where several are,
 * or it is a word too, it wants the title of the post: "President Bush" is told by title and day. What is a first name or a great
 * thing as well ("Clinton", "May", "Ford") is nobody's but that of who holds the post on the day.
 */
export function addSurnames(entities: ReadonlyMap<string, Entity>): void {
  const bearers = new Map<string, Entity[]>();
  const things = new Map<string, number>();
  const given = new Map<string, number>();
  for (const entity of entities.values()) {
    if (entity.kind === 'person') {
      const surname = surnameOf(entity);
      if (surname) {
        const first = fold(entity.name.split(/\s+/)[0]!);
        given.set(first, (given.get(first) ?? 0) + 1);
        bearers.set(fold(surname), [...(bearers.get(fold(surname)) ?? []), entity]);
      }
    }
    const prominence = entity.prominence ?? 0;
    if (prominence < KNOWN_THING) continue;
    for (const name of [entity.name, ...(entity.names ?? [])]) {
      const text = fold(typeof name === 'string' ? name : name.text);
      // Given names of rulers and saints are lone names too: "Francis", "Elizabeth".
      if (!/\s/.test(text)) things.set(text, Math.max(things.get(text) ?? 0, prominence));
    }
  }
  for (const [folded, people] of bearers) {
    const [best, ...others] = people.sort((x, y) => (y.prominence ?? 0) - (x.prominence ?? 0));
    const thing = things.get(folded) ?? 0;
    if ((best!.prominence ?? 0) < FAMOUS) continue;
    const famous = people.filter(({ prominence = 0 }) => prominence >= FAMOUS).slice(0, MOST_TITLED);
    if (thing >= GREAT_THING || (given.get(folded) ?? 0) > MOST_GIVEN) {
      addShort(famous, 'page');
      continue;
    }
    const common = people.length > MOST_BEARERS || thing > 0 || isCommonWord(folded);
    const rivals = others.filter(({ prominence = 0 }) => prominence > best!.prominence! - MARGIN);
    if (!common && rivals.length <= 1) addShort([best!, ...rivals], 'lead');
    else addShort(famous, 'cue');
  }
}
