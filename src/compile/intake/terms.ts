import { daySpan } from '../../knowledge/dates.ts';
import type { Statement } from '../../knowledge/model.ts';

const office = (term: Statement) => term.entity ?? term.value ?? '';
const first = (term: Statement) => (term.from ? daySpan(term.from)!.first : Number.NEGATIVE_INFINITY);

/**
 * Terms of one person, put right where sources overlap: of two terms of one office that begin together the closed one stays;
 * terms of one office that touch become one; a post that was held when last seen is closed by death. Sorted by beginning.
 */
export function cleanTerms(terms: readonly Statement[], died: string | undefined): Statement[] {
  const out: Statement[] = [];
  const sorted = [...terms].sort(
    (a, b) => first(a) - first(b) || Number(b.to !== undefined) - Number(a.to !== undefined),
  );
  for (const term of sorted) {
    const same = out.filter((each) => office(each) === office(term));
    const twin = same.find((each) => each.from === term.from);
    if (twin) continue;
    const before = same.at(-1);
    if (before?.to && term.from && touches(before.to, term.from)) {
      const { to: _, toAtMost: __, asOf: ___, ...rest } = before;
      const { to, toAtMost, asOf } = term;
      out[out.indexOf(before)] = {
        ...rest,
        ...(to ? { to } : {}),
        ...(toAtMost ? { toAtMost } : {}),
        ...(asOf ? { asOf } : {}),
      };
      continue;
    }
    // The same post again: the open term before it was over by then, whether the list closed it or not.
    if (before && term.from && !before.to && !before.toAtMost) {
      const { asOf: _, ...rest } = before;
      out[out.indexOf(before)] = { ...rest, toAtMost: term.from };
    }
    out.push(term);
  }
  return out.map((term) => {
    // Of what has no end on record the death tells none.
    if (!died || term.to || term.toAtMost || (term.asOf && term.asOf === term.from)) return term;
    const { asOf: _, ...rest } = term;
    return { ...rest, toAtMost: died };
  });
}

/** Whether a term that ends on `to` goes on in one that begins on `from`: the same day or the next. */
function touches(to: string, from: string): boolean {
  const end = daySpan(to)!;
  const begin = daySpan(from)!;
  return begin.first <= end.last + 1 && begin.last >= end.first;
}
