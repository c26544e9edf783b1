/** A small knowledge file, made up but for its names, and texts marked with what is spotted in them. */
import { namesFile } from '../../src/compile/names-file.ts';
import type { Entity, Kind, Name, Statement } from '../../src/knowledge/model.ts';
import { type OpenNames, openNames } from '../../src/knowledge/reader.ts';
import { spot } from '../../src/spotter/spot.ts';
import type { Article, Spotted } from '../../src/spotter/types.ts';

const says = (property: Statement['property'], value: string, more: Partial<Statement> = {}): Statement => ({
  property,
  value,
  source: 'hand',
  ...more,
});

function entity(
  id: string,
  kind: Kind,
  name: string,
  names: (string | Name)[],
  statements: Statement[],
  prominence = 0.7,
): Entity {
  return { id, kind, name, names, statements, prominence, asOf: '2026-01' };
}

const short = (text: string, rule: Name['rule']): Name => ({ text, via: 'short', rule: rule! });
const demonym = (text: string): Name => ({ text, via: 'demonym' });
const country = (id: string, name: string, names: (string | Name)[] = []) =>
  entity(id, 'place', name, names, [says('class', 'sovereign state')], 0.85);
const inCountry = (id: string): Statement => ({ property: 'country', entity: id, source: 'hand' });
const city = (id: string, name: string, of: string, names: (string | Name)[] = [], prominence = 0.7) =>
  entity(id, 'place', name, names, [says('class', 'city'), inCountry(of)], prominence);
/** So that its first name counts as one. */
const bearers = (given: string) =>
  ['Aldo', 'Bemba', 'Cilic'].map((surname, i) =>
    entity(`person:${given}-${i}`, 'person', `${given} ${surname}`, [], [says('occupation', 'politician')], 0.1),
  );

const ENTITIES: Entity[] = [
  country('Q1', 'Germany', [demonym('German'), demonym('Germans')]),
  country('Q2', 'Georgia', [demonym('Georgian')]),
  country('Q3', 'United States', [{ text: 'US', via: 'acronym', case: 'upper' }, demonym('American')]),
  country('Q4', 'Finland', [demonym('Finn'), demonym('Finnish')]),
  country('Q5', 'France', [demonym('French')]),
  entity(
    'Q6',
    'place',
    'Georgia',
    [{ text: 'Georgia', rule: 'lead' }],
    [says('class', 'state of the US'), inCountry('Q3')],
    0.6,
  ),
  entity('Q7', 'place', 'Texas', [], [says('class', 'state of the US'), inCountry('Q3')], 0.7),
  city('Q8', 'Paris', 'Q5', [{ text: 'Paris', rule: 'lead' }], 0.78),
  entity(
    'Q9',
    'place',
    'Paris',
    [{ text: 'Paris', rule: 'cue' }],
    [says('class', 'city'), inCountry('Q3'), { property: 'member', entity: 'Q7', source: 'hand' }],
    0.25,
  ),
  city('Q10', 'Berlin', 'Q1', [{ text: 'Berlin', rule: 'lead' }], 0.78),
  city('Q11', 'Chelsea', 'Q3', [{ text: 'Chelsea', rule: 'lead' }], 0.5),
  entity(
    'Q20',
    'person',
    'Angela Merkel',
    [short('Merkel', 'lead')],
    [
      says('born', '', { from: '1954-07-17' }),
      says('office', 'Chancellor of Germany', { from: '2005-11-22', to: '2021-12-08' }),
      inCountry('Q1'),
    ],
    0.95,
  ),
  entity('Q21', 'person', 'Hillary Clinton', [short('Clinton', 'cue')], [says('office', 'Secretary of State')], 0.8),
  entity('Q22', 'person', 'Bill Clinton', [short('Clinton', 'cue')], [says('office', 'President of the US')], 0.8),
  entity('Q23', 'person', 'Marine Le Pen', [short('Le Pen', 'page')], [says('office', 'member of parliament')], 0.7),
  entity('Q24', 'person', 'Theresa May', [short('May', 'page')], [says('office', 'Prime Minister')], 0.8),
  entity(
    'Q30',
    'organization',
    'Chinese Communist Party',
    [{ text: 'CCP', via: 'acronym', rule: 'page', case: 'upper' }],
    [says('class', 'political party')],
    0.8,
  ),
  entity(
    'Q31',
    'organization',
    'Associated Press',
    [{ text: 'AP', via: 'acronym', rule: 'lead', case: 'upper' }],
    [says('class', 'news agency')],
    0.7,
  ),
  entity('Q32', 'organization', 'Target', [{ text: 'Target', rule: 'cue' }], [says('class', 'company')], 0.7),
  entity('Q33', 'organization', 'European Union', [{ text: 'EU', via: 'acronym', case: 'upper' }], [], 0.9),
  entity('Q40', 'agreement', 'Paris Agreement', [], [says('signed', '', { from: '2016-04-22' })], 0.8),
  ...['Oliver', 'Georgia', 'Chelsea', 'Finn', 'Edwina'].flatMap(bearers),
];

const { bytes } = namesFile(ENTITIES, '2026-01-01');

export const table: OpenNames = openNames(bytes.slice().buffer);

/** The flows of an article with its marks: "[Merkel|Q20] spoke." */
export function marked({ flows }: Article, { mentions }: Spotted): string {
  return flows
    .map((text, flow) => {
      let out = '';
      let from = 0;
      for (const mention of mentions) {
        if (mention.flow !== flow) continue;
        const surface = text.slice(mention.start, mention.end);
        out += `${text.slice(from, mention.start)}[${surface}|${table.id(mention.entity)}]`;
        from = mention.end;
      }
      return out + text.slice(from);
    })
    .join('\n');
}

/** A text, a line a flow, with its marks. */
export function mark(text: string, more: Partial<Article> = {}): string {
  const article = { flows: text.split('\n'), ...more };
  return marked(article, spot(article, table));
}
