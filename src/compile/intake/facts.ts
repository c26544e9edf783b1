/**
 * The shape of the gathered facts, as their READMEs describe it, checked row by row while reading. A row that does not
 * fit is reported with file, line and field, and left out; the rest goes on.
 */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { daySpan } from '../../knowledge/dates.ts';

const date = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/^0(?=\d{4}$)/, '')),
  v.check((text) => daySpan(text) !== undefined, 'is no date (YYYY, YYYY-MM or YYYY-MM-DD)'),
);
const maybe = <S extends v.GenericSchema>(schema: S) => v.nullish(schema);
const texts = v.array(v.string());
/** "2026-09" from "2026-09-18T…", "8.0.20260918" and the like is not a date of ours: only plain dates pass. */
const asOf = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}$/, 'is no date (YYYY, YYYY-MM or YYYY-MM-DD)'));

export const personRow = v.object({
  qid: maybe(v.string()),
  name: v.string(),
  title: maybe(v.string()),
  aliases: texts,
  born: maybe(date),
  died: maybe(date),
  gender: maybe(v.string()),
  country: maybe(v.string()),
  party: maybe(v.string()),
  roles: v.array(
    v.object({
      office: v.string(),
      of: maybe(v.string()),
      level: v.string(),
      kind: v.string(),
      from: maybe(date),
      to: maybe(date),
      toMax: maybe(date),
      former: maybe(v.boolean()),
      asOf: maybe(asOf),
      src: v.string(),
    }),
  ),
  prominence: v.object({
    sitelinks: maybe(v.number()),
    pageviews: maybe(v.number()),
    popularTitle: maybe(v.boolean()),
    offices: maybe(v.number()),
  }),
  src: texts,
  asOf,
});
export type PersonRow = v.InferOutput<typeof personRow>;

export const organizationRow = v.object({
  qid: maybe(v.string()),
  name: v.string(),
  title: maybe(v.string()),
  titleGuess: maybe(v.boolean()),
  class: v.string(),
  kind: maybe(v.string()),
  aliases: v.optional(texts, []),
  acronyms: v.optional(texts, []),
  acronyms2: v.optional(texts, []),
  contextAliases: v.optional(texts, []),
  metonyms: v.optional(texts, []),
  commonWord: maybe(v.boolean()),
  adjective: maybe(v.string()),
  country: maybe(v.string()),
  countries: maybe(texts),
  founded: maybe(date),
  /** All years that the sources give, where they disagree. */
  foundedAlt: maybe(texts),
  dissolved: maybe(date),
  hq: maybe(v.string()),
  parent: maybe(v.string()),
  members: maybe(texts),
  membersAsOf: maybe(asOf),
  prominence: v.object({
    tier: v.number(),
    sitelinks: maybe(v.number()),
    popularTitle: maybe(v.boolean()),
    newsList: maybe(v.boolean()),
    cap: maybe(v.string()),
  }),
  src: texts,
  asOf,
});
export type OrganizationRow = v.InferOutput<typeof organizationRow>;

export const agreementRow = v.object({
  qid: maybe(v.string()),
  name: v.string(),
  title: maybe(v.string()),
  formal: maybe(v.string()),
  aliases: texts,
  ambiguousNames: texts,
  class: v.string(),
  signed: maybe(date),
  adopted: maybe(date),
  place: maybe(v.string()),
  inForce: maybe(date),
  ended: maybe(date),
  status: maybe(v.string()),
  parties: maybe(
    v.array(
      v.object({
        state: v.string(),
        signed: maybe(v.string()),
        ratified: maybe(v.string()),
        from: maybe(date),
        to: maybe(date),
        signedOnly: maybe(v.boolean()),
        notParty: maybe(v.boolean()),
      }),
    ),
  ),
  src: texts,
  tier: v.string(),
  asOf,
});
export type AgreementRow = v.InferOutput<typeof agreementRow>;

export const eventRow = v.object({
  qid: maybe(v.string()),
  name: v.string(),
  title: maybe(v.string()),
  aliases: texts,
  ambiguousNames: texts,
  class: v.string(),
  start: date,
  end: maybe(date),
  places: maybe(texts),
  prominence: v.object({ sitelinks: maybe(v.number()), pageViews: maybe(v.number()) }),
  src: texts,
  tier: v.string(),
  asOf,
});
export type EventRow = v.InferOutput<typeof eventRow>;

const leader = v.object({
  title: maybe(v.string()),
  name: maybe(v.string()),
  since: maybe(v.string()),
  asOf: maybe(asOf),
});

export const countryRow = v.object({
  qid: v.string(),
  iso2: maybe(v.string()),
  iso3: maybe(v.string()),
  name: v.string(),
  official: maybe(v.string()),
  aliases: v.optional(texts, []),
  kind: v.string(),
  parent: maybe(v.string()),
  demonyms: v.object({ adj: texts, noun: texts, plural: texts }),
  capital: maybe(texts),
  population: maybe(v.number()),
  populationYear: maybe(v.number()),
  area_km2: maybe(v.number()),
  independence: maybe(v.object({ date: maybe(v.string()), from: maybe(v.string()) })),
  currency: maybe(v.array(v.object({ name: v.string() }))),
  languages: maybe(texts),
  memberships: maybe(texts),
  headOfState: maybe(leader),
  headOfGovernment: maybe(leader),
  metonyms: maybe(texts),
  asOf,
});
export type CountryRow = v.InferOutput<typeof countryRow>;

export const featureRow = v.object({
  qid: maybe(v.string()),
  name: v.string(),
  aliases: v.optional(texts, []),
  class: v.string(),
  countries: v.optional(texts, []),
  lat: maybe(v.number()),
  lon: maybe(v.number()),
  years: maybe(v.array(maybe(v.number()))),
  bare: maybe(v.boolean()),
  tier: v.number(),
  src: v.string(),
});
export type FeatureRow = v.InferOutput<typeof featureRow>;

/** Reads an NDJSON file of facts; `refuse` gets one line for each row that does not fit its shape. */
export function readRows<S extends v.GenericSchema>(
  path: string,
  schema: S,
  refuse: (problem: string) => void,
): v.InferOutput<S>[] {
  const rows: v.InferOutput<S>[] = [];
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const where = `${path.split('/').slice(-2).join('/')}:${index + 1}`;
      let row: unknown;
      try {
        row = JSON.parse(line);
      } catch {
        refuse(`${where}: is not JSON`);
        return;
      }
      const result = v.safeParse(schema, row);
      if (result.success) rows.push(result.output);
      else refuse(`${where} ${v.getDotPath(result.issues[0]) ?? ''}: ${result.issues[0].message}`);
    });
  return rows;
}
