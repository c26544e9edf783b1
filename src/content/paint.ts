/**
 * Shows marks as CSS Custom Highlights: the page's DOM stays as it is. Only blocks near the viewport have ranges: after
 * each change of the DOM the browser goes over all of them before the next frame (17 ms up to 200, twice that at 5,000).
 */
import type { Place } from '../article/types.ts';
import { KINDS } from '../knowledge/model.ts';
import MARKS_CSS from './marks.css?inline';
import type { Mark } from './marks.ts';

const FLASH = 'gloss-flash';
const FLASH_MS = 1600;
/** One viewport above and below. */
const MARGIN = '100% 0px';

/** All names that we use in the page's registry. */
export const HIGHLIGHTS = [
  ...KINDS.flatMap((kind) => [`gloss-${kind}`, `gloss-${kind}-first`]),
  'gloss-demonym',
  FLASH,
];

/** Name of the highlight that a mark belongs to; marks.css has a style for each. */
export function highlightName(mark: Pick<Mark, 'kind' | 'via' | 'first'>): string {
  if (mark.via === 'demonym') return 'gloss-demonym';
  return mark.first ? `gloss-${mark.kind}-first` : `gloss-${mark.kind}`;
}

/** A live range over a place list, undefined when the page took the text away. */
function rangeOf(places: readonly Place[] | undefined): Range | undefined {
  const first = places?.[0];
  const last = places?.at(-1);
  if (!first || !last?.node.isConnected) return undefined;
  const range = document.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

/** What the painter needs to know of a flow. */
export interface Painted {
  block: Element;
  marks: readonly Mark[];
}

/** An element with a box: `display: contents` has none, and an IntersectionObserver never sees it. */
function boxed(block: Element): Element {
  let element = block;
  while (element.getClientRects().length === 0 && element.parentElement) element = element.parentElement;
  return element;
}

export class Painter {
  readonly #locate: (mark: Mark) => Place[] | undefined;
  /** Our highlights, kept by us: Firefox forbids content scripts to iterate over the registry. */
  readonly #highlights = new Map<string, Highlight>();
  readonly #blocks = new Map<Element, readonly Mark[]>();
  readonly #ranges = new Map<Element, { highlight: Highlight; range: Range }[]>();
  readonly #styledRoots = new WeakSet<ShadowRoot>();
  readonly #observer: IntersectionObserver;
  #flash: ReturnType<typeof setTimeout> | undefined;

  /** `locate` gives the places of a mark, undefined when its text changed. Everything goes away with the signal. */
  constructor(locate: (mark: Mark) => Place[] | undefined, signal: AbortSignal) {
    this.#locate = locate;
    this.#observer = new IntersectionObserver((entries) => this.#intersected(entries), { rootMargin: MARGIN });
    signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  /** Shows exactly these marks from now on. */
  paint(flows: readonly Painted[]): void {
    const blocks = new Map<Element, Mark[]>();
    for (const { block, marks } of flows) {
      const element = boxed(block);
      blocks.set(element, [...(blocks.get(element) ?? []), ...marks]);
    }
    const near = new Set(this.#ranges.keys());
    for (const element of this.#blocks.keys()) if (!blocks.has(element)) this.#observer.unobserve(element);
    for (const element of near) this.#clear(element);
    const known = new Set(this.#blocks.keys());
    this.#blocks.clear();
    for (const [element, marks] of blocks) {
      this.#blocks.set(element, marks);
      if (near.has(element)) this.#draw(element);
      if (!known.has(element)) this.#observer.observe(element);
    }
    this.reassert();
  }

  /** A range over a mark, made for the occasion; undefined when its text is gone. */
  range(mark: Mark): Range | undefined {
    return rangeOf(this.#locate(mark));
  }

  /** Registers our highlights again where the page removed or replaced them. */
  reassert(): void {
    for (const [name, highlight] of this.#highlights) {
      if (highlight.size > 0 && CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
  }

  /** Lights a mark up for a moment. */
  flash(mark: Mark): void {
    const range = this.range(mark);
    if (!range) return;
    clearTimeout(this.#flash);
    this.#style(range);
    CSS.highlights.set(FLASH, new Highlight(range));
    this.#flash = setTimeout(() => CSS.highlights.delete(FLASH), FLASH_MS);
  }

  #intersected(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) this.#clear(target);
      else if (!this.#ranges.has(target)) this.#draw(target);
    }
    this.reassert();
  }

  #draw(element: Element): void {
    const drawn = [];
    for (const mark of this.#blocks.get(element) ?? []) {
      const range = this.range(mark);
      if (!range) continue;
      this.#style(range);
      const name = highlightName(mark);
      const highlight = this.#highlights.get(name) ?? new Highlight();
      this.#highlights.set(name, highlight);
      highlight.add(range);
      drawn.push({ highlight, range });
    }
    this.#ranges.set(element, drawn);
  }

  #clear(element: Element): void {
    for (const { highlight, range } of this.#ranges.get(element) ?? []) highlight.delete(range);
    this.#ranges.delete(element);
  }

  /** The document's ::highlight rules do not reach into shadow trees in Firefox: the tree gets them as its own. */
  #style(range: Range): void {
    const root = range.startContainer.getRootNode();
    if (!(root instanceof ShadowRoot) || this.#styledRoots.has(root)) return;
    this.#styledRoots.add(root);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(MARKS_CSS);
    root.adoptedStyleSheets.push(sheet);
  }

  #end(): void {
    this.#observer.disconnect();
    clearTimeout(this.#flash);
    for (const [name, highlight] of this.#highlights) {
      highlight.clear();
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    CSS.highlights.delete(FLASH);
  }
}
