/** The page in front, looked at when the popup opens and again while it is being read. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PageState } from '../extension/messages.ts';
import type { Settings } from '../extension/settings.ts';
import { type FrontTab, frontTab, pageState } from './tab.ts';

/** How long a page may take for its next step before it is asked again, in milliseconds. */
const AGAIN = 300;

export interface Front {
  tab: FrontTab | undefined;
  /** Undefined when no script of ours runs there. */
  state: PageState | undefined;
}

/** The page in front, undefined before the first look; `look` looks again. */
export function useFront(settings: Settings | undefined): { front: Front | undefined; look(): Promise<void> } {
  const [front, setFront] = useState<Front>();
  const look = useCallback(async () => {
    const tab = await frontTab();
    setFront({ tab, state: tab && (await pageState(tab.id)) });
  }, []);
  useEffect(() => void look(), [look]);
  useEffect(() => {
    if (front?.state?.state !== 'reading') return;
    const timer = setTimeout(look, AGAIN);
    return () => clearTimeout(timer);
  }, [front, look]);
  // Changed settings reach the page at the same time as the popup: it needs a moment to follow them.
  useEffect(() => {
    if (!settings) return;
    const timer = setTimeout(look, AGAIN);
    return () => clearTimeout(timer);
  }, [settings, look]);
  return { front, look };
}
