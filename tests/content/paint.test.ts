// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Mark } from '../../src/content/marks.ts';
import { highlightName, Painter } from '../../src/content/paint.ts';

class FakeObserver {
  static last: FakeObserver;
  readonly targets = new Set<Element>();
  constructor(readonly notify: (entries: object[]) => void) {
    FakeObserver.last = this;
  }
  observe(target: Element) {
    this.targets.add(target);
  }
  unobserve(target: Element) {
    this.targets.delete(target);
  }
  disconnect() {
    this.targets.clear();
  }
  see(target: Element, isIntersecting: boolean) {
    this.notify([{ target, isIntersecting }]);
  }
}

class FakeHighlight extends Set<Range> {
  constructor(...ranges: Range[]) {
    super(ranges);
  }
}

const registry = new Map<string, Set<Range>>();
let controller: AbortController;
let paragraphs: Element[];
let painter: Painter;

const mark = (id: number, flow: number, start: number, extra: Partial<Mark> = {}): Mark => ({
  id,
  flow,
  start,
  end: start + 5,
  ordinal: id,
  kind: 'person',
  via: 'name',
  alternatives: [],
  why: '',
  first: false,
  ...extra,
});
const shown = () =>
  [...registry].flatMap(([name, ranges]) => [...ranges].map((range) => `${name}: ${range.toString()}`)).sort();
const paint = (...marks: Mark[]) => painter.paint(marks.map((one) => ({ block: paragraphs[one.flow]!, marks: [one] })));

beforeEach(() => {
  registry.clear();
  vi.stubGlobal('CSS', { highlights: registry });
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as never);
  document.body.innerHTML = '<p>Alpha Bravo</p><p>Carol Delta</p>';
  paragraphs = [...document.querySelectorAll('p')];
  controller = new AbortController();
  painter = new Painter(({ flow, start, end }) => {
    const node = paragraphs[flow]?.firstChild as Text | null;
    return node && end <= node.length ? [{ node, start, end }] : undefined;
  }, controller.signal);
});
afterEach(() => {
  controller.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a name for each kind and strength', () => {
  expect(highlightName({ kind: 'place', via: 'name', first: true })).toBe('gloss-place-first');
  expect(highlightName({ kind: 'place', via: 'metonym', first: false })).toBe('gloss-place');
  expect(highlightName({ kind: 'place', via: 'demonym', first: true })).toBe('gloss-demonym');
});

test('only blocks near the viewport have ranges', () => {
  paint(mark(1, 0, 0, { first: true }), mark(2, 1, 6));
  expect(shown()).toEqual([]);
  FakeObserver.last.see(paragraphs[0]!, true);
  expect(shown()).toEqual(['gloss-person-first: Alpha']);
  FakeObserver.last.see(paragraphs[1]!, true);
  FakeObserver.last.see(paragraphs[0]!, false);
  expect(shown()).toEqual(['gloss-person: Delta']);
});

test('painting again shows exactly the new marks where it has looked already', () => {
  paint(mark(1, 0, 0));
  FakeObserver.last.see(paragraphs[0]!, true);
  paint(mark(3, 0, 6, { kind: 'event' }), mark(4, 1, 0));
  expect(shown()).toEqual(['gloss-event: Bravo']);
  paint();
  expect(shown()).toEqual([]);
  expect(FakeObserver.last.targets.size).toBe(0);
});

test('what the page cleared or replaced is put back, what is not ours stays', () => {
  const theirs = new Set<Range>();
  registry.set('their-search', theirs);
  paint(mark(1, 0, 0));
  FakeObserver.last.see(paragraphs[0]!, true);
  registry.delete('gloss-person');
  painter.reassert();
  expect(shown()).toEqual(['gloss-person: Alpha']);
  registry.set('gloss-person', new Set());
  painter.reassert();
  expect(shown()).toEqual(['gloss-person: Alpha']);
  controller.abort();
  expect([...registry]).toEqual([['their-search', theirs]]);
});

test('a flash passes', () => {
  vi.useFakeTimers();
  painter.flash(mark(1, 0, 0));
  expect(shown()).toEqual(['gloss-flash: Alpha']);
  vi.runAllTimers();
  vi.useRealTimers();
  expect(shown()).toEqual([]);
});

test('text that changed has no mark', () => {
  paint(mark(1, 0, 20));
  FakeObserver.last.see(paragraphs[0]!, true);
  expect(shown()).toEqual([]);
});

test('a shadow tree gets the styles once', () => {
  const root = paragraphs[0]!.attachShadow({ mode: 'open' });
  root.innerHTML = '<p>Alpha Bravo</p>';
  paragraphs[0] = root.firstElementChild!;
  paint(mark(1, 0, 0), mark(2, 0, 6));
  FakeObserver.last.see(paragraphs[0]!, true);
  expect(root.adoptedStyleSheets).toHaveLength(1);
});
