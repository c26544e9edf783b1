import type { Entity, Name } from '../../knowledge/model.ts';
import { possessive, withArticle } from '../articles.ts';
import { LEAST_OFFICE, officeWeight, ofOffice } from '../prominence.ts';
import type { PersonRow } from './facts.ts';
import type { Registry } from './registry.ts';

/**
 * Offices are written in many ways: "Foreign Minister of the People's Republic of China", "Minister of Foreign Affairs of
 * China", "Ukrainian Minister of Foreign Affairs". Here they become one post and one country, so that terms join, successors
 * are seen, and "China's foreign minister" in a text finds its office.
 */
export interface Post {
  /** Canonical, lower case: "minister of foreign affairs". */
  post: string;
  country: string;
}

/** Portfolios that go by several names; the first is the canonical one, all are names. */
const SYNONYMS: string[][] = [
  [
    'minister of foreign affairs',
    'foreign minister',
    'minister for foreign affairs',
    'foreign affairs minister',
    'minister of external affairs',
  ],
  [
    'minister of defence',
    'minister of defense',
    'defence minister',
    'defense minister',
    'minister of national defence',
    'minister of national defense',
  ],
  ['minister of finance', 'finance minister', 'minister for finance'],
  [
    'minister of the interior',
    'interior minister',
    'minister of interior',
    'minister of internal affairs',
    'minister of interior affairs',
  ],
  ['minister of justice', 'justice minister', 'minister for justice'],
  ['minister of health', 'health minister', 'minister of healthcare', 'minister for health'],
  ['minister of education', 'education minister', 'minister for education'],
  ['minister of economy', 'economy minister', 'minister of the economy', 'minister of economic affairs'],
  ['minister of trade', 'trade minister', 'minister of commerce', 'commerce minister'],
  ['minister of energy', 'energy minister'],
  ['minister of agriculture', 'agriculture minister'],
  ['minister of transport', 'transport minister', 'minister of transportation'],
  ['minister of labour', 'labour minister', 'labor minister', 'minister of labor'],
  ['minister of the environment', 'environment minister', 'minister of environment'],
  ['president'],
  ['vice president'],
  ['prime minister', 'premier'],
  ['deputy prime minister'],
  ['chancellor'],
  ['king', 'monarch'],
];

const CANONICAL = new Map(SYNONYMS.flatMap((row) => row.map((form) => [form, row[0]!] as const)));

/** Long forms of country names inside office labels, cut to what the countries file knows. */
const LONG =
  /\b(?<!secretary of )(the )?(people's republic of|islamic republic of|federal republic of|french republic|republic of|kingdom of|state of)\b/i;

const CHURCHES = new Set([
  'latin',
  'roman',
  'catholic',
  'orthodox',
  'christian',
  'muslim',
  'islamic',
  'jewish',
  'buddhist',
  'anglican',
]);

export class Offices {
  readonly #countries: { forms: string[]; iso: string }[];

  /** `countries`: for each ISO code its names ("China", "People's Republic of China") and adjectives ("Chinese"). */
  constructor(countries: ReadonlyMap<string, { names: readonly string[]; adjectives: readonly string[] }>) {
    this.#countries = [...countries].map(([iso, { names, adjectives }]) => ({
      iso,
      forms: [...names, ...adjectives].map((form) => form.toLowerCase()),
    }));
  }

  /** The post and country that a label means, or undefined when it names no country's post. */
  parse(label: string, of: string | null | undefined): Post | undefined {
    if (!of || !/^[A-Z]{2}$/.test(of)) return undefined;
    let post = label
      .replace(/\u200e/g, '')
      .replace(/\s*\(.*?\)\s*$/, '')
      .toLowerCase()
      .trim();
    const forms = this.#countries.find((country) => country.iso === of)?.forms ?? [];
    for (const form of [...forms].sort((a, b) => b.length - a.length)) {
      post = post.replace(` of the ${form}`, '').replace(` of ${form}`, '');
      if (post.startsWith(`${form} `)) post = post.slice(form.length + 1);
    }
    post = post.replace(new RegExp(` of ${LONG.source}.*$`, 'i'), '').trim();
    return { post: CANONICAL.get(post) ?? post, country: of };
  }

  /** Whether a word is the adjective of a country, or of a church: such words keep their capital. */
  isAdjective(word: string): boolean {
    const lower = word.toLowerCase();
    return CHURCHES.has(lower) || this.#countries.some(({ forms }) => forms.includes(lower));
  }

  /** All forms of a post, the canonical one first. */
  forms(post: string): string[] {
    return SYNONYMS.find((row) => row[0] === post) ?? [post];
  }
}

const KINDS = new Set([
  'president',
  'head-of-government',
  'head-of-state',
  'minister',
  'central-bank',
  'speaker',
  'deputy-leader',
  'military',
  'judicial',
  'royal-or-spouse',
  'other',
]);

/** What many hold at a time, and titles that do not say of what. */
const NO_OFFICE =
  /member|whip|without portfolio|first lady|emperor|parliamentary|^(deputy |vice[- ]|senior |delegate )?(director[- ]general|director|secretary[- ]general|advis[eo]r|commissioner|minister|state secretary|undersecretary)$|^special advis[eo]r/;

interface Held {
  count: number;
  top: number;
  label: string;
}

/** Single-holder posts: one at a time, so that a successor's first day ends the term before. */
const SINGLE =
  /^(president|prime minister|chancellor|king|sultan|vice president|minister of (foreign affairs|defence|finance|the interior|justice|health|education)|governor of the .*bank.*|secretary of (state|defense|the treasury|homeland security|commerce|energy|labor|education)|attorney general)$/;

export const isSingleHolder = (post: string): boolean => SINGLE.test(post);

/** Ministries too have one minister at a time, as a rule: enough to doubt two, not to end a term. */
export const isOfOne = (post: string): boolean => SINGLE.test(post) || /^minister (of|for) (?!state\b)/.test(post);

/** A national post, not "president of the province of …": it names no second body behind an "of". */
const CLEAN = /^(?!.* of )|^(minister|minister of state|secretary|under ?secretary|deputy secretary) (of|for) /;
export const isNational = (post: string): boolean => CLEAN.test(post);

/** What journalists put before a post instead of the adjective. */
const PREFIXES: Record<string, string[]> = { US: ['U.S.', 'US', 'United States'], GB: ['UK', 'U.K.'], AE: ['UAE'] };

/**
 * The offices worth an entity of their own: national posts held by at least two people of the file, or head posts. Returns
 * the entities and a look-up from "post|country" to their ids.
 */
export function officeEntities(
  people: readonly PersonRow[],
  offices: Offices,
  registry: Registry,
  countries: ReadonlyMap<string, { id: string; name: string; adjective: string | undefined }>,
): { entities: Entity[]; idOf: Map<string, string> } {
  const held = new Map<string, Held>();
  for (const person of people) {
    for (const role of person.roles) {
      if (role.level !== 'national' || !KINDS.has(role.kind)) continue;
      const post = offices.parse(role.office, role.of);
      if (!post || NO_OFFICE.test(post.post)) continue;
      const key = `${post.post}|${post.country}`;
      const entry = held.get(key) ?? { count: 0, top: 0, label: role.office };
      entry.count++;
      entry.top = Math.max(entry.top, officeWeight(role.kind, isNational(post.post)));
      held.set(key, entry);
    }
  }
  const entities: Entity[] = [];
  const idOf = new Map<string, string>();
  for (const [key, { count, top, label }] of [...held].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (count < 3 && top < 0.4 && !(isSingleHolder(key.split('|')[0]!) && count > 1)) continue;
    if (top <= LEAST_OFFICE && count < 6) continue;
    const [post, iso] = key.split('|') as [string, string];
    const country = countries.get(iso);
    if (!country) continue;
    const known = offices.forms(post).map((form) => `${form} of ${country.name}`);
    const isNamed = [country.name, country.adjective].some((form) => form && label.includes(form));
    // "President of Abruzzo", "Secretary of State of Arkansas" have their place already.
    const isLocal = !isNational(post) && / of (?!the )\p{Lu}/u.test(label);
    const isWhole = isNamed || isLocal || /united states|of the |\bhm\b/i.test(label);
    const name = isWhole ? label : `${label} of ${country.name}`;
    // A bare "Finance Minister" is every country's: only what names its own country finds an office, or stands for one.
    const told = [name, ...(isWhole ? [label] : []), ...known];
    const id = told.map((text) => registry.find('office', text)).find(Boolean) ?? registry.fresh('office', name);
    registry.add('office', id, told);
    idOf.set(key, id);
    const names: Name[] = [];
    const add = (text: string) => {
      if (text !== name && !names.some((each) => each.text === text)) names.push({ text, case: 'any' });
    };
    for (const form of isNational(post) ? offices.forms(post) : []) {
      add(`${form} of ${withArticle(country.name)}`);
      add(`${possessive(country.name)} ${form}`);
      for (const prefix of [country.adjective, ...(PREFIXES[iso] ?? [])]) if (prefix) add(`${prefix} ${form}`);
    }
    entities.push({
      id,
      kind: 'office',
      name: name.replace(/\u200e/g, ''),
      names,
      statements: [
        { property: 'class', value: 'public office', source: 'wikidata' },
        { property: 'country', entity: country.id, source: 'wikidata' },
      ],
      prominence: ofOffice(top, count),
      asOf: '2026-11',
    });
  }
  return { entities, idOf };
}
