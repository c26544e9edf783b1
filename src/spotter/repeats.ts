/** Lone words that repeat a short form which the page has given. */
import { type Candidate, Role } from '../knowledge/table.ts';
import { Gap, Shape } from '../knowledge/tokens.ts';
import { exclude, type Judged, prepare, type Reading, type Situation, settle } from './choice.ts';
import type { ShortForm, ShortForms } from './coreference.ts';
import { inOffice } from './features.ts';
import { Word } from './lexicon.ts';
import type { Match } from './lookup.ts';
import { looksLikeName } from './page.ts';
import { THRESHOLD } from './weights.ts';

/** How sure a repeated short form is, lone and between known borders. */
const REPEATED = 0.95;

const CLAIMED = 'the page has given these initials to something else';
const ELSE = 'something else of that spelling is meant';
const SHARED = 'two of that name are on the page';

/** The index of the form that was given last before a token, or of the first that the page gives. */
function lastBefore(forms: readonly ShortForm[], at: number): number {
  let low = 0;
  let high = forms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (forms[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** So many forms before a word are asked whether they are all one person's. */
const MOST_ASKED = 32;

/**
 * The form that a word repeats: the one given last before it, unless somebody else has the name too; then it must be the
 * only one who is named in this paragraph. Undefined where it may be either.
 */
function antecedent({ page: { flow } }: Situation, forms: readonly ShortForm[], at: number): ShortForm | undefined {
  const index = lastBefore(forms, at);
  const form = forms[index]!;
  for (let i = index - 1, asked = 0; i >= 0 && asked < MOST_ASKED; i--, asked++) {
    const other = forms[i]!;
    if (other.entity === form.entity || !other.sure) continue;
    if (!form.sure) return other;
    return form.at >= 0 && other.at >= 0 && flow[form.at] === flow[at] && flow[other.at] !== flow[at]
      ? form
      : undefined;
  }
  return form;
}

/** The first token of the mention: words of the full name and its initial belong to it ("[Le] Pen", "[A.] Merkel"). */
function firstToken({ page: { tokens, text, words }, covered }: Situation, at: number, form: ShortForm): number {
  let first = at;
  for (const word of form.before) {
    if (first === 0 || tokens.a[first - 1] !== word) break;
    // "Zuma-[Sambudla]" is no Zuma, whoever else is on the page.
    const hyphen = tokens.gap[first] === Gap.Hyphen;
    if (tokens.gap[first] !== Gap.Space && !hyphen) break;
    if (covered[first - 1]! >= 0 && !hyphen && (words[first - 1]! & Word.Particle) === 0) break;
    first--;
  }
  if (first === 0 || tokens.gap[first] !== Gap.Dot || tokens.end[first - 1]! - tokens.start[first - 1]! !== 1)
    return first;
  return text[tokens.start[first - 1]!]!.toLowerCase() === form.initial ? first - 1 : first;
}

/** Whether a word stands where something else of that spelling is meant: "in [May]", "in [Washington]". */
function meansElse({ page, facts }: Situation, { first, candidates }: Match): boolean {
  const { tokens, words } = page;
  const before = first > 0 && tokens.gap[first] === Gap.Space ? words[first - 1]! : 0;
  const next = first + 1;
  if ((words[first]! & Word.Calendar) !== 0) {
    const dated = next < tokens.count && (tokens.shape[next]! & (Shape.Digit | Shape.Letter)) === Shape.Digit;
    return dated || (before & (Word.PlacePrep | Word.Particle)) !== 0;
  }
  return (before & Word.PlacePrep) !== 0 && candidates.some(({ entity }) => facts.of(entity).kind === 'place');
}

const RULER = Role.HeadOfState | Role.HeadOfGovernment;

/** Whether who rules on the day has that surname too: beside Ivanka Trump, "Trump" is the president. */
function meansRuler({ facts, day }: Situation, { candidates }: Match, form: ShortForm): boolean {
  const rules = (entity: number) => (facts.of(entity).roles & RULER) !== 0 && inOffice(facts.of(entity), day);
  if (form.via !== 'short' || rules(form.entity)) return false;
  return candidates.some(({ entity, via, rule }) => via === 'short' && rule === 'lead' && rules(entity));
}

function repeated(situation: Situation, match: Match, form: ShortForm): Judged | undefined {
  const { tokens } = situation.page;
  if (form.via === 'acronym' && (tokens.shape[match.first]! & (Shape.Upper | Shape.Dotted)) === 0) return undefined;
  const candidate: Candidate = { entity: form.entity, via: form.via, rule: 'safe', case: 'title', prior: 1 };
  const first = firstToken(situation, match.first, form);
  const judged = prepare(situation, { first, last: match.last, candidates: [candidate] });
  settle({ ...situation, inFull: new Set([form.entity]) }, judged);
  const [reading] = judged.readings as [Reading];
  if (reading.barred !== undefined) return undefined;
  if (reading.score >= THRESHOLD) reading.score = Math.max(reading.score, REPEATED);
  return judged;
}

/** A name read as the short form that it repeats, where it does. */
function withForm(situation: Situation, one: Judged, forms: ShortForms): Judged {
  const given = one.first === one.last ? forms.get(situation.page.tokens.a[one.first]!) : undefined;
  if (!given) return one;
  const form = antecedent(situation, given, one.first);
  if (!form) return exclude(one, ({ facts }) => facts.kind === 'person', SHARED);
  if (form.entity < 0) {
    return form.via === 'acronym' ? exclude(one, ({ candidate }) => candidate.via !== 'demonym', CLAIMED) : one;
  }
  if (form.article && (!one.around.the || one.around.headline)) return one;
  if (form.via === 'short' && meansElse(situation, one)) {
    return exclude(one, ({ candidate }) => candidate.entity === form.entity, ELSE);
  }
  if (!one.around.female && meansRuler(situation, one, form)) return one;
  const found = repeated(situation, one, form);
  if (!found) return one;
  const others = one.readings.filter(({ candidate }) => candidate.entity !== form.entity);
  return { ...found, readings: [...found.readings, ...others] };
}

/** The judged names with the repetitions among and between them, in the order of the text. */
export function withRepeats(situation: Situation, judged: readonly Judged[], forms: ShortForms): Judged[] {
  const { page, covered } = situation;
  const { tokens } = page;
  if (forms.size === 0) return [...judged];
  const all: Judged[] = [];
  let next = 0;
  for (let i = 0; i < tokens.count; i++) {
    const match = next < judged.length && judged[next]!.first === i ? judged[next++] : undefined;
    const free = match === undefined && covered[i]! < 0 && looksLikeName(page, i) && forms.has(tokens.a[i]!);
    const one = match ?? (free ? prepare(situation, { first: i, last: i, candidates: [] }) : undefined);
    if (!one) continue;
    const found = withForm(situation, one, forms);
    // "[Al]-Assad": what was read of the words before the surname is a part of it now.
    while (found !== one && all.length > 0 && all.at(-1)!.last >= found.first) all.pop();
    all.push(found);
  }
  return all;
}
