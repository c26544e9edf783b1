/** The search over all names: how long a reader waits for the first letter and for the next ones. */
import type { Meta } from '../knowledge/reader.ts';
import { openSearch } from '../knowledge/search.ts';
import { mb, median, ms, once } from './timing.ts';

/** What a reader has typed when so many letters of a name stand in the field; 0 is the whole name. */
const TYPED = [1, 2, 3, 5, 0];

/** Rows for the search.bin in `bytes`, made with the names.bin of this meta, asked for these names as a reader types them. */
export function searchRows(label: string, bytes: ArrayBuffer, meta: Meta, names: readonly string[]): string[][] {
  let search = openSearch(bytes, meta);
  const open = once(() => {
    search = openSearch(bytes, meta);
  });
  const queries = names.flatMap((name) => TYPED.map((length) => (length === 0 ? name : name.slice(0, length))));
  const first = once(() => void search.find(queries[0]!));
  const times = queries.map((query) => once(() => void search.find(query)));
  const slowest = Math.max(...times);
  return [
    [`search, ${label}: open`, ms(open), mb(bytes.byteLength)],
    [`search, ${label}: first query`, ms(first), 'once'],
    [
      `search, ${label}: query`,
      ms(median(times)),
      `${times.length} of one letter and more, the slowest ${ms(slowest)}`,
    ],
  ];
}
