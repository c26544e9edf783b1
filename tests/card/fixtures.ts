import { type ShownCard, showCard } from '../../src/card/shown.ts';
import { toDay } from '../../src/knowledge/dates.ts';
import type { Card, CardStatement, Kind, Reference } from '../../src/knowledge/model.ts';

export const DAY = toDay('2021-03-10')!;

const ref = (id: string, name: string, kind: Kind = 'person'): Reference => ({ id, kind, name });
const US = ref('Q30', 'United States', 'place');
const SECRETARY = ref('office:secretary', 'United States Secretary of State', 'office');
const PRESIDENT = ref('office:president', 'President of the United States', 'office');
const MINISTER = ref('office:minister', 'Foreign Minister of China', 'office');
const RUBIO = ref('Q324546', 'Marco Rubio');

export function makeCard(card: Partial<Card>, statements: Partial<CardStatement>[] = []): Card {
  return {
    id: 'Q0',
    kind: 'person',
    name: 'Nobody',
    blurb: '',
    names: [],
    related: [],
    asOf: '2026-10',
    ...card,
    statements: statements.map((one) => ({ property: 'office', source: 'editors', ...one })),
  };
}

export const blinken = makeCard(
  {
    id: 'Q7821917',
    name: 'Antony Blinken',
    title: 'Antony Blinken',
    blurb: 'American diplomat',
    related: [RUBIO, US],
  },
  [
    { property: 'born', from: '1962-04-16' },
    { value: 'Deputy Secretary of State', from: '2015-01-09', to: '2017-01-20' },
    { entity: SECRETARY, from: '2021-01-26', to: '2025-01-20', after: RUBIO },
  ],
);

export const trump = makeCard({ id: 'Q22686', name: 'Donald Trump' }, [
  { entity: PRESIDENT, from: '2017-01-20', to: '2021-01-20' },
  { entity: PRESIDENT, from: '2025-01-20' },
]);

export const wangYi = makeCard({ id: 'Q701801', name: 'Wang Yi' }, [
  { entity: MINISTER, from: '2013-03', to: '2022-12' },
  { entity: MINISTER, from: '2023-07' },
]);

export const china = makeCard({ id: 'Q148', kind: 'place', name: 'China' }, [
  { property: 'leader', role: 'President', entity: ref('Q15031', 'Xi Jinping'), from: '2013-03-14' },
  { property: 'leader', role: 'Premier', entity: ref('Q1', 'Li Keqiang'), from: '2013-03-15', to: '2023-03-11' },
  { property: 'leader', role: 'Premier', entity: ref('Q2', 'Li Qiang'), from: '2023-03-11' },
]);

const others = ['Canada', 'Chad', 'Chile', 'Cuba', 'Cyprus', 'Czechia', 'Denmark'];
export const paris = makeCard({ id: 'agreement:paris', kind: 'agreement', name: 'Paris Agreement' }, [
  { property: 'inForce', from: '2016-11-04' },
  { property: 'party to', entity: US, from: '2016-11-04', to: '2020-11-04' },
  { property: 'party to', entity: US, from: '2021-02-19', to: '2026-01-27' },
  ...others.map((name, i) => ({
    property: 'party to' as const,
    entity: ref(`Q90${i}`, name, 'place'),
    from: '2016-11-04',
  })),
]);

export const unitedStates = makeCard({ id: US.id, kind: 'place', name: US.name }, [
  { property: 'member', entity: ref('Q125761', 'NATO', 'organization'), from: '1949' },
  {
    property: 'member',
    entity: ref('Q21707860', 'Paris Agreement', 'agreement'),
    from: '2021-02-19',
    to: '2026-01-27',
  },
  { property: 'member', entity: ref('Q99', 'Some Treaty', 'agreement'), from: '2024' },
]);

export const rubio = makeCard({ id: RUBIO.id, name: RUBIO.name, related: [ref('Q7821917', 'Antony Blinken')] });

/** A card as the background shows it on {@link DAY}. */
export const shown = (card: Card): ShownCard => showCard(card, DAY, new Set());
