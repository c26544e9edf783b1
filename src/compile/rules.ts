/**
 * What the whole table says about one name: a name is only as safe as its company. Names that others bear as well, words of
 * the language and generic titles of bodies ("Supreme Court", "Ministry of Finance") want a cue, whatever their source says.
 * Rules are made stricter here, never looser.
 */
import { fold } from '../knowledge/fold.ts';
import { type Entity, type Kind, type Name, RULES, type Rule, type Via } from '../knowledge/model.ts';
import { nameKey } from '../knowledge/names.ts';
import { isSubdivision } from './packages/subdivisions.ts';
import { isCommonWord } from './packages/words.ts';
import { type Spelling, spellings } from './spellings.ts';
import { surnameOf } from './surnames.ts';

/** A namesake counts as a rival from this much below on. */
const MARGIN = 0.2;

/** A name of its own weighs as much more than an alias of another: the Great Lakes before each of them. */
const OWN_NAME = 0.25;

/** What more people than this are called, first or last, tells little as a single word. */
const MOST_CALLED = 5;

/** From this prominence on the news names it without saying what it is; its source's own care is trusted then. */
const HEADLINE = 0.5;

/** Below this hardly any reader knows a generic title as the name of one thing. */
const KNOWN = 0.3;

/** From this prominence on a body has its single word to itself all the same: Amazon, Visa, Shell. */
const WELL_KNOWN = 0.7;

/** From this prominence on a person is known without a middle name as well. */
const KNOWN_PERSON = 0.3;

/**
 * A full name of which the file's people, first names and surnames mixed at will, would have so many bearers is a name of many
 * whom the file does not know: John Smith, David Jones.
 */
const MANY_BEARERS = 0.4;

/** Of fewer people nothing follows about their names. */
const LEAST_PEOPLE = 10_000;

/** So many words that are no function words make a generic title particular: National Aeronautics and Space Administration. */
const PARTICULAR = 3;

const FUNCTION_WORDS = new Set(
  'a an and at by de del des do du for from in la of on or the to with & i ii iii iv v vi vii viii ix x'.split(' '),
);

/** National organs of every state, and what every country has several of; their generic titles mean the one at hand. */
const IN_EVERY_COUNTRY = new Set([
  'ministry',
  'government body',
  'public body',
  'court',
  'legislature',
  'armed force',
  'central bank',
  'bank',
  'political party',
  'trade union',
  'university',
  'college',
  'religious body',
  'NGO',
  'media',
  'other',
]);

/** One name with the entity it names. */
interface Use {
  entity: Entity;
  spelling: Spelling;
  /** The name is the entity's own and not one alias of many. */
  own: boolean;
}

/** What is said of the names as a whole. */
export interface Company {
  /** How many people bear it as a first or last name. */
  called: (word: string) => number;
  /** Whether a word or words name a nation or its people. */
  isNation: (text: string) => boolean;
  /** How many people of the file would be called so if first names went with surnames at will. */
  bearers: (given: string, surname: string) => number;
}

const wordsOf = (text: string) =>
  fold(text)
    .split(/[\s-]+/)
    .filter(Boolean);
const contentOf = (text: string) => wordsOf(text).filter((word) => !FUNCTION_WORDS.has(word)).length;
const isOwn = ({ name, title }: Entity, text: string) =>
  [name, title ?? name].some((own) => fold(bare(own)) === fold(bare(text)));
const weightOf = ({ entity, own }: Use) => (entity.prominence ?? 0) + (own ? OWN_NAME : 0);
const classOf = ({ statements }: Entity) => statements.find(({ property }) => property === 'class')?.value;
const countriesOf = ({ statements }: Entity) =>
  statements.flatMap(({ property, entity }) => (property === 'country' && entity ? [entity] : []));
const stricter = (a: Rule, b: Rule): Rule => (RULES.indexOf(a) >= RULES.indexOf(b) ? a : b);
const bare = (text: string) => text.replace(/^the\s+/i, '');

/** Whether a name is made of words of the language alone, with no nation among them. */
export function isGeneric(text: string, isNation: Company['isNation']): boolean {
  const words = wordsOf(text);
  const plain = (word: string) => FUNCTION_WORDS.has(word) || isCommonWord(word.replace(/['’]s?$/, ''));
  if (!words.every(plain)) return false;
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + 4); to++) {
      if (isNation(words.slice(from, to).join(' '))) return false;
    }
  }
  return true;
}

function ofBody(entity: Entity, text: string): Rule {
  const { title, prominence = 0 } = entity;
  if (!IN_EVERY_COUNTRY.has(classOf(entity) ?? '')) return prominence < KNOWN ? 'cue' : 'safe';
  // Wikipedia gives the plain title to what the words mean first of all.
  if (title !== undefined && fold(title) === fold(text) && prominence >= KNOWN)
    return prominence >= HEADLINE ? 'safe' : 'lead';
  return prominence >= HEADLINE && contentOf(text) >= PARTICULAR ? 'lead' : 'cue';
}

function ofPlace(entity: Entity, text: string): Rule {
  if (/^\p{Ll}/u.test(bare(text))) return 'cue';
  if ((entity.prominence ?? 0) < HEADLINE || !isOwn(entity, text)) return 'cue';
  return wordsOf(bare(text)).length === 1 ? 'lead' : 'safe';
}

function ofMatter(entity: Entity, text: string): Rule {
  if (/^\p{Ll}/u.test(bare(text))) return 'cue';
  return contentOf(text) <= 2 && !isOwn(entity, text) && (entity.prominence ?? 0) < HEADLINE ? 'cue' : 'safe';
}

const ofPerson = (_: Entity, text: string): Rule => (/^the\s|^(Iron|Sun|Desert|Old) /i.test(text) ? 'cue' : 'safe');

/** What a name in several words that are all words of the language may claim, by what it names. */
const GENERIC: Partial<Record<Kind, (entity: Entity, text: string) => Rule>> = {
  organization: ofBody,
  place: ofPlace,
  agreement: ofMatter,
  event: ofMatter,
  person: ofPerson,
};

/** Names that are judged here; demonyms and metonyms are shared by nature. */
const judged = ({ via }: Spelling) => via === 'name' || via === 'short' || via === 'acronym';

const isCity = (entity: Entity) => classOf(entity)?.endsWith('city') ?? false;

/**
 * A building and the body in it (White House, 10 Downing Street) share their name by nature: either reading is right. So do a
 * city and the less known region that is named for it (Geneva, Hamburg).
 */
function areOne(a: Use, b: Use): boolean {
  const kinds = [a.entity.kind, b.entity.kind].sort().join();
  const building = (a.own || b.own) && kinds === 'organization,place';
  const [city, region] = isCity(a.entity) ? [a, b] : [b, a];
  const seat =
    isCity(city.entity) &&
    isSubdivision(region.entity) &&
    (city.entity.prominence ?? 0) > (region.entity.prominence ?? 0);
  if (!building && !seat) return false;
  const countries = countriesOf(a.entity);
  return countriesOf(b.entity).some((country) => countries.includes(country));
}

/** The least strict rule that the other uses of the name leave to this one. */
function among(use: Use, uses: readonly Use[]): Rule {
  const { prominence = 0 } = use.entity;
  const rivals = uses.filter(
    (one) =>
      one.entity !== use.entity &&
      one.spelling.via !== 'demonym' &&
      one.spelling.rule !== 'page' &&
      !areOne(one, use) &&
      weightOf(one) > weightOf(use) - MARGIN,
  );
  if (rivals.length === 0) return 'safe';
  const strongest = Math.max(...rivals.map(({ entity }) => entity.prominence ?? 0));
  return prominence >= HEADLINE && prominence > strongest - MARGIN ? 'lead' : 'cue';
}

/** The least strict rule that a single word leaves to what it names. */
function ofWord({ kind, prominence = 0 }: Entity, word: string, via: Via, company: Company): Rule {
  const called = company.called(fold(word)) > MOST_CALLED;
  // The packages and tables of places have their own test of words and people (packages/cities.ts).
  if (kind === 'place') return prominence < HEADLINE && isCommonWord(word) ? 'cue' : 'safe';
  if (kind === 'person') return called && via === 'name' ? 'cue' : 'safe';
  return prominence < WELL_KNOWN && (called || isCommonWord(word)) ? 'cue' : 'safe';
}

/**
 * Whether a form only leaves out what stands between first name and surname: "David Emery" of David F. Emery. Of one who is
 * not known all over the world it is as good as a stranger's.
 */
function leavesOut({ name, prominence = 0 }: Entity, text: string): boolean {
  const own = wordsOf(name);
  const words = wordsOf(text);
  const outer = words.length === 2 && own.length > 2 && words[0] === own[0] && words[1] === own.at(-1);
  return outer && prominence < KNOWN_PERSON;
}

/** The least strict rule that the commonness of both its words leaves to somebody's full name. */
function ofFullName({ order, prominence = 0 }: Entity, text: string, company: Company): Rule {
  const words = wordsOf(text);
  if (words.length !== 2) return 'safe';
  const [first, last] = words as [string, string];
  const expected = order === 'family-first' ? company.bearers(last, first) : company.bearers(first, last);
  if (expected < MANY_BEARERS) return 'safe';
  return prominence < HEADLINE ? 'cue' : 'lead';
}

/** The least strict rule that a name may have in this company. */
function ruleIn(use: Use, uses: readonly Use[], company: Company): Rule {
  const { entity, spelling } = use;
  const { text, via, rule } = spelling;
  const { kind, prominence = 0 } = entity;
  const common = kind === 'person' ? ofFullName(entity, text, company) : 'safe';
  const shared = stricter(among(use, uses), common);
  if (kind === 'person' && leavesOut(entity, text)) return 'cue';
  // Three letters that two well known bodies share mean neither of them alone.
  if (via === 'acronym') return shared === 'safe' ? 'safe' : 'cue';
  if (kind === 'office' || kind === 'people' || company.isNation(fold(bare(text)))) return shared;
  if (!/[\s-]/.test(text)) return stricter(shared, ofWord(entity, text, via, company));
  // What its source trusts with care already is left to it where it is well known.
  if ((rule !== 'safe' && prominence >= HEADLINE) || !isGeneric(text, company.isNation)) return shared;
  return stricter(shared, GENERIC[kind]?.(entity, text) ?? 'safe');
}

function companyOf(entities: Iterable<Entity>): Company {
  const called = new Map<string, number>();
  const givens = new Map<string, number>();
  const surnames = new Map<string, number>();
  const nations = new Set<string>();
  let people = 0;
  const count = (counts: Map<string, number>, word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const entity of entities) {
    if (entity.kind === 'person') {
      const surname = surnameOf(entity);
      if (surname === undefined) continue;
      const given = fold(entity.name.split(/\s+/).at(entity.order === 'family-first' ? -1 : 0)!);
      people++;
      count(surnames, fold(surname));
      count(givens, given);
      for (const word of [fold(surname), given]) count(called, word);
      continue;
    }
    const names = entity.names ?? [];
    const demonyms = names.filter((name) => typeof name !== 'string' && name.via === 'demonym');
    if (entity.kind !== 'place' || demonyms.length === 0) continue;
    for (const { text } of spellings(entity)) nations.add(fold(bare(text)));
  }
  return {
    called: (word) => called.get(word) ?? 0,
    isNation: (text) => nations.has(text),
    bearers: (given, surname) =>
      ((givens.get(given) ?? 0) * (surnames.get(surname) ?? 0)) / Math.max(people, LEAST_PEOPLE),
  };
}

function makeStricter(entity: Entity, spelling: Spelling): void {
  const names = entity.names ?? [];
  const textOf = (name: string | Name) => (typeof name === 'string' ? name : name.text);
  const old = names.find((name) => textOf(name) === spelling.text);
  const name: Name = { ...(typeof old === 'object' ? old : {}), ...spelling };
  entity.names = old === undefined ? [...names, name] : names.map((one) => (one === old ? name : one));
}

/** Makes the rules of all names as strict as the whole table wants them. */
export function tightenRules(entities: ReadonlyMap<string, Entity>): void {
  const company = companyOf(entities.values());
  const byKey = new Map<string, Use[]>();
  for (const entity of entities.values()) {
    for (const spelling of spellings(entity)) {
      const key = nameKey(spelling.text);
      if (!key) continue;
      const code = `${key.a},${key.b}`;
      const use = { entity, spelling, own: isOwn(entity, spelling.text) };
      const uses = byKey.get(code);
      if (uses) uses.push(use);
      else byKey.set(code, [use]);
    }
  }
  for (const uses of byKey.values()) {
    for (const use of uses) {
      const { entity, spelling } = use;
      if (!judged(spelling)) continue;
      const rule = ruleIn(use, uses, company);
      if (RULES.indexOf(rule) <= RULES.indexOf(spelling.rule)) continue;
      makeStricter(entity, { ...spelling, rule });
    }
  }
}
