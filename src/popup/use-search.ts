/** The search of the whole knowledge file, asked of the background while the reader types. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { sendToBackground } from '../extension/channel.ts';
import type { SearchResult } from '../extension/messages.ts';

const NONE: readonly SearchResult[] = [];

export interface FileSearch {
  /** What was found last; while the answer to another query is awaited, that of the one before. */
  results: readonly SearchResult[];
  /** Whether `results` answers the query. */
  done: boolean;
  /** The answer to the query, awaited; empty when the search failed. */
  answer(): Promise<readonly SearchResult[]>;
}

/** Searches for each new query; `fail` is told why when the search does not work, and '' when it does. */
export function useSearch(query: string, fail: (sentence: string) => void): FileSearch {
  const [answered, setAnswered] = useState({ query: '', results: NONE });
  const asked = useRef(Promise.resolve(NONE));
  useEffect(() => {
    let stale = false;
    const ask = async () => {
      if (query === '') return NONE;
      const reply = await sendToBackground({ type: 'search', query });
      if (!stale) fail(reply.ok ? '' : reply.error);
      return reply.ok ? reply.results : NONE;
    };
    asked.current = ask().catch(() => {
      if (!stale) fail('The search does not answer: please close this window and open it again.');
      return NONE;
    });
    void asked.current.then((results) => {
      if (!stale) setAnswered({ query, results });
    });
    return () => {
      stale = true;
    };
  }, [query]);
  return { results: answered.results, done: answered.query === query, answer: () => asked.current };
}
