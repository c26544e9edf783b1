import { describe, expect, it } from 'vitest';
import type { OrganizationRow } from '../../src/compile/intake/facts.ts';
import { type Amended, membersOf } from '../../src/compile/intake/members.ts';

const STATES = new Map(['AA', 'BB', 'CC'].map((iso) => [iso, `Q${iso}`]));

function row(more: object = {}): OrganizationRow {
  const own = { members: ['AA', 'BB'], membersAsOf: '2026-01', asOf: '2020', src: ['manyios', 'factbook'] };
  return { ...own, ...more } as OrganizationRow;
}

describe('members', () => {
  const told = (of: OrganizationRow, ...amended: Amended[]) =>
    membersOf(of, 'manyios', STATES, amended).map(({ entity, from, to, asOf, source }) =>
      [entity, from, to, asOf, source].filter(Boolean).join(' '),
    );

  it('are those of the list, told as its own', () => {
    expect(told(row())).toEqual(['QAA 2026-01 factbook', 'QBB 2026-01 factbook']);
    expect(told(row({ src: ['manyios'], membersAsOf: undefined }))).toEqual(['QAA 2020 manyios', 'QBB 2020 manyios']);
  });

  it('are not told by a list that is old', () => {
    expect(told(row({ membersAsOf: '2012' }))).toEqual([]);
  });

  it('are amended by hand', () => {
    expect(told(row(), { state: 'AA', what: 'not' }, { state: 'CC', what: 'add', day: '2024-03' })).toEqual([
      'QBB 2026-01 factbook',
      'QCC 2024-03 2026-11 editors',
    ]);
    expect(told(row(), { state: 'AA', what: 'left', day: '2022' })).toEqual([
      'QBB 2026-01 factbook',
      'QAA 2022 editors',
    ]);
    // Whoever left nobody knows when is no member, and nothing more can be said.
    expect(told(row(), { state: 'AA', what: 'left' })).toEqual(['QBB 2026-01 factbook']);
    expect(told(row(), { state: '*', what: 'not' }, { state: 'CC', what: 'add' })).toEqual(['QCC 2026-11 editors']);
  });
});
