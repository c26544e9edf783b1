/** The way from the text of an article to its mentions. Pure and deterministic; see ARCHITECTURE.md for the steps. */
import { nameKey } from '../knowledge/names.ts';
import { type EntityFacts, type NamesTable, Role } from '../knowledge/table.ts';
import { Gap, Shape } from '../knowledge/tokens.ts';
import { coverage, Neighbour } from './borders.ts';
import { exclude, type Judged, prepare, type Reading, type Situation, settle, TOLD } from './choice.ts';
import { shortForms } from './coreference.ts';
import { Company, FactsCache } from './evidence.ts';
import { AND } from './lexicon.ts';
import { lookUp, type Match } from './lookup.ts';
import { accepted, establish, mentionsOf } from './outcome.ts';
import { type Page, readPage } from './page.ts';
import { NOT_OURS, narrowPairs } from './pairs.ts';
import { partsOf } from './parts.ts';
import { withRepeats } from './repeats.ts';
import { findStrangers } from './strangers.ts';
import type { Article, Spotted } from './types.ts';
import { WEIGHTS } from './weights.ts';

/** Everything that was found out about an article; `spot` gives the part that a page needs, `explain` the rest. */
export interface Outcome {
  page: Page;
  judged: Judged[];
  spotted: Spotted;
}

/** From this score on the first pass takes an entity for surely on the page. */
const SURE = 0.8;

/** The best reading of the name before or behind one in a list ("Vienna, Helsinki and Rome"), if there is a likely one. */
function besideInList({ tokens }: Page, judged: readonly Judged[], i: number): EntityFacts | undefined {
  const joined = (left: Judged, right: Judged) => {
    const words = right.first - left.last - 1;
    const gap = tokens.gap[right.first];
    return words === 0 ? gap === Gap.Comma : words === 1 && gap === Gap.Space && tokens.a[left.last + 1] === AND;
  };
  const before = judged[i - 1];
  const behind = judged[i + 1];
  const found =
    (before && joined(before, judged[i]!) && accepted(before.readings)) ||
    (behind && joined(judged[i]!, behind) && accepted(behind.readings));
  return found ? found.facts : undefined;
}

/** The country whose name stands right before this one: "[Pakistan]'s Punjab", "the [German] Greens". */
function ownerOf({ tokens }: Page, judged: readonly Judged[], i: number): number | undefined {
  const { first } = judged[i]!;
  const before = judged[i - 1];
  if (before?.last !== first - 1 || tokens.gap[first] !== Gap.Space) return undefined;
  const best = accepted(before.readings);
  const owns = best?.candidate.via === 'demonym' || (tokens.shape[before.last]! & Shape.Possessive) !== 0;
  return best && owns && (best.facts.roles & Role.Country) !== 0 ? best.candidate.entity : undefined;
}

function neighboursOf(matches: readonly Match[], facts: FactsCache): Uint8Array {
  const neighbours = new Uint8Array(matches.length);
  for (let i = 0; i < matches.length; i++) {
    const { first, last, candidates } = matches[i]!;
    const best = candidates[0]!;
    const { kind } = facts.of(best.entity);
    if (best.via === 'name' && (kind === 'organization' || kind === 'place')) neighbours[i] = Neighbour.Name;
    else if (first === last && best.via !== 'demonym' && kind === 'person') neighbours[i] = Neighbour.Surname;
  }
  return neighbours;
}

const ELSEWHERE = 'the page has told elsewhere which one it means';

/** What a page has told of a place when it is none of the file, and when it has told two. */
const NONE = -1;
const TWO = -2;

/** From this prior on a place is known by its name alone, also beside a namesake: papers do not say which Paris or London. */
const FAMOUS = 0.85;

/** Whether a taken place needs nobody to tell it: its name nearly always means it, and the page speaks of its country. */
const isFamous = (best: Reading | undefined): boolean =>
  best !== undefined && best.facts.kind === 'place' && best.candidate.prior >= FAMOUS && best.evidence.country;

/**
 * A place that the words around it tell from its namesakes once is the same one on the whole page: "the state of Georgia",
 * "Parkland, Florida"; so is one that the file does not know, "Shelby, Mont." Not so where a famous one is spoken of as well: "from
 * Paris, Texas, to Paris".
 */
function unite({ tokens }: Page, judged: readonly Judged[]): void {
  const told = new Map<number, number>();
  for (const { first, last, out, decided } of judged) {
    if (first !== last || (decided < 0 && out !== NOT_OURS)) continue;
    const key = tokens.a[first]!;
    const entity = decided < 0 ? NONE : decided;
    told.set(key, (told.get(key) ?? entity) === entity ? entity : TWO);
  }
  if (told.size === 0) return;
  for (const one of judged) {
    const entity = (one.first === one.last ? told.get(tokens.a[one.first]!) : undefined) ?? TWO;
    if (entity === TWO || one.decided >= 0 || isFamous(accepted(one.readings, SURE))) continue;
    const meant = one.readings.find(({ candidate }) => candidate.entity === entity);
    if (!meant && entity !== NONE) continue;
    if (meant) meant.score = Math.max(meant.score, TOLD);
    exclude(one, ({ facts, candidate }) => facts.kind === 'place' && candidate.entity !== entity, ELSEWHERE);
  }
}

/**
 * Names that are not taken give way to those in them: "EU constitution" to "EU", "war in Ukraine" to "Ukraine". Only where they
 * begin or end small: what is left over is then no part of a name.
 */
function shorten(situation: Situation, table: NamesTable, judged: readonly Judged[]): Judged[] {
  const { page, covered } = situation;
  const small = (i: number) => (page.tokens.shape[i]! & (Shape.Title | Shape.Digit)) === 0;
  return judged.flatMap((one, index) => {
    const { first, last, readings } = one;
    if (first === last || !(small(first) || small(last)) || accepted(readings)) return one;
    const inside = lookUp(page, table, small(first) ? first + 1 : first, small(last) ? last : last + 1);
    if (inside.length === 0) return one;
    covered.fill(-1, first, last + 1);
    return inside.map((match) => {
      covered.fill(index, match.first, match.last + 1);
      const part = prepare(situation, match);
      settle(situation, part);
      return part;
    });
  });
}

/** Reads an article; other weights than the trained ones are for training. */
export function read(article: Article, table: NamesTable, weights: Float64Array = WEIGHTS): Outcome {
  const { established, day } = article;
  const page = readPage(article, table);
  const facts = new FactsCache(table);
  const matches: Match[] = [];
  for (const match of lookUp(page, table)) {
    if (match.first === match.last) matches.push(match);
    else matches.push(...partsOf(page, table, facts, match));
  }
  narrowPairs(page, table, matches, facts);
  const covered = coverage(page, matches);
  const strangers = findStrangers(page, covered);
  const strange = [
    ...strangers.map(({ surname }) => surname),
    ...(established?.strangers ?? []).flatMap((text) => nameKey(text)?.first ?? []),
  ];
  const company = new Company(facts);
  const inFull = new Set<number>(established?.entities);
  const clubs = new Set<number>();
  for (const entity of inFull) company.add(entity);
  const situation: Situation = {
    page,
    covered,
    neighbours: neighboursOf(matches, facts),
    facts,
    company,
    inFull,
    strangers: new Set(strange),
    namesakes: new Set(strangers.flatMap(({ given, surname }) => (given === 0 ? [] : [given, surname]))),
    clubs,
    day,
    weights,
  };

  // First pass: each name by itself, to learn who is surely here. Second: with the company of the sure ones.
  let judged = matches.map((match) => prepare(situation, match));
  for (const one of judged) settle(situation, one);
  for (const { readings } of judged) {
    const best = accepted(readings, SURE);
    if (!best) continue;
    company.add(best.candidate.entity);
    if (best.candidate.via === 'name') inFull.add(best.candidate.entity);
  }
  // Whom the file does not know by this full name is a stranger, as those whose name it has never had.
  for (const { first, last, readings } of judged) {
    const nobody = last > first && readings[0]?.facts.kind === 'person' && !accepted(readings);
    if (nobody && page.given[first] === 1) situation.strangers.add(page.tokens.a[last]!);
  }
  if (page.sporting) {
    for (const { first, last, readings } of judged) {
      if (last > first && ((accepted(readings)?.facts.roles ?? 0) & Role.Sports) !== 0)
        clubs.add(page.tokens.a[first]!);
    }
  }
  for (let i = 0; i < judged.length; i++)
    settle(situation, judged[i]!, besideInList(page, judged, i), ownerOf(page, judged, i));
  unite(page, judged);
  judged = shorten(situation, table, judged);

  const forms = shortForms(page, covered, judged, facts, strangers, established);
  const all = withRepeats(situation, judged, forms);
  const mentions = mentionsOf(page, all);
  return { page, judged: all, spotted: { mentions, established: establish(page, all, forms, strangers, established) } };
}

/** The mentions of an article and what the page has settled by them. */
export function spot(article: Article, table: NamesTable): Spotted {
  return read(article, table).spotted;
}
