// biome-ignore-all lint/suspicious/noThenProperty: a block of the card, plain data that nothing awaits
/** A card in words, for the page and for the command line. */
import { thenAndNow } from '../knowledge/asof.ts';
import type { Card, Kind } from '../knowledge/model.ts';
import { type Fact, keyFacts } from './facts.ts';
import { type Line, ranked } from './line.ts';
import { partyLines } from './parties.ts';
import { sinceLines } from './since.ts';
import { sourceName } from './sources.ts';
import { thenLines } from './then.ts';
import { dateWords, dayWords } from './words.ts';

export type { Line } from './line.ts';

export interface CardLines {
  kindLabel: string;
  name: string;
  blurb: string;
  /** "On 10 March 2021", or "Over time" when the day is unknown. */
  thenTitle: string;
  then: Line[];
  sinceTitle: string;
  since: Line[];
  facts: Fact[];
  /** Names of the sources, the one that most statements come from first. */
  sources: string[];
  /** Newest date for which the card was known good, in words. */
  asOf: string;
}

/** Lines of a block before "More". */
const SHOWN = 5;

export const KIND_LABELS: Readonly<Record<Kind, string>> = {
  person: 'Person',
  place: 'Place',
  organization: 'Organization',
  agreement: 'Agreement',
  event: 'Event',
  office: 'Office',
  people: 'People',
};

function sourcesOf({ statements }: Card): string[] {
  const counts = new Map<string, number>();
  for (const { source } of statements) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...new Set([...counts].sort((a, b) => b[1] - a[1]).map(([key]) => sourceName(key)))];
}

/** What the card says on a day number (undefined: not known). `onPage`: ids whose part in an agreement is worth a line. */
export function cardLines(card: Card, day: number | undefined, onPage: ReadonlySet<string> = new Set()): CardLines {
  const { then, since, facts } = thenAndNow(card, day);
  const parties = partyLines(card, day, onPage);
  const isOther = ({ property }: { property: string }) => property !== 'party to';
  // What a name stands for is true at any date, and is what the reader needs first.
  const stands = facts.filter(({ property }) => property === 'stands for');
  const told = [...stands, ...then.filter(isOther)];
  const after = day === undefined ? [] : sinceLines(card, since.filter(isOther), day);
  return {
    kindLabel: KIND_LABELS[card.kind],
    name: card.name,
    blurb: card.blurb,
    thenTitle: day === undefined ? 'Over time' : `On ${dayWords(day)}`,
    then: ranked([...thenLines(card, told, day), ...parties.then], SHOWN),
    sinceTitle: 'Since then',
    since: ranked([...after, ...parties.since], SHOWN),
    facts: [...keyFacts(card, facts, day), ...parties.facts],
    sources: sourcesOf(card),
    asOf: dateWords(card.asOf),
  };
}
