import { beforeAll, describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/cli/knowledge.ts';
import { spotText } from '../../../src/cli/mentions.ts';
import { expected, found, readTraps, resolve } from './trap.ts';

const traps = readTraps();
const { names, cards } = loadKnowledge();

/** How many traps the spotter still falls into, by the reason that they give. */
const known = new Map<string, number>();
for (const { known: why } of traps) if (why !== undefined) known.set(why, (known.get(why) ?? 0) + 1);

describe('the traps', () => {
  test('are many, with silence as the point of at least a third', () => {
    const silent = traps.filter((trap) => trap.silent.length > 0);
    console.info(`${traps.length} traps, ${silent.length} of them for silence. Still caught in, by reason:`);
    for (const [why, count] of known) console.info(`${String(count).padStart(4)}  ${why}`);
    expect(traps.length).toBeGreaterThanOrEqual(400);
    expect(silent.length).toBeGreaterThanOrEqual(traps.length / 3);
    expect(new Set(traps.map(({ theme, name }) => `${theme}: ${name}`)).size).toBe(traps.length);
  });
});

describe('the spotter', () => {
  let ids = new Map<string, string>();

  beforeAll(async () => {
    ids = await resolve(traps, names, cards);
  });

  test('knows whom the traps name', () => {
    const refs = traps.flatMap(({ marks }) => marks.flatMap((mark) => mark.refs));
    expect(refs.filter((ref) => !ids.has(ref))).toEqual([]);
  });

  for (const trap of traps) {
    const { theme, name, text, date, host } = trap;
    const run = trap.known === undefined ? test : test.fails;
    run(`${theme}: ${name}`, async () => {
      const mentions = await spotText({ text, ...(date ? { date } : {}), ...(host ? { host } : {}) }, names, cards);
      const marked = mentions.map(({ start, end, entity, name }) => ({ start, end, id: entity, name }));
      expect(found(trap, marked, ids)).toBe(expected(trap));
    });
  }
});
