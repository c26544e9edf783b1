// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mountCard, unmountCard } from '../../src/card/mount.tsx';
import type { MountedCardProps } from '../../src/card/props.ts';
import type { Card } from '../../src/knowledge/model.ts';
import { blinken, makeCard, paris, rubio, shown } from './fixtures.ts';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  unmountCard(root);
  root.remove();
});

function mount(props: Partial<MountedCardProps> & { card?: Card } = {}): void {
  const { card = blinken, ...rest } = props;
  mountCard(root, {
    entry: { ordinal: 1, card: shown(card), via: 'name' },
    alternatives: [],
    date: { value: '2021-03-10', source: 'meta' },
    onPage: new Set(),
    resolve: async (id) => (id === rubio.id ? shown(rubio) : undefined),
    pinned: false,
    theme: 'auto',
    ...rest,
  });
}

const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
const buttons = () => [...root.querySelectorAll<HTMLElement>('button, [role="button"]')];
const button = (name: string) => buttons().find((one) => nameOf(one) === name)!;
const heading = () => root.querySelector('h2')!;

test('the card is a dialog named by its entity, with named controls', () => {
  mount({ onPin: vi.fn(), onClose: vi.fn() });
  const dialog = root.querySelector('[role="dialog"]')!;
  expect(dialog.getAttribute('aria-label')).toBe('Antony Blinken');
  expect(button('Keep open').getAttribute('aria-pressed')).toBe('false');
  expect(button('Close')).toBeDefined();
  expect(buttons().map(nameOf)).not.toContain('');
  expect(root.textContent).toContain('On 10 March 2021');
});

test('opening takes no focus', () => {
  mount();
  expect(root.contains(document.activeElement)).toBe(false);
});

test('a related entity opens inside the card, and Back returns; focus is on the name', async () => {
  const onResize = vi.fn();
  mount({ onResize });
  button('Marco Rubio').click();
  await vi.waitFor(() => expect(heading().textContent).toBe('Marco Rubio'));
  await vi.waitFor(() => expect(document.activeElement).toBe(heading()));
  expect(onResize).toHaveBeenCalled();
  button('Back to Antony Blinken').click();
  await vi.waitFor(() => expect(heading().textContent).toBe('Antony Blinken'));
});

test('names in the text follow by keyboard too', async () => {
  mount();
  const name = [...root.querySelectorAll('.g-ref')].find((one) => one.textContent === 'Marco Rubio')!;
  name.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await vi.waitFor(() => expect(heading().textContent).toBe('Marco Rubio'));
});

test.each([
  ['is missing', async () => undefined, 'There is no card about Marco Rubio.'],
  ['cannot be read', () => Promise.reject(new Error('gone')), 'could not be read'],
])('a card that %s is said to be so', async (_, resolve, words) => {
  mount({ resolve });
  button('Marco Rubio').click();
  await vi.waitFor(() => expect(root.querySelector('[role="status"]')?.textContent).toContain(words));
});

test('a wrong reading can be changed, or the name never marked again', async () => {
  const onNever = vi.fn();
  const other = makeCard({ id: 'Q5', name: 'Blinken, Ohio', kind: 'place' });
  mount({ onNever, alternatives: [{ ordinal: 2, card: shown(other), via: 'name' }] });
  button('Never mark Antony Blinken').click();
  expect(onNever).toHaveBeenCalledWith('Antony Blinken');
  button('Blinken, Ohio').click();
  await vi.waitFor(() => expect(heading().textContent).toBe('Blinken, Ohio'));
  expect(button('Antony Blinken')).toBeDefined();
});

test('another mark starts anew', async () => {
  mount();
  button('Marco Rubio').click();
  await vi.waitFor(() => expect(heading().textContent).toBe('Marco Rubio'));
  mount({ entry: { ordinal: 9, card: shown(paris), via: 'name' } });
  expect(heading().textContent).toBe('Paris Agreement');
  expect(root.querySelector('.g-back')).toBeNull();
});

test('lines behind "More" come with a press', async () => {
  const posts = Array.from({ length: 7 }, (_, i) => ({ value: `Post ${i}`, from: `201${i}` }));
  mount({ card: makeCard({}, posts) });
  expect(root.querySelectorAll('.g-then li')).toHaveLength(5);
  button('2 more').click();
  await vi.waitFor(() => expect(root.querySelectorAll('.g-then li')).toHaveLength(7));
  expect(button('Less').getAttribute('aria-expanded')).toBe('true');
});

test('the way to Wikipedia leaves no trace of the page', () => {
  mount();
  const link = root.querySelector<HTMLAnchorElement>('a')!;
  expect(link.getAttribute('href')).toBe('https://en.wikipedia.org/wiki/Antony_Blinken');
  expect(link.rel).toBe('noopener noreferrer');
});

test('a card of a name alone still has its head and foot', () => {
  mount({ card: makeCard({ name: 'Nobody at all' }) });
  expect(heading().textContent).toBe('Nobody at all');
  expect(root.querySelectorAll('section, dl')).toHaveLength(0);
  expect(root.textContent).toContain('As of October 2026');
});

test('a card that cannot be drawn says so', async () => {
  const broken = { ...shown(blinken), related: undefined as unknown as Card['related'] };
  mount({ entry: { ordinal: 1, card: broken, via: 'name' } });
  await vi.waitFor(() => expect(root.querySelector('[role="dialog"]')?.textContent).toContain('could not be drawn'));
});
