/** Short forms that a page itself has given: surnames after full names, initials in brackets after long ones. */
import { nameKey } from '../knowledge/names.ts';
import { type EntityFacts, Role } from '../knowledge/table.ts';
import { Gap, Shape } from '../knowledge/tokens.ts';
import type { Judged } from './choice.ts';
import type { FactsCache } from './evidence.ts';
import { Word } from './lexicon.ts';
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
  /** Hash lanes a of the particles before the surname, the nearest first: "von der" Leyen. */
  particles: number[];
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

function particlesBefore({ tokens, words }: Page, first: number, surname: number): number[] {
  const particles: number[] = [];
  for (let i = surname - 1; i > first && (words[i]! & Word.Particle) !== 0; i--) particles.push(tokens.a[i]!);
  return particles;
}

/** All short forms of the page: those of accepted names, of what earlier text established, and of strangers. */
export function shortForms(
  page: Page,
  judged: readonly Judged[],
  facts: FactsCache,
  strangers: readonly Stranger[],
  established: Established | undefined,
): ShortForms {
  const { tokens } = page;
  const forms: ShortForm[] = strangers.map(({ surname, at }) => ({
    key: surname,
    at,
    entity: -1,
    via: 'short',
    particles: [],
  }));
  for (const [text, entity] of Object.entries(established?.shorts ?? {})) {
    const key = nameKey(text);
    const via = facts.of(entity).kind === 'person' ? 'short' : 'acronym';
    if (key) forms.push({ key: key.first, at: -1, entity, via, particles: [] });
  }
  for (const { first, last, readings } of judged) {
    const best = accepted(readings);
    if (!best) continue;
    const { entity, via } = best.candidate;
    const own = facts.of(entity);
    const short = own.kind === 'person' && via === 'name' ? calledBy(page, first, last, own) : -1;
    const particles = short >= 0 ? particlesBefore(page, first, short) : [];
    if (short >= 0) forms.push({ key: tokens.a[short]!, at: last, entity, via: 'short', particles });
    const initials = own.kind === 'person' || own.kind === 'place' ? -1 : introduced(page, first, last);
    if (initials >= 0) forms.push({ key: tokens.a[initials]!, at: last, entity, via: 'acronym', particles: [] });
  }
  const byKey = new Map<number, ShortForm[]>();
  for (const form of forms.sort((x, y) => x.at - y.at)) {
    const list = byKey.get(form.key);
    if (list) list.push(form);
    else byKey.set(form.key, [form]);
  }
  return byKey;
}
