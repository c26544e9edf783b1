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
