/** One card in the popup, whole, with the way back to the list and the way to its place in the text. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { DateSource } from '../article/types.ts';
import { BackIcon } from '../card/icons.tsx';
import { CardView } from '../card/view.tsx';
import { sendToBackground, sendToTab } from '../extension/channel.ts';
import type { PageState } from '../extension/messages.ts';
import { toDay } from '../knowledge/dates.ts';
import type { Via } from '../knowledge/model.ts';
import type { PageEntity } from './entities.tsx';

interface Props {
  entity: PageEntity;
  state: PageState;
  tabId: number;
  back(): void;
  fail(sentence: string): void;
}

export function Open({ entity, state, tabId, back, fail }: Props) {
  const { ordinal, card, via } = entity;
  const first = useRef<HTMLButtonElement>(null);
  const nth = useRef(0);
  useEffect(() => first.current?.focus(), []);
  const onPage = useMemo(() => new Set(state.entities.map((one) => one.card.id)), [state]);
  const show = async () => {
    const shown = await sendToTab(tabId, { type: 'show', entity: ordinal, nth: nth.current++ });
    fail(shown ? '' : `The page no longer shows a mark for ${card.name}.`);
  };
  return (
    <main class="p-open">
      <button type="button" class="p-back" ref={first} onClick={back}>
        <BackIcon />
        All names on this page
      </button>
      <CardView
        entry={{ ordinal, card, via: via as Via }}
        alternatives={[]}
        day={state.date && toDay(state.date.value)}
        dateSource={state.date?.source as DateSource | undefined}
        onPage={onPage}
        resolve={(id) => sendToBackground({ type: 'card', id })}
        pinned={false}
        onJump={() => {
          show().catch(() => fail('The page does not answer any more: please reload it.'));
        }}
      />
    </main>
  );
}
