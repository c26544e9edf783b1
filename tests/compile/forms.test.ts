import { describe, expect, it } from 'vitest';
import { addForms } from '../../src/compile/forms.ts';
import { landForms } from '../../src/compile/land-forms.ts';
import { organForms } from '../../src/compile/organ-forms.ts';
import { personForms } from '../../src/compile/person-forms.ts';
import type { Entity, Statement } from '../../src/knowledge/model.ts';
import { made } from './made.ts';

const US = 'Q30';
const SPAIN = 'Q29';
const RUSSIA = 'Q159';
const from = (country: string, ...more: Statement[]): Partial<Entity> => ({
  statements: [{ property: 'country', entity: country, source: 'x' }, ...more],
});

describe('landForms', () => {
  const land = (what: string, rule: 'lead' | 'cue' = 'cue', country = 'Q889') =>
    landForms(
      made('iso:AF-FEN', 'Fenkel', {
        kind: 'place',
        names: [{ text: 'Fenkel', rule }],
        statements: [
          { property: 'class', value: what, source: 'cldr' },
          { property: 'country', entity: country, source: 'cldr' },
        ],
      }),
    );

  it('of what wants a word beside it', () => {
    expect(land('province')).toEqual(['Fenkel Province']);
    expect(land('oblast')).toEqual(['Fenkel Oblast', 'Fenkel Region']);
    expect(land('province', 'lead')).toEqual([]);
    expect(land('municipality')).toEqual([]);
  });

  it('not in the United States, where they are universities', () => {
    expect(land('state', 'cue', US)).toEqual([]);
  });
});

describe('personForms', () => {
  const given = new Set(['Joseph', 'Robin', 'Maria', 'Pedro', 'Van']);
  const forms = (name: string, more: Partial<Entity> = {}) =>
    personForms(made('Q1', name, more), (word) => given.has(word));

  it.each<[string, Partial<Entity>, string[]]>([
    ['Ada B. Fenkel', {}, ['Ada Fenkel']],
    ['Erich Maria Fenkel', {}, ['Erich Fenkel']],
    ['Ada Orlm Fenkel', {}, []],
    ['Martin Van Fenkel', {}, []],
    ['Joe Fenkel', from(US), ['Joseph Fenkel']],
    ['Joe Fenkel', {}, []],
    ['Frank Fenkel III', from(US), ['Frank Fenkel', 'Francis Fenkel', 'Franklin Fenkel']],
    ['Pedro Fenkel Orlm', from(SPAIN), ['Pedro Fenkel']],
    ['Pedro Maria Fenkel', from(SPAIN), []],
    ['Gerd Schröfen', {}, ['Gerd Schroefen']],
    ['Khalid Fenkel', {}, ['Khaled Fenkel']],
    ['Sergei Fenkel', {}, []],
    ['Sergei Fenksky', from(RUSSIA), ['Sergey Fenksky', 'Sergei Fenkskyi', 'Sergei Fenkskyy', 'Sergei Fenkskiy']],
    ['Pope Joe', from(US), []],
    ['Edward VIII', from(US), []],
    ['Fenkel Joe', { ...from(US), order: 'family-first' }, []],
    ['Ada', {}, []],
  ])('of %s %o', (name, more, expected) => {
    expect(forms(name, more).sort()).toEqual(expected.sort());
  });

  it('leaves history its names', () => {
    const died = (year: string): Partial<Entity> => from(US, { property: 'died', from: year, source: 'x' });
    expect(forms('William Fenkel', died('1616'))).toEqual([]);
    expect(forms('William Fenkel', died('1999'))).toEqual(['Bill Fenkel', 'Will Fenkel', 'Billy Fenkel']);
  });
});

const state = { names: ['Chad', 'Republic of Chad'], adjectives: ['Chadian'] };
const organ = (name: string, what: string) =>
  made('Q1', name, { kind: 'organization', statements: [{ property: 'class', value: what, source: 'x' }] });

describe('organForms', () => {
  const forms = (name: string, what: string) =>
    organForms(organ(name, what), state, (text) => !text.includes('Fenkel'));

  it('are the title with the state in each way', () => {
    const expected = ['Supreme Court of Chad', "Chad's Supreme Court", 'Chadian Supreme Court'];
    for (const name of ['Supreme Court', 'Supreme Court of the Republic of Chad', 'Chadian Supreme Court (2008)'])
      expect(forms(name, 'court')).toEqual(expected);
  });

  it('call a ministry by its portfolio too', () => {
    expect(forms('Ministry of Foreign Affairs', 'ministry')).toEqual([
      'Ministry of Foreign Affairs of Chad',
      "Chad's Ministry of Foreign Affairs",
      'Chadian Ministry of Foreign Affairs',
      'Foreign Ministry of Chad',
      "Chad's Foreign Ministry",
      'Chadian Foreign Ministry',
    ]);
  });

  it('give a state its article, and a plural its apostrophe', () => {
    const islands = { names: ['Cook Islands'], adjectives: [] };
    expect(organForms(organ('High Court', 'court'), islands, () => true)).toEqual([
      'High Court of the Cook Islands',
      "Cook Islands' High Court",
    ]);
  });

  it.each([
    ['Fenkel Court', 'court'],
    ['International Court', 'court'],
    ['Dam Authority', 'government body'],
    ['National Party', 'political party'],
    ['Court', 'court'],
  ])('are none for %s, %s', (name, what) => {
    expect(forms(name, what)).toEqual([]);
  });
});

describe('addForms', () => {
  const added = (...entities: Entity[]) => {
    addForms(new Map(entities.map((one) => [one.id, one])));
    return entities.map(({ names = [] }) => names);
  };
  const khaled = (id: string, prominence: number, name = 'Khalid Fenkel') => made(id, name, { prominence });

  it('adds what nobody has, with care for the little known', () => {
    expect(added(khaled('Q1', 0.5))).toEqual([[{ text: 'Khaled Fenkel', via: 'short', rule: 'lead' }]]);
    expect(added(khaled('Q1', 0.2))).toEqual([[{ text: 'Khaled Fenkel', via: 'short', rule: 'cue' }]]);
    expect(added(khaled('Q1', 0.1))).toEqual([[]]);
  });

  it('gives nobody what another has or two would get', () => {
    expect(added(khaled('Q1', 0.5), khaled('Q2', 0.1, 'Khaled Fenkel'))).toEqual([[], []]);
    expect(added(khaled('Q1', 0.5), khaled('Q2', 0.5))).toEqual([[], []]);
  });

  it('names the organs of a state', () => {
    const people = ['Chadlanders', 'Chadlander', 'Chadian'].map((text) => ({ text, via: 'demonym' as const }));
    const chad = made('Q9', 'Chad', { kind: 'place', names: people });
    const court = organ('Supreme Court', 'court');
    court.statements.push({ property: 'country', entity: 'Q9', source: 'x' });
    const texts = added(chad, court)[1]!.map((name) => (typeof name === 'string' ? name : name.text));
    expect(texts).toEqual(['Supreme Court of Chad', "Chad's Supreme Court", 'Chadian Supreme Court']);
  });
});
