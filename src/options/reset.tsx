/** Everything as it was at first, after a question. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { DEFAULTS } from '../extension/settings.ts';
import type { Write } from './use-settings.ts';

export function Reset({ write }: { write: Write }) {
  const [asking, ask] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  // Focus follows the question and comes back after it.
  useEffect(() => {
    if (asking) keep.current?.focus();
    else if (asked.current) start.current?.focus();
    asked.current = asking;
  }, [asking]);
  const reset = () => {
    const { version: _, ...all } = DEFAULTS;
    write(all);
    ask(false);
  };
  return (
    <section aria-labelledby="reset-title">
      <h2 id="reset-title">Start over</h2>
      {asking ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset names fields, this is a question
        <div role="group" aria-labelledby="reset-question">
          <p id="reset-question">All options go back to their defaults, and both lists are emptied.</p>
          <div class="o-row">
            <button type="button" class="o-button" onClick={reset}>
              Reset everything
            </button>
            <button type="button" class="o-button" ref={keep} onClick={() => ask(false)}>
              Keep my options
            </button>
          </div>
        </div>
      ) : (
        <button type="button" class="o-button" ref={start} onClick={() => ask(true)}>
          Reset to defaults …
        </button>
      )}
    </section>
  );
}
