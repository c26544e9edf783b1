/** The lines of a card: text with references in it, which the view makes followable and the command line prints as names. */
import type { CardStatement, Reference } from '../knowledge/model.ts';
import { upperFirst } from './words.ts';

export interface Line {
  parts: (string | Reference)[];
  /** Key into sources.json. */
  source: string;
  /** Behind "More". */
  more?: true;
}

/** A line with its weight: the smaller, the more telling. */
export interface Weighed extends Line {
  weight: number;
}

/** What a statement is about: the entity as a reference, else the words. */
export function object({ entity, value }: CardStatement): string | Reference {
  return entity ?? upperFirst(value ?? '');
}

/** What stands before the body or the agreement that a state or somebody is in. */
export const membership = ({ entity }: CardStatement): string =>
  entity?.kind === 'agreement' ? 'Party to ' : 'Member of ';

/** Two statements about the same thing. */
export const same = (a: CardStatement, b: CardStatement): boolean =>
  a.property === b.property && a.entity?.id === b.entity?.id && a.value === b.value && a.role === b.role;

/** The lines in the order of their weight, those after the first `shown` marked `more`. */
export function ranked(lines: readonly Weighed[], shown: number): Line[] {
  return [...lines]
    .sort((a, b) => a.weight - b.weight)
    .map(({ weight: _, ...line }, i) => (i < shown ? line : { ...line, more: true as const }));
}
