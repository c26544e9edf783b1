/** One card in the popup, whole, with the way back to the list and, when the page names it, to its place in the text. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { DateSource } from '../article/types.ts';
import { BackIcon } from '../card/icons.tsx';
import type { CardEntry } from '../card/props.ts';
import { CardView } from '../card/view.tsx';
import { sendToBackground, sendToTab } from '../extension/channel.ts';
import type { PageState } from '../extension/messages.ts';
import { toDay } from '../knowledge/dates.ts';

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
  const jump =
    tabId === undefined
      ? {}
      : {
          onJump() {
            show(tabId).catch(() => fail('The page does not answer any more: please reload it.'));
          },
        };
  return (
    <main class="p-open">
      <button type="button" class="p-back" ref={first} onClick={back}>
        <BackIcon />
        {backLabel}
      </button>
      <CardView
        entry={entry}
        alternatives={[]}
        day={state?.date && toDay(state.date.value)}
        dateSource={state?.date?.source as DateSource | undefined}
        onPage={onPage}
        resolve={(id) => sendToBackground({ type: 'card', id })}
        pinned={false}
        {...jump}
      />
    </main>
  );
}
