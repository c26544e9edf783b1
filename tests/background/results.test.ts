import { expect, it } from 'vitest';
import { results } from '../../src/background/results.ts';
import { cardFiles } from '../../src/compile/cards-file.ts';
import { namesFile } from '../../src/compile/names-file.ts';
import { searchFile } from '../../src/compile/search-file.ts';
import { CardStore } from '../../src/knowledge/cards.ts';
import { openNames } from '../../src/knowledge/reader.ts';
import { openSearch } from '../../src/knowledge/search.ts';
import { made } from '../compile/made.ts';

const entities = [
  made('Q1', 'Nová Łódź', { kind: 'place', names: ['New Lodz', 'Łódź'], blurb: 'A city' }),
  made('gloss:lodz', 'Lodz Accord', { kind: 'agreement', blurb: 'A treaty' }),
];
const names = openNames(namesFile(entities, '2026-11-24').bytes.buffer as ArrayBuffer);
const search = openSearch(searchFile(entities, '2026-11-24').buffer as ArrayBuffer, names.meta);
const cards = new CardStore(names, async (shard) => cardFiles(entities, new Map())[shard]!.buffer as ArrayBuffer);

it('results say who was found, and by which name where the main one does not tell', async () => {
  const city = { ordinal: 0, id: 'Q1', kind: 'place', name: 'Nová Łódź', blurb: 'A city' };
  const accord = { ordinal: 1, id: 'gloss:lodz', kind: 'agreement', name: 'Lodz Accord', blurb: 'A treaty' };
  expect(await results(search.find('new lo'), cards)).toEqual([{ ...city, matched: 'New Lodz' }]);
  expect(await results(search.find('lodz'), cards)).toEqual([city, accord]);
  expect(await results(search.find('lodz', 1), cards)).toEqual([city]);
});
