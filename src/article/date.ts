/** The day an article was published, from the best of the places where pages tell it. */
import { dayOf } from './day.ts';
import { type LdNode, textOf } from './json-ld.ts';
import { isRewritten } from './revision.ts';
import type { ArticleInfo, DateSource } from './types.ts';

/** Names of meta elements, in `property`, `name` or `itemprop`, most trusted first. */
const META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:publishtime',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'publication_date',
  'publish-date',
  'publishdate',
  'published_date',
  'article_date_original',
  'pubdate',
  'pdate',
  'originalpublicationdate',
  'date',
];
const AROUND = 'aside, nav, footer, [class*=related]';
const ARTICLE = 'article, main, [role=main], [itemprop~=articleBody]';
/** An article element with fewer paragraphs under a lesser heading is the teaser of another article. */
const MIN_PARAGRAPHS = 3;
const UPDATE = /\b(?:updated|modified|edited|corrected)\b/i;
/** A dateline is a short line near the headline: this many characters at most, among so many lines. */
const DATELINE_LENGTH = 100;
const DATELINE_LINES = 40;
/** Text of these is of the article, so that a date in the middle of it is one the article is about. */
const PROSE = 'p, li, blockquote, td, dd';
/** "ANCHORAGE, Alaska, March 18, 2021 (Agency) - ": what an agency puts before its first sentence. */
const AGENCY = /^\s*([A-Z][A-Z .'’-]{2,}(?:, ?[A-Z][\w.]+)*,? [^(–—-]{6,30}?)\s*(?:[(–—]|--|- )/;

function* metaDates(document: Document, meta: ReadonlyMap<string, string>): Generator<string> {
  for (const name of META) yield meta.get(name) ?? '';
  const marked = document.querySelector('[itemprop~=datePublished]:not(meta)');
  if (marked) yield marked.getAttribute('content') ?? marked.getAttribute('datetime') ?? marked.textContent ?? '';
}

function isTeaser(holder: Element): boolean {
  return (
    holder.localName === 'article' &&
    !holder.querySelector('h1') &&
    holder.querySelector('h2, h3, h4') !== null &&
    holder.getElementsByTagName('p').length < MIN_PARAGRAPHS
  );
}

/** What stands before an element in its line: "Updated on". */
function leadIn(element: Element): string {
  for (let before = element.previousSibling; before; before = before.previousSibling) {
    if (before.textContent?.trim()) return before.textContent;
  }
  const { parentElement } = element;
  return parentElement?.localName === 'span' ? leadIn(parentElement) : '';
}

function isUpdate(time: Element): boolean {
  const name = `${time.className} ${time.getAttribute('itemprop')}`;
  // Day of publication and of the last update are one on pages that were never updated.
  if (/published/i.test(name)) return false;
  return /updated|modified/i.test(name) || UPDATE.test(leadIn(time)) || UPDATE.test(time.textContent ?? '');
}

function* timeDates(document: Document): Generator<string> {
  const times = [...document.querySelectorAll('time[datetime]')].filter((time) => {
    const holder = time.closest(ARTICLE);
    return holder && !isTeaser(holder) && !time.closest(AROUND) && !isUpdate(time);
  });
  times.sort((a, b) => Number(b.hasAttribute('pubdate')) - Number(a.hasAttribute('pubdate')));
  for (const time of times) yield time.getAttribute('datetime') ?? '';
}

/** Short lines from the headline on, or from the top of the article, and what agencies put before their text. */
function* datelines(document: Document): Generator<string> {
  const start = document.querySelector('h1') ?? document.querySelector(ARTICLE);
  if (!start) return;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = start;
  for (let lines = 0; lines < DATELINE_LINES && walker.nextNode(); ) {
    const { data, parentElement } = walker.currentNode as Text;
    if (data.trim() === '' || parentElement?.closest('script, style, noscript, template')) continue;
    lines++;
    if (parentElement?.closest(AROUND) || parentElement?.closest('figure')) continue;
    const line = parentElement?.closest(PROSE)?.textContent ?? data;
    yield line.trim().length <= DATELINE_LENGTH ? data : (AGENCY.exec(data)?.[1] ?? '');
  }
}

/**
 * The day of publication (of the last revision, where the page was rewritten since) and where it was found; undefined when
 * no source names a possible day up to tomorrow. `meta`
 * are the page's meta elements, `article` is its JSON-LD article.
 */
export function publicationDate(
  document: Document,
  meta: ReadonlyMap<string, string>,
  article: LdNode | undefined,
  now: Date,
): ArticleInfo['date'] {
  const revised = (published: string): string | undefined => {
    const text = (article && textOf(article, 'dateModified')) ?? meta.get('article:modified_time') ?? '';
    const modified = dayOf(text, now);
    return modified && isRewritten(document, published, modified) ? modified : undefined;
  };
  const sources: [DateSource, () => Iterable<string>][] = [
    ['json-ld', () => ['datePublished', 'dateCreated'].map((property) => (article && textOf(article, property)) ?? '')],
    ['meta', () => metaDates(document, meta)],
    ['time element', () => timeDates(document)],
    ['dateline', () => datelines(document)],
  ];
  for (const [source, texts] of sources) {
    for (const text of texts()) {
      const value = dayOf(text, now);
      if (value) return { value: revised(value) ?? value, source };
    }
  }
  return undefined;
}
