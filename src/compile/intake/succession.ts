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
