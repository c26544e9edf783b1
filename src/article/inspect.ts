/** Whether a page is an article, and what it says of itself. */
import { isProbablyReaderable } from '@mozilla/readability';
import { publicationDate } from './date.ts';
import { articleOf, readJsonLd, textOf } from './json-ld.ts';
import { articleRoot, proseLength } from './root.ts';
import type { ArticleEvidence, ArticleInfo } from './types.ts';

/** An `<article>` with less prose is a teaser on a page of many. */
const LEAST_PROSE = 600;

const meta = (document: Document, name: string): string | undefined =>
  document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content')?.trim() ||
  undefined;

/** The front page of a site describes and holds articles without being one. */
const isFront = (document: Document): boolean => /^\/?(?:index\.\w+)?$/.test(document.location?.pathname ?? '-');

function evidenceOf(document: Document, described: boolean): ArticleEvidence | undefined {
  if (isFront(document)) return undefined;
  if (described) return 'json-ld';
  if (meta(document, 'og:type')?.toLowerCase() === 'article') return 'og:type';
  const articles = [...document.querySelectorAll('article')];
  if (articles.some((article) => proseLength(article) >= LEAST_PROSE)) return 'article element';
  return isProbablyReaderable(document) ? 'readable text' : undefined;
}

/** What the page is. Costs little on pages that are no article: text is only looked at where nothing else tells. */
export function inspect(document: Document): ArticleInfo {
  const described = articleOf(readJsonLd(document));
  const evidence = evidenceOf(document, described !== undefined);
  const language =
    document.documentElement.lang.trim() ||
    textOf(described, 'inLanguage') ||
    meta(document, 'og:locale')?.replace('_', '-') ||
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content')?.trim() ||
    undefined;
  const title =
    textOf(described, 'headline') ??
    meta(document, 'og:title') ??
    document.querySelector('h1')?.textContent?.trim() ??
    '';
  return {
    evidence,
    language,
    title: (title || document.title).replace(/\s+/g, ' '),
    date: evidence ? publicationDate(document, described, articleRoot(document)) : undefined,
  };
}
