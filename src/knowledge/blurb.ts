/**
 * The one line under a name, for the entities that nobody wrote one for: composed from their facts, so it says no more than
 * they do. Spans have years; what has no known end is told by its beginning ("from 2019"), never as still so.
 */
import type { PartialDate } from './dates.ts';
import type { CardStatement, Kind, Property } from './model.ts';
import { isThrone, postRank, termWord } from './posts.ts';

/** What a blurb is composed from. */
export interface BlurbFacts {
  kind: Kind;
  statements: readonly CardStatement[];
  /** Newest date for which the statements were known good, where they tell none of their own. */
  asOf: PartialDate;
}

/** Longest blurb, in UTF-16 units; what does not fit is left out from the end. */
export const BLURB_MOST = 120;

/** Countries and kinds of country that English names with an article. */
const ARTICLE =
  /^(United (States|Kingdom|Arab Emirates)|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|Czech Republic|Dominican Republic|Central African Republic|Democratic Republic|Republic of|Soviet Union|Vatican|.* (Islands|Union|Republic|Empire)$)/;

/** Kinds of bodies whose word in the sources is none for one of them. */
const CLASS_WORDS = new Map([
  ['media', 'media organization'],
  ['sports body', 'sports organization'],
]);
export const classWords = (value: string): string => CLASS_WORDS.get(value) ?? value;

/** "116250" as "116,250"; words as they are. */
export const numberWords = (value: string): string =>
  /^\d+(\.\d+)?$/.test(value) ? Number(value).toLocaleString('en') : value;

const withArticle = (name: string) => (/^the /i.test(name) || !ARTICLE.test(name) ? name : `the ${name}`);
const upperFirst = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function year(date: PartialDate | undefined): string | undefined {
  if (date === undefined) return undefined;
  return date.startsWith('-') ? `${Number(date.slice(1, 5))} BC` : String(Number(date.slice(0, 4)));
}

function span(from: string | undefined, to: string | undefined): string {
  if (from && to) return from === to ? from : `${from}–${to}`;
  return from ? `from ${from}` : to ? `until ${to}` : '';
}

const said = (statement: CardStatement) => statement.entity?.name ?? statement.value ?? '';

class Facts {
  constructor(
    private readonly statements: readonly CardStatement[],
    readonly asOf: PartialDate,
  ) {}
  all(property: Property): CardStatement[] {
    return this.statements.filter((statement) => statement.property === property);
  }
  one(property: Property): CardStatement | undefined {
    return this.statements.find((statement) => statement.property === property);
  }
  year(property: Property): string | undefined {
    return year(this.one(property)?.from);
  }
  /** "Botswana", "France and Spain"; nothing where there are more. */
  get country(): string | undefined {
    const names = this.all('country').map((statement) => withArticle(said(statement)));
    return names.length === 0 || names.length > 2 ? undefined : names.join(' and ');
  }
  get class(): string | undefined {
    const value = this.one('class')?.value;
    return value === undefined ? undefined : upperFirst(classWords(value));
  }
}

/** "2009–2010", of a seat "in the term 2013–2017". */
const postSpan = (term: CardStatement): string => {
  const years = span(year(term.from), year(term.to));
  return term.ofTerm ? `in the ${termWord(term)} ${years}` : years;
};

/** A post with all its terms: "Prime Minister 2009–2010 and 2013–2016". An end that is "no later than" is none to tell. */
function post(terms: readonly CardStatement[], { country, asOf }: Facts): string {
  const name = said(terms[0]!);
  const short = country && name.endsWith(` of ${country}`) ? name.slice(0, -country.length - 4) : name;
  // Known to be over, and nothing of when; or held when last seen.
  if (terms.every(({ from, to }) => !from && !to))
    return terms[0]!.toAtMost ? `formerly ${short}` : `${short} in ${year(terms[0]!.asOf ?? asOf)}`;
  const spans = [...new Set(terms.map(postSpan).filter(Boolean))];
  return [short, spans.slice(-SPANS_MOST).join(' and ')].filter(Boolean).join(' ');
}

const SPANS_MOST = 2;
const POSTS_MOST = 2;

/** The posts worth the line: the highest, then the latest. The file lists them in the order of time. */
function posts(facts: Facts): string[] {
  const byName = new Map<string, CardStatement[]>();
  for (const statement of facts.all('office').reverse()) {
    byName.set(said(statement), [statement, ...(byName.get(said(statement)) ?? [])]);
  }
  return [...byName.values()]
    .sort((a, b) => postRank(a[0]!) - postRank(b[0]!))
    .slice(0, POSTS_MOST)
    .map((terms) => post(terms, facts));
}

/** What someone is said to be before all else, and what with an office; words for those that name no one. */
const RULING = ['monarch', 'sovereign', 'ruler'];
const GOVERNING = ['politician', 'statesperson'];
const CALLING_WORDS = new Map([
  ['military personnel', 'soldier'],
  ['statesperson', 'politician'],
]);

function calling(facts: Facts): string {
  const occupations = facts.all('occupation').map(said);
  const offices = facts.all('office');
  const first = offices.length > 0 ? [...RULING, ...GOVERNING] : RULING;
  const main = first.find((one) => occupations.includes(one)) ?? occupations[0];
  if (main) return CALLING_WORDS.get(main) ?? main;
  if (offices.length > 0) return offices.some(isThrone) ? 'ruler' : 'politician';
  return facts.one('award') ? 'laureate' : 'person';
}

function person(facts: Facts): string[] {
  const what = calling(facts);
  const born = facts.year('born');
  const died = facts.year('died');
  const life = died ? ` (${born ? span(born, died) : `died ${died}`})` : '';
  const head = upperFirst(facts.country ? `${what} from ${facts.country}` : what);
  const award = facts.one('award');
  const awards = award ? [[said(award), year(award.from)].filter(Boolean).join(' ')] : [];
  return [`${head}${life}`, ...posts(facts), ...awards];
}

function place(facts: Facts): string[] {
  const within = facts.one('location');
  const where = [within ? said(within) : undefined, facts.country].filter(Boolean).join(', ');
  const people = facts.one('population');
  const count = people?.value ? `population ${numberWords(people.value)}` : undefined;
  const counted = count && year(people?.asOf) ? `${count} (${year(people?.asOf)})` : count;
  const capital = facts.one('capital');
  return [
    `${facts.class ?? 'Place'}${where ? ` in ${where}` : ''}`,
    ...(counted ? [counted] : []),
    ...(capital && said(capital) ? [`capital ${said(capital)}`] : []),
  ];
}

function organization(facts: Facts): string[] {
  const seat = facts.country ?? (facts.one('headquarters') ? said(facts.one('headquarters')!) : undefined);
  const parent = facts.one('parent');
  const life = [
    facts.year('founded') ? `founded ${facts.year('founded')}` : '',
    facts.year('dissolved') ? `dissolved ${facts.year('dissolved')}` : '',
  ].filter(Boolean);
  const part = parent ? [`part of ${said(parent)}`] : [];
  return [`${facts.class ?? 'Organization'}${seat ? ` in ${seat}` : ''}`, ...life, ...part];
}

function agreement(facts: Facts): string[] {
  const made = (['signed', 'adopted'] as const).find((property) => facts.year(property));
  const parties = facts.all('party to').map(said);
  const between = parties.length === 2 ? ` between ${parties.map(withArticle).join(' and ')}` : '';
  const land = parties.length === 0 && facts.country ? ` of ${withArticle(facts.country)}` : '';
  return [
    `${facts.class ?? 'Agreement'}${between}${land}${made ? `, ${made} ${facts.year(made)}` : ''}`,
    ...(facts.year('inForce') ? [`in force from ${facts.year('inForce')}`] : []),
    ...(facts.year('ended') ? [`ended ${facts.year('ended')}`] : []),
  ];
}

function event(facts: Facts): string[] {
  const start = facts.year('start');
  const end = facts.year('end');
  const where = facts.one('location') ? said(facts.one('location')!) : facts.country;
  const when = end ? span(start, end) : start;
  return [`${facts.class ?? 'Event'}${where ? ` in ${where}` : ''}${when ? `, ${when}` : ''}`];
}

const COMPOSE: Record<Kind, (facts: Facts) => string[]> = {
  person,
  place,
  organization,
  agreement,
  event,
  office: (facts) => [`${facts.class ?? 'Public office'}${facts.country ? ` of ${facts.country}` : ''}`],
  people: (facts) => [`${facts.class ?? 'People'}${facts.country ? ` in ${facts.country}` : ''}`],
};

/** The blurb of an entity from its facts alone: parts joined by semicolons, at most {@link BLURB_MOST} long. */
export function composeBlurb({ kind, statements, asOf }: BlurbFacts): string {
  const parts = COMPOSE[kind](new Facts(statements, asOf));
  let blurb = parts[0]!;
  for (const part of parts.slice(1)) {
    if (blurb.length + 2 + part.length <= BLURB_MOST) blurb += `; ${part}`;
  }
  if (blurb.length <= BLURB_MOST) return blurb;
  // Not in the middle of a character of two units.
  const cut = blurb.slice(0, BLURB_MOST - 1).replace(/\p{Surrogate}$/u, '');
  return `${cut.trimEnd()}…`;
}
