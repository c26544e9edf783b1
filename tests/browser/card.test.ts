/** The card on a page, by pointer and finger: what it says, what can be done in it, how it stays and goes. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/cli/knowledge.ts';
import { marksOn, waitForMarks } from '../../src/cli/lab/marks.ts';
import { SAMPLE_URL, serveSample } from '../../src/cli/lab/sample.ts';
import { spot } from '../../src/spotter/spot.ts';
import { type Hand, handOn } from './hand.ts';
import { inBothBrowsers, OUTLET, openArticle, pause, type Stage, until, useSettings } from './setup.ts';

async function openSample(stage: Stage): Promise<[Page, Hand]> {
  await serveSample(stage.web);
  const page = await stage.lab.open(SAMPLE_URL);
  return [page, handOn(stage, page)];
}

const marked = async (page: Page) => (await marksOn(page)).map(({ text }) => text);

/** Names whose readings are about as likely without more context; which of them are depends on the weights. */
const EVEN = ['Dunkirk', 'Baikonur', 'Henry III', 'Ramstein', 'Dnipro', 'Tehran', 'Jilin'];

/** A sentence with a name whose card offers another reading, and the cards of both. */
async function ambiguous() {
  const { names, cards } = loadKnowledge();
  for (const name of EVEN) {
    const sentence = `On Tuesday ${name} said that talks went on.`;
    const [mention] = spot({ flows: [sentence] }, names).mentions;
    const other = mention?.alternatives[0];
    if (!mention || other === undefined) continue;
    const found = await cards.cards([mention.entity, other]);
    return { name, sentence, first: found.get(mention.entity)!, other: found.get(other)! };
  }
  throw new Error('None of the names has a second reading that is near.');
}

inBothBrowsers((stage) => {
  let changed = false;
  afterEach(async () => {
    if (changed) await useSettings(stage, {});
    changed = false;
  });

  it('says who it is, what held that day, what changed since, and how it knows', async () => {
    const [, hand] = await openSample(stage);
    await hand.rest('Antony Blinken');
    expect(await hand.texts('.g-kind, .g-name, .g-when, .g-label')).toEqual([
      'Person',
      'Antony Blinken',
      'On 17 March 2021',
      'Since then',
      'Also on this page',
      'See also',
    ]);
    expect(await hand.texts('.g-blurb')).toEqual([expect.stringContaining('diplomat')]);
    expect(await hand.texts('.g-then li')).toContain(
      'United States Secretary of State since 26 January 2021, in the eighth week',
    );
    expect(await hand.texts('.g-since li')).toContainEqual(expect.stringContaining('20 January 2025'));
    expect(await hand.texts('dt')).toContain('Born');
    expect(await hand.texts('.g-chip')).toContain('Joe Biden');
    expect(await hand.texts('.g-foot p')).toEqual([expect.stringMatching(/^As of \w+ 20\d\d · /)]);
  });

  it('is dismissed without moving the pointer, can be entered, and stays while it is used', async () => {
    const [page, hand] = await openSample(stage);
    await hand.rest('Antony Blinken');
    await page.keyboard.press('Escape');
    await hand.seesNone();
    await pause(500);
    expect(await hand.isOpen()).toBe(false);

    await page.mouse.move(5, 5);
    await hand.rest('Antony Blinken');
    // Over the gap between mark and card, slowly, and on into the card.
    const mark = (await marksOn(page)).find(({ text }) => text === 'Antony Blinken')!;
    const card = await hand.box();
    const below = card.y > mark.box.y;
    const gap = below ? (mark.box.y + mark.box.height + card.y) / 2 : (card.y + card.height + mark.box.y) / 2;
    await page.mouse.move(card.x + 30, gap);
    await pause(150);
    await page.mouse.move(card.x + 40, below ? card.y + 40 : card.y + card.height - 60, { steps: 5 });
    await pause(900);
    expect(await hand.isOpen()).toBe(true);

    await page.mouse.move(5, 5, { steps: 4 });
    await hand.seesNone();
  });

  it('is followed to another card and back', async () => {
    const [, hand] = await openSample(stage);
    await hand.rest('Antony Blinken');
    await hand.press('Joe Biden');
    await hand.sees('Joe Biden');
    expect(await hand.texts('.g-when')).toContain('On 17 March 2021');
    await hand.press('Back to Antony Blinken');
    await hand.sees('Antony Blinken');
    expect(await hand.texts('.g-back')).toEqual([]);
  });

  it('keeps the pointer in a card that is followed from its lower end', async () => {
    const [, hand] = await openSample(stage);
    await hand.rest('Antony Blinken');
    const before = await hand.box();
    const last = (await hand.texts('.g-chip')).at(-1)!;
    await hand.press(last);
    await hand.sees(last);
    await pause(700);
    await hand.sees(last);
    expect((await hand.box()).height).toBeGreaterThanOrEqual(before.height);
  });

  it('lies inside a small window, whatever the direction of the page, and scrolls', async () => {
    const page = await openArticle(stage, `${OUTLET}/edges`, {
      date: '2021-03-17',
      dir: 'rtl',
      paragraphs: [
        'Tokyo was full.',
        ...Array.from({ length: 14 }, () => 'Nothing happened.'),
        'The Paris Agreement was on the list.',
      ],
    });
    await page.setViewport({ width: 500, height: 400 });
    const hand = handOn(stage, page);
    await waitForMarks(page);
    for (const name of ['Tokyo', 'Paris Agreement']) {
      await stage.lab.command(page, 'next-mark');
      await hand.sees(name);
      const box = await until('a place', async () => {
        const { x, y, width, height } = await hand.box();
        return x >= 8 && y >= 8 && x + width <= 492 && y + height <= 392 && { width };
      });
      expect(box.width).toBe(360);
    }
    const scrolls = (root: ShadowRoot) => {
      const { scrollHeight, clientHeight } = root.querySelector('.g-body')!;
      return scrollHeight > clientHeight;
    };
    expect(await stage.lab.inCard(page, scrolls)).toBe(true);
  });

  it('stays when pinned, until it is closed', async () => {
    const [page, hand] = await openSample(stage);
    await hand.rest('Antony Blinken');
    await hand.press('Keep open');
    await page.mouse.move(5, 5, { steps: 4 });
    await page.mouse.click(5, 300);
    await pause(700);
    expect(await hand.isOpen()).toBe(true);
    await hand.press('Close');
    await hand.seesNone();
  });

  it('leads to Wikipedia on a click and not before', async () => {
    const address = 'https://en.wikipedia.org/wiki/Antony_Blinken';
    stage.web.serve(address, {
      body: '<!doctype html><title>Article</title><script>document.title = document.referrer</script>',
    });
    const [, hand] = await openSample(stage);
    await hand.rest('Antony Blinken');
    expect(stage.web.requests).not.toContain(address);
    await hand.press('Wikipedia');
    const tab = await until('a new tab', async () =>
      (await stage.lab.browser.pages()).find((one) => one.url() === address),
    );
    await until('the request', async () => stage.web.requests.includes(address));
    // The page was not told to Wikipedia.
    expect(await tab.title()).toBe('');
  });

  it('opens as a sheet under a finger, and closes by a tap elsewhere', async () => {
    const page = await openArticle(stage, `${OUTLET}/touch`, {
      date: '2021-03-17',
      paragraphs: ['Antony Blinken came to Tokyo, and <a href="#next">Wang Yi</a> did not.'],
    });
    await page.setViewport({ width: 360, height: 640 });
    const hand = handOn(stage, page);
    const tap = async (text: string) => {
      const { box } = (await waitForMarks(page)).find((one) => one.text === text)!;
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    };
    await tap('Antony Blinken');
    await hand.sees('Antony Blinken');
    // It comes up in a short move.
    const { x, width, height } = await until('the sheet at the lower edge', async () => {
      const box = await hand.box();
      return box.y + box.height === 640 && box;
    });
    expect([x, width]).toEqual([0, 360]);
    expect(height).toBeLessThanOrEqual(640 * 0.6);
    await page.touchscreen.tap(180, 150);
    await hand.seesNone();
    // A tap on a link is for the page.
    await tap('Wang Yi');
    await until('the link', async () => page.url().endsWith('#next'));
    expect(await hand.isOpen()).toBe(false);
  });

  it('never marks a name again when the reader says so', async () => {
    const [page, hand] = await openSample(stage);
    await hand.rest('Antony Blinken');
    await hand.press('Wrong?');
    changed = true;
    await hand.press('Never mark Antony Blinken');
    await until('marks without him', async () => !(await marked(page)).some((text) => text.includes('Blinken')));
    await hand.seesNone();
    expect(await marked(page)).toContain('Wang Yi');
    await useSettings(stage, {});
    await until('his marks', async () => (await marked(page)).includes('Antony Blinken'));
  });

  it('switches the site off when the reader says so', async () => {
    const [page, hand] = await openSample(stage);
    await hand.rest('Antony Blinken');
    await hand.press('Wrong?');
    changed = true;
    await hand.press('Not on this site');
    await until('a page without marks', async () => (await marksOn(page)).length === 0);
    expect(await page.$('gloss-card')).toBeNull();
    await useSettings(stage, {});
    await waitForMarks(page);
  });

  it('offers the other reading of a name that is near', async () => {
    const { name, sentence, first, other } = await ambiguous();
    const page = await openArticle(stage, `${OUTLET}/even`, { paragraphs: [sentence] });
    const hand = handOn(stage, page);
    await hand.rest(name, first.name);
    expect(await hand.texts('.g-blurb')).toEqual([first.blurb]);
    await hand.press('Wrong?');
    await hand.press(other.name);
    await until('the other reading', async () => (await hand.texts('.g-blurb'))[0] === other.blurb);
  });
});
