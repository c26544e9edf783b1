/** The toolbar popup: the cards of the page in front, the search of the whole file, the page's state, and the switches. */
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { CardEntry } from '../card/props.ts';
import { dateWords } from '../card/words.ts';
import type { SearchResult } from '../extension/messages.ts';
import { useSettings } from '../options/use-settings.ts';
import { cardFor } from './card-for.ts';
import { groupsOf, type PageEntity } from './entities.tsx';
import { Find } from './find.tsx';
import { type Front, useFront } from './front.ts';
import { Lists } from './lists.tsx';
import { Nothing } from './nothing.tsx';
import { Open } from './open.tsx';
import { standingOf } from './standing.ts';
import { Switches } from './switches.tsx';
import { useSearch } from './use-search.ts';

/** Which page this is about, and how many names it has. */
function Head({ front }: { front: Front | undefined }) {
  const host = (front?.state?.host || front?.tab?.host || '').replace(/^www\./, '');
  const { title = '', date, entities = [] } = front?.state ?? {};
  const count = entities.length === 1 ? '1 name' : `${entities.length} names`;
  const aside = [title && host, date && dateWords(date.value), entities.length > 0 && count].filter(Boolean);
  return (
    <header class="p-head">
      <h1 dir="auto">{title || host || 'Gloss'}</h1>
      {aside.length > 0 && <p>{aside.join(' · ')}</p>}
    </header>
  );
}

/** What the reader has opened, or comes back from. */
interface Chosen extends CardEntry {
  open: boolean;
}

export function Popup() {
  const { settings, write, problem: unsaved } = useSettings();
  const { front, look } = useFront(settings);
  const [problem, fail] = useState('');
  const [typed, search] = useState('');
  const [chosen, choose] = useState<Chosen>();
  const query = typed.trim();
  const found = useSearch(query, fail);
  const { tab, state } = front ?? {};
  const entities = state?.state === 'marked' ? state.entities : [];
  const onPage = (ordinal: number) => entities.find((entity) => entity.ordinal === ordinal);
  const openEntity = ({ ordinal, card, via }: PageEntity) => choose({ ordinal, card, via, open: true });
  const openResult = async ({ ordinal, id }: SearchResult) => {
    const entity = onPage(ordinal);
    if (entity) return openEntity(entity);
    const card = await cardFor(id, state);
    if (card) choose({ ordinal, card, via: 'name', open: true });
  };
  const open = (result: SearchResult) => {
    openResult(result).catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
  };
  /** Opens what stands first under the field; what the reader typed last may not be answered yet. */
  const openFirst = async () => {
    if (query === '') return;
    const [group] = groupsOf(entities, query);
    if (group) return openEntity(group.list[0]!);
    const [best] = await found.answer();
    if (best) open(best);
  };
  const said = problem || unsaved;
  return (
    <div class="gloss p-popup" data-theme={settings?.theme ?? 'auto'}>
      <Head front={front} />
      <p class="p-problem" role="alert">
        {said}
      </p>
      {settings && chosen?.open ? (
        <Open
          entry={chosen}
          state={state}
          tabId={onPage(chosen.ordinal) && tab?.id}
          backLabel={query === '' ? 'All names on this page' : 'All names found'}
          fail={fail}
          back={() => {
            fail('');
            choose({ ...chosen, open: false });
          }}
        />
      ) : (
        settings && (
          <Find
            query={typed}
            search={search}
            first={() => void openFirst()}
            label={entities.length > 0 ? 'Find on this page and in the whole file' : 'Find in the whole file'}
          >
            {query === '' && entities.length === 0 ? (
              <Nothing standing={standingOf(front, settings)} tab={tab} fail={fail} look={look} />
            ) : (
              <Lists
                entities={entities}
                query={query}
                found={found}
                returned={chosen?.ordinal}
                openEntity={openEntity}
                openResult={open}
              />
            )}
          </Find>
        )
      )}
      {settings && (
        <footer class="p-foot">
          <Switches settings={settings} host={state?.host || tab?.host || ''} write={write} />
          <button type="button" class="p-link" onClick={() => void browser.runtime.openOptionsPage()}>
            Options
          </button>
        </footer>
      )}
    </div>
  );
}
