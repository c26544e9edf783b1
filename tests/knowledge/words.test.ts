import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joined, pieces, wordKeys } from '../../src/knowledge/words.ts';
import { nameText } from './arbitraries.ts';

const name = fc
  .oneof(
    nameText,
    fc.array(nameText, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
  )
  .filter((text) => wordKeys(text).length > 0);

/** Other scripts have letters whose case depends on their place, or that are more than one UTF-16 unit. */
const latin = name.filter((text) => /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(text));

describe('wordKeys', () => {
  it.each([
    ['Recep Tayyip Erdoğan', 'recep tayyip erdogan'],
    ['Jean-Claude Juncker', 'jean claude juncker'],
    ['Xi’an', 'xian'],
    ['U.S. Army', 'us army'],
    ['St. Louis', 'st louis'],
    ['Johnson & Johnson', 'johnson and johnson'],
    ['AT&T', 'at and t'],
    ['Paris (Texas), 9/11', 'paris texas 9 11'],
    [' — ', ''],
  ])('of "%s" are "%s"', (text, keys) => {
    expect(wordKeys(text).join(' ')).toBe(keys);
  });

  it('are the same without accents, in capitals and in small letters', () => {
    fc.assert(
      fc.property(latin, (text) => {
        const bare = text.normalize('NFD').replace(/\p{M}/gu, '');
        for (const other of [bare, bare.toLowerCase(), text.toUpperCase()])
          expect(wordKeys(other)).toEqual(wordKeys(text));
      }),
    );
  });

  it('of a half-typed name are those of the whole one, the last cut short', () => {
    fc.assert(
      fc.property(name, fc.nat(60), (text, length) => {
        const typed = wordKeys(text.slice(0, length));
        const whole = wordKeys(text);
        const last = typed.pop();
        expect(typed).toEqual(whole.slice(0, typed.length));
        if (last !== undefined) expect(whole[typed.length]).toSatisfy((word: string) => word.startsWith(last));
      }),
    );
  });
});

describe('pieces', () => {
  it('have one word each and join to the same name', () => {
    fc.assert(
      fc.property(name, (text) => {
        const parts = pieces(text);
        expect(joined(parts)).toBe(text);
        expect(parts.map((piece) => wordKeys(piece))).toEqual(wordKeys(text).map((key) => [key]));
      }),
    );
  });

  it('do not hold the space that mostly stands between them', () => {
    expect(pieces('Jean-Claude Juncker, AT&T of St. Louis')).toEqual([
      'Jean-',
      'Claude',
      'Juncker, ',
      'AT',
      '&',
      'T',
      'of',
      'St. ',
      'Louis',
    ]);
  });
});
