import type { ShownCard } from '../card/shown.ts';
import { sendToBackground } from '../extension/channel.ts';
import type { PageState } from '../extension/messages.ts';

/** The card of an id as the page in front would show it: of its date, beside its other entities. */
export function cardFor(id: string, state: PageState | undefined): Promise<ShownCard | undefined> {
  const onPage = state?.entities.map(({ card }) => card.id) ?? [];
  return sendToBackground({ type: 'card', id, onPage, ...(state?.date && { date: state.date.value }) });
}
