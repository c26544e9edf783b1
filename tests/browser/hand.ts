/** The reader's hand and eye on the card of a page. */
import type { Page } from 'puppeteer-core';
import type { Lab } from '../../src/cli/lab/lab.ts';
import { restOn, waitForMarks } from '../../src/cli/lab/marks.ts';
import { type Stage, until } from './setup.ts';

/** What can be pressed, and how a reader calls it. Runs in the card, so it closes over nothing. */
const FIND = (root: ShadowRoot, label: string, scroll: boolean) => {
  const nameOf = (one: Element) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
  const all = [...root.querySelectorAll('button, [role=button], summary, a')];
  const found = all.find((one) => nameOf(one) === label);
  if (!found) return all.map(nameOf);
  if (scroll) found.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = found.getClientRects()[0] ?? new DOMRect();
  return { x: x + width / 2, y: y + height / 2 };
};

export class Hand {
  readonly #lab: Lab;
  readonly #page: Page;

  constructor(lab: Lab, page: Page) {
    this.#lab = lab;
    this.#page = page;
  }

  /** True while the card is to be seen. */
  async isOpen(): Promise<boolean> {
    return (await this.#lab.inCard(this.#page, (root) => root.host.matches(':popover-open'))) ?? false;
  }

  /** Texts of what matches in the card, in order; empty when there is no card. */
  async texts(selector: string): Promise<string[]> {
    const read = (root: ShadowRoot, wanted: string) =>
      [...root.querySelectorAll(wanted)].map(({ textContent }) => (textContent ?? '').trim());
    return (await this.#lab.inCard(this.#page, read, selector)) ?? [];
  }

  /** Waits until the open card is about this. */
  async sees(name: string): Promise<void> {
    await until(`the card of ${name}`, async () => (await this.isOpen()) && (await this.texts('.g-name'))[0] === name);
  }

  async seesNone(): Promise<void> {
    await until('no card', async () => !(await this.isOpen()));
  }

  /** Rests the pointer on the first mark of this text and waits for the card of `name`. */
  async rest(text: string, name = text): Promise<void> {
    const marks = await waitForMarks(this.#page);
    const mark = marks.find((one) => one.text === text);
    if (!mark) throw new Error(`"${text}" is not marked; these are: ${marks.map((one) => one.text).join(', ')}.`);
    await restOn(this.#page, mark);
    await this.sees(name);
  }

  /** Clicks what is called so in the card, with the pointer. */
  async press(label: string): Promise<void> {
    const found = await this.#lab.inCard(this.#page, FIND, label, true);
    if (!found || Array.isArray(found)) {
      throw new Error(`The card has no "${label}"; it has ${found?.join(', ') ?? 'nothing'}.`);
    }
    await this.#page.mouse.click(found.x, found.y);
  }

  /** What has focus in the card, as a reader calls it; undefined when focus is elsewhere. */
  focus(): Promise<string | undefined> {
    return this.#lab.inCard(this.#page, (root) => {
      const one = root.activeElement;
      return one ? (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() : undefined;
    });
  }

  /** Waits until this has focus in the card. */
  async focuses(name: string): Promise<void> {
    await until(`focus on "${name}"`, async () => (await this.focus()) === name);
  }

  /** Box of the card in the viewport. */
  async box(): Promise<{ x: number; y: number; width: number; height: number }> {
    const read = (root: ShadowRoot) => root.querySelector('[role=dialog]')?.getBoundingClientRect().toJSON();
    return (await this.#lab.inCard(this.#page, read)) as { x: number; y: number; width: number; height: number };
  }
}

export const handOn = ({ lab }: Stage, page: Page) => new Hand(lab, page);
