/** The search field, and the keys that lead from it through the rows below. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { MOST_QUERY } from '../extension/messages.ts';

/** What the reader steps through: every row is a button of this class. */
const ROWS = '.p-entity';

/** Where a key leads from row `at` of `count` (-1 is the field); undefined when the key is none of ours there. */
function stepOf(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (at < 0) return undefined;
  if (key === 'ArrowUp') return at - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

interface Props {
  query: string;
  search(query: string): void;
  /** Opens the first row, as Enter in the field does. */
  first(): void;
  label: string;
  /** The rows. */
  children: ComponentChildren;
}

export function Find({ query, search, first, label, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const step = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Escape' && field.current!.value !== '') {
        // Otherwise the browser would close the popup.
        event.preventDefault();
        search('');
        field.current!.focus();
        return;
      }
      const rows = [...box.current!.querySelectorAll<HTMLElement>(ROWS)];
      const at = rows.indexOf(event.target as HTMLElement);
      if (at < 0 && event.target !== field.current) return;
      const to = stepOf(event.key, at, rows.length);
      if (to === undefined) return;
      event.preventDefault();
      (rows[to] ?? field.current!).focus();
    };
    const { current } = box;
    current!.addEventListener('keydown', step);
    return () => current!.removeEventListener('keydown', step);
  }, [search]);
  return (
    <div class="p-finder" ref={box}>
      <search class="p-search">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            first();
          }}
        >
          <input
            type="search"
            class="p-find"
            ref={field}
            aria-label={label}
            placeholder={label}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            maxLength={MOST_QUERY}
            value={query}
            onInput={({ currentTarget }) => search(currentTarget.value)}
          />
        </form>
      </search>
      {children}
    </div>
  );
}
