/** Short forms that a page itself has given: surnames after full names, initials in brackets after long ones. */
import { nameKey } from '../knowledge/names.ts';
import { type EntityFacts, Role } from '../knowledge/table.ts';
import { Gap, Shape } from '../knowledge/tokens.ts';
import type { Judged } from './choice.ts';
import type { FactsCache } from './evidence.ts';
import { isHead, Word } from './lexicon.ts';
import { accepted } from './outcome.ts';
import type { Page } from './page.ts';
import type { Stranger } from './strangers.ts';
import type { Established } from './types.ts';

/** A short form by hash lane a of its token, where it was given, and whose it is; -1 is nobody in the file. */
export interface ShortForm {
  key: number;
  at: number;
  entity: number;
  via: 'short' | 'acronym';
  /** Hash lanes a of the words before the surname, the nearest first: they may be said with it ("[Suu] Kyi", "[von der] Leyen"). */
  before: number[];
  /** First letter of the full name, small: "A. Merkel"; empty where there is none. */
  initial: string;
  /** Whether it is surely somebody's: of nobody in the file only with a given name, or with initials spelled out. */
  sure: boolean;
  /** Said with "the" alone: "the Commission". */
  article?: true;
}

/** Short forms by their key, in the order of the text. */
export type ShortForms = ReadonlyMap<number, ShortForm[]>;

/** The token by which a person of this full name is called afterwards, or -1: the surname, or a royal's given name. */
function calledBy({ words }: Page, first: number, last: number, facts: EntityFacts): number {
  if (last === first) return -1;
  let from = first;
  let to = last;
  while (to > from && (words[to]! & Word.Suffix) !== 0) to--;
  while (from < to && (words[from]! & (Word.Honorific | Word.Role)) !== 0) from++;
  if (from === to) return from;
  if (facts.order === 'mononym' || (facts.roles & (Role.Royal | Role.Cleric)) !== 0) return from;
  return facts.order === 'family-first' ? from : to;
}

/** Initials in brackets right behind a long name: "Chinese Communist Party (CCP)". Gives the token, or -1. */
function introduced({ tokens, text, words }: Page, first: number, last: number): number {
  const next = last + 1;
  if (next >= tokens.count || tokens.gap[next] !== Gap.Quote) return -1;
  const before = text.slice(tokens.end[last], tokens.start[next]);
  if (!/^\S{0,2}\s*\($/.test(before) || text[tokens.end[next]!] !== ')') return -1;
  if ((tokens.shape[next]! & (Shape.Upper | Shape.Dotted)) === 0) return -1;
  const short = text.slice(tokens.start[next], tokens.end[next]).replaceAll('.', '').toLowerCase();
  let initials = '';
  for (let i = first; i <= last; i++) {
    const small = (words[i]! & Word.Particle) !== 0 && (tokens.shape[i]! & Shape.Title) === 0;
    if (!small) initials += text[tokens.start[i]!]!.toLowerCase();
  }
  // Initials of the own language differ in the rest; the first one nearly always agrees.
  return short.length >= 2 && initials[0] === short[0] ? next : -1;
}

/** Initials have so many letters. */
const LEAST_INITIALS = 2;
const MOST_INITIALS = 6;

/** Initials in brackets with the words they stand for before them, whatever those are: "artificial pancreas (AP)". */
function spelledOut({ text, tokens, words, starts }: Page): ShortForm[] {
  const found: ShortForm[] = [];
  for (let i = 1; i < tokens.count; i++) {
    const length = tokens.end[i]! - tokens.start[i]!;
    if (tokens.gap[i] !== Gap.Quote || (tokens.shape[i]! & Shape.Upper) === 0) continue;
    if (length < LEAST_INITIALS || length > MOST_INITIALS || text[tokens.end[i]!] !== ')') continue;
    const short = text.slice(tokens.start[i], tokens.end[i]).toLowerCase();
    if (text[tokens.start[i]! - 1] !== '(') continue;
    let left = short.length;
    for (let k = i - 1; k >= Math.max(0, i - 3 * MOST_INITIALS) && left > 0; k--) {
      if (text[tokens.start[k]!]!.toLowerCase() === short[left - 1]) left--;
      else if ((words[k]! & Word.Particle) === 0) break;
      if (starts[k] === 1) break;
    }
    if (left === 0)
      found.push({ key: tokens.a[i]!, at: i, entity: -1, via: 'acronym', before: [], initial: '', sure: true });
  }
  return found;
}

/** Bodies that end in such a word and that the file does not know: "the Trade Commission" is another one than the European. */
function otherHeads({ tokens, words }: Page, covered: Int32Array, keys: ReadonlySet<number>): ShortForm[] {
  const found: ShortForm[] = [];
  if (keys.size === 0) return found;
  for (let i = 1; i < tokens.count; i++) {
    if ((tokens.shape[i]! & Shape.Title) === 0 || covered[i]! >= 0 || !keys.has(tokens.a[i]!)) continue;
    const longer = tokens.gap[i] === Gap.Space && (tokens.shape[i - 1]! & Shape.Title) !== 0;
    if (longer && (words[i - 1]! & (Word.Function | Word.Particle)) === 0)
      found.push({
        key: tokens.a[i]!,
        at: i,
        entity: -1,
        via: 'short',
        before: [],
        initial: '',
        sure: true,
        article: true,
      });
  }
  return found;
}

function wordsBefore({ tokens }: Page, first: number, surname: number): number[] {
  const before: number[] = [];
  for (let i = surname - 1; i >= first; i--) before.push(tokens.a[i]!);
  return before;
}

/** All short forms of the page: those of accepted names, of what earlier text established, and of strangers. */
export function shortForms(
  page: Page,
  covered: Int32Array,
  judged: readonly Judged[],
  facts: FactsCache,
  strangers: readonly Stranger[],
  established: Established | undefined,
): ShortForms {
  const { tokens, text } = page;
  const forms: ShortForm[] = strangers.map(({ surname, at, given }) => ({
    key: surname,
    at,
    entity: -1,
    via: 'short',
    before: [],
    initial: '',
    sure: given !== 0,
  }));
  for (const [written, entity] of Object.entries(established?.shorts ?? {})) {
    const key = nameKey(written)?.first;
    if (key === undefined) continue;
    const form = { key, at: -1, entity, before: [], initial: '', sure: true };
    if (facts.of(entity).kind === 'person') forms.push({ ...form, via: 'short' });
    else forms.push(isHead(key) ? { ...form, via: 'short', article: true } : { ...form, via: 'acronym' });
  }
  const introductions = new Set<number>();
  const heads = new Set<number>();
  for (const { first, last, readings } of judged) {
    const best = accepted(readings);
    if (!best) continue;
    const { entity, via } = best.candidate;
    const own = facts.of(entity);
    const short = own.kind === 'person' && via === 'name' ? calledBy(page, first, last, own) : -1;
    if (short >= 0) {
      const initial = short > first ? text[tokens.start[first]!]!.toLowerCase() : '';
      const before = wordsBefore(page, first, short);
      forms.push({ key: tokens.a[short]!, at: last, entity, via: 'short', before, initial, sure: true });
    }
    const head = tokens.a[last]!;
    if (own.kind === 'organization' && via === 'name' && last > first && isHead(head)) {
      heads.add(head);
      forms.push({ key: head, at: last, entity, via: 'short', before: [], initial: '', sure: true, article: true });
    }
    const initials = own.kind === 'person' || own.kind === 'place' ? -1 : introduced(page, first, last);
    if (initials < 0) continue;
    introductions.add(initials);
    forms.push({ key: tokens.a[initials]!, at: last, entity, via: 'acronym', before: [], initial: '', sure: true });
  }
  for (const form of spelledOut(page)) if (!introductions.has(form.at)) forms.push(form);
  forms.push(...otherHeads(page, covered, heads));
  const byKey = new Map<number, ShortForm[]>();
  for (const form of forms.sort((x, y) => x.at - y.at)) {
    const list = byKey.get(form.key);
    if (list) list.push(form);
    else byKey.set(form.key, [form]);
  }
  return byKey;
}
