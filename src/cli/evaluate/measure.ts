/** Gold against what is spotted: the counts that the figures come from, and every error. */
import type { CardStore } from '../../knowledge/cards.ts';
import type { NamesTable } from '../../knowledge/table.ts';
import type { WrittenMention } from '../mentions.ts';
import { apart, type Convention, conventionOf } from './convention.ts';
import { type GoldDocument, normal } from './gold.ts';
import { type Case, type Counts, emptyCounts, type Rules, scoreDocument } from './score.ts';

export interface Failure extends Case<WrittenMention> {
  document: GoldDocument;
}

/** Marks of a sort that the corpus does not link: how many there are, and how many lie exactly on a gold mention. */
interface Apart {
  marks: number;
  onGold: number;
}

export interface Measured {
  total: Counts;
  byVia: Map<string, Counts>;
  byKind: Map<string, Counts>;
  /** By what the gold calls it. */
  byType: Map<string, Counts>;
  apart: Map<string, Apart>;
  failures: Failure[];
}

export const emptyMeasured = (): Measured => ({
  total: emptyCounts(),
  byVia: new Map(),
  byKind: new Map(),
  byType: new Map(),
  apart: new Map(),
  failures: [],
});

function entry<T>(map: Map<string, T>, key: string, empty: () => T): T {
  const own = map.get(key) ?? empty();
  map.set(key, own);
  return own;
}

function tally(counts: Counts, { verdict }: Case<WrittenMention>): void {
  if (verdict === 'right') counts.tp++;
  else if (verdict === 'missed') counts.fn++;
  else counts.fp++;
  if (verdict === 'wrong entity') counts.fn++;
}

/** The marks that count by the convention; the others are counted in `sorts`. */
function counted(
  document: GoldDocument,
  marks: readonly WrittenMention[],
  convention: Convention,
  sorts: Map<string, Apart>,
): WrittenMention[] {
  const [from, to] = document.evaluation_span ?? [0, document.text.length];
  return marks.filter((mark) => {
    const sort = apart(mark, convention);
    if (!sort || mark.start < from || mark.end > to) return !sort;
    const own = entry(sorts, sort, () => ({ marks: 0, onGold: 0 }));
    own.marks++;
    if (document.mentions.some(({ start, end }) => start === mark.start && end === mark.end)) own.onGold++;
    return false;
  });
}

/** Measures the marks of one document, adding to what is measured so far. Every mark counts where `every` is set. */
export function measure(
  document: GoldDocument,
  marks: readonly WrittenMention[],
  rules: Rules,
  every: boolean,
  into: Measured,
): void {
  const kept = every ? marks : counted(document, marks, conventionOf(document), into.apart);
  for (const one of scoreDocument(document, kept, rules, into.total)) {
    const { verdict, prediction, gold } = one;
    if (prediction) {
      tally(entry(into.byVia, prediction.via, emptyCounts), one);
      tally(entry(into.byKind, prediction.kind, emptyCounts), one);
    }
    if (gold) tally(entry(into.byType, gold.type, emptyCounts), one);
    if (verdict !== 'right') into.failures.push({ ...one, document });
  }
}

/** All that the file holds: Wikidata ids and normalized titles. */
export async function heldEntities(names: NamesTable, cards: CardStore): Promise<Set<string>> {
  const ordinals = Array.from({ length: names.entityCount }, (_, ordinal) => ordinal);
  const held = new Set<string>();
  for (const { id, title } of (await cards.cards(ordinals)).values()) {
    if (/^Q\d+$/.test(id)) held.add(id);
    if (title) held.add(normal(title));
  }
  return held;
}
