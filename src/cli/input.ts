/** What the commands read: texts as articles, dates, lines of JSON. Wrong input throws one sentence. */
import { daySpan } from '../knowledge/dates.ts';

/**
 * A day number from "YYYY-MM-DD"; undefined stays undefined. Of "2018" or "2018-05" it is the last day: a text of that year may
 * speak of all of it.
 */
export function readDay(date: string | undefined): number | undefined {
  if (date === undefined) return undefined;
  const day = daySpan(date)?.last;
  if (day === undefined) throw new Error(`"${date}" is no date: write it like 2021-03-10.`);
  return day;
}

/** A text cut into flows at line ends, with the offset of each. */
export function flowsOf(text: string): { flows: string[]; offsets: number[] } {
  const flows: string[] = [];
  const offsets: number[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    flows.push(line);
    offsets.push(index);
  }
  return { flows, offsets };
}

/** One line of `spot --ndjson`. */
export interface InputLine {
  id: string | number;
  text: string;
  date?: string;
  host?: string;
}

/** A line of JSON as input. Throws one sentence when it is none. */
export function readLine(line: string): InputLine {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new Error('this is no JSON, give one object a line: {"id": …, "text": …}.');
  }
  const { id, text, date, host } = (json ?? {}) as Record<string, unknown>;
  const isId = typeof id === 'string' || typeof id === 'number';
  const optional = (value: unknown) => value === undefined || value === null || typeof value === 'string';
  if (!isId || typeof text !== 'string' || !optional(date) || !optional(host)) {
    throw new Error('an id or a text is missing, give {"id": …, "text": …, "date": "2021-03-10"}.');
  }
  return { id, text, ...(date ? { date: date as string } : {}), ...(host ? { host: host as string } : {}) };
}
