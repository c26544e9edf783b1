/** The popup over a page without cards: why, and what can be done. */
import browser from 'webextension-polyfill';
import { sendToBackground } from '../extension/channel.ts';
import type { Standing } from './standing.ts';
import type { FrontTab } from './tab.ts';

interface Props {
  standing: Standing;
  tab: FrontTab | undefined;
  fail(sentence: string): void;
  /** The page may have changed its state. */
  look(): Promise<void>;
}

export function Nothing({ standing: { sentence, offers }, tab, fail, look }: Props) {
  const read = async () => {
    const reply = await sendToBackground({ type: 'activate', tabId: tab!.id });
    fail(reply.ok ? '' : reply.error);
    await look();
  };
  const always = async () => {
    const origin = tab!.site!;
    // The browser asks the reader only straight from a click: nothing may be awaited before.
    if (!(await browser.permissions.request({ origins: [`${origin}/*`] }))) return;
    const reply = await sendToBackground({ type: 'adopt', origin });
    if (reply.ok) await read();
    else fail(reply.error);
  };
  const run = (action: () => Promise<void>) => () => {
    action().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
  };
  return (
    <main class="p-nothing">
      <p role="status">{sentence}</p>
      {offers.length > 0 && (
        <div class="p-actions">
          <button type="button" class="p-action" onClick={run(read)}>
            Read this page now
          </button>
          {offers.includes('always') && (
            <button type="button" class="p-action p-second" onClick={run(always)}>
              Always on this site
            </button>
          )}
        </div>
      )}
    </main>
  );
}
