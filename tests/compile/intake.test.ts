import { describe, expect, test } from 'vitest';
import { agreementEntity, eventEntity } from '../../src/compile/intake/agreements.ts';
import { withOwnYears } from '../../src/compile/intake/body-trust.ts';
import { withoutDoubtfulCountry, withoutShadows, withPartsOfStates } from '../../src/compile/intake/jurisdiction.ts';
import {
  keepOrganization,
  organizationEntity,
  withOneTitle,
  withOwnListings,
} from '../../src/compile/intake/organizations.ts';
import { copied } from '../../src/compile/intake/parties.ts';
import { Registry } from '../../src/compile/intake/registry.ts';
import { cleanTerms } from '../../src/compile/intake/terms.ts';

const STATES = new Map([
  ['AA', 'Q1'],
  ['BB', 'Q2'],
  ['CC', 'Q3'],
  ['DD', 'Q4'],
]);

const ISO3 = new Map([
  ['AA', 'ABC'],
  ['BB', 'BBC'],
  ['CC', 'AAC'],
  ['DD', 'DDC'],
]);

const TREATY_STATES = { isoToId: STATES, independence: new Map([['DD', '2010-07-01']]), iso3: ISO3 };

const row = { aliases: [], ambiguousNames: [], tier: 'head', asOf: '2025-06' };

describe('agreements', () => {
  const parties = (src: string[], ended?: string) =>
    agreementEntity(
      {
        ...row,
        name: 'Treaty of Somewhere',
        class: 'treaty',
        ended,
        parties: [
          { state: 'AA', ratified: '2002', from: '2005-02-16', to: '2012-12-15' },
          { state: 'BB', from: '2005-02-16', to: '2012-12-15' },
        ],
        src,
      },
      new Registry(),
      TREATY_STATES,
    ).statements.filter(({ property }) => property === 'party to');

  test('an exit is one where a hand wrote it, or the agreement ended that day', () => {
    const told = (...args: Parameters<typeof parties>) => parties(...args).map(({ to, asOf }) => [to, asOf]);
    const [open, left] = [
      [undefined, '2012-12-15'],
      ['2012-12-15', undefined],
    ];
    expect(told(['own', 'manytreaties'])).toEqual([open, left]);
    expect(told(['manytreaties'])).toEqual([open, open]);
    expect(told(['manytreaties'], '2012-12-15')).toEqual([left, left]);
  });

  test('a day that neighbours of the list share with nobody else is the first one’s', () => {
    const on = (state: string, ratified?: string) => ({ state, ratified, from: ratified });
    const [one, other] = ['2001-05-06', '2003-04-05'];
    expect(copied([on('AA', one), on('BB', one), on('CC', other)], ISO3)).toEqual(new Set(['BB']));
    // By the codes of three letters BB stands between AA and DD.
    expect(copied([on('AA', one), on('BB', other), on('DD', one)], ISO3)).toEqual(new Set());
    expect(copied([on('CC', one), on('AA', one), on('BB', other), on('DD', one)], ISO3)).toEqual(new Set());
    expect(copied([on('AA'), on('BB')], ISO3)).toEqual(new Set());
  });

  test('UK Treaties Online alone tells no parties', () => {
    expect(parties(['uk-treaties'])).toEqual([]);
    expect(parties(['uk-treaties', 'manytreaties'])).toHaveLength(2);
  });

  test('declarations that the world voted for have no parties', () => {
    const declaration = (count: number) =>
      agreementEntity(
        {
          ...row,
          name: 'Declaration of Somewhere',
          class: 'declaration',
          parties: Array.from({ length: count }, () => ({ state: 'AA' })),
          src: ['own', 'manytreaties'],
        },
        new Registry(),
        TREATY_STATES,
      ).statements.filter(({ property }) => property === 'party to').length;
    expect([declaration(3), declaration(11)]).toEqual([3, 0]);
  });

  test('of a trade agreement the list knows who signed', () => {
    const agreement = {
      ...row,
      name: 'Free trade',
      class: 'trade agreement',
      signed: '1993',
      parties: [{ state: 'AA' }, { state: 'BB' }],
    };
    const seen = (src: string[]) =>
      agreementEntity({ ...agreement, src }, new Registry(), TREATY_STATES).statements.at(-1)!.asOf;
    expect([seen(['manytreaties:DESTA']), seen(['manytreaties:GGO'])]).toEqual(['1993', '2025-06']);
  });

  test('an act of one state has a country and no party', () => {
    const act = { ...row, name: 'Act', class: 'act', parties: [{ state: 'AA' }], src: ['own'] };
    const made = agreementEntity(act, new Registry(), TREATY_STATES).statements;
    expect(made.map(({ property, entity }) => [property, entity])).toContainEqual([
      'country',
      TREATY_STATES.isoToId.get('AA'),
    ]);
    expect(made.some(({ property }) => property === 'party to')).toBe(false);
  });

  test('a state is no party before it is a state, nor before there is a treaty; of lesser treaties no day is told', () => {
    const since = (state: string, from: string, more: object = {}) => {
      const parties = [{ state, signed: '2001', from }];
      const treaty = {
        ...row,
        name: 'Treaty',
        class: 'treaty',
        inForce: '2004-02-01',
        parties,
        src: ['own', 'manytreaties'],
      };
      const made = agreementEntity({ ...treaty, ...more }, new Registry(), TREATY_STATES).statements.at(-1)!;
      return [made.from, made.source];
    };
    expect(since('AA', '2005-02-16')).toEqual(['2005-02-16', 'manytreaties']);
    expect(since('AA', '2005-02-16', { tier: 'tail' })).toEqual([undefined, 'manytreaties']);
    expect(since('AA', '2003-02-16')[0]).toBeUndefined();
    expect(since('DD', '2005-02-16')[0]).toBeUndefined();
    expect(since('DD', '2010-07-01')[0]).toBe('2010-07-01');
    expect(since('AA', '2003-02-16', { parties: [{ state: 'AA', from: '2003-02-16' }] })).toEqual([
      '2003-02-16',
      'editors',
    ]);
  });

  test('of a list of trade agreements no year is told that may be another’s', () => {
    const years = (signed: string, inForce: string, count: number, src = 'manytreaties:DESTA') =>
      agreementEntity(
        {
          ...row,
          name: 'Trade agreement',
          class: 'trade agreement',
          signed,
          inForce,
          parties: ['AA', 'BB', 'CC'].slice(0, count).map((state) => ({ state })),
          src: [src],
        },
        new Registry(),
        TREATY_STATES,
      ).statements.flatMap(({ property, from }) => (from ? [`${property} ${from}`] : []));
    expect(years('2003', '2004', 2)).toEqual(['signed 2003', 'inForce 2004']);
    expect(years('2004', '2004', 2)).toEqual([]);
    expect(years('2004', '2005', 3)).toEqual(['signed 2004']);
    expect(years('2004', '2005', 3, 'manytreaties:GGO')).toEqual(['signed 2004', 'inForce 2005']);
    // No treaty is in force on the day of its signing.
    expect(years('2004-03-01', '2004-03-01', 3, 'manytreaties:GGO')).toEqual(['signed 2004-03-01']);
  });

  const told = (more: object) => {
    const treaty = { ...row, name: 'Treaty', class: 'treaty', src: ['uk-treaties'], ...more };
    return agreementEntity(treaty, new Registry(), TREATY_STATES).statements;
  };

  test('a protocol is what its title calls one first, not what it comes with', () => {
    const of = (name: string) => told({ name, class: 'amendment or protocol' })[0]!.value;
    expect(
      ['Optional Protocol to the Treaty', '[2000] Amendment to the Agreement', 'Treaty amending the Treaty'].map(of),
    ).toEqual(Array(3).fill('amendment or protocol'));
    expect(['Test-Ban Treaty with Annexes and Protocol', 'Final Protocol between the Powers and Aa'].map(of)).toEqual([
      'treaty',
      'treaty',
    ]);
    expect(of('Statute of the Agency [with Annex]')).toBe('founding treaty');
    expect(of('Exchange of Notes and Annex concerning Railways')).toBe('agreement');
  });

  test('what has ended is in force no longer, and an unknown place is none', () => {
    const by = (property: string, more: object) => told(more).find((one) => one.property === property)?.value;
    expect(by('status', { status: 'in force', ended: '1980-05-26' })).toBe('ended');
    expect(by('status', { status: 'in force' })).toBe('in force');
    expect(by('signed', { signed: '1950', place: 'Not known' })).toBeUndefined();
    expect(by('signed', { signed: '1950', place: 'Bern' })).toBe('Bern');
  });
});

describe('events', () => {
  const event = {
    ...row,
    name: 'Battle of Somewhere',
    class: 'battle',
    start: '1896-03-01',
    prominence: {},
    src: ['own'],
  };
  const dates = (more: object) =>
    eventEntity({ ...event, ...more }, new Registry(), STATES).statements.flatMap(({ property, from }) =>
      from ? [`${property} ${from}`] : [],
    );

  test('a list that gives now the first and now the last day of a battle is told by the year', () => {
    expect(dates({ src: ['wikitrivia', 'Wikidata date via a list'] })).toEqual(['start 1896']);
    expect(dates({ src: ['wikitrivia'] })).toEqual(['start 1896-03-01']);
  });

  test('what goes on did not end on its first day', () => {
    const day = { start: '2019-10-18', end: '2019-10-18' };
    expect(dates({ ...day, name: 'Protests', class: 'protest' })).toEqual(['start 2019-10-18']);
    expect(dates({ ...day, name: 'Election', class: 'election' })).toEqual(['start 2019-10-18', 'end 2019-10-18']);
    expect(dates({ ...day, name: 'Great Forest fire', class: 'disaster' })).toEqual(['start 2019-10-18']);
    expect(dates({ ...day, end: '2019-11-01', name: 'Protests', class: 'protest' })).toHaveLength(2);
  });

  test('a storm is dated by the month', () => {
    expect(dates({ name: 'Hurricane Somebody', class: 'disaster', end: event.start })).toEqual(['start 1896-03']);
  });

  test('a list that counts a year 0 is a year behind before our era', () => {
    const battle = { ...row, name: 'Battle of Somewhere (85 BC)', class: 'battle', start: '-0085', prominence: {} };
    const made = eventEntity({ ...battle, src: ['wikitrivia'] }, new Registry(), STATES);
    expect([made.name, made.statements[1]!.from]).toEqual(['Battle of Somewhere (86 BC)', '-0086']);
    expect(eventEntity({ ...battle, src: ['own'] }, new Registry(), STATES).statements[1]!.from).toBe('-0085');
    expect(dates({ start: '-1400', src: ['wikitrivia'] })).toEqual(['start -1400']);
  });
});

describe('organizations', () => {
  const body = {
    name: 'Party of Somewhere',
    class: 'political party',
    aliases: [],
    acronyms: [],
    acronyms2: [],
    contextAliases: [],
    metonyms: [],
    prominence: { tier: 2 },
    asOf: '2026-03',
  };
  const properties = (more: object) =>
    organizationEntity({ ...body, src: ['curated'], ...more }, new Registry(), STATES).statements.map(
      ({ property, value, from }) => [property, value ?? from].filter(Boolean).join(' '),
    );

  test('years in which a party was seen are not those of its founding and end', () => {
    expect(properties({ founded: '1999', dissolved: '2006', src: ['partyfacts'] })).toEqual(['class political party']);
    expect(properties({ founded: '1999' })).toContain('founded 1999');
  });

  test('what a registry and a listing are often wrong about is left out', () => {
    const more = { founded: '1994', hq: 'Somewhere', prominence: { tier: 3 } };
    const university = { ...more, class: 'university', src: ['ror'] };
    expect(properties({ ...university, name: 'Somewhere University' })).toEqual([
      'class university',
      'headquarters Somewhere',
    ]);
    expect(properties({ ...university, name: 'Nowhere University' })).toEqual(['class university']);
    expect(properties({ ...more, class: 'government body', src: ['ror'] })).toEqual(['class public body']);
    expect(properties({ class: 'company', founded: '1994', src: ['wikitrivia'] })).toEqual(['class company']);
    expect(properties({ founded: '1994', foundedAlt: ['1994', '1997'], src: ['wikitrivia'] })).toEqual([
      'class political party',
    ]);
    expect(properties({ ...more, src: ['financedatabase'] })).toEqual(['class political party', 'founded 1994']);
  });

  test('what a registry calls a university is a college by its name; brands are no companies', () => {
    const what = (name: string, more: object = {}) =>
      properties({ name, class: 'university', src: ['ror'], prominence: { tier: 3 }, ...more })[0];
    expect(what('Barnsley College')).toBe('class college');
    expect(what('University College of Somewhere')).toBe('class university');
    expect(what('Dartmouth College', { prominence: { tier: 2 } })).toBe('class university');
    expect(what('Barbie', { class: 'company', src: ['wikitrivia'] })).toBe('class brand');
  });

  test('a ministry of a bare name is the parent of what is in its country alone', () => {
    const registry = new Registry();
    registry.add('organization', 'Q11', ['Ministry of Internal Affairs'], 'AA');
    registry.add('organization', 'Q12', ['Works of Aa'], 'AA');
    const parent = (country: string, name: string) =>
      organizationEntity({ ...body, src: ['ror'], country, parent: name }, registry, STATES).statements.find(
        ({ property }) => property === 'parent',
      )?.entity;
    expect(parent('AA', 'Ministry of Internal Affairs')).toBe('Q11');
    expect(parent('BB', 'Ministry of Internal Affairs')).toBeUndefined();
    expect(parent('BB', 'Works of Aa')).toBe('Q12');
  });

  test('a branch has neither the country of its company nor the year of its parent', () => {
    const works = { ...body, name: 'Fenkel Works', class: 'NGO', country: 'AA', founded: '1907', src: ['ror'] };
    const branch = { ...works, country: 'BB', parent: 'Fenkel Works' };
    expect(properties(branch)).toEqual(['class NGO', 'founded 1907']);
    const arm = { ...branch, name: 'Fenkel Works Bb' };
    const founded = (row: typeof works) => withOwnYears([works, row])[1]!.founded;
    expect([founded(arm), founded({ ...arm, founded: '1950' }), founded(branch)]).toEqual([null, '1950', '1907']);
    expect(founded({ ...arm, class: 'university' })).toBe('1907');
  });

  test('a body has its own name; an office and a bare adjective are none', () => {
    const [row] = withOwnListings([{ ...body, qid: 'Q221692', name: 'Petronas Gas Berhad', src: ['wikitrivia'] }]);
    expect(row!.name).toBe('Petronas');
    expect(keepOrganization({ ...body, qid: 'Q25223', name: 'Bundespräsident', src: ['ror'] })).toBe(false);
    const force = { ...body, class: 'armed force', src: ['factbook'] };
    expect(['Turkmen', 'Turkmen Navy'].map((name) => keepOrganization({ ...force, name }))).toEqual([false, true]);
  });

  test('old lists of members are left out', () => {
    expect(properties({ members: ['AA'], membersAsOf: '2017' }).join()).not.toContain('party to');
    expect(properties({ members: ['AA'], membersAsOf: '2026-01' }).join()).toContain('party to');
  });

  test('a continent is no people', () => {
    const people = { ...body, class: 'people', src: ['factbook'] };
    expect(keepOrganization({ ...people, name: 'Asia' })).toBe(false);
    expect(keepOrganization({ ...people, name: 'Zulu' })).toBe(true);
  });

  test('leaves a title to the best known that claims it, and leaves its arms abroad out', () => {
    const row = (qid: string, tier: number, parent?: string) => ({
      ...body,
      src: ['curated'],
      qid,
      title: 'Fenkel Works',
      prominence: { tier },
      parent: parent ?? null,
    });
    const arm = row('Q2', 3, 'Fenkel Works');
    const namesake = row('Q3', 3);
    const works = row('Q1', 1);
    expect(withOneTitle([arm, namesake, works])).toEqual([{ ...namesake, title: null }, works]);
  });
});

describe('names that a listing of companies gives', () => {
  const listed = (name: string, aliases: string[], prominence: object = { tier: 1, cap: 'mega' }) =>
    ({
      name,
      class: 'company',
      aliases,
      acronyms: [],
      acronyms2: [],
      hq: 'Town',
      prominence,
      src: ['financedatabase'],
      asOf: '2026',
    }) as never;

  test('a name that is known for a mistake goes', () => {
    const [row] = withOwnListings([listed('Hyundai', ['Hyundai Motor', 'VIVe'])]);
    expect(row?.aliases).toEqual(['Hyundai Motor']);
  });

  test('no word in brackets names a company', () => {
    const [row] = withOwnListings([listed('Acme', ['Acme (Tianjin) Co., Ltd.', 'Tianjin'])]);
    expect(row?.aliases).toEqual(['Acme (Tianjin) Co., Ltd.']);
  });

  test('the name of a company that news knows stays its own, and tells nothing of the size and seat of another', () => {
    const known = listed('AcmeOil', ['Acme Oil Corp.'], { tier: 1, newsList: true });
    const [first, other] = withOwnListings([known, listed('Well', ['Well Co', 'Acme Oil Corporation'])]);
    expect(first).toEqual(known);
    expect(other).toMatchObject({ aliases: ['Well Co'], hq: null, prominence: { tier: 3, cap: null } });
  });
});

describe('terms of one person', () => {
  const term = (from: string, more: object = {}) => ({
    property: 'office' as const,
    value: 'President',
    from,
    source: 's',
    ...more,
  });

  test('an open term was over when the next of the same post began', () => {
    expect(cleanTerms([term('2017', { asOf: '2022' }), term('2022', { asOf: '2026' })], undefined)).toEqual([
      term('2017', { toAtMost: '2022' }),
      term('2022', { asOf: '2026' }),
    ]);
  });

  test('death ends what is open', () => {
    expect(cleanTerms([term('2017', { asOf: '2022' })], '2021')).toEqual([term('2017', { toAtMost: '2021' })]);
  });
});

describe('offices of parts of states', () => {
  const role = (office: string, of: string, src: string, from: string, kind = 'minister') => ({
    office,
    of,
    level: 'national',
    kind,
    from,
    to: `${Number(from.slice(0, 4)) + 3}`,
    src,
  });
  const person = (one: ReturnType<typeof role>) => ({
    name: 'Somebody',
    aliases: [],
    roles: [one],
    prominence: {},
    src: [],
    asOf: '2022-07-30',
  });
  const seat = (office: string, from = '2000') => role(office, 'XX', 'eps', from, 'legislator');

  test('of Australia name the state or the country in whose parliament the holder sat', () => {
    const lawyer = role('Attorney-General for Australia', 'AU', 'eps:australia-cabinet', '2001');
    const label = (...seats: ReturnType<typeof seat>[]) =>
      withoutDoubtfulCountry(person(lawyer), seats).roles[0]!.office;
    const inCanberra = 'Member of the House of Representatives of Australia';
    const inVictoria = 'Member of the Victorian Legislative Assembly';
    expect(label()).toBe('Attorney-General');
    expect(label(seat(inVictoria))).toBe('Attorney-General of Victoria');
    expect(label(seat(inVictoria), seat(inCanberra, '2010'))).toBe('Attorney-General of Victoria');
    expect(label(seat(inVictoria, '1990'), seat(inCanberra))).toBe('Attorney-General for Australia');
  });

  test('of Spain and Canada are those of a region where its government changed, or the holder sat in its parliament', () => {
    const label = (one: ReturnType<typeof role>, ...seats: ReturnType<typeof seat>[]) =>
      withPartsOfStates(person(one), seats).roles[0]!.office;
    const spain = (from: string) => label(role('Minister of Fish of Spain', 'ES', 'eps:spain-ministers', from));
    expect(spain('2007-06-29')).toBe('Minister of Fish of the Valencian Community');
    expect(spain('2008-04-14')).toBe('Minister of Fish of Spain');
    const fish = role('Minister of Fish of Canada', 'CA', 'eps:canada-cabinet', '2001-03');
    const inQuebec = seat('Member of the National Assembly of Quebec');
    expect(label(fish, inQuebec)).toBe('Minister of Fish of Quebec');
    expect(label(fish, inQuebec, seat('Member of the House of Commons', '1998'))).toBe('Minister of Fish of Canada');
  });
});

describe('a British shadow cabinet', () => {
  const role = (src: string, from: string, to: string, kind = 'minister') => ({
    office: 'Minister of Fish',
    of: 'GB',
    level: 'national',
    kind,
    from,
    to,
    src,
  });
  const kept = (src: string[], ...roles: ReturnType<typeof role>[]) =>
    withoutShadows({ name: 'x', aliases: [], roles, prominence: {}, src, asOf: '2022' }).roles.length;
  const listed = role('eps:united-kingdom', '1998-06-01', '2001-09-18');

  test('has no ministers: the register of governments knows them all', () => {
    const seat = role('ifg', '1983-06-09', '2015-03-30', 'legislator');
    expect(kept(['eps', 'ifg'], listed, seat)).toBe(1);
    expect(kept(['eps', 'ifg'], listed, role('ifg', '1998-05-30', '2001-09-18'))).toBe(2);
    expect(kept(['eps', 'ifg'], { ...listed, of: 'FR' }, seat)).toBe(2);
    expect(kept(['eps'], listed)).toBe(1);
  });
});
