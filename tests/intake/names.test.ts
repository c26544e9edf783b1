import { describe, expect, it } from 'vitest';
import { namesakeModel } from '../../src/compile/intake/commonness.ts';
import { familyFirst } from '../../src/compile/intake/name-order.ts';
import { isNational, Offices } from '../../src/compile/intake/offices.ts';
import { Registry } from '../../src/compile/intake/registry.ts';
import { made } from '../compile/made.ts';

describe('familyFirst', () => {
  it.each([
    ['Wang Yi', 'CN', true],
    ['Tsai Ing-wen', 'TW', true],
    ['Kim Jong Un', 'KP', true],
    ['Regina Ip', 'HK', false],
    ['Angela Merkel', 'DE', false],
    ['Li Smith', 'US', false],
  ])('%s of %s: %s', (name, country, expected) => {
    expect(familyFirst(name, country)).toBe(expected);
  });
});

describe('namesakeModel', () => {
  const crowd = Array.from({ length: 100 }, (_, i) => (i % 10 === 0 ? 'John Smith' : `Given${i} Family${i}`));
  const expected = namesakeModel(crowd);
  it('expects many of a common given name with a common family name', () => {
    expect(expected('John Smith')).toBeGreaterThan(1);
  });
  it('expects nobody else of a name whose parts occur once', () => {
    expect(expected('Given1 Family1')).toBe(0);
  });
});

describe('Offices.parse', () => {
  const offices = new Offices(
    new Map([
      ['CN', { names: ['China', "People's Republic of China"], adjectives: ['Chinese'] }],
      ['UA', { names: ['Ukraine'], adjectives: ['Ukrainian'] }],
      ['US', { names: ['United States'], adjectives: ['American'] }],
    ]),
  );
  it.each([
    ["Foreign Minister of the People's Republic of China", 'CN', 'minister of foreign affairs'],
    ['Minister of Foreign Affairs of China', 'CN', 'minister of foreign affairs'],
    ['Ukrainian Minister of Foreign Affairs', 'UA', 'minister of foreign affairs'],
    ['United States Secretary of State', 'US', 'secretary of state'],
  ])('%s is one post', (label, of, post) => {
    expect(offices.parse(label, of)).toEqual({ post, country: of });
  });
  it('knows no post of no country', () => {
    expect(offices.parse('Secretary General of NATO', 'world')).toBeUndefined();
  });
  it('tells national posts from those of a body within', () => {
    expect(isNational('minister of foreign affairs')).toBe(true);
    expect(isNational('president of the province of livorno')).toBe(false);
  });
});

describe('Registry', () => {
  it('lets the first claim keep a name, and tells namesakes apart by country', () => {
    const registry = new Registry();
    registry.add('organization', 'Q1', ['Democratic Party'], 'US');
    registry.add('organization', 'Q2', ['Democratic Party'], 'IT');
    expect(registry.find('organization', 'democratic party')).toBe('Q1');
    expect(registry.find('organization', 'Democratic Party', 'IT')).toBe('Q2');
  });
  it('takes no namesake of another country for the one that is meant', () => {
    const registry = new Registry();
    registry.add('organization', 'Q1', ['Democratic Party'], 'US');
    registry.add('organization', 'Q3', ['World Fund']);
    expect(registry.find('organization', 'Democratic Party', 'FR')).toBeUndefined();
    expect(registry.find('organization', 'World Fund', 'FR')).toBe('Q3');
  });
  it('lets facts join the hand-written card of their slug, once', () => {
    const registry = new Registry();
    registry.addEntity(made('office:envoy-of-moss', 'Envoy', { kind: 'office' }));
    expect(registry.fresh('office', 'Envoy of Moss')).toBe('office:envoy-of-moss');
    expect(registry.fresh('office', 'Envoy of Moss')).toBe('office:envoy-of-moss-2');
  });
  it('makes slugs that are never taken twice', () => {
    const registry = new Registry();
    expect(registry.fresh('org', 'Ångström Bank', 'SE')).toBe('org:angstrom-bank');
    expect(registry.fresh('org', 'Ångström Bank', 'SE')).toBe('org:angstrom-bank-se');
    expect(registry.fresh('org', 'Ångström Bank', 'SE')).toBe('org:angstrom-bank-2');
  });
});
