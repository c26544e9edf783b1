/**
 * Pages that are rewritten for years under one address ("What is NATO?"): what they say held on the day of the last
 * revision, not when they were first published. Modification dates alone prove nothing, since a new system touches every
 * page of an archive; but a text that speaks of years long after its publication was written after them.
 */

/** So many years lie between publication and what only a revision can speak of. */
const LEAST_YEARS = 2;
/** One such year may be a forecast. */
const LEAST_MENTIONS = 2;

const yearOf = (day: string) => Number(day.slice(0, 4));

/** Whether the page was rewritten between its days of publication and of modification ("YYYY-MM-DD"). */
export function isRewritten(document: Document, published: string, modified: string): boolean {
  const first = yearOf(published) + LEAST_YEARS;
  const last = yearOf(modified);
  if (last < first) return false;
  const text = [...document.querySelectorAll('p')].map(({ textContent }) => textContent).join('\n');
  const later = new Set(
    (text.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number).filter((year) => year >= first && year <= last),
  );
  return later.size >= LEAST_MENTIONS;
}
