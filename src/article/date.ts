/** The day on which an article was published, with the source of the answer. */
import { fromDay, toDay } from '../knowledge/dates.ts';
import { type Thing, textOf } from './json-ld.ts';
import type { ArticleInfo } from './types.ts';

type Found = NonNullable<ArticleInfo['date']>;

/** Names and properties of meta elements that carry it, best first. */
const METAS = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'parsely-pub-date',
  'sailthru.date',
  'cXenseParse:recs:publishtime',
  'cXenseParse:publishtime',
  'article.published',
  'publish-date',
  'publishdate',
  'publish_date',
  'published_time',
  'pubdate',
  'DC.date.issued',
  'dc.date',
  'dcterms.created',
  'date',
];

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = `(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)`;
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH}\\.?,?\\s+(\\d{4})\\b`, 'i');

/** News is not older; what claims to be is a default of the site's software. */
const EARLIEST = '1995-01-01';

/** The day as "YYYY-MM-DD", or undefined when there is no such day, or it lies after tomorrow. */
function plausible(year: number, month: number, day: number): string | undefined {
  const two = (n: number) => String(n).padStart(2, '0');
  const value = `${year}-${two(month)}-${two(day)}`;
  const number = toDay(value);
  const tomorrow = Math.floor(Date.now() / 86_400_000) + 1;
  return number !== undefined && number <= tomorrow && value >= EARLIEST ? fromDay(number) : undefined;
}

/**
 * The day that a text names: an ISO date as written (the publisher's local day, whatever the zone), digits in a row, or
 * English words.
 */
export function readDate(text: string): string | undefined {
  const iso =
    /\b(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? /^(\d{4})[/.]?(\d{2})[/.]?(\d{2})(?:\D|\d{4,6}\b|$)/.exec(text.trim());
  if (iso) return plausible(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const month = (name: string) => MONTHS.findIndex((full) => full.startsWith(name.slice(0, 3).toLowerCase())) + 1;
  const american = MONTH_FIRST.exec(text);
  if (american) return plausible(Number(american[3]), month(american[1]!), Number(american[2]));
  const british = DAY_FIRST.exec(text);
  return british ? plausible(Number(british[3]), month(british[2]!), Number(british[1])) : undefined;
}

function fromMeta(document: Document): string | undefined {
  const metas = [...document.querySelectorAll('meta[content]')];
  const nameOf = (meta: Element) =>
    (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '').toLowerCase();
  for (const name of METAS) {
    for (const meta of metas) {
      const date = nameOf(meta) === name.toLowerCase() ? readDate(meta.getAttribute('content') ?? '') : undefined;
      if (date) return date;
    }
  }
  return undefined;
}

/** The first `<time>` of the article that is no note of an update. */
function fromTime(root: ParentNode): string | undefined {
  for (const time of root.querySelectorAll('time')) {
    const around = `${time.className} ${time.parentElement?.textContent?.slice(0, 80) ?? ''}`;
    if (/\b(updated|modified)\b/i.test(around) && !/\bpublished\b/i.test(around)) continue;
    const date = readDate(time.getAttribute('datetime') ?? '') ?? readDate(time.textContent ?? '');
    if (date) return date;
  }
  return undefined;
}

/** Blocks at the top of an article among which a line with the date stands. */
const TOP_BLOCKS = 25;
/** A longer block is running text, whose dates are of what it tells. */
const LINE = 120;

function fromDateline(root: ParentNode): string | undefined {
  const blocks = [...root.querySelectorAll('p, div, span, h1, h2, h3, li')].filter(({ textContent }) => {
    const length = textContent?.trim().length ?? 0;
    return length > 7 && length < LINE;
  });
  for (const block of blocks.slice(0, TOP_BLOCKS)) {
    const date = readDate(block.textContent ?? '');
    if (date) return date;
  }
  return undefined;
}

/** When the article was published, by the best source that gives a possible day. `root` is where its text stands. */
export function publicationDate(document: Document, article: Thing | undefined, root: ParentNode): Found | undefined {
  const sources: [Found['source'], () => string | undefined][] = [
    ['json-ld', () => readDate(textOf(article, 'datePublished') ?? textOf(article, 'dateCreated') ?? '')],
    ['meta', () => fromMeta(document)],
    ['time element', () => fromTime(root)],
    ['dateline', () => fromDateline(root)],
  ];
  for (const [source, find] of sources) {
    const value = find();
    if (value) return { value, source };
  }
  return undefined;
}
