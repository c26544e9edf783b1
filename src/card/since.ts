/** What came after the day, in words. */
import type { Card, CardStatement, Property, Reference } from '../knowledge/model.ts';
import { membership, object, same, type Weighed } from './line.ts';
import { dateWords, firstDay, onDate, spanWords, upperFirst } from './words.ts';

type Parts = (string | Reference)[];

/** The most telling first; properties that are not listed come after these. */
const ORDER: readonly Property[] = [
  'died',
  'office',
  'leader',
  'holder',
  'ended',
  'dissolved',
  'end',
  'start',
  'status',
];
/** More holders of a post than this are cut from the front: the last are what the reader knows of today. */
const CHAIN_MOST = 4;

const until = ({ to, toAtMost }: CardStatement): string =>
  to ? dateWords(to) : toAtMost ? `${dateWords(toAtMost)} at the latest` : '';

const place = (statement: CardStatement): Parts =>
  (statement.entity ?? statement.value) ? [' in ', statement.entity ?? statement.value!] : [];

/** What happens at a point of time. */
const HAPPENED: Partial<Record<Property, (statement: CardStatement, when: string) => Parts>> = {
  born: (_, when) => [`Born ${when}`],
  died: (_, when) => [`Died ${when}`],
  founded: (_, when) => [`Founded ${when}`],
  dissolved: (_, when) => [`Dissolved ${when}`],
  start: (_, when) => [`Began ${when}`],
  end: (_, when) => [`Ended ${when}`],
  signed: (statement, when) => ['Signed', ...place(statement), ` ${when}`],
  adopted: (statement, when) => ['Adopted', ...place(statement), ` ${when}`],
  inForce: (_, when) => [`Entered into force ${when}`],
  ended: (_, when) => [`Ended ${when}`],
  award: (statement, when) => [object(statement), ` ${when}`],
  note: ({ value = '', from }) => [from ? `${dateWords(from)}: ${value}` : upperFirst(value)],
};

const LABEL: Partial<Record<Property, string>> = {
  party: 'Party: ',
  status: 'Status: ',
  'official name': 'Official name: ',
};

const labelOf = (statement: CardStatement): string =>
  statement.property === 'member'
    ? membership(statement)
    : (LABEL[statement.property] ?? `${upperFirst(statement.property)}: `);

const labelled = (statement: CardStatement): Parts =>
  statement.property === 'office' ? [object(statement)] : [labelOf(statement), object(statement)];

/** "President of the United States again from 20 January 2025", "Minister from 2022 until 2024". */
function began(statement: CardStatement, again: boolean): Parts {
  const { from } = statement;
  const end = until(statement);
  const begin = from ? `${again ? ' again' : ''} from ${dateWords(from)}` : '';
  return [...labelled(statement), `${begin}${end ? ` until ${end}` : ''}`];
}

/** The end of something that held on the day, with what came of the same thing later. */
function ended(statement: CardStatement, later: readonly CardStatement[]): Parts {
  const { property, to, toAtMost, after } = statement;
  const when = to ? onDate(to) : `by ${dateWords(toAtMost ?? '')}`;
  const tail = later.map((next) => {
    const end = until(next);
    return `; again from ${dateWords(next.from!)}${end ? ` until ${end}` : ''}`;
  });
  if (tail.length > 0) return [object(statement), ` until ${until(statement)}`, ...tail];
  if (property === 'office' && !/^member\b/i.test(statement.entity?.name ?? statement.value ?? '')) {
    const follower = after ? ['; followed by ', after] : [];
    return ['Left office as ', object(statement), ` ${when}`, ...follower];
  }
  if (property === 'member' || property === 'party') return ['Left ', object(statement), ` ${when}`];
  return [...labelled(statement), ` until ${until(statement)}`];
}

/** Who came to a post after the day, in one line: "Premier: Li Qiang from 11 March 2023". */
function chain(role: string | undefined, terms: readonly CardStatement[], day: number): Parts {
  const begun = terms.filter(({ from }) => firstDay(from) > day).sort((a, b) => firstDay(a.from) - firstDay(b.from));
  const label = role ? `${upperFirst(role)}: ` : '';
  if (begun.length === 0) {
    const gone = terms.flatMap((term, i) => [...(i > 0 ? [', '] : []), object(term), ` until ${until(term)}`]);
    return [...(label ? [label] : []), ...gone];
  }
  const told = begun.slice(-CHAIN_MOST);
  const last = told.at(-1)!;
  return [
    role ? label : 'Followed by ',
    ...(told.length < begun.length ? ['… '] : []),
    ...told.flatMap((term, i) => [...(i > 0 ? [', '] : []), object(term), ` from ${dateWords(term.from!)}`]),
    ...(until(last) ? [` until ${until(last)}`] : []),
  ];
}

function posts(statements: readonly CardStatement[], day: number): Weighed[] {
  const byRole = new Map<string, CardStatement[]>();
  for (const statement of statements) {
    if (statement.property !== 'leader' && statement.property !== 'holder') continue;
    const key = `${statement.property}|${statement.role ?? ''}`;
    byRole.set(key, [...(byRole.get(key) ?? []), statement]);
  }
  return [...byRole.values()].map((terms) => ({
    parts: chain(terms[0]!.role, terms, day),
    source: terms[0]!.source,
    weight: ORDER.indexOf(terms[0]!.property),
  }));
}

/** A line for each thing that began, ended or happened after `day`; terms of the same thing share one line. */
export function sinceLines(card: Card, statements: readonly CardStatement[], day: number): Weighed[] {
  const lines = posts(statements, day);
  const told = new Set<CardStatement>();
  const died = statements.find(({ property }) => property === 'died')?.from;
  for (const statement of statements) {
    const { property, from, to, source } = statement;
    if (property === 'leader' || property === 'holder' || told.has(statement)) continue;
    // A life's end ends the posts too: one line is enough.
    if (property !== 'died' && died !== undefined && to === died && firstDay(from) <= day) continue;
    const rank = ORDER.indexOf(property);
    const weight = (rank < 0 ? ORDER.length : rank) + Math.max(0, firstDay(from ?? to)) / 1e6;
    // Of a parliament that sat on the day its end is told with its beginning.
    if (statement.ofTerm) {
      if (firstDay(from) > day)
        lines.push({ parts: [...labelled(statement), `, ${spanWords(statement)}`], source, weight });
      continue;
    }
    const happened = HAPPENED[property];
    if (happened) {
      lines.push({ parts: happened(statement, from ? onDate(from) : ''), source, weight });
      continue;
    }
    const others = statements.filter((other) => other !== statement && same(other, statement) && !other.ofTerm);
    for (const other of others) told.add(other);
    if (firstDay(from) > day) {
      const earlier = card.statements.some((other) => same(other, statement) && firstDay(other.from) < firstDay(from));
      lines.push({ parts: began(statement, earlier), source, weight });
      for (const other of others) lines.push({ parts: began(other, true), source: other.source, weight });
    } else {
      lines.push({ parts: ended(statement, others), source, weight });
    }
  }
  return lines;
}
