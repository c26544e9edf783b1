import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../src/knowledge/names.ts';
import { emptyTokens, Gap, Shape, tokenize } from '../../src/knowledge/tokens.ts';
import { nameText } from './arbitraries.ts';

/** Tokens as texts. */
function cut(text: string): string[] {
  const { count, start, end } = tokenize(text);
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]));
}
const shapeOf = (text: string, token = 0) => tokenize(text).shape[token]!;
const gapOf = (text: string, token = 1) => tokenize(text).gap[token]!;
/** Whether two texts are one name. */
const same = (one: string, other: string) => {
  const [x, y] = [nameKey(one), nameKey(other)];
  return x !== undefined && y !== undefined && x.a === y.a && x.b === y.b && x.length === y.length;
};

describe('tokenize', () => {
  it.each<[string, string[]]>([
    ['The U.S. and J.K. Rowling', ['The', 'U.S.', 'and', 'J.K.', 'Rowling']],
    ['It was the end. Next came', ['It', 'was', 'the', 'end', 'Next', 'came']],
    ["O’Brien met O'Neill", ['O’Brien', 'met', "O'Neill"]],
    ['AT&T & Ernst & Young', ['AT&T', '&', 'Ernst', '&', 'Young']],
    ['1,000.5 of 3.', ['1,000.5', 'of', '3']],
    ['“Merkel’s” speech', ['Merkel', 'speech']],
    ['the Joneses’ "house"', ['the', 'Joneses', 'house']],
    ['U.S.-China/EU', ['U.S.', 'China', 'EU']],
    ['Côte d’Ivoire', ['Côte', 'd’Ivoire']],
    ['\ud83dParis\udc00 👍 Rome', ['Paris', 'Rome']],
    ['السلطة الفلسطينية', ['السلطة', 'الفلسطينية']],
    ['… – "?" \u0301', []],
    ['', []],
  ])('cuts %j', (text, tokens) => {
    expect(cut(text)).toEqual(tokens);
  });

  it('sees the shape of a token', () => {
    expect(shapeOf('Paris')).toBe(Shape.Title | Shape.Letter);
    expect(shapeOf('NATO')).toBe(Shape.Title | Shape.Upper | Shape.Letter);
    expect(shapeOf('iron')).toBe(Shape.Letter);
    expect(shapeOf('U.S.')).toBe(Shape.Title | Shape.Upper | Shape.Letter | Shape.Dotted);
    expect(shapeOf('G20')).toBe(Shape.Title | Shape.Upper | Shape.Letter | Shape.Digit);
    expect(shapeOf('2021')).toBe(Shape.Title | Shape.Digit);
    expect(shapeOf('Russia’s war')).toBe(Shape.Title | Shape.Letter | Shape.Possessive);
    expect(shapeOf('Netherlands’ king')).toBe(Shape.Title | Shape.Letter | Shape.Possessive);
  });

  it.each<[string, Gap]>([
    ['New York', Gap.Space],
    ['New\u00a0York', Gap.Space],
    ['Guinea–Bissau', Gap.Hyphen],
    ['Iran - Iraq', Gap.Break],
    ['St. Louis', Gap.Dot],
    ['rest. Louis', Gap.Stop],
    ['Paris, Texas', Gap.Comma],
    ['CDU/CSU', Gap.Slash],
    ['Paris (Texas)', Gap.Quote],
    ['Stop! Go', Gap.Stop],
    ['Title\nText', Gap.Stop],
    ['Iran: war', Gap.Break],
  ])('sees what stands in %j', (text, gap) => {
    expect(gapOf(text)).toBe(gap);
    expect(gapOf(text, 0)).toBe(Gap.Stop);
  });

  it('gives tokens in order, inside the text, whatever the text', () => {
    const pieces = fc.constantFrom(..."aZé’'.,&/- \n19ßع\u0301\ud800\udc00“", 'U.S.', "O'B", '1,0', '’s ');
    const wild = fc.oneof(
      fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    );
    const reused = emptyTokens(1);
    fc.assert(
      fc.property(wild, (text) => {
        const { count, start, end, shape } = tokenize(text, reused);
        let before = 0;
        for (let i = 0; i < count; i++) {
          expect(start[i]).toBeGreaterThanOrEqual(before);
          expect(end[i]).toBeGreaterThan(start[i]!);
          expect(text.slice(start[i], end[i])).toMatch(/[\p{L}\p{N}&]/u);
          before = end[i]! + ((shape[i]! & Shape.Possessive) === 0 ? 0 : 1);
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('finds a name again wherever it stands', () => {
    const around = fc.constantFrom(' ', '“', '” ', ' (', '). ', ': ', '\n', ' – ');
    fc.assert(
      fc.property(
        nameText.filter((text) => !/[&.'’]/.test(text)),
        around,
        around,
        (name, left, right) => {
          const alone = tokenize(name);
          const within = tokenize(`x${left}${name}${right}x`);
          for (let i = 0; i < alone.count; i++) {
            expect([within.a[i + 1], within.b[i + 1]]).toEqual([alone.a[i], alone.b[i]]);
          }
        },
      ),
    );
  });
});

describe('nameKey', () => {
  it.each([
    ['U.S.', 'US'],
    ['J.K. Rowling', 'JK Rowling'],
    ['O’Brien', "O'BRIEN"],
    ['Xi’an', 'Xian'],
    ['Recep Tayyip Erdoğan', 'recep tayyip erdogan'],
    ['Saint-Denis', 'Saint Denis'],
    ['Trinidad & Tobago', 'Trinidad and Tobago'],
    ['“Paris”', 'Paris'],
    ['McDonald’s', "McDonald's"],
  ])('takes %s and %s for one name', (one, other) => expect(same(one, other)).toBe(true));

  it.each([
    ['Paris, Texas', 'Paris Texas'],
    ['9/11', '9 11'],
    ['Sea Black', 'Black Sea'],
    ['New York', 'Newyork'],
    ['Paris', 'Paris Paris'],
    ['AT&T', 'ATT'],
    ['McDonald’s', 'McDonald'],
  ])('keeps %s and %s apart', (one, other) => expect(same(one, other)).toBe(false));

  it('has none for no word and for more than sixteen', () => {
    expect(nameKey('—')).toBeUndefined();
    expect(nameKey('a '.repeat(16))).toMatchObject({ length: 16 });
    expect(nameKey('a '.repeat(17))).toBeUndefined();
  });
});
