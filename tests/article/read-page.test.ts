// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';

const LONG = 'The two governments signed the treaty on Tuesday after eleven months of talks in the old port.';
const paragraphs = (n: number) => `<p>${LONG}</p>`.repeat(n);

beforeEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});

function texts(html: string): string[] {
  document.body.innerHTML = html;
  return readPage(document).map(({ text }) => (text === LONG ? '¶' : text));
}

test('reads the article, not the teasers around it', () => {
  const teaser = '<article><h3>Teaser</h3><p>Short.</p></article>';
  expect(texts(`${teaser}<main><article>${paragraphs(3)}</article>${teaser}</main>`)).toEqual(['¶', '¶', '¶']);
});

test('the headline comes first, even from outside of the article, and only once', () => {
  expect(texts(`<header><h1>Treaty signed</h1></header><article>${paragraphs(1)}</article>`)).toEqual([
    'Treaty signed',
    '¶',
  ]);
  expect(texts(`<article><p>Europe</p><h1>Treaty signed</h1>${paragraphs(1)}</article>`)).toEqual([
    'Treaty signed',
    'Europe',
    '¶',
  ]);
});

test('of several headings the one in the title is the headline, and the site is not', () => {
  document.title = 'Treaty signed in port | The Post';
  const headings = '<h1>The Post</h1><h1>Treaty signed in port</h1><h1>Most read</h1>';
  expect(texts(`${headings}<article>${paragraphs(1)}</article>`)).toEqual(['Treaty signed in port', '¶']);
});

test('without an article element it reads where the prose is', () => {
  const html = `<div><ul><li>Menu entry</li></ul></div><div><div>${paragraphs(4)}</div><div>Tags</div></div>`;
  expect(texts(html)).toEqual(['¶', '¶', '¶', '¶']);
});

test('a long cookie notice is not the article', () => {
  expect(texts(`<div class="cookie-notice">${paragraphs(6)}</div><article>${paragraphs(2)}</article>`)).toEqual([
    '¶',
    '¶',
  ]);
});

test('short and empty pages are read as they are', () => {
  expect(texts('<p>Little.</p>')).toEqual(['Little.']);
  expect(texts('')).toEqual([]);
});
