// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://news.example/world/treaty" }
import { expect, test } from 'vitest';
import { inspect } from '../../src/article/inspect.ts';

const LONG =
  'The two governments signed the treaty on Tuesday after eleven months of talks in the old port, and the ministers left by ' +
  'the evening ferry without a word to the many reporters who had waited for them in the rain since the early morning.';
const paragraphs = (n: number) => `<p>${LONG}</p>`.repeat(n);
const ld = (...nodes: unknown[]) =>
  nodes
    .map(
      (node) => `<script type="application/ld+json">${typeof node === 'string' ? node : JSON.stringify(node)}</script>`,
    )
    .join('');

function page(head: string, body = '', html = '') {
  return inspect(
    new DOMParser().parseFromString(`<html ${html}><head>${head}</head><body>${body}</body></html>`, 'text/html'),
  );
}

test.each([
  [{ '@type': 'NewsArticle' }],
  [{ '@type': ['WebPage', 'OpinionNewsArticle'] }],
  [[{ '@type': 'Organization' }, { '@type': 'LiveBlogPosting' }]],
  [{ '@graph': [{ '@type': 'WebSite' }, { '@type': 'ReportageNewsArticle' }] }],
  [{ '@type': 'WebPage', mainEntity: { '@type': 'https://schema.org/BlogPosting' } }],
  ['<!-- {"@type": "Article", "headline": "Two\nlines",} -->'],
])('JSON-LD %j is an article', (node) => {
  expect(page(ld('{ broken', node)).evidence).toBe('json-ld');
});

test.each([
  [{ '@type': 'WebSite' }],
  [{ '@type': 'CollectionPage', hasPart: [{ '@type': 'NewsArticle' }] }],
  [{ '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle' }] }],
  [
    [
      { '@type': 'CollectionPage' },
      { '@type': 'NewsArticle', headline: 'A' },
      { '@type': 'NewsArticle', headline: 'B' },
    ],
  ],
  ['{ broken'],
  ['null'],
])('JSON-LD %j is none', (node) => {
  expect(page(ld(node)).evidence).toBeUndefined();
});

test('of several articles the page is the one that its title names, and without one it is a list', () => {
  const articles = ['A treaty', 'A port', 'A ferry'].map((headline) => ({ '@type': 'NewsArticle', headline }));
  expect(page(`<title>News of the day</title>${ld(articles)}`).evidence).toBeUndefined();
  expect(page(`<title>A port | The Post</title>${ld(articles)}`)).toMatchObject({
    evidence: 'json-ld',
    title: 'A port',
  });
});

test('a list page is no article whatever else it says', () => {
  const head = `${ld({ '@type': 'CollectionPage' })}<meta property="og:type" content="article">`;
  expect(page(head, `<article>${paragraphs(5)}</article>`).evidence).toBeUndefined();
});

test('further evidence: og:type, a full article element, readable text', () => {
  expect(page('<meta property="og:type" content="article">').evidence).toBe('og:type');
  expect(page('', `<article>${paragraphs(4)}</article>`).evidence).toBe('article element');
  expect(page('', `<div>${paragraphs(6)}</div>`).evidence).toBe('readable text');
});

test('on a front page only its own word counts', () => {
  history.replaceState(null, '', '/');
  expect(page('', `<article>${paragraphs(4)}</article>`).evidence).toBeUndefined();
  expect(page(ld({ '@type': 'NewsArticle' })).evidence).toBe('json-ld');
  history.replaceState(null, '', '/world/treaty');
});

test('teaser cards, however long, are no article', () => {
  expect(page('', `<article>${paragraphs(1)}</article>`.repeat(12)).evidence).toBeUndefined();
  expect(page('', `<div>${paragraphs(1)}</div>`.repeat(12)).evidence).toBeUndefined();
});

test('language: the html element, then JSON-LD, og:locale and content-language', () => {
  const locale = '<meta property="og:locale" content="en_US"><meta http-equiv="Content-Language" content="fr">';
  expect(page(locale, '', 'lang="en-GB"').language).toBe('en-GB');
  expect(page(ld({ '@type': 'Article', inLanguage: 'de' }) + locale).language).toBe('de');
  expect(page(ld({ '@type': 'Article', inLanguage: 'English' }) + locale).language).toBe('en-US');
  expect(page('<meta http-equiv="Content-Language" content="fr">').language).toBe('fr');
  expect(page('').language).toBeUndefined();
});

test('title: JSON-LD, og:title, the heading, the document', () => {
  const og = '<meta property="og:title" content="From og"><title>From title</title>';
  expect(page(ld({ '@type': 'Article', headline: 'Ships &amp;\n ports' }) + og).title).toBe('Ships & ports');
  expect(page(og, '<h1>From h1</h1>').title).toBe('From og');
  expect(page('<title>From title</title>', '<h1>From <b>h1</b></h1>').title).toBe('From h1');
  expect(page('<title>From title</title>').title).toBe('From title');
  expect(page('').title).toBe('');
});
