/** Sites beyond the bundled outlets: read on a click, or always, when the reader says so. */
import { expect, it } from 'vitest';
import { marksOn, waitForMarks } from '../../src/cli/lab/marks.ts';
import { popupOver } from './popup-hand.ts';
import { ELSEWHERE, inBothBrowsers, OUTLET, openArticle, pause, useSettings } from './setup.ts';

const ARTICLE = { date: '2021-03-17', paragraphs: ['Antony Blinken came to Tokyo for two days of talks.'] };
/** Another site, never granted. */
const OTHER = 'https://other.example.net';

inBothBrowsers((stage) => {
  it('reads an outlet and its subdomains by itself, and no other site', async () => {
    for (const site of [OUTLET, 'https://learningenglish.voanews.com']) {
      const page = await openArticle(stage, `${site}/a`, ARTICLE);
      expect((await waitForMarks(page)).map(({ text }) => text)).toEqual(['Antony Blinken', 'Tokyo']);
    }
    const page = await openArticle(stage, `${ELSEWHERE}/a`, ARTICLE);
    await pause(1000);
    expect(await marksOn(page)).toEqual([]);
  });

  it('reads another page on a click, once', async () => {
    const page = await openArticle(stage, `${ELSEWHERE}/a`, ARTICLE);
    const popup = await popupOver(stage, page);
    await popup.press('Read this page now');
    await popup.sees('Antony Blinken', '.p-name');
    await popup.popup.close();
    await waitForMarks(page);
    await page.reload();
    await pause(1000);
    expect(await marksOn(page)).toEqual([]);
  });

  it('reads a site always once the reader granted it, and until it is switched off', async () => {
    const page = await openArticle(stage, `${ELSEWHERE}/a`, ARTICLE);
    await stage.lab.consent(ELSEWHERE);
    const popup = await popupOver(stage, page);
    await popup.press('Always on this site');
    await popup.sees('Antony Blinken', '.p-name');
    await popup.popup.close();
    await waitForMarks(page);
    await page.reload();
    await waitForMarks(page);
    const another = await openArticle(stage, `${ELSEWHERE}/another`, ARTICLE);
    await waitForMarks(another);

    const other = await openArticle(stage, `${OTHER}/a`, ARTICLE);
    await pause(1000);
    expect(await marksOn(other)).toEqual([]);

    await useSettings(stage, { sitesOff: ['notes.example.net'] });
    const off = await openArticle(stage, `${ELSEWHERE}/a`, ARTICLE);
    await pause(1000);
    expect(await marksOn(off)).toEqual([]);
    await useSettings(stage, {});
    await waitForMarks(off);
  });
});
