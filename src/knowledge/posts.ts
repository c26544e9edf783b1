/** How posts rank in what is told of a person. */
import type { CardStatement, Statement } from './model.ts';

const HEAD =
  /^(president|prime minister|chancellor|king|queen|emperor|empress|pope|supreme leader|monarch|sultan|tsar|roman emperor)\b(?! of the (senate|house|chamber|national assembly|council|board))/i;
const THRONE = /\b(king|queen|emperor|empress|monarch|sultan|tsar|shah|caliph|pharaoh)\b/i;
const SEAT = /^(member|senator|deputy of|representative|leader of the (house|government|opposition))\b/i;

const nameOf = ({ entity, value }: CardStatement): string => entity?.name ?? value ?? '';

/** The smaller, the more telling: heads of states and governments, other posts, seats in parliament. */
export function postRank(statement: CardStatement): number {
  const name = nameOf(statement);
  return HEAD.test(name) ? 0 : SEAT.test(name) ? 2 : 1;
}

/** A throne, which makes its holder a ruler and not a politician. */
export const isThrone = (statement: CardStatement): boolean => THRONE.test(nameOf(statement));

/** No parliament sits longer (in years; the Senate of Brazil), but for some of the past. */
export const LONGEST_TERM = 8;

/** What the dates of a seat bound: one "term" of a parliament, or several "terms". */
export const termWord = ({ from, to }: Pick<Statement, 'from' | 'to'>): string =>
  from && to && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > LONGEST_TERM ? 'terms' : 'term';
