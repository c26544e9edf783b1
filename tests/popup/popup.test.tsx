// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShownCard } from '../../src/card/shown.ts';
import type { PageState, Replies, SearchResult, ToBackground } from '../../src/extension/messages.ts';
import { blinken, paris, rubio, shown } from '../card/fixtures.ts';
import { fakeBrowser } from '../extension/fake-browser.ts';

const api = vi.hoisted(() => ({ current: {} as Record<string, unknown> }));
const stub = vi.hoisted(() => new Proxy({}, { get: (_target, key: string) => api.current[key] }));
vi.mock('webextension-polyfill', () => ({ default: stub }));
vi.mock('../../src/extension/native.ts', () => ({ native: stub }));

const { Popup } = await import('../../src/popup/popup.tsx');

const cards = [blinken, rubio, paris].map((card) => shown(card));
const [first] = cards as [ShownCard, ...ShownCard[]];
const resultOf = (card: typeof blinken): SearchResult => ({
  ordinal: cards.findIndex(({ id }) => id === card.id),
  id: card.id,
  kind: card.kind,
  name: card.name,
  blurb: card.blurb,
});
const article: PageState = {
  state: 'marked',
  title: 'Talks',
  host: 'news.example',
  date: { value: '2021-03-17', source: 'meta' },
  entities: [{ ordinal: 0, count: 2, via: 'name', card: first }],
};

let root: HTMLElement;
let browser: ReturnType<typeof fakeBrowser>;
/** How the background answers a search. */
let answer: (query: string) => Promise<Replies['search']>;

beforeEach(() => {
  browser = fakeBrowser();
  api.current = browser;
  answer = async () => ({ ok: true, results: [resultOf(rubio), resultOf(paris)] });
  browser.runtime.sendMessage.mockImplementation(async (message) => {
    const sent = message as ToBackground;
    if (sent.type === 'search') return answer(sent.query);
    return sent.type === 'card' ? cards.find(({ id }) => id === sent.id) : undefined;
  });
  browser.tabs.query.mockResolvedValue([{ id: 5, url: 'https://news.example/a' }]);
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function openPopup(state?: PageState): Promise<void> {
  browser.tabs.sendMessage.mockImplementation(async () => {
    if (!state) throw new Error('No script runs there.');
    return state;
  });
  render(<Popup />, root);
  await vi.waitFor(() => expect(field()).not.toBeNull());
  await vi.waitFor(() => expect(root.textContent).toContain(state ? state.title : 'does not read this site'));
}

const field = () => root.querySelector<HTMLInputElement>('.p-find')!;
const rows = () => [...root.querySelectorAll<HTMLElement>('.p-entity')];
const namesOfRows = () => rows().map((row) => row.querySelector('bdi')!.textContent);
const heading = () => root.querySelector('.g-name')?.textContent;
const jump = () => root.querySelector('.p-jump');
const tick = () => new Promise((resolve) => setTimeout(resolve));

function type(text: string): void {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
}

/** Presses a key where focus is; gives whether the browser may still do what it does with that key. */
function press(key: string): boolean {
  return document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

/** What Enter in the field does. */
const enter = () => field().form!.requestSubmit();

describe('the search of the popup', () => {
  it('finds in the whole file on a page that is not read, and opens the card without a way to the page', async () => {
    await openPopup();
    type(' rub');
    await vi.waitFor(() => expect(namesOfRows()).toEqual([rubio.name, paris.name]));
    expect(browser.runtime.sendMessage).toHaveBeenCalledWith({ type: 'search', query: 'rub' });
    expect(root.querySelector('.p-nothing')).toBeNull();
    rows()[1]!.click();
    await vi.waitFor(() => expect(heading()).toBe(paris.name));
    expect(jump()).toBeNull();
    root.querySelector<HTMLElement>('.p-back')!.click();
    await vi.waitFor(() => expect(document.activeElement).toBe(rows()[1]));
    expect(field().value).toBe(' rub');
  });

  it('lists the names of the page first, each once', async () => {
    answer = async () => ({ ok: true, results: [resultOf(blinken), resultOf(rubio)] });
    await openPopup(article);
    type('antony');
    await vi.waitFor(() => expect(namesOfRows()).toEqual([blinken.name, rubio.name]));
    enter();
    await vi.waitFor(() => expect(heading()).toBe(blinken.name));
    expect(jump()).not.toBeNull();
  });

  it('shows the way to the page for what only the search found there', async () => {
    answer = async () => ({ ok: true, results: [resultOf(blinken)] });
    await openPopup(article);
    type('tony');
    await vi.waitFor(() => expect(namesOfRows()).toEqual([blinken.name]));
    rows()[0]!.click();
    await vi.waitFor(() => expect(jump()).not.toBeNull());
    expect(root.textContent).toContain('17 March 2021');
  });

  it('opens by Enter the best for what was typed last, however late its answer', async () => {
    const answers = new Map<string, (reply: Replies['search']) => void>();
    answer = (query) => new Promise((resolve) => answers.set(query, resolve));
    await openPopup();
    type('p');
    await vi.waitFor(() => expect(answers.has('p')).toBe(true));
    type('pa');
    await vi.waitFor(() => expect(answers.has('pa')).toBe(true));
    enter();
    answers.get('p')!({ ok: true, results: [resultOf(rubio)] });
    await tick();
    expect(heading()).toBeUndefined();
    expect(rows()).toEqual([]);
    answers.get('pa')!({ ok: true, results: [resultOf(paris)] });
    await vi.waitFor(() => expect(heading()).toBe(paris.name));
  });

  it('is walked by the arrow keys and cleared by Escape before that closes the popup', async () => {
    await openPopup(article);
    type('a');
    await vi.waitFor(() => expect(rows()).toHaveLength(3));
    field().focus();
    expect(press('Home')).toBe(true);
    press('ArrowDown');
    press('ArrowDown');
    expect(document.activeElement).toBe(rows()[1]);
    press('End');
    press('ArrowDown');
    expect(document.activeElement).toBe(rows()[2]);
    press('Home');
    press('ArrowUp');
    expect(document.activeElement).toBe(field());
    expect(press('Escape')).toBe(false);
    await vi.waitFor(() => expect(namesOfRows()).toEqual([blinken.name]));
    expect(field().value).toBe('');
    expect(press('Escape')).toBe(true);
  });

  it('says what it has come to', async () => {
    await openPopup(article);
    const said = () => root.querySelector('[role="status"]')!.textContent;
    type('ru');
    await vi.waitFor(() => expect(said()).toBe('0 names on this page, 2 names more in the file'));
    answer = async () => ({ ok: true, results: [] });
    type('rux');
    await vi.waitFor(() => expect(said()).toBe('Nothing on this page or in the file has that name.'));
  });

  it('says why it does not work, until it does', async () => {
    answer = async () => ({ ok: false, error: 'The knowledge file is damaged: please install Gloss again.' });
    await openPopup();
    type('ru');
    const alert = () => root.querySelector('[role="alert"]')!.textContent;
    await vi.waitFor(() => expect(alert()).toMatch(/damaged/));
    answer = () => Promise.reject(new Error('gone'));
    type('rub');
    await vi.waitFor(() => expect(alert()).toMatch(/does not answer/));
    answer = async () => ({ ok: true, results: [resultOf(rubio)] });
    type('rubi');
    await vi.waitFor(() => expect(rows()).toHaveLength(1));
    expect(alert()).toBe('');
  });
});
