/**
 * Other forms of the names of bodies, places and events that follow by rule: British and American spelling ("Centre", "Center"),
 * and the two orders of a university's name ("University of Karachi", "Karachi University").
 */
import type { Entity } from '../knowledge/model.ts';

/** Words of names that Britain and America spell differently; sources have one spelling, news both. */
const SPELLINGS = new Map(
  `Centre Center|Defence Defense|Organisation Organization|Labour Labor|Programme Program|Theatre Theater|Harbour Harbor
  |Defences Defenses|Centres Centers|Organisations Organizations|Fibre Fiber|Jewellery Jewelry|Licence License`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string])
    .flatMap(([british, american]) => [
      [british, american],
      [american, british],
    ]),
);

/** There the two orders are two universities: "University of Washington", "Washington University". */
const NOT_REVERSED = new Set(['Q30', 'Q16']);

function otherSpelling(name: string): string[] {
  const other = name.replace(/\p{L}+/gu, (word) => SPELLINGS.get(word) ?? word);
  return other === name ? [] : [other];
}

function otherOrder({ name, statements }: Entity): string[] {
  const countries = statements.flatMap(({ property, entity }) => (property === 'country' && entity ? [entity] : []));
  if (countries.length !== 1 || NOT_REVERSED.has(countries[0]!)) return [];
  const [, town] = /^University of (\p{Lu}[\p{L}'’-]+)$/u.exec(name) ?? [];
  return town === undefined ? [] : [`${town} University`];
}

/** All forms that follow from the name. */
export const bodyForms = (entity: Entity): string[] => [
  ...otherSpelling(entity.name),
  ...(entity.kind === 'organization' ? otherOrder(entity) : []),
];
