/** What the reader can open: the entities of the page, and below them what a search of the whole file found. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { SearchResult } from '../extension/messages.ts';
import { Entities, groupsOf, type PageEntity } from './entities.tsx';
import { Results } from './results.tsx';
import type { FileSearch } from './use-search.ts';

interface Props {
  entities: readonly PageEntity[];
  /** Empty when the reader searches for nothing. */
  query: string;
  found: FileSearch;
  /** Ordinal of the card that the reader comes back from. */
  returned: number | undefined;
  openEntity(entity: PageEntity): void;
  openResult(result: SearchResult): void;
}

const names = (count: number) => (count === 1 ? 'one name' : `${count} names`);

/** What a search has come to, in words. */
function outcome(read: boolean, onPage: number, inFile: number): string {
  if (onPage + inFile === 0) return `Nothing ${read ? 'on this page or ' : ''}in the file has that name.`;
  return read ? `${names(onPage)} on this page, ${names(inFile)} more in the file` : `${names(inFile)} in the file`;
}

export function Lists({ entities, query, found: { results, done }, returned, openEntity, openResult }: Props) {
  const main = useRef<HTMLElement>(null);
  // Only the first drawing moves focus, not one while the reader types.
  useEffect(() => main.current?.querySelector<HTMLElement>(`[data-ordinal="${returned}"]`)?.focus(), []);
  const groups = useMemo(() => groupsOf(entities, query), [entities, query]);
  const listed = new Set(groups.flatMap(({ list }) => list.map(({ ordinal }) => ordinal)));
  const others = query === '' ? [] : results.filter(({ ordinal }) => !listed.has(ordinal));
  const none = listed.size + others.length === 0;
  return (
    <main class="p-list" ref={main}>
      <p class={none ? 'p-none' : 'p-unseen'} role="status">
        {query !== '' && done && outcome(entities.length > 0, listed.size, others.length)}
      </p>
      <Entities groups={groups} open={openEntity} />
      <Results results={others} open={openResult} />
    </main>
  );
}
