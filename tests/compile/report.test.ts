import { expect, it } from 'vitest';
import { report } from '../../src/compile/report.ts';
import type { World } from '../../src/compile/sources.ts';
import type { Entity } from '../../src/knowledge/model.ts';
import { made } from './made.ts';

const TODAY = Date.parse('2026-11-24T00:00Z') / 86_400_000;
const office = (asOf: string): Entity['statements'][number] => ({
  property: 'office',
  value: 'mayor',
  from: '2020',
  asOf,
  source: 'hand',
});
const entities = [
  made('Q1', 'Moss', { kind: 'place', prominence: 0.9 }),
  made('Q2', 'Moss', { kind: 'organization', prominence: 0.6, names: [{ text: 'Moss', rule: 'cue' }] }),
  made('Q3', 'Ada Moss', { prominence: 0.2, statements: [office('2022'), office('2026-05')], asOf: '2026-05' }),
];
const world: World = {
  entities,
  succession: new Map(),
  places: new Map(),
  sources: { hand: { name: 'Hand', licence: 'MIT' } },
  problems: [],
};

it('counts, ages and lists what the sources hold', () => {
  const text = report(world, TODAY);
  expect(text).toMatch(/^person +1 +1$/m);
  expect(text).toMatch(/^hand +2$/m);
  expect(text).toMatch(/^MIT +2$/m);
  expect(text).toContain('Statements without a source: 0');
  expect(text).toContain('Offices without an end: 2, of which 1 were last seen more than 24 months ago');
  expect(text).toMatch(/^Moss +Moss \(place, safe\); Moss \(organization, cue\)$/m);
  expect(text).toContain('0 times two held an office of one holder');
});
