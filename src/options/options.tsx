/** The options page. Every change is stored at once. */
import { useEffect, useState } from 'preact/hooks';
import { About } from './about.tsx';
import { addName, addSite } from './add.ts';
import { Choice } from './choice.tsx';
import { Dwell } from './dwell.tsx';
import { Kinds } from './kinds.tsx';
import { List } from './list.tsx';
import { Reset } from './reset.tsx';
import { useSettings } from './use-settings.ts';

/** How long "Saved" stays, in milliseconds. */
const TOLD = 2000;

/** Tells that a change was stored, each time anew. */
function Saved({ count }: { count: number }) {
  const [told, tell] = useState(false);
  useEffect(() => {
    if (count === 0) return;
    tell(true);
    const timer = setTimeout(() => tell(false), TOLD);
    return () => clearTimeout(timer);
  }, [count]);
  return (
    <p class="o-saved" role="status">
      {told && 'Saved'}
    </p>
  );
}

export function Options() {
  const { settings, write, saved, problem } = useSettings();
  return (
    <div class="gloss o-page" data-theme={settings?.theme ?? 'auto'}>
      <header>
        <h1>Options of Gloss</h1>
      </header>
      <p class="o-problem" role="alert">
        {problem}
      </p>
      {settings && (
        <main>
          <section aria-labelledby="marks-title">
            <h2 id="marks-title">Marks</h2>
            <Kinds settings={settings} write={write} />
            <Choice
              legend="Which mentions of a name to mark"
              name="mentions"
              value={settings.mentions}
              options={{ every: 'Every mention', first: 'Only the first on a page' }}
              choose={(mentions) => write({ mentions })}
            />
          </section>
          <section aria-labelledby="cards-title">
            <h2 id="cards-title">Cards</h2>
            <Dwell dwell={settings.dwell} change={(dwell) => write({ dwell })} />
            <Choice
              legend="Colours"
              name="theme"
              value={settings.theme}
              options={{ auto: 'As the browser', light: 'Light', dark: 'Dark' }}
              choose={(theme) => write({ theme })}
            />
          </section>
          <List
            title="Sites switched off"
            note="Nothing is marked on these sites and everything under them."
            label="Site"
            placeholder="news.example.org"
            items={settings.sitesOff}
            add={addSite}
            write={(sitesOff) => write({ sitesOff })}
          />
          <List
            title="Names never marked"
            note="Neither the name as it is written here nor the person or thing with this name is marked anywhere."
            label="Name"
            placeholder="Lake Geneva"
            items={settings.never}
            add={addName}
            write={(never) => write({ never })}
          />
          <Reset write={write} />
          <About />
        </main>
      )}
      <Saved count={saved} />
    </div>
  );
}
