// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publicationDate } from '../../src/article/date.ts';
import { dayOf } from '../../src/article/day.ts';
import { metaContents } from '../../src/article/meta.ts';

const NOW = new Date('2024-06-10T12:00:00Z');

test.each([
  ['2021-03-10', '2021-03-10'],
  ['2021-03-10T23:30:00-05:00', '2021-03-10'],
  ['2021-03-10T00:30:00Z', '2021-03-10'],
  ['20210310', '2021-03-10'],
  ['2021/03/10 08:15', '2021-03-10'],
  ['March 10, 2021', '2021-03-10'],
  ['Published: Wed., Mar. 3rd, 2021 at 9 pm', '2021-03-03'],
  ['10 March 2021', '2021-03-10'],
  ['Wed, 10 Sept 2021 08:00:00 GMT', '2021-09-10'],
  ['2024-06-11', '2024-06-11'],
])('%s is %s', (text, day) => {
  expect(dayOf(text, NOW)).toBe(day);
});

test.each([
  '',
  'today',
  '2021-02-30',
  '2021-13-01',
  'February 30, 2021',
  '2024-06-12',
  '1970-01-01T00:00:00Z',
  '0001-01-01',
  '10/03/2021',
  '20210310123',
  'mayor 10, 2021',
])('no day: "%s"', (text) => {
  expect(dayOf(text, NOW)).toBeUndefined();
});

test('whatever is written, the answer is a day that was', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}-\d{2}T?$/)), (text) => {
      const day = dayOf(text, NOW);
      if (day) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
    }),
  );
});

function date(html: string, datePublished?: unknown) {
  const page = new DOMParser().parseFromString(`<html><head></head><body>${html}</body></html>`, 'text/html');
  return publicationDate(page, metaContents(page), datePublished === undefined ? undefined : { datePublished }, NOW);
}

const META = '<meta name="parsely-pub-date" content="2021-03-02T10:00:00Z">';
const TIME = '<article><time datetime="2021-03-03">Wednesday</time></article>';
const LINE = '<h1>Treaty signed</h1><div>By our reporter | March 4, 2021 9:15 am</div>';

test('the best source first', () => {
  expect(date(META + TIME + LINE, '2021-03-01')).toEqual({ value: '2021-03-01', source: 'json-ld' });
  expect(date(META + TIME + LINE)).toEqual({ value: '2021-03-02', source: 'meta' });
  expect(date(TIME + LINE)).toEqual({ value: '2021-03-03', source: 'time element' });
  expect(date(LINE)).toEqual({ value: '2021-03-04', source: 'dateline' });
  expect(date('<p>Nothing</p>')).toBeUndefined();
});

test('a source with an impossible or future day gives way to the next', () => {
  expect(date(META, '2031-01-01')?.source).toBe('meta');
  expect(date(META, ['', '2021-02-29'])?.source).toBe('meta');
  expect(date(`<meta property="article:published_time" content="soon">${META}`)?.value).toBe('2021-03-02');
});

test('the day of publication before one that may be of a revision', () => {
  const published = '<meta property="og:article:published_time" content="2021-03-01T06:02:15Z">';
  expect(date(`<meta name="sailthru.date" content="2021-03-02">${published}`)?.value).toBe('2021-03-01');
});

test('elements marked as the date of publication', () => {
  expect(date('<span itemprop="datePublished" content="2021-03-05">Friday</span>')?.value).toBe('2021-03-05');
  expect(date('<span itemprop="datePublished">5 March 2021</span>')).toEqual({ value: '2021-03-05', source: 'meta' });
});

test('dates of updates, of related pages and in the prose are not the date', () => {
  expect(date('<article><time class="updated" datetime="2021-03-09"></time></article>')).toBeUndefined();
  expect(date('<aside><time datetime="2021-03-09"></time></aside>')).toBeUndefined();
  const prose =
    'The treaty that the two governments signed in the old port on March 9, 2020 has never been ratified by either.';
  expect(date(`<h1>Treaty</h1><p>${prose}</p>`)).toBeUndefined();
});

test('the day of publication is told from the day of an update', () => {
  const times =
    '<article><h1>Treaty</h1><p>Updated <time datetime="2021-05-05">5 May</time></p>' +
    '<p>Published <time datetime="2021-03-10">10 March</time></p></article>';
  expect(date(times)?.value).toBe('2021-03-10');
  const line = '<p>Last updated: <span><time datetime="2021-05-05">5 May</time></span></p>';
  expect(date(`<main>${line}</main>`)).toBeUndefined();
  expect(date('<main><time class="entry-date published updated" datetime="2021-03-10"></time></main>')?.value).toBe(
    '2021-03-10',
  );
  const marked = '<main><time datetime="2021-03-09"></time><time pubdate datetime="2021-03-10"></time></main>';
  expect(date(marked)?.value).toBe('2021-03-10');
});

test('the date of a teaser is not the date', () => {
  const teaser = '<article><h3>Other</h3><p>Short.</p><time datetime="2021-01-01"></time></article>';
  expect(date(`<main>${teaser}<h1>Treaty</h1><time datetime="2021-03-10"></time></main>`)?.value).toBe('2021-03-10');
});

test('JSON-LD without a day of publication: the day it was made', () => {
  const page = new DOMParser().parseFromString(META, 'text/html');
  const found = publicationDate(page, metaContents(page), { dateCreated: '2021-03-10T01:00:00+09:00' }, NOW);
  expect(found).toEqual({ value: '2021-03-10', source: 'json-ld' });
});

test('a dateline before the first sentence counts when it has a year', () => {
  const text = ' - The two sides met for talks that went on until late in the night, said people who were there.';
  const dateline = (start: string) => date(`<h1>Talks</h1><p>${start}${text}</p>`)?.value;
  expect(dateline('ANCHORAGE, March 18, 2021 (Agency)')).toBe('2021-03-18');
  expect(dateline('ST. PAUL, Minn., 18 March 2021')).toBe('2021-03-18');
  expect(dateline('ANCHORAGE, March 18 (Agency)')).toBeUndefined();
});

test('dates in links and captions are what the article is about', () => {
  const link =
    'The treaty that was signed <a href="/old">on March 10, 2011</a> in the capital is still in force, said officials of both.';
  expect(date(`<h1>Treaty</h1><p>${link}</p>`)).toBeUndefined();
  expect(date('<h1>Treaty</h1><figure><figcaption>The port, March 10, 2011</figcaption></figure>')).toBeUndefined();
});

describe('a page that was modified years later', () => {
  const modified = '<meta name="article:modified_time" content="2023-05-06T10:00:00Z">';
  const published = '<meta name="article:published_time" content="2012-05-10T10:00:00Z">';

  test('is of the day of its revision when it speaks of years that only that can know', () => {
    const text = '<p>The alliance grew in 2017 and 2020.</p>';
    expect(date(modified + published + text)).toEqual({ value: '2023-05-06', source: 'meta' });
  });

  test.each([
    ['speaks of its own time', '<p>In 2011 and 2012 the alliance met. It will meet in 2013.</p>'],
    ['makes one forecast', '<p>By 2020 it will have grown, they said in 2012.</p>'],
    ['looks beyond its modification', '<p>The goals for 2030 and 2050 stand.</p>'],
  ])('stays of its day when it %s', (_, text) => {
    expect(date(modified + published + text)).toEqual({ value: '2012-05-10', source: 'meta' });
  });
});
