/** The settings as a page of ours shows and changes them; changes made elsewhere arrive too. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Settings } from '../extension/settings.ts';
import { readSettings, watchSettings, writeSettings } from '../extension/store.ts';

export type Write = (patch: Partial<Omit<Settings, 'version'>>) => void;

export interface LiveSettings {
  /** Undefined until they are read. */
  settings: Settings | undefined;
  /** Changes some of them at once. */
  write: Write;
  /** How many changes of this page were stored. */
  saved: number;
  /** Why the last reading or change failed, in a sentence; empty when it did not. */
  problem: string;
}

const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error));

export function useSettings(): LiveSettings {
  const [settings, setSettings] = useState<Settings>();
  const [saved, setSaved] = useState(0);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    const life = new AbortController();
    watchSettings(setSettings, life.signal);
    readSettings().then(setSettings, (error) =>
      setProblem(`The browser could not read the settings of Gloss: ${sentence(error)}`),
    );
    return () => life.abort();
  }, []);
  const write = useCallback<Write>((patch) => {
    writeSettings(patch).then(
      (stored) => {
        setSettings(stored);
        setSaved((count) => count + 1);
        setProblem('');
      },
      (error) => setProblem(sentence(error)),
    );
  }, []);
  return { settings, write, saved, problem };
}
