import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, reasonsOf } from '../../src/spotter/explain.ts';
import { read, spot } from '../../src/spotter/spot.ts';
import type { Spotted } from '../../src/spotter/types.ts';
import { table } from './file.ts';

const MILLION = 1_000_000;
const times = (text: string, length = MILLION) => text.repeat(Math.ceil(length / text.length));

/** Names, their parts, words that steps look for, and what may stand between them. */
const piece = fc.constantFrom(
  ...['Angela Merkel', 'Merkel', 'Clinton', 'Bill Clinton', 'Oliver', 'Georgia', 'Paris', 'Texas', 'US', 'AP', 'CCP'],
  ...[
    'Chinese Communist Party',
    'EU',
    'May',
    'Finn',
    'Le',
    'Pen',
    'Marine',
    'Target',
    'Chancellor',
    'the',
    'of',
    'and',
  ],
  ...['Bank', 'beat', 'said', 'in', 'Jr', '2-0', 'A', 'x'],
  ...[' ', ' ', ' ', ', ', '. ', '-', '/', ' (', ') ', '“', '”', "'s ", '\n', '@', '\u00a0', '\ud800', '\udc00', '😀'],
);
const wild = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const flows = fc.array(wild, { maxLength: 4 });
/** Pieces that each come over and over: text that no writer means. */
const endless = fc
  .array(fc.tuple(fc.array(piece, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 2000 })), { maxLength: 3 })
  .map((runs) => [runs.map(([pieces, count]) => pieces.join('').repeat(count)).join('')]);

/** Marks lie within their flows, in order, without overlaps, on words, and mean what the file holds. */
function expectSane({ mentions }: Spotted, texts: readonly string[]): void {
  let flow = 0;
  let end = 0;
  for (const mention of mentions) {
    if (mention.flow !== flow) end = 0;
    expect(mention.flow).toBeGreaterThanOrEqual(flow);
    flow = mention.flow;
    expect(mention.start).toBeGreaterThanOrEqual(end);
    expect(mention.end).toBeGreaterThan(mention.start);
    expect(mention.end).toBeLessThanOrEqual(texts[flow]!.length);
    expect(texts[flow]!.slice(mention.start, mention.end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{M}\p{N}.]$/u);
    expect(mention.entity).toBeLessThan(table.entityCount);
    expect(mention.alternatives).not.toContain(mention.entity);
    end = mention.end;
  }
}

describe('wild text', { timeout: 60_000 }, () => {
  it('is marked within its flows, in order and without overlaps, the same every time', () => {
    fc.assert(
      fc.property(flows, fc.option(fc.integer({ min: -9000, max: 21000 }), { nil: undefined }), (texts, day) => {
        const article = { flows: texts, ...(day === undefined ? {} : { day }) };
        const spotted = spot(article, table);
        expectSane(spotted, texts);
        expect(spot(article, table)).toEqual(spotted);
      }),
      { numRuns: 400 },
    );
  });

  it('is marked so however often it repeats itself', () => {
    fc.assert(
      fc.property(endless, (texts) => expectSane(spot({ flows: texts }, table), texts)),
      { numRuns: 60 },
    );
  });

  it('is explained as it is marked', () => {
    fc.assert(
      fc.property(flows, (texts) => {
        const { mentions } = spot({ flows: texts }, table);
        const told = explain({ flows: texts }, table).filter(({ fate }) => fate === 'marked');
        const where = ({ flow, start }: { flow: number; start: number }) => `${flow}:${start}`;
        expect(told.map(where)).toEqual(mentions.map(where));
        expect(told.map(({ readings }) => readings[0]!.entity)).toEqual(mentions.map(({ entity }) => entity));
        expect(told.map(({ readings }) => readings[0]!.why)).toEqual(reasonsOf(read({ flows: texts }, table)));
      }),
      { numRuns: 200 },
    );
  });

  it('goes on from what any other text has established', () => {
    fc.assert(
      fc.property(flows, flows, (first, later) => {
        const { established } = spot({ flows: first }, table);
        const plain = JSON.parse(JSON.stringify(established));
        expect(spot({ flows: later, established: plain }, table)).toEqual(spot({ flows: later, established }, table));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a million characters', { timeout: 60_000 }, () => {
  it.each([
    ['one word of capitals', times('A')],
    ['capitals', times('A ')],
    ['one endless word', times('ab')],
    ['punctuation', times('(“-,;/')],
    ['broken surrogates', times('\ud800')],
    ['particles', times('de la van von ')],
    ['heads of names', times('Bank of ')],
    ['brackets', times('(AFP, ')],
    ['initials that nothing ends', times('J. ')],
  ])('of %s are read and say nothing', (_, text) => {
    expect(spot({ flows: [text] }, table).mentions).toEqual([]);
  });

  it.each([
    ['a full name', 'Angela Merkel spoke. '],
    ['a pair of places', 'Rain in Paris, Texas, fell. '],
    ['joined countries', 'The US-Germany talks. '],
  ])('of %s are read, every one marked', (_, text) => {
    const long = times(text);
    const each = spot({ flows: [text] }, table).mentions.length;
    expect(each).toBeGreaterThan(0);
    expect(spot({ flows: [long] }, table).mentions.length).toBe(each * (long.length / text.length));
  });
});
