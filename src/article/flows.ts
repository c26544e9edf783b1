/** Walks the page and joins its text into flows: one per paragraph, heading, caption or line. */
import { isFurniture } from './furniture.ts';
import { isBlock, isCut, isSilent } from './tags.ts';
import type { Flow, Piece } from './types.ts';
import { isHidden, isVisible } from './visible.ts';

/** What the walk is in: the block, and where the space that comes before the next word was written. */
class Line {
  text = '';
  readonly pieces: Piece[] = [];
  readonly block: Element;
  #space: { node: Text; from: number | undefined } | undefined;

  constructor(block: Element) {
    this.block = block;
  }

  add(node: Text): void {
    const { data } = node;
    let read = 0;
    for (const { 0: words, index } of data.matchAll(WORDS)) {
      this.#addSpace(node, read, index);
      this.#flushSpace();
      this.#push(node, index, words.length);
      this.text += words;
      read = index + words.length;
    }
    this.#addSpace(node, read, data.length);
  }

  /** Notes the first space of a stretch that holds no words; a browser shows one space for all that follow each other. */
  #addSpace(node: Text, from: number, to: number): void {
    const gap = node.data.slice(from, to);
    if (this.#space || this.text === '' || !SPACE.test(gap)) return;
    const written = gap.indexOf(' ');
    this.#space = { node, from: written < 0 ? undefined : from + written };
  }

  #flushSpace(): void {
    if (!this.#space) return;
    const { node, from } = this.#space;
    if (from !== undefined) this.#push(node, from, 1);
    this.text += ' ';
    this.#space = undefined;
  }

  #push(node: Text, from: number, length: number): void {
    const last = this.pieces.at(-1);
    const at = this.text.length;
    if (last?.node === node && last.from + last.length === from && last.at + last.length === at) last.length += length;
    else this.pieces.push({ node, at, from, length });
  }
}

/** White space that collapses in CSS; a no-break space does not. */
const SPACE = /[ \t\n\r\f]/;
/** Words with single spaces between. Marks that only help to break lines (soft hyphen and its like) are left out. */
const WORDS = /[^ \t\n\r\f\u00ad\u200b\u2060\ufeff]+(?: [^ \t\n\r\f\u00ad\u200b\u2060\ufeff]+)*/g;

class Walk {
  readonly flows: Flow[] = [];
  readonly #root: Node;
  /** A page may be hidden as a whole until its scripts have run; then nothing of it counts as hidden. */
  readonly #shown: boolean;
  #line: Line;

  constructor(root: Node, block: Element) {
    this.#root = root;
    this.#shown = isVisible(block);
    this.#line = new Line(block);
  }

  children(parent: Node): void {
    for (const child of childrenOf(parent)) this.node(child);
  }

  /** Ends the line; what follows belongs to `block`. */
  cut(block: Element): void {
    const { text, pieces, block: of } = this.#line;
    if (text !== '' && (!this.#shown || isVisible(of))) this.flows.push({ text, pieces, block: of });
    this.#line = new Line(block);
  }

  node(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) this.#line.add(node as Text);
    else if (node.nodeType === Node.ELEMENT_NODE) this.#element(node as Element);
  }

  #element(element: Element): void {
    if (isSilent(element) || isHidden(element)) return;
    const outer = this.#line.block;
    if (isCut(element) || !isBlock(element)) {
      if (isCut(element)) this.cut(outer);
      else this.children(element);
      return;
    }
    this.cut(element);
    if (!isFurniture(element, this.#root as ParentNode)) this.children(element);
    this.cut(outer);
  }
}

/** The children as shown: those of an open shadow root, and in a slot what is put there. */
function childrenOf(parent: Node): Iterable<Node> {
  const shadow = (parent as Element).shadowRoot;
  if (shadow) return shadow.childNodes;
  if (parent.nodeName === 'SLOT') {
    const assigned = (parent as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return parent.childNodes;
}

/** The element that text directly below `root` lies in. */
function blockOf(root: Node): Element {
  let node: Node | null = root;
  while (node && !(node.nodeType === Node.ELEMENT_NODE && isBlock(node as Element))) {
    node = node.parentNode ?? (node as ShadowRoot).host ?? null;
  }
  return (node as Element | null) ?? (root.ownerDocument ?? (root as Document)).documentElement;
}

/**
 * The readable text below `root` in reading order: joined across inline elements, cut at blocks and line breaks, white
 * space collapsed as in a browser. Code, controls, navigation, advertising, comments and what is hidden are left out; the
 * root itself is read whatever it is, and when it is hidden as a whole, as if it were not.
 */
export function collectFlows(root: Node): Flow[] {
  const block = blockOf(root);
  const walk = new Walk(root, block);
  if (root.nodeType === Node.TEXT_NODE) walk.node(root);
  else walk.children(root);
  walk.cut(block);
  return walk.flows;
}
