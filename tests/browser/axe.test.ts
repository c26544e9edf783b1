/** axe-core over everything that readers see of Gloss, light and dark. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, describe, expect, it } from 'vitest';
import { handOn } from './hand.ts';
import { popupOver } from './popup-hand.ts';
import { ELSEWHERE, inBothBrowsers, OUTLET, openArticle, useSettings } from './setup.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Findings {
  violations: { rule: string; at: string[]; why: string | undefined }[];
  /** Rules that found something to look at, and nothing wrong. */
  passed: string[];
}

/** Runs where it is sent to, with axe in itself: pages of ours let no script in. */
const examine = new Function(
  'host',
  `${SOURCE};
  return axe.run(host ?? document).then(({ violations, passes }) => ({
    violations: violations.map(({ id, nodes }) => ({ rule: id, at: nodes.map(({ html }) => html), why: nodes[0].failureSummary })),
    passed: passes.map(({ id }) => id),
  }));`,
) as () => Promise<Findings>;

/**
 * The same on a closed shadow root, which axe would not see: the host shows it to axe. It waits for the card to have
 * faded in, as its ink is pale until then.
 */
const examineRoot = new Function(
  'root',
  `Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
  return Promise.all(root.getAnimations().map(({ finished }) => finished))
    .then(() => (${examine})(root.host))
    .finally(() => delete root.host.shadowRoot);`,
) as (root: ShadowRoot) => Promise<Findings>;

function expectNothing({ violations, passed }: Findings): void {
  expect(violations).toEqual([]);
  expect(passed).toEqual(expect.arrayContaining(['color-contrast', 'button-name']));
}

const ARTICLE = {
  title: 'Talks in Tokyo',
  date: '2021-03-17',
  paragraphs: ['Antony Blinken came to Tokyo. The Paris Agreement was on his list, and NATO.'],
};

inBothBrowsers((stage) => {
  afterEach(() => useSettings(stage, {}));

  describe.each(['light', 'dark'] as const)('%s', (theme) => {
    it('finds nothing on the card', async () => {
      await useSettings(stage, { theme });
      const page = await openArticle(stage, `${OUTLET}/axe`, ARTICLE);
      const hand = handOn(stage, page);
      const look = async () => expectNothing((await await stage.lab.inCard(page, examineRoot))!);
      await hand.rest('Antony Blinken');
      await hand.press('Keep open');
      await hand.press('Wrong?');
      await hand.press('Why this?');
      await look();
      await hand.press('Joe Biden');
      await hand.sees('Joe Biden');
      await look();
    });

    it('finds nothing on the popup', async () => {
      await useSettings(stage, { theme });
      const popup = await popupOver(stage, await openArticle(stage, `${OUTLET}/axe`, ARTICLE));
      const look = async (over = popup) => expectNothing(await over.popup.evaluate(examine));
      await popup.sees('Antony Blinken', '.p-name');
      await look();
      await popup.press('Antony Blinken');
      await popup.sees('Born', 'dt');
      await look();
      await popup.press('On all sites');
      await popup.press('All names');
      await popup.sees('switched off everywhere');
      await look();
      await popup.popup.close();

      await useSettings(stage, { theme });
      const elsewhere = await popupOver(stage, await openArticle(stage, `${ELSEWHERE}/axe`, ARTICLE));
      await elsewhere.sees('Always on this site');
      await look(elsewhere);
      await elsewhere.popup.close();
    });

    it('finds nothing on the options', async () => {
      await useSettings(stage, { theme, sitesOff: ['news.example.org'], never: ['Lake Geneva', 'Tokyo'] });
      const options = await stage.lab.openOwn('src/options/index.html');
      await options.waitForSelector('main');
      await options.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        for (const button of document.querySelectorAll<HTMLElement>('form button')) button.click();
        const words = (one: Element) => one.textContent ?? '';
        [...document.querySelectorAll('button')].find((one) => words(one).startsWith('Reset to defaults'))!.click();
      });
      await options.waitForSelector('#reset-question');
      await options.waitForSelector('[aria-invalid=true]');
      expectNothing(await options.evaluate(examine));
    });
  });
});
