/**
 * The traps: short texts, each with one thing that a spotter gets wrong easily. A line of the .ndjson files beside this one
 * is a {@link Line}; its text says in place what is expected:
 *
 *   The [Bank of Thailand] and [Blinken|Antony Blinken] …   marks, with the entity where the surface is not its title
 *   Professor {Jordan} Peterson …                           the point of the trap: nothing may be marked here
 *
 * An entity is given by its Wikipedia title, else its name, else its id; "A / B" accepts either. Everything outside of
 * brackets is expected to stay unmarked as well, unless the trap is open.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { CardStore } from '../../../src/knowledge/cards.ts';
import { nameKey } from '../../../src/knowledge/names.ts';
import type { OpenNames } from '../../../src/knowledge/reader.ts';

/** A trap as it is written. */
interface Line {
  /** What the trap is. */
  name: string;
  text: string;
  date?: string;
  host?: string;
  /** Marks that are not listed do no harm. */
  open?: boolean;
  /** Why the spotter still falls into it. */
  known?: string;
}

/** A part of the text; `refs` are the entities that may be marked there, none where silence is the point. */
interface Span {
  start: number;
  end: number;
  refs: string[];
}

export interface Trap extends Line {
  theme: string;
  marks: Span[];
  silent: Span[];
}

/** A mention as the comparison needs it. */
export interface Marked {
  start: number;
  end: number;
  id: string;
  name: string;
}

const FOLDER = new URL('.', import.meta.url);
const MARKUP = /\[([^\]|]+)(?:\|([^\]]+))?\]|\{([^}]+)\}/g;
const KEYS = new Set(['name', 'text', 'date', 'host', 'open', 'known']);

/** A trap from its line. Throws a sentence when the line is not written as it should be. */
export function trapOf(theme: string, line: Line): Trap {
  const odd = Object.keys(line).filter((key) => !KEYS.has(key));
  if (!line.name || !line.text || odd.length > 0) throw new Error(`${theme}: a bad line: ${JSON.stringify(line)}`);
  const trap: Trap = { ...line, theme, text: '', marks: [], silent: [] };
  let from = 0;
  for (const { 0: all, 1: marked, 2: refs, 3: silent, index } of line.text.matchAll(MARKUP)) {
    trap.text += line.text.slice(from, index);
    const start = trap.text.length;
    trap.text += marked ?? silent;
    const span = { start, end: trap.text.length, refs: (refs ?? marked ?? '').split(' / ') };
    if (marked) trap.marks.push(span);
    else trap.silent.push({ ...span, refs: [] });
    from = index + all.length;
  }
  trap.text += line.text.slice(from);
  if (/[[\]{}]/.test(trap.text)) throw new Error(`${theme}: a bracket without its other half: ${line.text}`);
  return trap;
}

/** All traps, by theme in the order of their files. */
export function readTraps(): Trap[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ndjson'));
  return files.sort().flatMap((file) => {
    const lines = readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n');
    return lines.map((line) => trapOf(file.replace('.ndjson', ''), JSON.parse(line) as Line));
  });
}

/** The id that each reference of the traps means; a reference that the file does not hold, or holds twice, is left out. */
export async function resolve(
  traps: readonly Trap[],
  names: OpenNames,
  cards: CardStore,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const readingsOf = async (forms: readonly string[]) => {
    const handles = forms.flatMap((form) => nameKey(form) ?? []).map(({ a, b }) => names.find(a, b));
    const entities = handles.filter((handle) => handle >= 0).flatMap((handle) => names.candidates(handle));
    return [...(await cards.cards([...new Set(entities.map(({ entity }) => entity))])).values()];
  };
  for (const ref of new Set(traps.flatMap(({ marks }) => marks.flatMap(({ refs }) => refs)))) {
    if (names.ordinal(ref) >= 0) {
      found.set(ref, ref);
      continue;
    }
    // A title may go on where the name ends: "Georgia (country)", "Athens, Georgia".
    const readings = await readingsOf([ref, ref.replace(/ \(.*\)$/, ''), ref.replace(/, .*$/, '')]);
    const titled = readings.filter(({ title }) => title === ref);
    const named = titled.length > 0 ? titled : readings.filter(({ name }) => name === ref);
    if (named.length === 1) found.set(ref, named[0]!.id);
  }
  return found;
}

/** What the trap expects, as marked text. */
export function expected({ text, marks }: Trap): string {
  return written(
    text,
    marks.map(({ start, end, refs }) => ({ start, end, label: refs.join(' / ') })),
  );
}

/** What was found, as marked text: the same as {@link expected} says if all is well. */
export function found(
  { text, marks, silent, open }: Trap,
  mentions: readonly Marked[],
  ids: Map<string, string>,
): string {
  const overlaps = (mention: Marked) => (span: Span) => mention.start < span.end && span.start < mention.end;
  const counted = open ? mentions.filter((one) => [...marks, ...silent].some(overlaps(one))) : mentions;
  const labelled = counted.map(({ start, end, id, name }) => {
    const mark = marks.find((span) => span.start === start && span.end === end);
    const hit = mark?.refs.some((ref) => ids.get(ref) === id);
    return { start, end, label: hit ? mark!.refs.join(' / ') : `${name} <${id}>` };
  });
  return written(text, labelled);
}

function written(text: string, spans: readonly { start: number; end: number; label: string }[]): string {
  let out = '';
  let from = 0;
  for (const { start, end, label } of spans) {
    const surface = text.slice(start, end);
    out += `${text.slice(from, start)}[${surface}${label === surface ? '' : `|${label}`}]`;
    from = end;
  }
  return out + text.slice(from);
}
