/** What a page gets of the judged names: mentions, and what they settle for text that comes later. */
import { fold } from '../knowledge/fold.ts';
import type { Candidate } from '../knowledge/table.ts';
import type { Judged, Reading } from './choice.ts';
import type { ShortForms } from './coreference.ts';
import type { Page } from './page.ts';
import type { Stranger } from './strangers.ts';
import type { Established, Mention } from './types.ts';
import { CLOSE, THRESHOLD } from './weights.ts';

/** The reading that is taken, if any is sure enough. */
export function accepted(readings: readonly Reading[], least = THRESHOLD): Reading | undefined {
  const best = readings[0];
  return best && best.barred === undefined && best.score >= least ? best : undefined;
}

/** The readings that come so close to the taken one that a reader should see them too. */
function closeTo(best: Reading, readings: readonly Reading[]): number[] {
  if (readings.length < 2) return [];
  return readings
    .filter((one) => one !== best && one.barred === undefined && one.score > best.score - CLOSE)
    .map(({ candidate }) => candidate.entity);
}

/** The "'s" of a name that has it; the full stop of an abbreviation that ends one: "Martin Luther King [Jr.]". */
function endOf(text: string, start: number, end: number, { ending }: Candidate): number {
  if (ending) return end + "'s".length;
  return text[end] === '.' && /^(?:jr|sr|inc|corp|ltd|co)$/i.test(text.slice(start, end)) ? end + 1 : end;
}

/** The accepted names, in the order of the text. */
export function mentionsOf({ text, tokens, flow, offsets }: Page, judged: readonly Judged[]): Mention[] {
  const mentions: Mention[] = [];
  for (const { first, last, readings } of judged) {
    const best = accepted(readings);
    if (!best) continue;
    const { entity, via } = best.candidate;
    const offset = offsets[flow[first]!]!;
    mentions.push({
      flow: flow[first]!,
      start: tokens.start[first]! - offset,
      end: endOf(text, tokens.start[last]!, tokens.end[last]!, best.candidate) - offset,
      entity,
      via,
      score: best.score,
      alternatives: closeTo(best, readings),
    });
  }
  return mentions;
}

/** What the page has settled, on top of what it had settled before. */
export function establish(
  { tokens, text }: Page,
  judged: readonly Judged[],
  forms: ShortForms,
  strangers: readonly Stranger[],
  before: Established | undefined,
): Established {
  const written = (i: number) => fold(text.slice(tokens.start[i], tokens.end[i]));
  const counts = new Map((before?.entities ?? []).map((entity) => [entity, 0]));
  const shorts = new Map(Object.entries(before?.shorts ?? {}));
  const bearers = new Map([...forms].map(([key, given]) => [key, new Set(given.map(({ entity }) => entity))]));
  for (const { first, last, readings } of judged) {
    const best = accepted(readings);
    if (!best) continue;
    const { entity } = best.candidate;
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
    for (let i = first; i <= last; i++) {
      if (bearers.get(tokens.a[i]!)?.has(entity)) shorts.set(written(i), entity);
    }
  }
  const strange = [...(before?.strangers ?? []), ...strangers.map(({ at }) => written(at))];
  return {
    entities: [...counts].sort(([, m], [, n]) => n - m).map(([entity]) => entity),
    shorts: Object.fromEntries(shorts),
    strangers: [...new Set(strange)],
  };
}
