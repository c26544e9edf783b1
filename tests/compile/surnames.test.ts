import { describe, expect, it } from 'vitest';
import { addSurnames, surnameOf } from '../../src/compile/surnames.ts';
import type { Entity } from '../../src/knowledge/model.ts';
import { made } from './made.ts';

/** The surnames added, by id. */
function added(...people: Entity[]): Record<string, unknown[]> {
  addSurnames(new Map(people.map((person) => [person.id, person])));
  return Object.fromEntries(people.filter(({ names }) => names).map(({ id, names }) => [id, names!]));
}
const person = (id: string, name: string, prominence: number, more: Partial<Entity> = {}) =>
  made(id, name, { prominence, ...more });
const lead = (text: string) => [{ text, via: 'short', rule: 'lead' }];
const cue = (text: string) => [{ text, via: 'short', rule: 'cue' }];
const page = (text: string) => [{ text, via: 'short', rule: 'page' }];

describe('surnameOf', () => {
  it.each<[string, Entity['order'], string | undefined]>([
    ['Angela Merkel', undefined, 'Merkel'],
    ['Deng Xiaoping', 'family-first', 'Deng'],
    ['Xi Jinping', 'family-first', undefined],
    ['Bashar al-Assad', undefined, 'Assad'],
    ['Martin Luther King Jr.', undefined, 'King'],
    ['Conor O’Brien', undefined, 'O’Brien'],
    ['Ada Moss-Fen', undefined, 'Moss-Fen'],
    ['Recep Erdoğan', undefined, 'Erdoğan'],
    ['Mary of Teck', undefined, undefined],
    ['Elizabeth II', undefined, undefined],
    ['Charles X', undefined, undefined],
    ['Pelé', undefined, undefined],
    ['Lula da Silva', 'mononym', undefined],
    ['Ada B.', undefined, undefined],
  ])('of %s (%s) is %s', (name, order, surname) => {
    expect(surnameOf({ name, ...(order ? { order } : {}) })).toBe(surname);
  });
});

describe('addSurnames', () => {
  it('names the famous by their surname', () => {
    expect(added(person('Q1', 'Ada Merkel', 0.8), person('Q2', 'Bo Fenkel', 0.6))).toEqual({ Q1: lead('Merkel') });
  });

  it('passes over those far behind, shares with one rival, wants the title among three', () => {
    const first = () => person('Q1', 'Ada Merkel', 0.8);
    expect(added(first(), person('Q2', 'Bo Merkel', 0.5))).toEqual({ Q1: lead('Merkel') });
    expect(added(first(), person('Q2', 'Bo Mérkel', 0.75))).toEqual({ Q1: lead('Merkel'), Q2: lead('Mérkel') });
    expect(added(first(), person('Q2', 'Bo Merkel', 0.75), person('Q3', 'Cy Merkel', 0.6))).toEqual({
      Q1: lead('Merkel'),
      Q2: lead('Merkel'),
    });
    expect(added(first(), person('Q2', 'Bo Merkel', 0.75), person('Q3', 'Cy Merkel', 0.7))).toEqual({
      Q1: cue('Merkel'),
      Q2: cue('Merkel'),
      Q3: cue('Merkel'),
    });
  });

  it('wants the title where it is a word, a lesser thing or a common surname, and the post itself beside a great thing', () => {
    expect(added(person('Q1', 'Theresa May', 0.9))).toEqual({ Q1: cue('May') });
    const town = made('Q2', 'Londonia', { kind: 'place', prominence: 0.4 });
    expect(added(person('Q1', 'Jack Londonia', 0.9), town)).toEqual({ Q1: cue('Londonia') });
    expect(
      added(person('Q1', 'Jack Londonia', 0.9), made('Q2', 'Londonia', { kind: 'place', prominence: 0.9 })),
    ).toEqual({ Q1: page('Londonia') });
    const many = Array.from({ length: 10 }, (_, i) => person(`Q${i + 2}`, `P${i} Merkel`, 0.1));
    expect(added(person('Q1', 'Ada Merkel', 0.9), ...many)).toEqual({ Q1: cue('Merkel') });
  });

  it('leaves a first name to who holds a post', () => {
    const called = Array.from({ length: 6 }, (_, i) => person(`Q${i + 2}`, `Hugo Orlm${'abcdef'[i]}`, 0.1));
    expect(added(person('Q1', 'Victor Hugo', 0.9), ...called)).toEqual({ Q1: page('Hugo') });
    expect(added(person('Q1', 'Victor Hugo', 0.9), ...called.slice(1))).toEqual({ Q1: lead('Hugo') });
  });

  it('keeps the particle, but for one that news drops as often', () => {
    expect(added(person('Q1', 'Charles de Gaulle', 0.9))).toEqual({ Q1: lead('de Gaulle') });
    expect(added(person('Q1', 'Ursula von der Leyen', 0.9))).toEqual({ Q1: lead('von der Leyen') });
    expect(added(person('Q1', 'Otto von Bismarck', 0.9))).toEqual({
      Q1: [...lead('von Bismarck'), ...lead('Bismarck')],
    });
  });

  it('keeps the names that are there', () => {
    expect(added(person('Q1', 'Ada Merkel', 0.8, { names: ['A. M.'] }))).toEqual({ Q1: ['A. M.', ...lead('Merkel')] });
  });
});
