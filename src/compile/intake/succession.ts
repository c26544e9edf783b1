import { daySpan } from '../../knowledge/dates.ts';
import type { Entity, Statement } from '../../knowledge/model.ts';

/**
 * Closes terms that the sources left open although somebody else has taken the single-holder office since: the open end
 * becomes "at most until the successor's first day", and so does an end that is only known to be no later than a death. Changes the statements in place; returns how many it closed.
 */
export function closeSucceeded(people: readonly Entity[], single: ReadonlySet<string>): number {
  const begins = new Map<string, { first: number; from: string; who: string }[]>();
  const eachTerm = (visit: (person: Entity, term: Statement) => void) => {
    for (const person of people) {
      for (const term of person.statements) {
        if (term.property === 'office' && term.entity && term.from && single.has(term.entity)) visit(person, term);
      }
    }
  };
  eachTerm((person, term) => {
    const list = begins.get(term.entity!) ?? [];
    list.push({ first: daySpan(term.from!)!.first, from: term.from!, who: person.id });
    begins.set(term.entity!, list);
  });
  for (const list of begins.values()) list.sort((a, b) => a.first - b.first);
  let closed = 0;
  eachTerm((person, term) => {
    if (term.to) return;
    const own = daySpan(term.from!)!.last;
    const next = begins.get(term.entity!)?.find((each) => each.first > own && each.who !== person.id);
    if (!next || (term.toAtMost && daySpan(term.toAtMost)!.last <= daySpan(next.from)!.last)) return;
    term.toAtMost = next.from;
    delete term.asOf;
    closed++;
  });
  return closed;
}

/** Nobody is elected or appointed younger (in days); children have been crowned. */
const YOUNGEST = 18 * 365;
const CROWN =
  /\b(monarch|king|queen|emperor|empress|shah|sultan|khedive|tsar|caliph|prince|regent|dalai lama|pharaoh)\b/i;

/** Takes back the births that would make a child of who took an office: they are a namesake's. Returns how many. */
export function withoutChildren(people: readonly Entity[]): number {
  let taken = 0;
  for (const person of people) {
    const born = person.statements.find(({ property }) => property === 'born');
    if (!born?.from) continue;
    const of18 = daySpan(born.from)!.first + YOUNGEST;
    const isChild = person.statements.some(
      ({ property, from, entity, value }) =>
        property === 'office' && from && !CROWN.test(entity ?? value ?? '') && daySpan(from)!.last < of18,
    );
    if (!isChild) continue;
    person.statements = person.statements.filter((one) => one !== born);
    taken++;
  }
  return taken;
}

/**
 * Brings terms within their holder's life: rosters write the end of the parliament when someone died in office, and a date
 * outside the life belongs to a namesake. Ends move to the death, terms that begin outside go. Returns how many it touched.
 */
export function keepToLife(people: readonly Entity[]): number {
  let touched = 0;
  for (const person of people) {
    const day = (property: Statement['property']) => person.statements.find((one) => one.property === property)?.from;
    const [born, died] = [day('born'), day('died')];
    const first = born ? daySpan(born)!.first : Number.NEGATIVE_INFINITY;
    const last = died ? daySpan(died)!.last : Number.POSITIVE_INFINITY;
    const within = (from: string) => daySpan(from)!.last >= first && daySpan(from)!.first <= last;
    const kept = person.statements.filter(({ property, from }) => property !== 'office' || !from || within(from));
    touched += person.statements.length - kept.length;
    for (const term of kept) {
      if (term.property !== 'office' || !term.to || daySpan(term.to)!.first <= last) continue;
      term.to = died!;
      touched++;
    }
    person.statements = kept;
  }
  return touched;
}

/** For so many days two may hold an office at once: sources differ by some about a handover. */
const HANDOVER = 31;
/** An office of whose terms more clash has several holders. */
const MOST_CLASHING = 1 / 3;

interface Term {
  who: string;
  term: Statement;
  first: number;
  last: number;
}

/** Pairs of terms of two people in one office of which the later began long before the earlier ended. */
function clashes(list: readonly Term[]): (readonly [Term, Term])[] {
  return list.flatMap((earlier) =>
    list
      .filter(
        (later) =>
          earlier.who !== later.who &&
          earlier.first <= later.first &&
          Math.min(earlier.last, later.last) - later.first > HANDOVER,
      )
      .map((later) => [earlier, later] as const),
  );
}

/**
 * Takes back the dates that cannot both be right: where one holder's term in an office of one began long before the other's
 * ended, the earlier ended at that time or before, and the later's beginning is not told. Only dates of Wikidata's lists are
 * taken back. Returns how many.
 */
export function loosenClashes(people: readonly Entity[], single: ReadonlySet<string>): number {
  const terms = new Map<string, Term[]>();
  for (const person of people) {
    for (const term of person.statements) {
      if (term.property !== 'office' || !term.entity || !single.has(term.entity) || !term.from || !term.to) continue;
      const list = terms.get(term.entity) ?? [];
      list.push({ who: person.id, term, first: daySpan(term.from)!.last, last: daySpan(term.to)!.first });
      terms.set(term.entity, list);
    }
  }
  let taken = 0;
  for (const list of terms.values()) {
    const pairs = clashes(list);
    if (new Set(pairs.map(([, later]) => later)).size > list.length * MOST_CLASHING) continue;
    for (const { term } of new Set(pairs.map(([earlier]) => earlier))) {
      if (term.source !== 'wikidata') continue;
      term.toAtMost = term.to!;
      delete term.to;
      taken++;
    }
    for (const { term } of new Set(pairs.map(([, later]) => later))) {
      if (term.source !== 'wikidata') continue;
      delete term.from;
      taken++;
    }
  }
  return taken;
}
