import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { difference, writeFiles } from '../../src/compile/intake/difference.ts';
import { made } from '../compile/made.ts';

const folder = mkdtempSync(join(tmpdir(), 'gloss-tail-'));
afterAll(() => rmSync(folder, { recursive: true }));
const NONE = { added: [], changed: [], gone: [] };

it('tells what writing would add, change and take away, and nothing once it is written', () => {
  const first = new Map([
    ['people/FR.ndjson', [made('Q1', 'Ada Moss'), made('Q2', 'Bo Fen')]],
    ['events.ndjson', [made('Q3', 'Moss Fair', { kind: 'event' })]],
  ]);
  expect(difference(folder, first)).toEqual({ ...NONE, added: ['Q1', 'Q2', 'Q3'] });
  expect(readdirSync(folder)).toEqual([]);
  writeFiles(folder, first);
  expect(difference(folder, first)).toEqual(NONE);

  const second = new Map([['people/FR.ndjson', [made('Q1', 'Ada Moss'), made('Q2', 'Bo Fenn'), made('Q4', 'Cy')]]]);
  expect(difference(folder, second)).toEqual({ added: ['Q4'], changed: ['Q2'], gone: ['Q3'] });
  writeFiles(folder, second);
  expect(difference(folder, second)).toEqual(NONE);
  expect(readdirSync(folder, { recursive: true })).not.toContain('events.ndjson');
});

it('takes an entity that moved to another file for the same', () => {
  writeFiles(folder, new Map([['people/FR.ndjson', [made('Q1', 'Ada Moss')]]]));
  expect(difference(folder, new Map([['people/DE.ndjson', [made('Q1', 'Ada Moss')]]]))).toEqual(NONE);
});
