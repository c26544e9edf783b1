import { expect, test } from 'vitest';
import { keyFacts } from '../../src/card/facts.ts';
import type { Card } from '../../src/knowledge/model.ts';
import { makeCard } from './fixtures.ts';

const card = (blurb: string) =>
  makeCard({ kind: 'place', name: 'Geneva', blurb }, [
    { property: 'class', value: 'city' },
    { property: 'population', value: 'more than 100,000' },
    { property: 'founded', from: '1000' },
  ]);
const labels = (one: Card) => keyFacts(one, one.statements).map(({ label }) => label);

test('what the sentence under the name says is not said again', () => {
  expect(labels(card('City in Switzerland; population more than 100,000'))).toEqual(['Founded']);
});

test('what it leaves out has its line', () => {
  expect(labels(card('On the lake, where the Rhône leaves it'))).toEqual(['Kind', 'Founded', 'Population']);
});

test('a post without dates has those of its evidence', () => {
  const posts = (more: object) => {
    const one = makeCard({ asOf: '2022-08-03' }, [{ property: 'office', value: 'Senator', ...more }]);
    return keyFacts(one, one.statements, 18_000).map(({ label, parts }) => `${label}: ${parts.join('')}`);
  };
  expect(posts({})).toEqual(['Posts: Senator (as of 3 August 2022)']);
  expect(posts({ toAtMost: '2012' })).toEqual(['Earlier posts: Senator (until 2012 at the latest)']);
  expect(posts({ toAtMost: '2022-08-03' })).toEqual(['Earlier posts: Senator']);
});

test('the age of the very old is told where somebody has looked whether they live', () => {
  const born = (source: string) => {
    const one = makeCard({}, [{ property: 'born', from: '1916-04-29', source }]);
    return keyFacts(one, one.statements, 18_700)[0]!.parts.join('');
  };
  expect(born('wikidata')).toBe('29 April 1916');
  expect(born('editors')).toBe('29 April 1916 (age 104 that day)');
});

test('a register of members without deaths tells the age of those who sit', () => {
  const born = (office: object) => {
    const seat = { property: 'office' as const, value: 'Senator', ...office };
    const one = makeCard({}, [{ property: 'born', from: '1950-04-29', source: 'congress' }, seat]);
    return keyFacts(one, one.statements, 18_700)[0]!.parts.join('');
  };
  expect(born({ from: '2015-01-03' })).toBe('29 April 1950 (age 70 that day)');
  expect(born({ toAtMost: '2026-06-15' })).toBe('29 April 1950');
});
