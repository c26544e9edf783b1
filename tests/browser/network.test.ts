/** Zero network: the proxy, through which every request of the browser goes, sees those of the page and no other. */
import { expect, it } from 'vitest';
import { waitForMarks } from '../../src/cli/lab/marks.ts';
import { articleHtml } from './html.ts';
import { cardOf, inView } from './seen.ts';
import { inBothBrowsers, OUTLET, pause, raise, type Stage, strike } from './setup.ts';
import { DISPATCH } from './texts.ts';

const ADDRESS = `${OUTLET}/world/dispatch.html`;
const STYLE = `${OUTLET}/own.css`;
/** So long after the last step a late request would have come, in milliseconds. */
const AFTERWARDS = 2500;

function serve({ web }: Stage): void {
  web.serve(ADDRESS, { body: articleHtml({ ...DISPATCH, head: '<link rel="stylesheet" href="/own.css">' }) });
  web.serve(STYLE, { body: 'p { margin: 2em }', headers: { 'content-type': 'text/css' } });
}

/** The domain of a request as the proxy notes it: an address, or the host and port of a tunnel. */
function domainOf(request: string): string {
  const { hostname } = new URL(request.includes('://') ? request : `https://${request}`);
  return hostname.split('.').slice(-2).join('.');
}

/** The domains that a browser without us talks to, of its own accord, when it shows the same page. */
async function ownDomains(engine: Stage['engine']): Promise<Set<string>> {
  const bare = await raise(engine, null);
  try {
    serve(bare);
    await bare.lab.open(ADDRESS);
    await pause(2 * AFTERWARDS);
    return new Set(bare.web.requests.filter((request) => !request.startsWith(OUTLET)).map(domainOf));
  } finally {
    await strike(bare);
  }
}

inBothBrowsers((stage) => {
  it('asks the network for nothing, whatever the reader does', async () => {
    const ofTheBrowser = await ownDomains(stage.engine);
    serve(stage);
    const page = await stage.lab.open(ADDRESS);
    await waitForMarks(page);
    await cardOf(stage, page, await inView(page, 'Antony Blinken'));
    await stage.lab.inCard(page, (root) => {
      const references = [...root.querySelectorAll<HTMLElement>('.g-ref')];
      references.find(({ textContent }) => textContent === 'Marco Rubio')!.click();
    });
    const popup = await stage.lab.popup(page);
    await pause(300);
    const buttons = await popup.evaluate(() => {
      const names = [...document.querySelectorAll<HTMLElement>('button')];
      for (const button of names.filter(({ textContent }) => textContent?.includes('Wang Yi'))) button.click();
      return names.length;
    });
    expect(buttons).toBeGreaterThan(4);
    await popup.close();
    await stage.lab.openOwn('src/options/index.html');
    await pause(AFTERWARDS);
    expect(stage.web.requests.filter((request) => !ofTheBrowser.has(domainOf(request)))).toEqual([ADDRESS, STYLE]);
  });
});
