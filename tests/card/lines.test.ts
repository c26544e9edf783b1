// biome-ignore-all lint/suspicious/noThenProperty: a block of the card, plain data that nothing awaits
import { describe, expect, test } from 'vitest';
import { type CardLines, cardLines, type Line } from '../../src/card/lines.ts';
import { sourceName } from '../../src/card/sources.ts';
import type { Card } from '../../src/knowledge/model.ts';
import { blinken, china, DAY, makeCard, paris, trump, unitedStates, wangYi } from './fixtures.ts';

const said = ({ parts }: Pick<Line, 'parts'>) =>
  parts.map((part) => (typeof part === 'string' ? part : part.name)).join('');
const told = (lines: CardLines) => ({ then: lines.then.map(said), since: lines.since.map(said) });

describe('on 10 March 2021', () => {
  test.each<[string, Card, string[], string[]]>([
    [
      'a new office is told by its week, its end with the successor',
      blinken,
      ['United States Secretary of State since 26 January 2021, in the seventh week'],
      ['Left office as United States Secretary of State on 20 January 2025; followed by Marco Rubio'],
    ],
    [
      'who was out of office is "former", and comes back',
      trump,
      ['Former President of the United States (20 January 2017 – 20 January 2021)'],
      ['President of the United States again from 20 January 2025'],
    ],
    [
      'two terms share a line',
      wangYi,
      ['Foreign Minister of China since March 2013'],
      ['Foreign Minister of China until December 2022; again from July 2023'],
    ],
    [
      'leaders stand with their role; a successor has the line of the role',
      china,
      ['President: Xi Jinping, since 14 March 2013', 'Premier: Li Keqiang, since 15 March 2013'],
      ['Premier: Li Qiang from 11 March 2023'],
    ],
    [
      'a body has members, an agreement parties',
      unitedStates,
      ['Party to Paris Agreement since 19 February 2021, in the third week', 'Member of NATO since 1949'],
      ['Left Paris Agreement on 27 January 2026', 'Party to Some Treaty from 2024'],
    ],
    [
      'of many parties, those that changed near the day',
      paris,
      [
        'United States: party since 19 February 2021 (19 days before; had left on 4 November 2020)',
        '8 known parties on that day',
      ],
      ['United States: left on 27 January 2026'],
    ],
  ])('%s', (_, card, then, since) => {
    expect(told(cardLines(card, DAY))).toEqual({ then, since });
  });

  test('of an office of which only the beginning is known it says so', () => {
    const since = (from: string) => {
      const { then, facts } = cardLines(
        makeCard({}, [{ property: 'office', value: 'Senator', from, asOf: from }]),
        DAY,
      );
      return [...then.map(said), ...facts.map(said)];
    };
    expect(since('2017')).toEqual(['Senator from 2017 (no end on record)']);
    // Nobody knows who holds it so long after.
    expect(since('1997')).toEqual(['Senator (from 1997)']);
  });

  test('of a seat it has the term of the parliament, and not how long its holder sat', () => {
    const seat = { property: 'office' as const, value: 'Deputy of Mossland', ofTerm: true as const };
    const of = (from: string, to?: string) => ({ ...seat, from, ...(to ? { to } : {}) });
    const deputy = makeCard({}, [of('2006', '2010'), of('2018', '2022'), of('2023')]);
    expect(told(cardLines(deputy, DAY))).toEqual({
      then: ['Deputy of Mossland, term 2018–2022'],
      since: ['Deputy of Mossland, term from 2023'],
    });
    expect(cardLines(deputy, DAY).facts.map(said)).toEqual(['Deputy of Mossland (term 2006–2010)']);
    expect(told(cardLines(makeCard({}, [of('2002', '2014')]), DAY)).then).toEqual([
      'Former Deputy of Mossland (terms 2002–2014)',
    ]);
  });

  test('the highest post comes first, whenever it began', () => {
    const posts = makeCard({}, [
      { property: 'office', value: 'Prime Minister', from: '2014-05-26' },
      { property: 'office', value: 'Member of the Senate', from: '2020' },
      { property: 'office', value: 'Minister of Space', from: '2019' },
    ]);
    expect(told(cardLines(posts, DAY)).then.map((line) => line.split(' since')[0])).toEqual([
      'Prime Minister',
      'Minister of Space',
      'Member of the Senate',
    ]);
  });

  test('the end of an agreement is no exit of its parties', () => {
    const parties = ['Mossland', 'Fenland'].map((value) => ({ property: 'party to' as const, value, from: '2015' }));
    const pact = makeCard({ kind: 'agreement' }, [
      { ...parties[0]!, to: '2025-10-18' },
      parties[1]!,
      { property: 'ended', from: '2025-10-18' },
    ]);
    expect(told(cardLines(pact, DAY)).since).toEqual(['Ended on 18 October 2025']);
  });

  test('a party on the page has its line', () => {
    expect(told(cardLines(paris, DAY, new Set(['Q901']))).then).toContain('Chad: party since 4 November 2016');
  });

  test('parties without dates are not counted for the day', () => {
    const parties = Array.from({ length: 9 }, (_, i) => ({ property: 'party to' as const, value: `State ${i}` }));
    const lines = cardLines(makeCard({ kind: 'organization' }, parties), DAY);
    expect(lines.then).toEqual([]);
    expect(lines.facts.map((fact) => [fact.label, said(fact)])).toEqual([['Members', '9 known, as of October 2026']]);
  });

  test('an end known only to the year of the article is told as such', () => {
    const lines = cardLines(makeCard({}, [{ value: 'Minister of Health', from: '2019-05', to: '2021' }]), DAY);
    expect(told(lines)).toEqual({ then: ['Minister of Health, May 2019 – 2021'], since: [] });
  });

  test('an open end is no older than its evidence', () => {
    const lines = cardLines(makeCard({}, [{ value: 'Mayor of Lyon', from: '2014', asOf: '2020-06' }]), DAY);
    expect(told(lines).then).toEqual(['Mayor of Lyon since 2014 (as of June 2020)']);
  });

  test('what a name stands for comes first', () => {
    const place = makeCard({ kind: 'place' }, [
      { property: 'leader', role: 'mayor', value: 'somebody', from: '2010' },
      { property: 'stands for', value: 'the government of Russia' },
    ]);
    expect(told(cardLines(place, DAY)).then[0]).toBe('The name often stands for the government of Russia');
  });

  test('after five lines the rest is behind "More"', () => {
    const many = Array.from({ length: 8 }, (_, i) => ({ value: `Post ${i}`, from: `201${i}` }));
    expect(cardLines(makeCard({}, many), DAY).then.filter(({ more }) => more)).toHaveLength(3);
  });

  test('facts have the age, and earlier posts', () => {
    const facts = cardLines(blinken, DAY).facts.map((fact) => `${fact.label}: ${said(fact)}`);
    expect(facts).toEqual([
      'Born: 16 April 1962 (age 58 that day)',
      'Earlier posts: Deputy Secretary of State (9 January 2015 – 20 January 2017)',
    ]);
  });
});

test('without a day the card is a timeline, the latest first', () => {
  const lines = cardLines(trump, undefined);
  expect(lines.thenTitle).toBe('Over time');
  expect(told(lines)).toEqual({
    then: [
      'President of the United States, from 20 January 2025',
      'President of the United States, 20 January 2017 – 20 January 2021',
    ],
    since: [],
  });
});

test('a card without statements has no lines', () => {
  const lines = cardLines(makeCard({ asOf: '-0044' }), DAY);
  expect(lines).toMatchObject({ then: [], since: [], facts: [], sources: [], asOf: '44 BC', kindLabel: 'Person' });
});

test('sources have names', () => {
  expect(sourceName('factbook')).toBe('The World Factbook');
});
