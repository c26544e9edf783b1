/**
 * Dates as the sources know them: a year ("1992"), a month ("2013-03"), or a day ("2021-01-26"); years before our era
 * carry a minus sign and four digits ("-0044" is 44 BC). All arithmetic is on day numbers, so that a date that is only
 * known to the year becomes a span of days and a comparison can honestly answer "perhaps".
 */
export type PartialDate = string;

/** First and last day (days since 1970-01-01, UTC, proleptic Gregorian) that a partial date may mean. */
export interface DaySpan {
  first: number;
  last: number;
}

const SHAPE = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a calendar day; month is 1-12. Years below 100 are taken literally. */
function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY_MS);
}

/** The days that `date` may mean, or undefined when it is no date of ours ("2021-02-30" is none either). */
export function daySpan(date: PartialDate): DaySpan | undefined {
  const parts = SHAPE.exec(date);
  if (!parts) return undefined;
  const year = Number(parts[1]);
  if (parts[2] === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  const month = Number(parts[2]);
  if (month < 1 || month > 12) return undefined;
  const monthLast = dayNumber(year, month + 1, 0);
  if (parts[3] === undefined) return { first: dayNumber(year, month, 1), last: monthLast };
  const day = dayNumber(year, month, Number(parts[3]));
  if (Number(parts[3]) < 1 || day > monthLast) return undefined;
  return { first: day, last: day };
}

/** The day number of a full date ("YYYY-MM-DD"), or undefined when it is not one. */
export function toDay(date: string): number | undefined {
  if (!/^-?\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  return daySpan(date)?.first;
}

/** The full date of a day number, the inverse of {@link toDay}. */
export function fromDay(day: number): PartialDate {
  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, '0');
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${year < 0 ? '-' : ''}${digits}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
}
