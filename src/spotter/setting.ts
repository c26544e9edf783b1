/** What a name may stand inside of that is no running text: a credit line, an address, a title in quotation marks. */
import { Gap, Shape } from '../knowledge/tokens.ts';
import { THE, Word } from './lexicon.ts';
import type { Page } from './page.ts';

/** Credits name at least so many. */
const LEAST_CREDITS = 3;

function inSlashes({ tokens }: Page, first: number, last: number): number {
  let count = 1;
  for (let i = first; i > 0 && tokens.gap[i] === Gap.Slash && count < LEAST_CREDITS; i--) count++;
  for (let i = last + 1; i < tokens.count && tokens.gap[i] === Gap.Slash && count < LEAST_CREDITS; i++) count++;
  return count >= LEAST_CREDITS ? 1 : 0;
}

/** Longest text in brackets that is looked at, in UTF-16 units. */
const MOST_BRACKETED = 60;

/** Words of a dateline before the agency. */
const MOST_DATELINE = 6;

/** Brackets that hold only initials or agencies, several of them or at a dateline. */
function inCreditBrackets({ text, tokens, starts }: Page, first: number, last: number): number {
  const from = Math.max(0, tokens.start[first]! - MOST_BRACKETED);
  if (tokens.gap[first] !== Gap.Quote && tokens.gap[first] !== Gap.Comma && tokens.gap[first] !== Gap.Slash) return 0;
  const open = from + text.slice(from, tokens.start[first]).lastIndexOf('(');
  const close = tokens.end[last]! + text.slice(tokens.end[last], tokens.end[last]! + MOST_BRACKETED).indexOf(')');
  if (open < from || close < tokens.end[last]!) return 0;
  const items = text.slice(open + 1, close).split(/[,/]/);
  if (text.slice(open, close).includes('\n') || !items.every((item) => /^\s*[\p{L}.-]+\s*$/u.test(item))) return 0;
  const early = starts.subarray(Math.max(0, first - MOST_DATELINE), first).includes(1);
  const dateline = early && /^\)\s*[-–—]/.test(text.slice(close, close + 4));
  const ending = items.length > 1 && /^\)\W*(\n|$)/.test(text.slice(close, close + 6));
  return dateline || ending ? 1 : 0;
}

/** Whether it is in the credit line of a report: "abc/[AP]/def", "(AFP, [AP])", "ANCHORAGE, Alaska ([AP]) —". */
export const inCredit = (page: Page, first: number, last: number): number =>
  Math.max(inSlashes(page, first, last), inCreditBrackets(page, first, last));

/** So much of a word without spaces is looked at on either side, in UTF-16 units. */
const MOST_RAW = 60;
const SPACE = /\s/;
const RAW = /:\/\/|^\W?www\.|[@#_\\=$£€]|[\p{L}\d]\.[a-z]/u;

/** Whether it is in an address, a handle, a path, a name of a file or a sum: "@[Berlin]", "paris.example/[Berlin]", "[US]$40". */
export function inRaw({ text, tokens }: Page, first: number, last: number): number {
  const start = tokens.start[first]!;
  const end = tokens.end[last]!;
  if (isPlain(text.charCodeAt(start - 1)) && isPlain(text.charCodeAt(end)) && isPlain(text.charCodeAt(end + 1)))
    return 0;
  let from = start;
  while (from > 0 && start - from < MOST_RAW && !SPACE.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < MOST_RAW && !SPACE.test(text[to]!)) to++;
  return RAW.test(`${text.slice(from, start)}X${text.slice(end, to)}`) ? 1 : 0;
}

/** Space, line end, comma, or no character at all: what mostly stands around a word. */
const isPlain = (code: number) => code === 32 || code === 10 || code === 44 || Number.isNaN(code);

/** Titles in quotation marks have at most so many words. */
const MOST_QUOTED = 10;
const OPENING = /["“„«‹‘']/;
const CLOSING = /["”“»›’']/;

/** Whether it is a part of a title in quotation marks, whose words are capitals: "“[Paris] in the Rain Again”". */
export function inQuotedTitle(page: Page, first: number, last: number): number {
  const { text, tokens, words } = page;
  const titled = (i: number) => (tokens.shape[i]! & Shape.Title) !== 0;
  const fits = (i: number) => titled(i) || (words[i]! & (Word.Particle | Word.Function)) !== 0;
  // "“The Irishman”": the article is a word of the title too.
  const counts = (i: number) => titled(i) && ((words[i]! & Word.Function) === 0 || tokens.a[i] === THE);
  let others = 0;
  let from = first;
  while (tokens.gap[from] === Gap.Space) {
    if (from === 0 || first - from >= MOST_QUOTED || !fits(from - 1)) return 0;
    from--;
    if (counts(from)) others++;
  }
  if (from === 0 || !OPENING.test(text.slice(tokens.end[from - 1]!, tokens.start[from]!))) return 0;
  let to = last;
  while (to + 1 < tokens.count && tokens.gap[to + 1] === Gap.Space) {
    if (to - last >= MOST_QUOTED || !fits(to + 1)) return 0;
    to++;
    if (counts(to)) others++;
  }
  const behind = text.slice(tokens.end[to]!, to + 1 < tokens.count ? tokens.start[to + 1]! : text.length);
  return others > 0 && CLOSING.test(behind) ? 1 : 0;
}
