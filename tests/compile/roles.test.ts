import { describe, expect, it } from 'vitest';
import { rolesOf } from '../../src/compile/roles.ts';
import type { Statement } from '../../src/knowledge/model.ts';
import { Role } from '../../src/knowledge/table.ts';
import { made } from './made.ts';

const bits = (kind: 'person' | 'place' | 'organization', property: Statement['property'], value: string) =>
  rolesOf(made('Q1', 'One', { kind, statements: [{ property, value, source: 's' }] }), () => undefined);

describe('rolesOf', () => {
  it.each<[string, number]>([
    ['President of France', Role.HeadOfState],
    ['President of the Senate', 0],
    ['Prime Minister of Japan', Role.HeadOfGovernment | Role.Minister],
    ['mayor of Ede', Role.Mayor],
    ['governor of Texas', Role.Governor],
    ['King of Spain', Role.Royal],
    ['Pope', Role.Cleric],
    ['Senior Advisor to the President of the United States', 0],
  ])('of the office "%s"', (value, roles) => expect(bits('person', 'office', value)).toBe(roles));

  it.each<[string, number]>([
    ['novelist', Role.Artist],
    ['football player', Role.Athlete],
    ['politician', Role.Legislator],
    ['baker', 0],
  ])('of the occupation "%s"', (value, roles) => expect(bits('person', 'occupation', value)).toBe(roles));

  it.each<[string, number]>([
    ['sovereign state', Role.Country],
    ['city', Role.City],
    ['river', Role.Water],
    ['mountain range', Role.Land],
  ])('of the class "%s"', (value, roles) => expect(bits('place', 'class', value)).toBe(roles));

  it('reads an office by the name of its entity, and nothing from other properties', () => {
    const person = made('Q1', 'One', {
      statements: [
        { property: 'office', entity: 'Q2', source: 's' },
        { property: 'office', entity: 'Q404', source: 's' },
        { property: 'note', value: 'met the pope', source: 's' },
      ],
    });
    expect(rolesOf(person, (id) => (id === 'Q2' ? 'Mayor of Ede' : undefined))).toBe(Role.Mayor);
  });
});
