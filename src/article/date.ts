/** The day an article was published, from the best of the places where pages tell it. */
import { dayOf } from './day.ts';
import { type LdNode, textOf } from './json-ld.ts';
import type { ArticleInfo, DateSource } from './types.ts';

/** Names of meta elements, in `property`, `name` or `itemprop`, most trusted first. */
const META = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
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
  'ptime',
  'originalpublicationdate',
  'article.published',
  'date',
];
const AROUND = 'aside, nav, footer, [class*=related]';
const ARTICLE = 'article, main, [role=main], [itemprop~=articleBody]';
/** A dateline is a short line near the headline: this many characters at most, among so many lines. */
const DATELINE_LENGTH = 100;
const DATELINE_LINES = 40;

function* metaDates(document: Document, meta: ReadonlyMap<string, string>): Generator<string> {
  for (const name of META) yield meta.get(name) ?? '';
  const marked = document.querySelector('[itemprop~=datePublished]:not(meta)');
  if (marked) yield marked.getAttribute('content') ?? marked.getAttribute('datetime') ?? marked.textContent ?? '';
}

function* timeDates(document: Document): Generator<string> {
  for (const time of document.querySelectorAll('time[datetime]')) {
    const name = `${time.className} ${time.getAttribute('itemprop')}`;
    if (/updated|modified/i.test(name) || !time.closest(ARTICLE) || time.closest(AROUND)) continue;
    yield time.getAttribute('datetime') ?? '';
  }
}

/** Short lines from the headline on, or from the top of the article. */
function* datelines(document: Document): Generator<string> {
  const start = document.querySelector('h1') ?? document.querySelector(ARTICLE);
  if (!start) return;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = start;
  for (let lines = 0; lines < DATELINE_LINES && walker.nextNode(); ) {
    const { data, parentElement } = walker.currentNode as Text;
    if (data.trim() === '' || parentElement?.closest('script, style, noscript, template')) continue;
    lines++;
    if (data.trim().length <= DATELINE_LENGTH && !parentElement?.closest(AROUND)) yield data;
  }
}

/**
 * The day of publication and where it was found; undefined when no source names a possible day up to tomorrow. `meta`
 * are the page's meta elements, `article` is its JSON-LD article.
 */
export function publicationDate(
  document: Document,
  meta: ReadonlyMap<string, string>,
  article: LdNode | undefined,
  now: Date,
): ArticleInfo['date'] {
  const sources: [DateSource, () => Iterable<string>][] = [
    ['json-ld', () => [(article && textOf(article, 'datePublished')) ?? '']],
    ['meta', () => metaDates(document, meta)],
    ['time element', () => timeDates(document)],
    ['dateline', () => datelines(document)],
  ];
  for (const [source, texts] of sources) {
    for (const text of texts()) {
      const value = dayOf(text, now);
      if (value) return { value, source };
    }
  }
  return undefined;
}
