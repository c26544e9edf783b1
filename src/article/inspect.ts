/** What the page says of itself: whether it is an article, in which language, of which day, under which headline. */
import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import { publicationDate } from './date.ts';
import { type LdNode, readJsonLd, textOf } from './json-ld.ts';
import { metaContents } from './meta.ts';
import { proseBy, proseIn } from './prose.ts';
import type { ArticleEvidence, ArticleInfo } from './types.ts';

/** An article element with less than this is a teaser: pieces of prose, and characters in all. */
const MIN_PIECES = 3;
const MIN_LENGTH = 600;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i;

/** What the page's head says. */
interface Head {
  document: Document;
  meta: ReadonlyMap<string, string>;
  article: LdNode | undefined;
  isList: boolean;
}

function hasFullArticle(body: Element): boolean {
  // Most pages without an article are told by the length of all their teasers' text, before anything is looked at closely.
  const isLong = ({ textContent }: Element) => (textContent ?? '').length >= MIN_LENGTH;
  if (![...body.querySelectorAll('article')].some(isLong)) return false;
  const articles = [...proseBy('article', proseIn(body)).values()];
  return articles.some(({ pieces, length }) => pieces >= MIN_PIECES && length >= MIN_LENGTH);
}

/** Readability counts any long paragraph; those of an article stand next to each other, those of teasers do not. */
function isAmongOthers(node: Node): boolean {
  const { localName, parentElement } = node as Element;
  if (localName !== 'p') return localName === 'div';
  let beside = 0;
  for (const child of parentElement?.children ?? []) {
    if (child.localName === 'p' && ++beside === MIN_PIECES) return true;
  }
  return false;
}

function evidence({ document, meta, article, isList }: Head): ArticleEvidence | undefined {
  if (article) return 'json-ld';
  if (isList || !document.body) return undefined;
  if (meta.get('og:type')?.toLowerCase() === 'article') return 'og:type';
  // The front page of a site may have long texts, but what it says there changes by the hour.
  if (document.location?.pathname === '/') return undefined;
  if (hasFullArticle(document.body)) return 'article element';
  return isProbablyReaderable(document, { visibilityChecker: isAmongOthers }) ? 'readable text' : undefined;
}

function language({ document, meta, article }: Head): string | undefined {
  const declared = [
    document.documentElement.lang,
    article && textOf(article, 'inLanguage'),
    meta.get('og:locale'),
    meta.get('content-language'),
  ];
  return declared.map((tag) => tag?.trim().replaceAll('_', '-')).find((tag) => tag && LANGUAGE.test(tag));
}

/** Headlines in JSON-LD often hold character references ("&amp;"), which mean nothing there. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return new DOMParser().parseFromString(text, 'text/html').documentElement.textContent ?? '';
}

function title({ document, meta, article }: Head): string {
  const headline = article && textOf(article, 'headline');
  const candidates = [
    headline && decoded(headline),
    meta.get('og:title'),
    document.querySelector('h1')?.textContent,
    document.title,
  ];
  return candidates.map((text) => (text ?? '').replace(/\s+/g, ' ').trim()).find(Boolean) ?? '';
}

/** Inspects a page without changing it; cheap where it is no article. */
export function inspect(document: Document): ArticleInfo {
  const head = { document, meta: metaContents(document), ...readJsonLd(document) };
  return {
    evidence: evidence(head),
    language: language(head),
    date: publicationDate(document, head.meta, head.article, new Date()),
    title: title(head),
  };
}
