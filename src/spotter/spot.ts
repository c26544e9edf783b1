/** The way from the text of an article to its mentions. Pure and deterministic; see ARCHITECTURE.md for the steps. */
import { fold } from '../knowledge/fold.ts';
import { nameKey } from '../knowledge/names.ts';
import type { Candidate, NamesTable } from '../knowledge/table.ts';
import { Gap, Shape } from '../knowledge/tokens.ts';
import { coverage } from './borders.ts';
import { judge, type Reading, type Situation } from './choice.ts';
import { calledBy, introduced, type ShortForm } from './coreference.ts';
import { Company, FactsCache } from './evidence.ts';
import { Word } from './lexicon.ts';
import { lookUp, type Match } from './lookup.ts';
import { looksLikeName, type Page, readPage } from './page.ts';
import { partsOf } from './parts.ts';
import { findStrangers } from './strangers.ts';
import type { Article, Established, Mention, Spotted } from './types.ts';
import { CLOSE, THRESHOLD } from './weights.ts';

/** A name of the text with its readings, as the choice left them. */
export interface Judged extends Match {
  readings: Reading[];
}

/** Everything that was found out about an article; `spot` gives the part that a page needs, `explain` the rest. */
export interface Outcome {
  page: Page;
  judged: Judged[];
  spotted: Spotted;
}

/** A name by which the first pass takes an entity for sure. */
const SURE = 0.8;

const accepted = (readings: readonly Reading[], least = THRESHOLD): Reading | undefined => {
  const [best] = readings;
  return best && best.barred === undefined && best.score >= least ? best : undefined;
};

/** Places beside their region or country ("Paris, Texas") can only be the ones that lie there. */
function narrowPairs(page: Page, matches: readonly Match[], facts: FactsCache): void {
  for (const [i, match] of matches.entries()) {
    const next = matches[i + 1];
    if (!next || next.first !== match.last + 1 || page.tokens.gap[next.first] !== Gap.Comma) continue;
    const containers = new Set(next.candidates.map(({ entity }) => entity));
    const inside = match.candidates.filter(({ entity }) => {
      const { kind, countries, neighbours } = facts.of(entity);
      return (
        kind === 'place' && (countries.some((id) => containers.has(id)) || neighbours.some((id) => containers.has(id)))
      );
    });
    if (inside.length > 0) match.candidates = inside.map((candidate) => ({ ...candidate, rule: 'safe' }));
  }
}

/** The short forms that the page gives, in the order of the text. */
function shortForms(
  page: Page,
  judged: readonly Judged[],
  facts: FactsCache,
  established: Established | undefined,
): ShortForm[] {
  const forms: ShortForm[] = [];
  const { tokens } = page;
  for (const [text, entity] of Object.entries(established?.shorts ?? {})) {
    const key = nameKey(text);
    if (key)
      forms.push({ key: key.first, at: -1, entity, via: facts.of(entity).kind === 'person' ? 'short' : 'acronym' });
  }
  for (const { first, last, readings } of judged) {
    const best = accepted(readings);
    if (!best) continue;
    const { entity, via } = best.candidate;
    const own = facts.of(entity);
    const short = own.kind === 'person' && via === 'name' ? calledBy(page, first, last, own) : -1;
    if (short >= 0) forms.push({ key: tokens.a[short]!, at: last, entity, via: 'short' });
    const initials = own.kind === 'person' || own.kind === 'place' ? -1 : introduced(page, first, last);
    if (initials >= 0) forms.push({ key: tokens.a[initials]!, at: last, entity, via: 'acronym' });
  }
  return forms;
}

/** The form that a lone word repeats: the one given last before it, else the first one that the page gives. */
function antecedent(forms: readonly ShortForm[], at: number): ShortForm | undefined {
  return forms.findLast((form) => form.at < at) ?? forms[0];
}

/** How sure a repeated short form is: lone, and alone between known borders. */
const REPEATED = 0.95;

function repeated(situation: Situation, match: Match, forms: readonly ShortForm[]): Reading | undefined {
  const { page, covered, facts } = situation;
  const { tokens, words } = page;
  const form = antecedent(forms, match.first);
  if (!form || form.entity < 0) return undefined;
  if (form.via === 'acronym' && (tokens.shape[match.first]! & (Shape.Upper | Shape.Dotted)) === 0) return undefined;
  const rivals = match.candidates.filter(({ entity }) => facts.of(entity).kind === 'place');
  const left = match.first > 0 && tokens.gap[match.first] === Gap.Space ? words[match.first - 1]! : 0;
  if (rivals.length > 0 && form.via === 'short' && (left & Word.PlacePrep) !== 0) return undefined;
  const candidate: Candidate = { entity: form.entity, via: form.via, rule: 'safe', case: 'title', prior: 1 };
  const [reading] = judge(
    { ...situation, covered, inFull: new Set([form.entity]) },
    { ...match, candidates: [candidate] },
  );
  if (!reading || reading.barred !== undefined) return undefined;
  return reading.score >= THRESHOLD ? { ...reading, score: Math.max(reading.score, REPEATED) } : reading;
}

/** Lone words that repeat a short form, as matches of their own where the table has none. */
function repetitions(page: Page, covered: Int32Array, forms: ReadonlyMap<number, ShortForm[]>): Match[] {
  const found: Match[] = [];
  for (let i = 0; i < page.tokens.count; i++) {
    if (covered[i]! < 0 && forms.has(page.tokens.a[i]!) && looksLikeName(page, i))
      found.push({ first: i, last: i, candidates: [] });
  }
  return found;
}

/** Reads an article. */
export function read(article: Article, table: NamesTable): Outcome {
  const page = readPage(article);
  const facts = new FactsCache(table);
  const matches = lookUp(page, table).flatMap((match) => partsOf(page, table, facts, match));
  narrowPairs(page, matches, facts);
  const covered = coverage(page, matches);
  const strangers = findStrangers(page, covered);
  const strange = new Set(strangers.map(({ surname }) => surname));
  for (const text of article.established?.strangers ?? []) {
    const key = nameKey(text);
    if (key) strange.add(key.first);
  }
  const company = new Company(facts);
  const inFull = new Set<number>();
  for (const entity of article.established?.entities ?? []) {
    company.add(entity);
    inFull.add(entity);
  }
  const plain = Uint8Array.from(matches, ({ candidates: [best] }) => {
    const { kind } = facts.of(best!.entity);
    return best!.via === 'name' && (kind === 'organization' || kind === 'place') ? 1 : 0;
  });
  const situation: Situation = { page, covered, plain, facts, company, inFull, strangers: strange, day: article.day };

  // First pass: each name by itself, to learn who is surely here. Second: with the company of the sure ones.
  const first = matches.map((match) => ({ ...match, readings: judge(situation, match) }));
  for (const { readings } of first) {
    const best = accepted(readings, SURE);
    if (!best) continue;
    company.add(best.candidate.entity);
    if (best.candidate.via === 'name') inFull.add(best.candidate.entity);
  }
  const second = matches.map((match) => ({ ...match, readings: judge(situation, match) }));

  const forms = new Map<number, ShortForm[]>();
  const nobody = strangers.map(({ surname, at }): ShortForm => ({ key: surname, at, entity: -1, via: 'short' }));
  for (const form of [...shortForms(page, second, facts, article.established), ...nobody].sort((x, y) => x.at - y.at)) {
    const list = forms.get(form.key) ?? [];
    list.push(form);
    forms.set(form.key, list);
  }
  const judged = [
    ...second,
    ...repetitions(page, covered, forms).map((match) => ({ ...match, readings: [] as Reading[] })),
  ];
  for (const one of judged) {
    const given = one.first === one.last ? forms.get(page.tokens.a[one.first]!) : undefined;
    const reading = given ? repeated(situation, one, given) : undefined;
    if (reading)
      one.readings = [
        reading,
        ...one.readings.filter(({ candidate }) => candidate.entity !== reading.candidate.entity),
      ];
  }
  judged.sort((x, y) => x.first - y.first);
  return {
    page,
    judged,
    spotted: { mentions: mentionsOf(page, judged), established: establish(page, judged, forms, strangers, article) },
  };
}

function mentionsOf(page: Page, judged: readonly Judged[]): Mention[] {
  const { tokens, flow, offsets } = page;
  return judged.flatMap(({ first, last, readings }) => {
    const best = accepted(readings);
    if (!best) return [];
    const offset = offsets[flow[first]!]!;
    const close = readings.slice(1).filter(({ barred, score }) => barred === undefined && score > best.score - CLOSE);
    return {
      flow: flow[first]!,
      start: tokens.start[first]! - offset,
      end: tokens.end[last]! - offset,
      entity: best.candidate.entity,
      via: best.candidate.via,
      score: best.score,
      alternatives: close.map(({ candidate }) => candidate.entity),
    };
  });
}

function establish(
  page: Page,
  judged: readonly Judged[],
  forms: ReadonlyMap<number, ShortForm[]>,
  strangers: readonly { at: number }[],
  { established }: Article,
): Established {
  const { tokens, text } = page;
  const written = (i: number) => fold(text.slice(tokens.start[i], tokens.end[i]));
  const counts = new Map((established?.entities ?? []).map((entity) => [entity, 0]));
  const shorts: Record<string, number> = { ...established?.shorts };
  for (const { first, last, readings } of judged) {
    const best = accepted(readings);
    if (!best) continue;
    const { entity } = best.candidate;
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
    for (let i = first; i <= last; i++) {
      if (forms.get(tokens.a[i]!)?.some((form) => form.entity === entity)) shorts[written(i)] = entity;
    }
  }
  return {
    entities: [...counts].sort(([, m], [, n]) => n - m).map(([entity]) => entity),
    shorts,
    strangers: [...new Set([...(established?.strangers ?? []), ...strangers.map(({ at }) => written(at))])],
  };
}

/** The mentions of an article and what the page has settled by them. */
export function spot(article: Article, table: NamesTable): Spotted {
  return read(article, table).spotted;
}
