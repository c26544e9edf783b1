import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLayer, readLines } from '../../src/compile/read.ts';

const good = { id: 'Q1', kind: 'person', name: 'Ada Moss', asOf: '2026-01', source: 'hand' };
/** What is wrong with one line that differs from a good one by `more`. */
const wrong = (more: object) => readLines('a.ndjson', JSON.stringify({ ...good, ...more })).problems;

describe('readLines', () => {
  it.each<[object, string, RegExp]>([
    [{ id: '30' }, 'id', /is no id/],
    [{ id: 'Q0' }, 'id', /is no id/],
    [{ kind: 'robot' }, 'kind', /"robot"/],
    [{ name: '' }, 'name', /is empty/],
    [{ name: 'Ada ' }, 'name', /spaces at an end/],
    [{ name: 'Ada\ud800' }, 'name', /half a character/],
    [{ names: ['Ada', '<b>A</b>'] }, 'names.1', /HTML/],
    [{ names: [{ text: 'Ada', via: 'alias' }] }, 'names.0.via', /"alias"/],
    [{ names: [{ text: 'A &amp; B' }] }, 'names.0.text', /HTML/],
    [{ order: 'family-last' }, 'order', /family-last/],
    [{ blurb: 'x'.repeat(121) }, 'blurb', /longer than 120/],
    [{ blurb: 'The current mayor' }, 'blurb', /says "current"/],
    [{ blurb: 'Currently mayor' }, 'blurb', /says "current"/],
    [{ blurb: 'A mayor.' }, 'blurb', /full stop/],
    [{ prominence: 1.1 }, 'prominence', /above 1/],
    [{ prominence: -0.1 }, 'prominence', /below 0/],
    [{ asOf: '2021-02-30' }, 'asOf', /is no date/],
    [{ related: ['Moss'] }, 'related.0', /is no id/],
    [{ colour: 'red' }, 'colour', /./],
    [{ statements: { hobby: 'chess' } }, 'statements.hobby', /./],
    [{ statements: { office: { value: 'mayor', from: '21' } } }, 'statements.office.from', /is no date/],
    [{ statements: { office: ['envoy', { value: 'mayor', from: '21' }] } }, 'statements.office.1.from', /is no date/],
    [{ statements: { office: { value: 'mayor', from: 21 } } }, 'statements.office.from', /./],
    [{ statements: { office: ['envoy', { value: 'mayor', from: 21 }] } }, 'statements.office.1.from', /./],
    [{ statements: { office: { value: 'a', entity: 'Q1' } } }, 'statements.office', /both a value and an entity/],
  ])('refuses %j', (more, field, reason) => {
    expect(wrong(more)).toEqual([{ file: 'a.ndjson', line: 1, field, reason: expect.stringMatching(reason) }]);
  });

  it.each([{ blurb: 'Mayor of Washington, D.C.' }, { blurb: 'Engineer of ocean currents' }, { name: 'a < b & c' }])(
    'takes %j',
    (more) => expect(wrong(more)).toEqual([]),
  );

  it('reads the other lines when some are wrong', () => {
    const rows = [
      '{"each":{"kind":"place","asOf":"2026"}}',
      '',
      '{"id":"Q1","name":"A"}',
      '{',
      'null',
      '7',
      '{"id":"Q2","name":"B"}',
    ];
    const { entities, problems } = readLines('b.ndjson', rows.join('\n'));
    expect(entities).toEqual([
      { file: 'b.ndjson', line: 3, entity: { id: 'Q1', name: 'A', kind: 'place', asOf: '2026', statements: [] } },
      { file: 'b.ndjson', line: 7, entity: { id: 'Q2', name: 'B', kind: 'place', asOf: '2026', statements: [] } },
    ]);
    expect(new Set(problems.map(({ line }) => line))).toEqual(new Set([4, 5, 6]));
    expect(problems[0]!.reason).toMatch(/^is no JSON/);
  });

  it('lets a line say other than what all share', () => {
    const rows = [
      '{"each":{"kind":"place","asOf":"2026","source":"a"}}',
      JSON.stringify({ ...good, statements: { class: 'x' } }),
    ];
    const { entity } = readLines('c.ndjson', rows.join('\n')).entities[0]!;
    expect(entity.kind).toBe('person');
    expect(entity.statements).toEqual([{ property: 'class', value: 'x', asOf: '2026-01', source: 'hand' }]);
  });
});

describe('readLayer', () => {
  it('reads all NDJSON files of a folder in the order of their names, and none of an absent one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gloss-'));
    try {
      mkdirSync(join(folder, 'b'));
      const write = (path: string, id: string) => writeFileSync(join(folder, path), JSON.stringify({ ...good, id }));
      write('c.ndjson', 'Q3');
      write('b/a.ndjson', 'Q2');
      write('a.ndjson', 'Q1');
      write('a.json', 'Q4');
      expect(readLayer(folder).entities.map(({ entity, file }) => [entity.id, file])).toEqual([
        ['Q1', join(folder, 'a.ndjson')],
        ['Q2', join(folder, 'b/a.ndjson')],
        ['Q3', join(folder, 'c.ndjson')],
      ]);
      expect(readLayer(join(folder, 'none'))).toEqual({ entities: [], problems: [] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
