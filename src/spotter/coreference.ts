/** Short forms that a page itself has given: surnames after full names, initials in brackets after long ones. */
import type { EntityFacts } from '../knowledge/table.ts';
import { Role } from '../knowledge/table.ts';
import { Gap, Shape } from '../knowledge/tokens.ts';
import { Word } from './lexicon.ts';
import type { Page } from './page.ts';

/** A short form by hash lane a of its (last) token, where it was given, and whose it is; -1 is nobody in the file. */
export interface ShortForm {
  key: number;
  at: number;
  entity: number;
  via: 'short' | 'acronym';
}

/** The token by which a person of this full name is called afterwards, or -1: the surname, or a royal's given name. */
export function calledBy(page: Page, first: number, last: number, facts: EntityFacts): number {
  const { words } = page;
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
export function introduced(page: Page, first: number, last: number): number {
  const { tokens, text, words } = page;
  const next = last + 1;
  if (next >= tokens.count || tokens.gap[next] !== Gap.Quote) return -1;
  if (!/^\S{0,2}\s*\($/.test(text.slice(tokens.end[last], tokens.start[next])) || text[tokens.end[next]!] !== ')')
    return -1;
  if ((tokens.shape[next]! & (Shape.Upper | Shape.Dotted)) === 0) return -1;
  const short = text.slice(tokens.start[next], tokens.end[next]).replaceAll('.', '').toLowerCase();
  let initials = '';
  for (let i = first; i <= last; i++) {
    if ((words[i]! & Word.Particle) === 0 || (tokens.shape[i]! & Shape.Title) !== 0)
      initials += text[tokens.start[i]!]!.toLowerCase();
  }
  // Initials of an own language or of two letters a word differ; the first one nearly always agrees.
  return short.length >= 2 && (initials === short || initials[0] === short[0]) ? next : -1;
}
