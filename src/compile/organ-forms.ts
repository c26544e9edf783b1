/**
 * Names of a state's organs that follow from a generic title and the state: whatever the source calls it, news also writes
 * "Chad's Supreme Court", "the Chadian Supreme Court" and "the Supreme Court of Chad".
 */
import type { Entity } from '../knowledge/model.ts';
import { possessive, withArticle } from './articles.ts';

/** A state as its organs' names need it. */
export interface State {
  /** The usual name first. */
  names: readonly string[];
  adjectives: readonly string[];
}

/** Classes of which a state has one of a title; of its many other bodies only those that say so. */
const ORGANS = new Set(['ministry', 'court', 'legislature', 'armed force', 'central bank']);
const OF_THE_STATE = /^(National|Central|Supreme|Constitutional|Electoral|State|Federal) /;
const OF_THE_WORLD = /\b(International|European|World|Union|African|Asian|Arab|Caribbean)\b/;

/** Portfolios by their short word: "Foreign Ministry", "Ministry of Foreign Affairs". */
const PORTFOLIOS: [RegExp, string[]][] = [
  [/^(Foreign|External) Affairs\b/, ['Foreign']],
  [/^(National )?Defen[cs]e$/, ['Defence', 'Defense']],
  [/^(the )?(Interior|Internal Affairs)\b/, ['Interior']],
  [/^Finance\b/, ['Finance']],
  [/^Justice\b/, ['Justice']],
  [/^(Public )?Health$/, ['Health']],
  [/^(National )?Education$/, ['Education']],
  [/^Energy$/, ['Energy']],
  [/^(Agriculture|Culture|Tourism|Information|Trade|Transport|Industry)$/, ['$&']],
  [/^(the )?Economy$/, ['Economy']],
  [/^Labou?r$/, ['Labour', 'Labor']],
  [/^(the )?Environment$/, ['Environment']],
];

/** A title without the state in it: "Supreme Court of Chad (2008)" -> "Supreme Court". */
function titleOf(name: string, { names, adjectives }: State): string {
  let title = name.replace(/\s*\(.*\)$/, '');
  const longest = [...names].sort((a, b) => b.length - a.length);
  for (const end of longest.flatMap((form) => [` of the ${form}`, ` of ${form}`])) {
    if (title.toLowerCase().endsWith(end.toLowerCase())) title = title.slice(0, -end.length);
  }
  for (const form of [...adjectives, ...longest]) {
    if (title.startsWith(`${form} `)) title = title.slice(form.length + 1);
  }
  return title;
}

/** "Ministry of Defence" -> "Defence Ministry", "Defense Ministry"; and the other way round. */
function shortTitles(title: string): string[] {
  const [, portfolio] = /^Ministry (?:of|for) (.+)$/.exec(title) ?? [];
  if (portfolio === undefined) return [];
  const words = PORTFOLIOS.flatMap(([pattern, short]) => {
    const found = pattern.exec(portfolio);
    return found ? short.map((word) => word.replace('$&', found[0])) : [];
  });
  return words.map((word) => `${word} Ministry`);
}

/** All forms for an organ of a state; none where its title is no generic one. */
export function organForms(entity: Entity, state: State, isGeneric: (text: string) => boolean): string[] {
  const what = entity.statements.find(({ property }) => property === 'class')?.value ?? '';
  const own = titleOf(entity.name, state);
  if (entity.kind !== 'organization' || OF_THE_WORLD.test(own) || !isGeneric(own)) return [];
  if (!ORGANS.has(what) && ((what !== 'government body' && what !== 'public body') || !OF_THE_STATE.test(own)))
    return [];
  if (!/\s|^(Parliament|Senate|Army|Navy)$/.test(own)) return [];
  const country = state.names[0]!;
  return [own, ...shortTitles(own)].flatMap((title) => [
    `${title} of ${withArticle(country)}`,
    `${possessive(country)} ${title}`,
    ...state.adjectives.map((adjective) => `${adjective} ${title}`),
  ]);
}
