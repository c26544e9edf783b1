/**
 * The background: a service worker in Chromium, an event page in Firefox. It holds the knowledge and answers; it keeps no
 * state that it cannot lose, since the browser stops it when it likes. All listeners are registered at once, synchronously.
 */
import { listen } from '../extension/channel.ts';
import { toBackground } from '../extension/messages.ts';
import { addNever, readSettings, setSite } from '../extension/store.ts';
import { answer, cardAnswer } from './answer.ts';
import { showBadge } from './badge.ts';
import { watchCommands } from './commands.ts';
import { knowledge } from './knowledge.ts';
import { results } from './results.ts';
import { activate, adopt, watchGrants } from './sites.ts';

const sentence = (error: unknown): string =>
  error instanceof Error
    ? error.message
    : 'Something went wrong in the background of Gloss; reload the page to try again.';

listen(toBackground, {
  async spot(question) {
    try {
      const { names, cards } = await knowledge();
      return await answer(question, names, cards);
    } catch (error) {
      return { ok: false, error: sentence(error) };
    }
  },
  async status({ marked, active }, sender) {
    if (sender.tab?.id !== undefined) await showBadge(sender.tab.id, marked, active);
    return undefined;
  },
  async card(question) {
    const { names, cards } = await knowledge();
    return cardAnswer(question, names, cards);
  },
  settings: () => readSettings(),
  async never({ name }) {
    await addNever(name);
    return undefined;
  },
  async leave({ host }) {
    await setSite(host, true);
    return undefined;
  },
  async search({ query }) {
    try {
      const { search, cards } = await knowledge();
      return { ok: true, results: await results((await search()).find(query), cards) };
    } catch (error) {
      return { ok: false, error: sentence(error) };
    }
  },
  async knowledge() {
    try {
      const { meta } = (await knowledge()).names;
      return { ok: true, ...meta };
    } catch (error) {
      return { ok: false, error: sentence(error) };
    }
  },
  activate: ({ tabId }) => activate(tabId),
  adopt: ({ origin }) => adopt(origin),
});
watchCommands();
watchGrants();
