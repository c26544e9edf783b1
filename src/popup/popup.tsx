/** The toolbar popup: the cards of the page in front, its state, and the switches. */
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { dateWords } from '../card/words.ts';
import { useSettings } from '../options/use-settings.ts';
import { Entities } from './entities.tsx';
import { type Front, useFront } from './front.ts';
import { Nothing } from './nothing.tsx';
import { Open } from './open.tsx';
import { standingOf } from './standing.ts';
import { Switches } from './switches.tsx';

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

export function Popup() {
  const { settings, write, problem: unsaved } = useSettings();
  const { front, look } = useFront(settings);
  const [problem, fail] = useState('');
  const [query, search] = useState('');
  const [chosen, choose] = useState<{ ordinal: number; open: boolean }>();
  const { tab, state } = front ?? {};
  const entities = state?.state === 'marked' ? state.entities : [];
  const entity = chosen?.open ? entities.find(({ ordinal }) => ordinal === chosen.ordinal) : undefined;
  const said = problem || unsaved;
  return (
    <div class="gloss p-popup" data-theme={settings?.theme ?? 'auto'}>
      <Head front={front} />
      <p class="p-problem" role="alert">
        {said}
      </p>
      {settings && tab && state && entity ? (
        <Open
          entity={entity}
          state={state}
          tabId={tab.id}
          fail={fail}
          back={() => {
            fail('');
            choose({ ordinal: entity.ordinal, open: false });
          }}
        />
      ) : entities.length > 0 ? (
        <Entities
          entities={entities}
          query={query}
          search={search}
          returned={chosen?.ordinal}
          open={({ ordinal }) => choose({ ordinal, open: true })}
        />
      ) : (
        settings && <Nothing standing={standingOf(front, settings)} tab={tab} fail={fail} look={look} />
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
