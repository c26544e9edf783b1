import { describe, expect, it } from 'vitest';
import { isGeneric, tightenRules } from '../../src/compile/rules.ts';
import { spellings } from '../../src/compile/spellings.ts';
import type { Entity, Kind } from '../../src/knowledge/model.ts';
import { made } from './made.ts';

/** The rules of an entity's names, by the name, in the company of others. */
function rulesOf(entity: Entity, ...others: Entity[]): Record<string, string> {
  tightenRules(new Map([entity, ...others].map((one) => [one.id, one])));
  return Object.fromEntries(spellings(entity).map(({ text, rule }) => [text, rule]));
}

function thing(
  id: string,
  kind: Kind,
  name: string,
  prominence: number,
  more: Partial<Entity> & { class?: string } = {},
) {
  const { class: what, ...rest } = more;
  const statements: Entity['statements'] = what ? [{ property: 'class', value: what, source: 'x' }] : [];
  return made(id, name, { kind, prominence, statements, ...rest });
}
const body = (id: string, name: string, prominence: number, what: string, more: Partial<Entity> = {}) =>
  thing(id, 'organization', name, prominence, { class: what, ...more });
const nation = () =>
  thing('Q9', 'place', 'Chad', 0.9, { names: [{ text: 'Chadian', via: 'demonym' }, 'Republic of Chad'] });

describe('isGeneric', () => {
  const isNation = (text: string) => text === 'chad' || text === 'united states';
  it.each([
    ['Ministry of Finance', true],
    ['Bank for Reconstruction and Development', true],
    ["People's Democratic Party", true],
    ['Ministry of Finance of Chad', false],
    ['United States Senate', false],
    ['Ministry of Finanzen', false],
    ['Bundesbank', false],
  ])('of %s is %s', (text, generic) => {
    expect(isGeneric(text, isNation)).toBe(generic);
  });
});

describe('generic titles', () => {
  it('of an organ that every country has want a cue', () => {
    expect(rulesOf(body('Q1', 'Ministry of Finance', 0.3, 'ministry'))).toEqual({ 'Ministry of Finance': 'cue' });
    expect(rulesOf(body('Q1', 'Supreme Court', 0.55, 'court'))).toEqual({ 'Supreme Court': 'cue' });
  });

  it('stand with the name of a nation, or where the plain title is theirs', () => {
    expect(rulesOf(body('Q1', 'Supreme Court of Chad', 0.1, 'court'), nation())).toEqual({
      'Supreme Court of Chad': 'safe',
    });
    const reserve = () => body('Q1', 'Federal Reserve', 0.7, 'central bank', { title: 'Federal Reserve' });
    expect(rulesOf(reserve())).toEqual({ 'Federal Reserve': 'safe' });
    expect(rulesOf({ ...reserve(), prominence: 0.35 })).toEqual({ 'Federal Reserve': 'lead' });
    expect(rulesOf({ ...reserve(), title: 'Federal Reserve (Chad)' })).toEqual({ 'Federal Reserve': 'cue' });
  });

  it('of a world body stand; of an unknown one they do not', () => {
    const bank = (prominence: number) => body('Q1', 'World Bank', prominence, 'intergovernmental organization');
    expect(rulesOf(bank(0.6))).toEqual({ 'World Bank': 'safe' });
    expect(rulesOf(bank(0.1))).toEqual({ 'World Bank': 'cue' });
  });

  it('of places: the name itself, but no description', () => {
    const tower = thing('Q1', 'place', 'White House', 0.8, {
      names: ['the White House', 'southern border', 'the Hill'],
    });
    expect(rulesOf(tower)).toEqual({
      'White House': 'safe',
      'the White House': 'safe',
      'southern border': 'cue',
      'the Hill': 'cue',
    });
  });

  it('of treaties and events: no description, no short form', () => {
    const treaty = thing('Q1', 'agreement', 'Arms Trade Treaty', 0.4, { names: ['arms treaty', 'Basic Treaty'] });
    expect(rulesOf(treaty)).toEqual({ 'Arms Trade Treaty': 'safe', 'arms treaty': 'cue', 'Basic Treaty': 'cue' });
  });
});

describe('namesakes', () => {
  it('of equal weight all want a cue when little known', () => {
    const two = () => [thing('Q1', 'person', 'Ada Fenkel', 0.3), thing('Q2', 'person', 'Ada Fenkel', 0.25)] as const;
    const [one, other] = two();
    expect(rulesOf(one, other)).toEqual({ 'Ada Fenkel': 'cue' });
    expect(rulesOf(other)).toEqual({ 'Ada Fenkel': 'cue' });
  });

  it('leave a name to the one far ahead, and to the well known with care', () => {
    expect(rulesOf(thing('Q1', 'person', 'Ada Fenkel', 0.6), thing('Q2', 'person', 'Ada Fenkel', 0.2))).toEqual({
      'Ada Fenkel': 'safe',
    });
    expect(rulesOf(thing('Q1', 'person', 'Ada Fenkel', 0.6), thing('Q2', 'person', 'Ada Fenkel', 0.55))).toEqual({
      'Ada Fenkel': 'lead',
    });
  });

  it('that are a building and the body in it leave each other the name', () => {
    const statements = [{ property: 'country' as const, entity: 'Q9', source: 'x' }];
    const house = thing('Q1', 'place', 'Fenkel House', 0.5, { statements });
    const office = thing('Q2', 'organization', 'Fenkel House', 0.55);
    expect(rulesOf(structuredClone(house), { ...office, statements })).toEqual({ 'Fenkel House': 'safe' });
    expect(rulesOf(house, office)).toEqual({ 'Fenkel House': 'lead' });
  });

  it('share initials only with a cue', () => {
    const initials = (id: string, name: string, prominence: number) =>
      body(id, name, prominence, 'company', { names: [{ text: 'FNK', via: 'acronym', rule: 'lead', case: 'upper' }] });
    expect(rulesOf(initials('Q1', 'Fenkel Works', 0.55), initials('Q2', 'Fonk Works', 0.5)).FNK).toBe('cue');
    expect(rulesOf(initials('Q1', 'Fenkel Works', 0.55), initials('Q2', 'Fonk Works', 0.1)).FNK).toBe('lead');
  });

  it('take a name before those who have it as an alias', () => {
    const lakes = thing('Q1', 'place', 'Grelf Lakes', 0.3);
    const one = thing('Q2', 'place', 'Lake Orlm', 0.3, { names: ['Grelf Lakes'] });
    expect(rulesOf(lakes, one)).toEqual({ 'Grelf Lakes': 'safe' });
    expect(rulesOf(one)).toEqual({ 'Lake Orlm': 'safe', 'Grelf Lakes': 'cue' });
  });
});

describe('single words', () => {
  const called = (first: string) =>
    Array.from({ length: 6 }, (_, i) => thing(`Q${i + 10}`, 'person', `${first} Orlm${'abcdef'[i]}`, 0.1));
  const lead = (text: string) => ({ names: [{ text, rule: 'lead' as const }] });

  it('that people are called want a cue of a body, and of a person of that name', () => {
    expect(rulesOf(body('Q1', 'Rafel', 0.55, 'company', lead('Rafel')), ...called('Rafel'))).toEqual({ Rafel: 'cue' });
    expect(rulesOf(thing('Q1', 'person', 'Rafel', 0.8, lead('Rafel')), ...called('Rafel'))).toEqual({ Rafel: 'cue' });
    expect(rulesOf(body('Q1', 'Rafel', 0.55, 'company', lead('Rafel')), ...called('Orfel'))).toEqual({ Rafel: 'lead' });
  });

  it('that are words want a cue unless they name a nation or what everybody knows', () => {
    expect(rulesOf(body('Q1', 'Target', 0.5, 'company', lead('Target')))).toEqual({ Target: 'cue' });
    expect(rulesOf(body('Q1', 'Target', 0.8, 'company', lead('Target')))).toEqual({ Target: 'lead' });
    expect(rulesOf(nation()).Chad).toBe('safe');
  });
});

it('keeps the span and the case of a name that it makes stricter', () => {
  const entity = body('Q1', 'Fenkel Board', 0.2, 'ministry', {
    names: [{ text: 'Finance Ministry', from: '1990', case: 'title' }],
  });
  rulesOf(entity);
  expect(entity.names).toEqual([{ text: 'Finance Ministry', via: 'name', rule: 'cue', from: '1990', case: 'title' }]);
});

it('wants a cue for a full name that many bear', () => {
  const people = Array.from({ length: 20_000 }, (_, i) =>
    thing(`p${i}`, 'person', i % 2 === 0 ? `Odo Sorrow${i}` : `Given${i} Marl`, 0.1),
  );
  expect(rulesOf(thing('few', 'person', 'Odo Marl', 0.3), ...people)).toEqual({ 'Odo Marl': 'cue' });
  expect(rulesOf(thing('few', 'person', 'Odo Marl', 0.6), ...people)).toEqual({ 'Odo Marl': 'lead' });
  expect(rulesOf(thing('one', 'person', 'Given1 Sorrow0', 0.3), ...people)).toEqual({ 'Given1 Sorrow0': 'safe' });
});
