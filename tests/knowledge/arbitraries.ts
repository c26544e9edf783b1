/** Values for property tests of the knowledge file: dates of every shape, names as wild as sources and pages have them. */
import fc from 'fast-check';
import { nameKey } from '../../src/knowledge/names.ts';

const pad = (number: number, digits: number) => String(number).padStart(digits, '0');

/** "-0044", "2021". */
const year = fc
  .oneof({ weight: 4, arbitrary: fc.integer({ min: 1900, max: 2030 }) }, fc.integer({ min: -9999, max: 9999 }))
  .map((value) => `${value < 0 ? '-' : ''}${pad(Math.abs(value), 4)}`);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([text, value]) => `${text}-${pad(value, 2)}`);

/** A date to the day; the 29th and later are left to the examples. */
export const fullDate = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([text, day]) => `${text}-${pad(day, 2)}`);

export const partialDate = fc.oneof(year, month, fullDate);

/** Text as the schema accepts it: whole characters of any script, no mark-up, no space at an end. */
export const plainText = fc
  .oneof(
    fc.constantFrom(
      'minister of foreign affairs',
      'حلف شمال الأطلسي',
      '‏ירושלים (עיר)',
      'e\u0301lu',
      '👩‍🚀',
      '𐌰𐌱',
      'a\0b',
      'Q5',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  )
  .map((text) => text.replace(/[<&]/g, '').trim())
  .filter((text) => text !== '' && !/\p{Surrogate}/u.test(text) && !/current/i.test(text));

/** A name with at least one word in it. */
export const nameText = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('Łódź', 'Xi’an', 'U.S.', 'AT&T', 'القدس', 'ירושלים', 'The Hague', 'Paris, Texas'),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'Nova Sol',
        'NOVA SOL',
        'the Nova Sol Accord',
        'J.K. Rowan',
        '2030 Agenda',
        'US',
        'Us',
      ),
    },
    { weight: 5, arbitrary: plainText },
  )
  .filter((text) => nameKey(text) !== undefined);
