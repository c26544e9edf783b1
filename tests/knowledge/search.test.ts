import { describe, expect, it } from 'vitest';
import { searchFile } from '../../src/compile/search-file.ts';
import type { Entity } from '../../src/knowledge/model.ts';
import { openSearch } from '../../src/knowledge/search.ts';
import { made } from '../compile/made.ts';

const BUILT = '2026-11-24';

function searchOf(entities: readonly Entity[]) {
  const meta = { entities: entities.length, names: 0, built: BUILT };
  const search = openSearch(searchFile(entities, BUILT).buffer as ArrayBuffer, meta);
  return (query: string, limit?: number) =>
    search
      .find(query, limit)
      .map(({ entity, name }) => `${entities[entity]!.name}${name === undefined ? '' : ` as ${name}`}`);
}

/** The most prominent first, as the compiler orders them. */
const find = searchOf([
  made('Q1', 'Mara Solberg', { names: ['Mara Ingrid Solberg', { text: 'Solberg', via: 'short', rule: 'lead' }] }),
  made('Q2', 'Solberg Institute'),
  made('Q3', 'Sol', { names: ['Nova Sol'] }),
  made('Q4', 'Nová Łódź', { names: ['New Lodz', 'NOVA LODZ'] }),
  made('Q5', 'Accord of Saint-Maur', { names: ['St. Maur & Sol Accord'] }),
  made('Q6', '…'),
  made('Q7', 'New Sol Nova'),
]);

describe('find', () => {
  it('gives the same name before names that begin so before words that begin so, each by prominence', () => {
    expect(find('sol')).toEqual([
      'Sol',
      'Mara Solberg as Solberg',
      'Solberg Institute',
      'Accord of Saint-Maur as St. Maur & Sol Accord',
      'New Sol Nova',
    ]);
    expect(find('nova')).toEqual(['Sol as Nova Sol', 'Nová Łódź', 'New Sol Nova']);
  });

  it('does not mind accents, case and punctuation', () => {
    for (const query of ['Nova Lodz', 'nová łódź', ' NOVA-LÓDŹ ', 'nova lod'])
      expect(find(query)).toEqual(['Nová Łódź']);
    expect(find('saint maur')).toEqual(['Accord of Saint-Maur']);
    expect(find('st maur and so')).toEqual(['Accord of Saint-Maur as St. Maur & Sol Accord']);
  });

  it('finds words in any order, whole ones or beginnings', () => {
    expect(find('solb mar')).toEqual(['Mara Solberg']);
    expect(find('solberg ing')).toEqual(['Mara Solberg as Mara Ingrid Solberg']);
    expect(find('new nov')).toEqual(['New Sol Nova']);
  });

  it('takes all words but the last as whole for the beginning of a name', () => {
    expect(find('nov sol')).toEqual(['Sol as Nova Sol', 'New Sol Nova']);
    expect(find('new s')[0]).toBe('New Sol Nova');
  });

  it('gives the main name where another fits no better', () => {
    expect(find('nova lodz')).toEqual(['Nová Łódź']);
    expect(find('ma')).toEqual(['Mara Solberg', 'Accord of Saint-Maur']);
  });

  it('gives nothing for what is no word, no name, or in two names only', () => {
    for (const query of ['', ' … ', 'zz', 'solx', 'mara institute', '\uffff']) expect(find(query)).toEqual([]);
  });

  it('gives no more than asked for, the best', () => {
    expect(find('sol', 1)).toEqual(['Sol']);
    expect(find('sol', 2)).toEqual(['Sol', 'Mara Solberg as Solberg']);
  });

  it('reads a file without names', () => {
    expect(searchOf([])('a')).toEqual([]);
    expect(searchOf([made('Q1', '…')])('a')).toEqual([]);
  });
});

describe('openSearch', () => {
  it('refuses the file of another names.bin', () => {
    const { buffer } = searchFile([made('Q1', 'One')], BUILT);
    for (const other of [{ entities: 2 }, { built: '2026-11-25' }]) {
      const meta = { entities: 1, names: 1, built: BUILT, ...other };
      expect(() => openSearch(buffer as ArrayBuffer, meta)).toThrow(/do not belong together.*\.$/);
    }
  });
});
