// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CardHost } from '../../src/content/host.ts';

const events = { enter: vi.fn(), leave: vi.fn(), focusOut: vi.fn() };
const hosts = () => [...document.querySelectorAll('gloss-card')];
let before: string;

beforeEach(() => {
  // What happy-dom lacks of popovers.
  Object.assign(HTMLElement.prototype, { showPopover() {}, hidePopover() {} });
  const matches = Element.prototype.matches;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector: string) {
    return selector === ':popover-open' ? false : matches.call(this, selector);
  });
  document.body.innerHTML = '<p>Text</p><dialog open><p>In it</p></dialog>';
  before = document.body.innerHTML;
});
afterEach(() => vi.restoreAllMocks());

test('nothing is in the page before the first card, and nothing after the end', () => {
  const host = new CardHost('', events);
  expect(hosts()).toEqual([]);
  host.show(document.querySelector('p')!.firstChild!);
  expect(hosts()).toHaveLength(1);
  expect(hosts()[0]!.shadowRoot).toBeNull();
  expect(hosts()[0]!.parentNode).toBe(document.body);
  host.remove();
  expect(document.body.innerHTML).toBe(before);
});

test('a page that throws the host out gets it back, but not for ever', async () => {
  const host = new CardHost('', events);
  host.show(document.body);
  for (let round = 0; round < 5; round++) {
    hosts()[0]!.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(hosts()).toHaveLength(1);
  }
  hosts()[0]!.remove();
  await new Promise((resolve) => setTimeout(resolve));
  expect(hosts()).toEqual([]);
});

test('presses and clicks in the card do not reach the page', () => {
  const heard = vi.fn();
  document.addEventListener('click', heard);
  const host = new CardHost('', events);
  host.show(document.body);
  hosts()[0]!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  expect(heard).not.toHaveBeenCalled();
  document.removeEventListener('click', heard);
  host.remove();
});
