/** Days as publishers write them. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const NUMERIC = /^\s*(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)/;
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH},?[\\s-]+(\\d{4})\\b`, 'i');
/** No newspaper on the web is older; the day machines write for "unknown" is none either. */
const EARLIEST = '1700-01-01';
const EPOCH = '1970-01-01';
const MS_PER_DAY = 86_400_000;

function written(text: string): [year: string, month: number, day: string] | undefined {
  const number = NUMERIC.exec(text);
  if (number) return [number[1]!, Number(number[3]), number[4]!];
  const byName = (month: string) => MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return [monthFirst[3]!, byName(monthFirst[1]!), monthFirst[2]!];
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst ? [dayFirst[3]!, byName(dayFirst[2]!), dayFirst[1]!] : undefined;
}

/**
 * The day that a text names, "YYYY-MM-DD": an ISO date or time at its start (the day as written, whatever the time zone),
 * or "March 10, 2021" or "10 March 2021" anywhere in it. Undefined for none, for days that never were, and for days after
 * tomorrow. Days in numbers whose order is a matter of country ("10/03/2021") are not guessed.
 */
export function dayOf(text: string, now: Date): string | undefined {
  const parts = written(text);
  if (!parts) return undefined;
  const [year, month, day] = parts;
  const value = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) return undefined;
  const tomorrow = new Date(now.getTime() + MS_PER_DAY).toISOString().slice(0, 10);
  return value >= EARLIEST && value !== EPOCH && value <= tomorrow ? value : undefined;
}
