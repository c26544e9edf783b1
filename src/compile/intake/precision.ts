/** How finely the dates of people are told: no finer than the lists can be trusted with. */
import type { PartialDate } from '../../knowledge/dates.ts';
import type { Statement } from '../../knowledge/model.ts';
import type { PersonRow } from './facts.ts';
import { isLesserSeat } from './seats.ts';
import { IN_QUESTION } from './sources.ts';

type Role = PersonRow['roles'][number];

/** Whose days readers look for, and many eyes have seen. */
const HEADS = new Set(['head-of-state', 'head-of-government', 'president', 'royal-or-spouse']);
/** Election, oath, first sitting; appointment, arrival, letters of credence: lists mix the days of these. */
const BY_YEAR = new Set(['legislator', 'diplomat']);
/** Who is elected, and elected again. */
const ELECTED = new Set(['governor', 'mayor']);
/** Who comes and goes with a government. */
const CABINET = new Set(['minister', 'deputy-minister', 'deputy-leader', 'head-of-government']);

/**
 * From this prominence on the days of ministers are told. Lists have for those of others the day of a decree, of the cabinet before or
 * after, or of a resignation that was not the end: seven of sixty days were wrong by some weeks or less when looked up.
 */
const MANY_EYES = 0.5;

/** And from here on the months, also where no other row bears them out; of the rest one in thirty was not even right by the month. */
const SOME_EYES = 0.4;

/** The day on which the Institute closes what ended with a British government of October 2022. */
const BLOCK_END = '2022-10-30';

/** Days of a new cabinet, which the Institute gives to the junior ministers too, who came some days later. */
const CABINET_DAYS = new Set(['2019-07-24', '2022-09-06']);
const IN_CABINET =
  /^(Prime Minister|Deputy Prime Minister|First Secretary|Secretary of State|Chancellor|Lord (Chancellor|President|Privy)|Leader of the House|Chief Secretary|Chief Whip|Attorney General|Paymaster General|Minister without Portfolio|Minister for (the Cabinet Office|Women and Equalities|Intergovernmental|Energy, Clean Growth|Housing,|Security,|Universities|the Northern Powerhouse))/;

const isDay = (date: string | null | undefined): date is string => /^-?\d{4}-\d{2}-\d{2}$/.test(date ?? '');

/** As many seats that begin or end on one day are no accident: a parliament met or was dissolved (in rows, with the row itself). */
const PARLIAMENT = 5;

/** Days that more than one row knows: of handovers, of whole governments and parliaments. */
export class Days {
  readonly #rows = new Map<string, Set<PersonRow>>();
  readonly #postOf: (role: Role) => string;

  /** `postOf` gives one key for all labels of a post in a country. */
  constructor(rows: readonly PersonRow[], postOf: (role: Role) => string) {
    this.#postOf = postOf;
    for (const row of rows) {
      for (const role of row.roles) {
        for (const day of [role.from, role.to]) {
          if (!isDay(day)) continue;
          for (const key of this.#keys(role, day)) {
            const known = this.#rows.get(key);
            if (known) known.add(row);
            else this.#rows.set(key, new Set([row]));
          }
        }
      }
    }
  }

  #keys(role: Role, day: string): string[] {
    const government = CABINET.has(role.kind) ? [`${role.of}|${day}`] : [];
    return [`${this.#postOf(role)}|${day}`, ...government];
  }

  /** Whether another row has somebody come or go in this post on the day, or two others in this government. */
  isBorneOut(row: PersonRow, role: Role, day: string): boolean {
    const others = (key: string) => (this.#rows.get(key)?.size ?? 0) - Number(this.#rows.get(key)?.has(row) ?? false);
    return others(`${this.#postOf(role)}|${day}`) > 0 || (CABINET.has(role.kind) && others(`${role.of}|${day}`) > 1);
  }

  /** Whether a day is that of a parliament; a year or a month is nobody's own day, of lesser ones at times the election's. */
  #isParliaments(role: Role, date: PartialDate): boolean {
    if (!isDay(date)) return !isLesserSeat(role);
    return (this.#rows.get(`${this.#postOf(role)}|${date}`)?.size ?? 0) >= PARLIAMENT;
  }

  /**
   * The term with a mark if its dates bound terms of the post rather than how long it was held. Lists give the days of a
   * parliament to all its members, who may have come late, left early or sat in others; and they know a governor's last
   * election for the first, so that only a day on which somebody else left counts.
   */
  withBounds(row: PersonRow, role: Role, term: Statement): Statement {
    const { from, to, toAtMost } = term;
    if (!IN_QUESTION.test(role.src) || !from || toAtMost) return term;
    const isBound =
      role.kind === 'legislator'
        ? [from, to].every((date) => !date || this.#isParliaments(role, date))
        : ELECTED.has(role.kind) && !(isDay(from) && this.isBorneOut(row, role, from));
    return isBound ? { ...term, ofTerm: true } : term;
  }

  /**
   * The date of a role as it is told: seats and embassies by the year; other offices by the day where another row bears it out
   * and the person is so well known (`weight`) that many eyes have seen it, by the month where either holds, else by the year.
   */
  told(row: PersonRow, role: Role, date: PartialDate, weight: number): PartialDate {
    // The Institute has all seats of a parliament end with the election; they end with its dissolution.
    if (isDay(date) && role.kind === 'legislator' && role.src.startsWith('ifg')) return date.slice(0, 4);
    const isJuniors = CABINET_DAYS.has(date) && !IN_CABINET.test(role.office);
    if (role.src.startsWith('ifg') && (date === BLOCK_END || isJuniors)) return date.slice(0, 7);
    if (!IN_QUESTION.test(role.src) || (HEADS.has(role.kind) && role.level === 'national')) return date;
    const isBorneOut = isDay(date) && this.isBorneOut(row, role, date);
    if (BY_YEAR.has(role.kind) || (weight < SOME_EYES && !isBorneOut)) return /^-?\d{4}/.exec(date)![0];
    if (!isDay(date)) return date;
    const isNational = role.level !== 'subnational' && role.level !== 'local';
    return isNational && weight >= MANY_EYES && isBorneOut ? date : date.slice(0, -3);
  }
}

/** From this prominence on the days of a life are told: those of others are seldom right in all lists, and nobody's business. */
const KNOWN_LIFE = 0.4;

/** Birth by the year and death by the month, unless a register or fame vouches for the day. */
export function toldLife(date: PartialDate, property: 'born' | 'died', weight: number, source: string): PartialDate {
  if (!isDay(date) || weight >= KNOWN_LIFE || source === 'congress') return date;
  return date.slice(0, property === 'born' ? -6 : -3);
}

/** The term with its dates told by `tell`; an evidence that is the beginning itself stays so. */
export function retold(term: Statement, tell: (date: PartialDate) => PartialDate): Statement {
  const { from, to, asOf } = term;
  return {
    ...term,
    ...(from ? { from: tell(from) } : {}),
    ...(to ? { to: tell(to) } : {}),
    ...(asOf && asOf === from ? { asOf: tell(from) } : {}),
  };
}
