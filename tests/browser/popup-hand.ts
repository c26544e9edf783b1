/** The reader's hand and eye on the toolbar popup. */
import type { Page } from 'puppeteer-core';
import type { Popup } from '../../src/cli/lab/lab.ts';
import { type Stage, until } from './setup.ts';

export class PopupHand {
  readonly popup: Popup;

  constructor(popup: Popup) {
    this.popup = popup;
  }

  /** Texts of what matches in the popup, in order. */
  texts(selector: string): Promise<string[]> {
    const read = (wanted: string) => {
      const words = (node: Element) => (node.textContent ?? '').trim();
      return [...document.querySelectorAll(wanted)].map(words);
    };
    return this.popup.evaluate(read, selector);
  }

  /** Waits until something that matches says this. */
  async sees(text: string, selector = 'main'): Promise<void> {
    await until(`the popup to say "${text}"`, async () =>
      (await this.texts(selector)).some((one) => one.includes(text)),
    );
  }

  /** Presses the first button whose text begins so. */
  async press(label: string): Promise<void> {
    const pressed = await this.popup.evaluate((wanted) => {
      const words = (one: Element) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
      const buttons = [...document.querySelectorAll<HTMLElement>('button, [role=button]')];
      const button = buttons.find((one) => words(one).startsWith(wanted));
      button?.click();
      return button ? undefined : buttons.map(words);
    }, label);
    if (pressed) throw new Error(`The popup has no "${label}"; it has ${pressed.join(', ')}.`);
  }

  /** The switches with their state, as "On example.org: on". */
  switches(): Promise<string[]> {
    return this.popup.evaluate(() =>
      [...document.querySelectorAll<HTMLButtonElement>('[role=switch]')].map(
        (one) => `${one.textContent}: ${one.ariaChecked === 'true' ? 'on' : 'off'}${one.disabled ? ', fixed' : ''}`,
      ),
    );
  }
}

/** Opens the popup over a page; once its first look is done. */
export async function popupOver({ lab }: Stage, page: Page): Promise<PopupHand> {
  const hand = new PopupHand(await lab.popup(page));
  await until('the popup', async () => {
    const [said] = await hand.texts('main');
    return said !== undefined && !/ (is reading|is looking at) /.test(said);
  });
  return hand;
}
