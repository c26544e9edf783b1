/** How the card writes dates, durations and names of posts. English, as news desks write them; nothing depends on the locale. */
import { daySpan, fromDay, type PartialDate, toDay } from '../knowledge/dates.ts';
import type { Statement } from '../knowledge/model.ts';
import { termWord } from '../knowledge/posts.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

/** "10 March 2021", "March 2013", "1992", "44 BC". */
export function dateWords(date: PartialDate): string {
  const [, sign, year, month, day] = /^(-?)(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined) return date;
  const yearWords = sign ? `${Number(year)} BC` : `${Number(year)}`;
  if (!month) return yearWords;
  return [day && Number(day), MONTHS[Number(month) - 1], yearWords].filter(Boolean).join(' ');
}

/** "10 March 2021" of a day number. */
export const dayWords = (day: number): string => dateWords(fromDay(day));

/** "on 10 March 2021", "in March 2013". */
export const onDate = (date: PartialDate): string => `${toDay(date) === undefined ? 'in' : 'on'} ${dateWords(date)}`;

/** The dates of a statement, and whether they are those of a parliament. */
type Span = Pick<Statement, 'from' | 'to' | 'toAtMost' | 'ofTerm'>;

/**
 * "20 January 2017 – 20 January 2021", "2004–2007", "from 2019", "until 2022", of a seat "term 2013–2017"; empty when neither
 * end is known.
 */
export function spanWords({ ofTerm, ...span }: Span): string {
  return ofTerm ? `${termWord(span)} ${ownSpanWords(span)}` : ownSpanWords(span);
}

function ownSpanWords({ from, to, toAtMost }: Span): string {
  const end = to ?? toAtMost;
  if (from && to) {
    if (from === to) return dateWords(from);
    return [from, to].map(dateWords).join(/^-?\d{4}$/.test(from) && /^-?\d{4}$/.test(to) ? '–' : ' – ');
  }
  const until = end ? `until ${dateWords(end)}${to ? '' : ' at the latest'}` : '';
  return [from ? `from ${dateWords(from)}` : '', until].filter(Boolean).join(', ');
}

/** From this many days on a change is no longer told by the week or the day. */
const FRESH_DAYS = WEEKS.length * 7;

/** Days from a full date to `day`, when that is less than twelve weeks. */
export function freshDays(from: PartialDate | undefined, day: number): number | undefined {
  const first = from === undefined ? undefined : toDay(from);
  return first !== undefined && first <= day && day - first < FRESH_DAYS ? day - first : undefined;
}

/** "in the seventh week"; undefined for what is older than twelve weeks or only known to the month. */
export function weekWords(from: PartialDate | undefined, day: number): string | undefined {
  const days = freshDays(from, day);
  return days === undefined ? undefined : `in the ${WEEKS[Math.floor(days / 7)]} week`;
}

/** "19 days before", "the day before", "that day". */
export function daysBefore(days: number): string {
  if (days === 0) return 'that day';
  return days === 1 ? 'the day before' : `${days} days before`;
}

/** Full years between two dates, when both are known to the day. */
export function yearsBetween(from: PartialDate, day: number): number | undefined {
  const first = toDay(from);
  if (first === undefined || first > day) return undefined;
  const [a, b] = [fromDay(first), fromDay(day)];
  return Number(b.slice(0, -6)) - Number(a.slice(0, -6)) - (b.slice(-5) < a.slice(-5) ? 1 : 0);
}

/** First day that a date may mean, for sorting; undated sorts first. */
export const firstDay = (date: PartialDate | undefined): number =>
  date === undefined ? Number.NEGATIVE_INFINITY : (daySpan(date)?.first ?? Number.NEGATIVE_INFINITY);

export const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
