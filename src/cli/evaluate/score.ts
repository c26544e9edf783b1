/**
 * End-to-end scores of spotted mentions against gold, by the rules of the development gold's own scorer (ELEVANT's IGNORED
 * mode): spans widened to word borders, the entity exact, gold without an entry not required but wrong to link, dates and
 * optional gold neither, nested gold counted once, coreference gold dropped.
 */
import { type GoldDocument, type GoldMention, normal } from './gold.ts';

/** What was spotted; one of qid and title tells the entity. */
export interface Prediction {
  start: number;
  end: number;
  qid: string | null;
  title: string | null;
}

type Verdict =
  | 'right'
  | 'wrong entity'
  | 'no entry in gold'
  | 'nothing in gold'
  | 'border'
  | 'optional'
  | 'part'
  | 'missed';

/** One thing that counted, for the list of errors. */
export interface Case<P extends Prediction> {
  verdict: Verdict;
  gold?: GoldMention;
  prediction?: P;
}

export interface Counts {
  tp: number;
  fp: number;
  fn: number;
  detected: number;
  undetected: number;
  wrongLinks: number;
}

export const emptyCounts = (): Counts => ({ tp: 0, fp: 0, fn: 0, detected: 0, undetected: 0, wrongLinks: 0 });

export interface Rules {
  /** Wikipedia titles (normalized) to Wikidata ids. */
  titles: ReadonlyMap<string, string>;
  /** Wikidata ids and normalized titles that the file holds; gold outside counts as having no entry. */
  held?: ReadonlySet<string>;
  /** Only gold of these types counts; wrong marks outside gold then do not. */
  types?: ReadonlySet<string>;
}

const WORD = /[\p{L}\p{N}'"_]/u;
const OUTSIDE = new Set(['date', 'quantity', 'footer/none']);

/** A span widened to word borders. */
function widen(start: number, end: number, text: string): string {
  let s = start;
  let e = end;
  while (s > 0 && WORD.test(text[s - 1]!)) s--;
  while (e < text.length - 1 && WORD.test(text[e]!)) e++;
  if (text[s] === '"' && !text.slice(s + 1, e).includes('"')) s++;
  return `${s},${e}`;
}

function same(gold: GoldMention, { qid, title }: Prediction, titles: Rules['titles']): boolean {
  if (gold.qid && qid) return gold.qid === qid;
  const names = [gold.title, ...(gold.alt_titles ?? [])].filter(Boolean).map(normal);
  if (title && names.includes(normal(title))) return true;
  if (qid && names.some((name) => titles.get(name) === qid)) return true;
  return Boolean(gold.qid && title && titles.get(normal(title)) === gold.qid);
}

const optional = (m: GoldMention) => m.named === false || Boolean(m.optional) || Boolean(m.desc) || OUTSIDE.has(m.type);

/** What a gold mention met with. */
interface Met<P> {
  mention: GoldMention;
  state: 'hit' | 'wrong' | 'miss';
  prediction: P | undefined;
  known: boolean;
}

/** Scores one document, adding to `counts`; gives each case that counted. */
export function scoreDocument<P extends Prediction>(
  gold: GoldDocument,
  predictions: readonly P[],
  rules: Rules,
  counts: Counts,
): Case<P>[] {
  const { text } = gold;
  const [from, to] = gold.evaluation_span ?? [0, text.length];
  const { titles, held, types } = rules;
  const cases: Case<P>[] = [];
  const exact = new Map<string, P>();
  const wide = new Map<string, P>();
  for (const prediction of predictions) {
    const { start, end, qid, title } = prediction;
    if (start < from || end > to || !(qid || title)) continue;
    exact.set(`${start},${end}`, prediction);
    wide.set(widen(start, end, text), prediction);
  }
  const mentions = gold.mentions.filter((m) => !m.coref && !(m.end <= from || m.start >= to));
  const byId = new Map(mentions.flatMap((m) => (m.lid === undefined ? [] : [[m.lid, m] as const])));
  const kids = new Map<GoldMention, GoldMention[]>();
  const children = new Set<GoldMention>();
  for (const m of mentions) {
    const parent = m.child_of === undefined ? undefined : byId.get(m.child_of);
    if (!parent || parent === m) continue;
    kids.set(parent, [...(kids.get(parent) ?? []), m]);
    children.add(m);
  }
  const holds = (m: GoldMention) =>
    held === undefined ||
    held.has(m.qid ?? '') ||
    held.has(normal(m.title)) ||
    held.has(titles.get(normal(m.title)) ?? '');
  const find = (m: GoldMention) => exact.get(`${m.start},${m.end}`) ?? wide.get(widen(m.start, m.end, text));
  const meet = (mention: GoldMention): Met<P> => {
    const prediction = find(mention);
    const known = Boolean(mention.qid || mention.title) && !mention.nil && holds(mention);
    const hit = prediction !== undefined && known && same(mention, prediction, titles);
    return { mention, prediction, known, state: prediction === undefined ? 'miss' : hit ? 'hit' : 'wrong' };
  };
  const below = (m: GoldMention): GoldMention[] => (kids.get(m) ?? []).flatMap((kid) => [kid, ...below(kid)]);
  const groups = new Map<string, GoldMention[]>();
  for (const m of mentions) {
    if (children.has(m)) continue;
    const key = widen(m.start, m.end, text);
    groups.set(key, [...(groups.get(key) ?? []), m]);
  }
  const used = new Set<P>();
  const right = (mention: GoldMention) => {
    counts.tp++;
    counts.detected++;
    cases.push({ verdict: 'right', gold: mention, ...(find(mention) ? { prediction: find(mention)! } : {}) });
  };
  const wrong = (verdict: Verdict, prediction: P, mention?: GoldMention) => {
    counts.fp++;
    cases.push({ verdict, prediction, ...(mention ? { gold: mention } : {}) });
  };

  for (const group of groups.values()) {
    const met = group.map(meet);
    const lead = group[0]!;
    const selected = !types || types.has(lead.type);
    const needed = met.some(({ mention, known }) => known && !optional(mention));
    const parts = group.flatMap(below);
    const hit = met.find(({ state }) => state === 'hit');
    const touched = met.find(({ prediction }) => prediction)?.prediction;
    if (hit) {
      used.add(touched!);
      for (const part of parts) if (find(part)) used.add(find(part)!);
      if (!group.every(optional) && selected) right(hit.mention);
      continue;
    }
    const partly = parts.map(meet);
    if (partly.some(({ state }) => state !== 'miss')) {
      const detected = partly.filter(({ state }) => state !== 'miss');
      for (const { mention, prediction, state } of detected) {
        if (used.has(prediction!)) continue;
        used.add(prediction!);
        if (state === 'wrong' && selected && mention.type !== 'date' && mention.type !== 'quantity')
          wrong('part', prediction!, mention);
      }
      if (touched) used.add(touched);
      const whole =
        detected.some(({ state }) => state === 'hit') &&
        !detected.some(({ state }) => state === 'wrong') &&
        !partly.some(({ state, known, mention }) => state === 'miss' && known && !optional(mention));
      if (!needed || !selected) continue;
      if (whole) right(lead);
      else {
        counts.fn++;
        counts.detected++;
        cases.push({ verdict: 'missed', gold: lead });
      }
      continue;
    }
    if (touched) {
      used.add(touched);
      if (!selected) continue;
      if (group.every(optional)) {
        if (!group.some(({ type }) => OUTSIDE.has(type))) wrong('optional', touched, lead);
      } else if (needed) {
        counts.fn++;
        counts.wrongLinks++;
        counts.detected++;
        wrong('wrong entity', touched, lead);
      } else wrong('no entry in gold', touched, lead);
    } else if (needed && !group.every(optional) && selected) {
      counts.fn++;
      counts.undetected++;
      cases.push({ verdict: 'missed', gold: lead });
    }
  }
  if (types) return cases;
  for (const prediction of exact.values()) {
    if (used.has(prediction)) continue;
    const over = mentions.find((m) => m.start < prediction.end && m.end > prediction.start);
    wrong(over ? 'border' : 'nothing in gold', prediction, over);
  }
  return cases;
}

/** The figures of counts, 0-1, rounded to four digits. */
export function figures({ tp, fp, fn, detected, undetected, wrongLinks }: Counts) {
  const round = (value: number) => Number(value.toFixed(4));
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  const precision = share(tp, tp + fp);
  const recall = share(tp, tp + fn);
  return {
    precision: round(precision),
    recall: round(recall),
    f1: round(share(2 * precision * recall, precision + recall)),
    detection: round(share(detected, detected + undetected)),
    linking: round(share(tp, tp + wrongLinks)),
  };
}
