import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLURB_MOST, classWords, composeBlurb } from '../../src/knowledge/blurb.ts';
import { type CardStatement, KINDS, type Kind, PROPERTIES, type Property } from '../../src/knowledge/model.ts';
import { partialDate, plainText } from './arbitraries.ts';

/** A statement; `object` is a value, or with `ref` the name of an entity. */
const says = (property: Property, object?: string, dates: Partial<CardStatement> = {}): CardStatement => ({
  property,
  source: 's',
  ...(object === undefined ? {} : { value: object }),
  ...dates,
});
const of = (property: Property, name: string, dates: Partial<CardStatement> = {}): CardStatement => ({
  property,
  source: 's',
  entity: { id: 'Q1', kind: 'place', name },
  ...dates,
});

describe('composeBlurb', () => {
  it.each<[string, Kind, CardStatement[]]>([
    ['Person', 'person', []],
    [
      'Politician from Romania; Minister of Foreign Affairs 2012–2014',
      'person',
      [
        of('country', 'Romania'),
        of('office', 'Minister of Foreign Affairs of Romania', { from: '2012-05', to: '2014' }),
      ],
    ],
    [
      'Economist from the Netherlands (1920–1999); Mayor of Ede from 1960; senator 1950',
      'person',
      [
        says('occupation', 'economist'),
        of('country', 'Netherlands'),
        says('born', undefined, { from: '1920-01-01' }),
        says('died', undefined, { from: '1999' }),
        says('office', 'senator', { from: '1950-01', to: '1950-12' }),
        says('office', 'Mayor of Ede', { from: '1960' }),
      ],
    ],
    [
      'Physicist from Italy (1745–1827)',
      'person',
      [
        says('occupation', 'physicist'),
        says('occupation', 'politician'),
        of('country', 'Italy'),
        says('born', undefined, { from: '1745' }),
        says('died', undefined, { from: '1827' }),
      ],
    ],
    [
      'Act of the Netherlands, adopted 2010',
      'agreement',
      [says('class', 'act'), of('country', 'Netherlands'), says('adopted', 'Town', { from: '2010' })],
    ],
    [
      'Politician from Italy; Prime Minister 2006–2008 and 2010–2011; formerly Mayor of Ede',
      'person',
      [
        of('country', 'Italy'),
        says('office', 'Mayor of Ede', { toAtMost: '2026-06' }),
        of('office', 'Prime Minister of Italy', { from: '2006', to: '2008' }),
        of('office', 'Prime Minister of Italy', { from: '2010', to: '2011' }),
        says('office', 'Member of the Senate', { from: '2013', to: '2018' }),
      ],
    ],
    [
      'Politician from Italy; Member of the Senate in the terms 1994–2008 and in the term 2013–2018',
      'person',
      [
        of('country', 'Italy'),
        says('office', 'Member of the Senate', { from: '1994', to: '2008', ofTerm: true }),
        says('office', 'Member of the Senate', { from: '2013', to: '2018', ofTerm: true }),
        says('office', 'Member of the Senate', { from: '2013-02', to: '2018-05', ofTerm: true }),
      ],
    ],
    [
      'Politician from Italy; Mayor of Ede in 2012; Member of the Senate in 2026',
      'person',
      [
        of('country', 'Italy'),
        says('office', 'Member of the Senate'),
        says('office', 'Mayor of Ede', { asOf: '2012-05' }),
      ],
    ],
    [
      'Ruler (died 1918); Emperor of Mossland from 1894',
      'person',
      [
        says('died', undefined, { from: '1918' }),
        says('office', 'Emperor of Mossland', { from: '1894', toAtMost: '1918' }),
      ],
    ],
    ['Laureate; Nobel Peace Prize 2014', 'person', [says('award', 'Nobel Peace Prize', { from: '2014' })]],
    ['Media organization', 'organization', [says('class', 'media')]],
    [
      'General (100 BC–44 BC)',
      'person',
      [
        says('occupation', 'general'),
        says('born', undefined, { from: '-0100' }),
        says('died', undefined, { from: '-0044-03-15' }),
      ],
    ],
    [
      'City in Illinois, the United States; population 116,250 (2010)',
      'place',
      [
        says('class', 'city'),
        of('location', 'Illinois'),
        of('country', 'United States'),
        says('population', '116250', { asOf: '2010-04' }),
      ],
    ],
    ['Sovereign state; capital Gaborone', 'place', [says('class', 'sovereign state'), of('capital', 'Gaborone')]],
    [
      'Bank in Geneva; founded 1901; dissolved 1990; part of Group',
      'organization',
      [
        says('class', 'bank'),
        of('headquarters', 'Geneva'),
        says('founded', undefined, { from: '1901' }),
        says('dissolved', undefined, { from: '1990-05' }),
        of('parent', 'Group'),
      ],
    ],
    [
      'Treaty between France and the United Kingdom, signed 1904; in force from 1905',
      'agreement',
      [
        says('class', 'treaty'),
        of('party to', 'France'),
        of('party to', 'United Kingdom'),
        says('signed', 'London', { from: '1904-04-08' }),
        says('inForce', undefined, { from: '1905' }),
      ],
    ],
    [
      'War in Sudan, 1983–2005',
      'event',
      [
        says('class', 'war'),
        of('country', 'Sudan'),
        says('start', undefined, { from: '1983' }),
        says('end', undefined, { from: '2005' }),
      ],
    ],
    ['Public office of the Bahamas', 'office', [of('country', 'Bahamas')]],
    [
      'Ethnic group in France and Spain',
      'people',
      [says('class', 'ethnic group'), of('country', 'France'), of('country', 'Spain')],
    ],
    ['People', 'people', [of('country', 'A'), of('country', 'B'), of('country', 'C')]],
  ])('says "%s"', (blurb, kind, statements) => {
    expect(composeBlurb({ kind, statements, asOf: '2026-11' })).toBe(blurb);
  });

  it('fits, is whole characters, and never says "current"', () => {
    const long = fc.oneof(
      plainText,
      plainText.map((text) => text.repeat(9)),
      fc.constant('𐌰'.repeat(90)),
    );
    const statement = fc.record(
      {
        property: fc.constantFrom(...PROPERTIES),
        value: long,
        from: partialDate,
        to: partialDate,
        source: fc.constant('s'),
      },
      { requiredKeys: ['property', 'source'] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.array(statement, { maxLength: 8 }), (kind, statements) => {
        const blurb = composeBlurb({ kind, statements, asOf: '2026-11' });
        expect(blurb.length).toBeGreaterThan(0);
        expect(blurb.length).toBeLessThanOrEqual(BLURB_MOST);
        expect(blurb).not.toMatch(/current|undefined|\p{Surrogate}/iu);
      }),
      { numRuns: 500 },
    );
  });
});

it('takes a class for what it says, whatever it is called', () => {
  expect(classWords('media')).toBe('media organization');
  expect(classWords('constructor')).toBe('constructor');
});
