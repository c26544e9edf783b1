// @vitest-environment jsdom
/** Saved news pages that lie next to the repository, where they are at hand; they are not ours to ship. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { inspect } from '../../src/article/inspect.ts';
import { readPage } from '../../src/article/read-page.ts';
import type { ArticleInfo } from '../../src/article/types.ts';

const FOLDER = '../shared/pages/';
const MS_PER_DAY = 86_400_000;
/** Collections that give the day the page was saved, rather than the day of publication. */
const SAVED_DAY = new Set(['fundus', 'trafilatura-cache']);

interface Saved {
  file: string;
  date: string | undefined;
  source: string;
  /** Words in all paragraphs of the page. */
  words: number;
  info: ArticleInfo;
  texts: string[];
}

const present = existsSync(`${FOLDER}index.tsv`);
if (!present) console.warn(`No saved pages in ${FOLDER}: the tests over real pages are skipped.`);

describe.skipIf(!present)('saved pages', () => {
  let pages: Saved[] = [];

  beforeAll(() => {
    const [head = '', ...rows] = readFileSync(`${FOLDER}index.tsv`, 'utf8').trim().split('\n');
    const names = head.split('\t');
    pages = rows.map((line) => {
      const row = Object.fromEntries(line.split('\t').map((cell, i) => [names[i], cell]));
      const html = gunzipSync(readFileSync(FOLDER + row.file)).toString();
      const page = new DOMParser().parseFromString(html, 'text/html');
      const texts = readPage(page).map(({ text }) => text);
      return {
        file: row.file!,
        date: row.date || undefined,
        source: row.source!,
        words: Number(row.paragraph_words),
        info: inspect(page),
        texts,
      };
    });
  }, 120_000);

  test('articles are told as such, a front page is not', () => {
    expect(pages.filter(({ info }) => !info.evidence).map(({ file }) => file)).toEqual(['17-uk.yahoo.com.html.gz']);
  });

  test('all are in English as far as they say', () => {
    for (const { info } of pages) expect(info.language ?? 'en').toMatch(/^en/i);
  });

  test('the date agrees with the index', () => {
    const dated = pages.filter(({ date }) => date !== undefined);
    expect(dated.filter(({ info }) => !info.date)).toEqual([]);
    for (const { file, date, source, info } of dated) {
      const apart = (Date.parse(date!) - Date.parse(info.date!.value)) / MS_PER_DAY;
      if (!SAVED_DAY.has(source)) expect([file, apart]).toEqual([file, 0]);
      // A page is saved after its publication, or the evening before by the clock of another continent.
      else expect(apart, file).toBeGreaterThanOrEqual(-1);
    }
  });

  test('the text is prose, not code', () => {
    for (const { file, texts } of pages) {
      const code = texts.filter((text) =>
        /function\s*\(|=>|\bvar \w+ ?=|\{[^}]*:[^}]*;|window\.\w|<\/?\w+>/.test(text),
      );
      expect(code, file).toEqual([]);
    }
  });

  test('the articles are read, but for one that hides its text until a script runs', () => {
    const short = pages.filter(
      ({ words, texts }) => texts.join(' ').split(/\s+/).length < Math.min(words, 1000) * 0.45,
    );
    expect(short.map(({ file }) => file)).toEqual(['52-guardian.co.tt.html.gz']);
  });
});
