/** The card on a page, by hand: what it says, what can be done in it. */
import { expect, it } from 'vitest';
import { restOn, waitForMarks } from '../../src/cli/lab/marks.ts';
import { SAMPLE_URL, serveSample } from '../../src/cli/lab/sample.ts';
import { inBothBrowsers, until } from './setup.ts';

inBothBrowsers((stage) => {
  it('opens under a resting pointer and says who it is', async () => {
    await serveSample(stage.web);
    const page = await stage.lab.open(SAMPLE_URL);
    const marks = await waitForMarks(page);
    await restOn(page, marks.find(({ text }) => text === 'Antony Blinken')!);
    const said = await until('the card', () =>
      stage.lab.inCard(page, (root) => {
        const dialog = root.querySelector('[role=dialog]');
        return (
          dialog && [...dialog.querySelectorAll('.g-kind, .g-name, .g-when')].map(({ textContent }) => textContent)
        );
      }),
    );
    expect(said).toEqual(['Person', 'Antony Blinken', 'On 17 March 2021', 'Since then']);
  });
});
