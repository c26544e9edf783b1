/** Lone words that repeat a short form which the page has given. */
import type { Candidate } from '../knowledge/table.ts';
import { Gap, Shape } from '../knowledge/tokens.ts';
import { type Judged, prepare, type Reading, type Situation, settle } from './choice.ts';
import type { ShortForm, ShortForms } from './coreference.ts';
import { Word } from './lexicon.ts';
import type { Match } from './lookup.ts';
import { looksLikeName } from './page.ts';
import { THRESHOLD } from './weights.ts';

/** How sure a repeated short form is, lone and between known borders. */
const REPEATED = 0.95;

/** The form that a word repeats: the one given last before it, else the first one that the page gives. */
function antecedent(forms: readonly ShortForm[], at: number): ShortForm | undefined {
  let low = 0;
  let high = forms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (forms[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return forms[Math.max(0, low - 1)];
}

/** The first token of the mention: particles that belong to the surname are part of it ("[Le] Pen"). */
function withParticles({ page: { tokens }, covered }: Situation, at: number, { particles }: ShortForm): number {
  let first = at;
  for (const particle of particles) {
    if (first === 0 || tokens.a[first - 1] !== particle || covered[first - 1]! >= 0) break;
    first--;
  }
  return first;
}

function repeated(situation: Situation, match: Match, form: ShortForm): Judged | undefined {
  const { page, facts } = situation;
  const { tokens, words } = page;
  if (form.via === 'acronym' && (tokens.shape[match.first]! & (Shape.Upper | Shape.Dotted)) === 0) return undefined;
  const rivals = match.candidates.some(({ entity }) => facts.of(entity).kind === 'place');
  const before = match.first > 0 && tokens.gap[match.first] === Gap.Space ? words[match.first - 1]! : 0;
  if (rivals && form.via === 'short' && (before & Word.PlacePrep) !== 0) return undefined;
  const candidate: Candidate = { entity: form.entity, via: form.via, rule: 'safe', case: 'title', prior: 1 };
  const first = withParticles(situation, match.first, form);
  const judged = prepare(situation, { first, last: match.last, candidates: [candidate] });
  settle({ ...situation, inFull: new Set([form.entity]) }, judged);
  const [reading] = judged.readings as [Reading];
  if (reading.barred !== undefined) return undefined;
  if (reading.score >= THRESHOLD) reading.score = Math.max(reading.score, REPEATED);
  return judged;
}

/** A name read as the short form that it repeats, where it does. */
function withForm(situation: Situation, one: Judged, forms: ShortForms): Judged {
  if (one.first !== one.last) return one;
  const given = forms.get(situation.page.tokens.a[one.first]!);
  const form = given && antecedent(given, one.first);
  const found = form && form.entity >= 0 ? repeated(situation, one, form) : undefined;
  if (!found) return one;
  const others = one.readings.filter(({ candidate }) => candidate.entity !== form!.entity);
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
    if (next < judged.length && judged[next]!.first === i) all.push(withForm(situation, judged[next++]!, forms));
    else if (covered[i]! < 0 && forms.has(tokens.a[i]!) && looksLikeName(page, i))
      all.push(withForm(situation, prepare(situation, { first: i, last: i, candidates: [] }), forms));
  }
  return all;
}
