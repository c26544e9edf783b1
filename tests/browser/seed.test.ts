/**
 * The article that Gloss was built for, served as a news page: every name of its list marked and linked, what is no name
 * unmarked, the cards true for its day. The text is not ours to keep here: without it the tests are skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type SeenMark, waitForMarks } from '../../src/cli/lab/marks.ts';
import type { Kind } from '../../src/knowledge/model.ts';
import type { Article } from './html.ts';
import { cardOf, inView, type Named, namesIn } from './seen.ts';
import { inBothBrowsers, openArticle } from './setup.ts';

const FILE = fileURLToPath(new URL('../../../shared/seed/article.txt', import.meta.url));
const HOST = 'www.theepochtimes.com';
const DATE = '2021-03-10';

/** Every place where the text says this is in a mark of this entity (or of the other one, where a longer name holds it). */
const MARKED: [text: string, kind: Kind, entity: string, other?: string][] = [
  ['Blinken', 'person', 'Antony Blinken'],
  ['Antony Blinken', 'person', 'Antony Blinken'],
  ['Beijing', 'place', 'Beijing'],
  ['U.S.', 'place', 'United States', 'United States Secretary of State'],
  ['United States', 'place', 'United States'],
  ['Secretary of State', 'office', 'United States Secretary of State'],
  ['Chinese Communist Party', 'organization', 'Chinese Communist Party'],
  ['CCP', 'organization', 'Chinese Communist Party'],
  ['Communist Chinese Party', 'organization', 'Chinese Communist Party'],
  ['China', 'place', 'China'],
  ['Chinese', 'place', 'China', 'Chinese Communist Party'],
  ['Paris climate agreement', 'agreement', 'Paris Agreement'],
  ['Jake Sullivan', 'person', 'Jake Sullivan'],
  ['Yang Jiechi', 'person', 'Yang Jiechi'],
  ['Wang Yi', 'person', 'Wang Yi'],
  ['Anchorage', 'place', 'Anchorage'],
  ['Alaska', 'place', 'Alaska'],
  ['Joe Biden', 'person', 'Joe Biden'],
  ['Biden', 'person', 'Joe Biden'],
  ['House Committee on Foreign Affairs', 'organization', 'United States House Committee on Foreign Affairs'],
  ['Trump', 'person', 'Donald Trump'],
  ['Uyghurs', 'people', 'Uyghurs'],
  ['Xinjiang', 'place', 'Xinjiang', 'Persecution of Uyghurs in China'],
  ['United Nations', 'organization', 'United Nations'],
];

/** Never a mark by themselves. */
const UNMARKED = [
  'House',
  'Secretary',
  'The secretary',
  'secretary',
  'congressman',
  'Communist',
  'Updated',
  'Responses',
];
/** Not even part of a mark. */
const UNTOUCHED = ['March', 'Cathy', '@CathyHe_ET', 'congressman', 'Updated', 'Responses'];

/** What the card of a mark says, among other things: then and since. */
const CARDS: [surface: string, heading: string, then: string[], since: string[]][] = [
  ['Antony Blinken', 'Antony Blinken', ['Secretary of State', '26 January 2021', 'seventh week'], ['20 January 2025']],
  ['Joe Biden', 'Joe Biden', ['President of the United States', '20 January 2021'], ['20 January 2025']],
  ['Jake Sullivan', 'Jake Sullivan', ['National Security Advisor', '20 January 2021'], ['20 January 2025']],
  [
    'Yang Jiechi',
    'Yang Jiechi',
    ['Director of the Office of the Central Foreign Affairs Commission', 'Member of the Politburo'],
    ['retired', 'January 2023', 'Wang Yi'],
  ],
  ['Wang Yi', 'Wang Yi', ['Foreign Minister of China', 'March 2013'], ['30 December 2022', '25 July 2023']],
  ['Trump', 'Donald Trump', ['Former President', '20 January 2017', '20 January 2021'], ['again', '20 January 2025']],
  [
    'Paris climate agreement',
    'Paris Agreement',
    ['19 February 2021', '19 days before', '4 November 2020'],
    ['27 January 2026'],
  ],
  ['China', 'China', ['President: Xi Jinping', 'Premier: Li Keqiang'], ['Li Qiang']],
  ['Beijing', 'Beijing', ['stands for the government of China'], []],
];

function readArticle(): Article & { title: string } {
  const [title, ...paragraphs] = readFileSync(FILE, 'utf8')
    .trim()
    .split(/\n{2,}/) as [string, ...string[]];
  return { title, date: DATE, paragraphs };
}

/** Offsets of a text wherever it stands as words of its own. */
function placesOf(text: string, flow: string): { start: number; end: number }[] {
  const words = new RegExp(`(?<![\\p{L}\\d])${text.replaceAll('.', '\\.')}(?![\\p{L}\\d])`, 'gu');
  return [...flow.matchAll(words)].map(({ index }) => ({ start: index, end: index + text.length }));
}

describe.skipIf(!existsSync(FILE))('the seed article', () => {
  inBothBrowsers((stage) => {
    let marks: SeenMark[];
    let flows: string[];
    let named: Named[];

    const open = () => openArticle(stage, `https://${HOST}/china/2021/talks`, readArticle());

    beforeAll(async () => {
      const page = await open();
      marks = await waitForMarks(page);
      flows = await page.$$eval('article :is(h1, p)', (blocks) => blocks.map((block) => block.textContent));
      named = await namesIn(stage, flows, DATE, HOST);
    });

    it('shows as marks what the background names, in the same order', () => {
      expect(marks.map(({ text }) => text)).toEqual(named.map(({ surface }) => surface));
      expect(marks.map(({ highlight }) => highlight.replace(/^gloss-|-first$/g, ''))).toEqual(
        named.map(({ kind, via }) => (via === 'demonym' ? 'demonym' : kind)),
      );
    });

    it.each(MARKED)('marks "%s" as the %s %s wherever it stands', (text, kind, entity, other) => {
      const places = flows.flatMap((flow, i) => placesOf(text, flow).map((place) => ({ ...place, flow: i })));
      expect(places).not.toEqual([]);
      const holders = places.map(({ flow, start, end }) =>
        named.find((name) => name.flow === flow && name.start <= start && end <= name.end),
      );
      const wrong = holders.filter((holder) => holder?.name !== entity && !(other && holder?.name === other));
      expect(wrong).toEqual([]);
      expect(holders.find((holder) => holder?.name === entity)?.kind).toBe(kind);
    });

    it.each(UNMARKED)('does not mark "%s" alone', (text) => {
      expect(named.filter(({ surface }) => surface === text)).toEqual([]);
    });

    it.each(UNTOUCHED)('leaves "%s" out of every mark', (text) => {
      const places = flows.flatMap((flow, i) => placesOf(text, flow).map((place) => ({ ...place, flow: i })));
      expect(places).not.toEqual([]);
      const touching = ({ flow, start, end }: (typeof places)[number]) =>
        named.find((name) => name.flow === flow && name.start < end && start < name.end);
      expect(places.map(touching).filter(Boolean)).toEqual([]);
    });

    it('never takes the agreement of Paris for the city', () => {
      expect(named.filter(({ name }) => name === 'Paris')).toEqual([]);
    });

    it('draws nationalities quieter than names', () => {
      const quiet = marks.filter(({ highlight }) => highlight === 'gloss-demonym').map(({ text }) => text);
      expect(new Set(quiet)).toEqual(new Set(['Chinese']));
    });

    it.each(CARDS)('tells of %s what held then and what came since', async (surface, heading, then, since) => {
      const page = await open();
      await waitForMarks(page);
      const { name, text } = await cardOf(stage, page, await inView(page, surface));
      expect(name).toBe(heading);
      const [before, after = ''] = text.split('Since then');
      expect(before).toContain('On 10 March 2021');
      for (const words of then) expect(before).toContain(words);
      for (const words of since) expect(after).toContain(words);
    });
  });
});
