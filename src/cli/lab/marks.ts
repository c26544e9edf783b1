/** What a test or a demonstration can see of the marks: they are in the page's own highlight registry. */
import type { Page } from 'puppeteer-core';

/** Names of our highlights in `CSS.highlights` begin so. */
const PREFIX = 'gloss-';

/** A mark as the page's registry shows it; the box is that of its first line, in CSS pixels of the viewport. */
export interface SeenMark {
  highlight: string;
  text: string;
  box: { x: number; y: number; width: number; height: number };
}

/** All marks on the page at this moment, in reading order. */
export async function marksOn(page: Page): Promise<SeenMark[]> {
  return page.evaluate((prefix) => {
    // No function here may have a name: tools that run TypeScript mark those with a helper that the page does not have.
    const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
      name.startsWith(prefix)
        ? ([...highlight] as Range[]).map((range) => {
            // Text of a shadow root stands where its host stands.
            const place = range.cloneRange();
            for (let root = place.startContainer.getRootNode(); root instanceof ShadowRoot; ) {
              place.selectNode(root.host);
              root = root.host.getRootNode();
            }
            return { name, range, place };
          })
        : [],
    );
    ranges.sort(
      (a, b) =>
        a.place.compareBoundaryPoints(Range.START_TO_START, b.place) ||
        a.range.compareBoundaryPoints(Range.START_TO_START, b.range),
    );
    return ranges.map(({ name, range }) => {
      const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
      return { highlight: name, text: range.toString(), box: { x, y, width, height } };
    });
  }, PREFIX);
}

/**
 * Waits until the page has marks and their number has settled, and gives them. Rejects after `patience` milliseconds.
 */
export async function waitForMarks(page: Page, patience = 15_000): Promise<SeenMark[]> {
  const end = Date.now() + patience;
  let before: SeenMark[] = [];
  while (Date.now() < end) {
    const marks = await marksOn(page);
    if (marks.length > 0 && marks.length === before.length) return marks;
    before = marks;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`No mark appeared on ${page.url()} within ${patience} ms.`);
}

/** Moves the pointer to the middle of a mark as a hand does: in steps, then at rest. The mark must be in the viewport. */
export async function restOn(page: Page, { box }: SeenMark): Promise<void> {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x + 60, y + 8);
  for (let step = 5; step >= 0; step--) {
    await page.mouse.move(x + step * 4, y + step);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
