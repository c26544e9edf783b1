import { daySpan } from '../../knowledge/dates.ts';
import type { Entity, Name, Statement } from '../../knowledge/model.ts';
import { ofCountry } from '../prominence.ts';
import type { CountryRow } from './facts.ts';
import type { Registry } from './registry.ts';

const SOURCE = 'factbook';

/** States that most others, or the news, treat as such. */
const isState = ({ kind, iso2 }: CountryRow) => kind === 'sovereign state' || ['TW', 'XK', 'PS'].includes(iso2 ?? '');

const plain = (text: string | null | undefined) => (text && daySpan(text) ? text : undefined);

function leaders(row: CountryRow, registry: Registry): Statement[] {
  const out: Statement[] = [];
  for (const leader of [row.headOfState, row.headOfGovernment]) {
    if (!leader?.name || (leader === row.headOfGovernment && leader.name === row.headOfState?.name)) continue;
    const person = registry.find('person', leader.name, row.iso2);
    out.push({
      property: 'leader',
      ...(person ? { entity: person } : { value: leader.name }),
      ...(leader.title ? { role: leader.title } : {}),
      ...(plain(leader.since) ? { from: leader.since! } : {}),
      asOf: leader.asOf ?? row.asOf,
      source: SOURCE,
    });
  }
  return out;
}

/** States, territories and the Union, with their dated leaders, memberships and demonyms. */
export function countryEntity(row: CountryRow, registry: Registry): Entity {
  const names: (string | Name)[] = [];
  const known = new Set([row.name]);
  const add = (text: string | null | undefined, extra?: Omit<Name, 'text'>) => {
    if (!text || known.has(text)) return;
    known.add(text);
    names.push(extra ? { text, ...extra } : text);
  };
  add(row.official);
  for (const alias of row.aliases) {
    if (/^[A-Z.]{2,5}$/.test(alias))
      add(alias, { via: 'acronym', rule: alias.length < 3 ? 'cue' : 'lead', case: 'upper' });
    else add(alias);
  }
  for (const form of [...row.demonyms.adj, ...row.demonyms.noun, ...row.demonyms.plural]) add(form, { via: 'demonym' });
  const statements: Statement[] = [
    { property: 'class', value: row.kind, source: SOURCE },
    ...(row.capital ?? []).map(
      (city): Statement => ({ property: 'capital', value: city, asOf: row.asOf, source: SOURCE }),
    ),
    ...leaders(row, registry),
  ];
  if (row.parent) {
    const parent = registry.find('place', row.parent) ?? registry.find('place', `iso:${row.parent}`);
    if (parent) statements.push({ property: 'country', entity: parent, source: SOURCE });
  }
  for (const body of row.memberships ?? []) {
    const id = registry.find('organization', body);
    if (id) statements.push({ property: 'member', entity: id, asOf: row.asOf, source: SOURCE });
  }
  if (row.independence?.from && plain(row.independence.date)) {
    statements.push({
      property: 'note',
      value: `independence from ${row.independence.from}`,
      from: row.independence.date!,
      source: SOURCE,
    });
  }
  if (row.population) {
    const counted = row.populationYear ? { asOf: String(row.populationYear) } : {};
    statements.push({ property: 'population', value: String(row.population), ...counted, source: SOURCE });
  }
  if (row.area_km2) statements.push({ property: 'area', value: String(row.area_km2), source: SOURCE });
  for (const money of row.currency ?? [])
    statements.push({ property: 'currency', value: money.name.trim(), asOf: row.asOf, source: SOURCE });
  for (const language of row.languages ?? [])
    statements.push({ property: 'language', value: language, asOf: row.asOf, source: SOURCE });
  return {
    id: row.qid,
    kind: 'place',
    name: row.name,
    title: row.name,
    names,
    statements,
    prominence: ofCountry(row.population ?? 1, isState(row)),
    asOf: row.asOf,
  };
}
