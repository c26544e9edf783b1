/** One card in the popup, whole, with the way back to the list and, when the page names it, to its place in the text. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { BackIcon } from '../card/icons.tsx';
import type { CardEntry } from '../card/props.ts';
import { CardView } from '../card/view.tsx';
import { sendToTab } from '../extension/channel.ts';
import type { PageState } from '../extension/messages.ts';
import { cardFor } from './card-for.ts';

interface Props {
  entry: CardEntry;
  /** Undefined over a page that no script of ours reads. */
  state: PageState | undefined;
  /** The tab that shows the entity in its text; undefined when it does not. */
  tabId: number | undefined;
  /** What `back` leads to. */
  backLabel: string;
  back(): void;
  fail(sentence: string): void;
}

export function Open({ entry, state, tabId, backLabel, back, fail }: Props) {
  const { ordinal, card } = entry;
  const first = useRef<HTMLButtonElement>(null);
  const nth = useRef(0);
  useEffect(() => first.current?.focus(), []);
  const onPage = useMemo(() => new Set(state?.entities.map((one) => one.card.id)), [state]);
  const show = async (tab: number) => {
    const shown = await sendToTab(tab, { type: 'show', entity: ordinal, nth: nth.current++ });
    fail(shown ? '' : `The page no longer shows a mark for ${card.name}.`);
  };
  return (
    <main class="p-open">
      <div class="p-bar">
        <button type="button" class="p-back" ref={first} onClick={back}>
          <BackIcon />
          {backLabel}
        </button>
        {tabId !== undefined && (
          <button
            type="button"
            class="p-jump"
            onClick={() => {
              show(tabId).catch(() => fail('The page does not answer any more: please reload it.'));
            }}
          >
            Show in the text
          </button>
        )}
      </div>
      <CardView
        entry={entry}
        alternatives={[]}
        date={state?.date}
        onPage={onPage}
        resolve={(id) => cardFor(id, state)}
        pinned={false}
      />
    </main>
  );
}
