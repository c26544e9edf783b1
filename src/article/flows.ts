/** The text of a part of a page as flows: joined across inline elements, cut at blocks. Nothing in the page is changed. */
import { proseLength } from './root.ts';
import { isSkipped } from './skip.ts';
import type { Flow, Piece } from './types.ts';

/** Elements that text flows through; all others are blocks. By tag, since asking the style of each would cost too much. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RUBY S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

const isSpace = (char: string) => char === ' ' || char === '\n' || char === '\t' || char === '\r' || char === '\f';

/** One flow in the making. White space is collapsed as a browser does when it lays the text out. */
class Builder {
  private text = '';
  private pieces: Piece[] = [];

  constructor(
    private readonly block: Element,
    private readonly done: (flow: Flow) => void,
  ) {}

  add(node: Text): void {
    const { data } = node;
    let i = 0;
    while (i < data.length) {
      if (isSpace(data[i]!)) {
        const from = i;
        while (i < data.length && isSpace(data[i]!)) i++;
        if (this.text === '' || this.text.endsWith(' ')) continue;
        this.text += ' ';
        // A lone blank is verbatim and keeps the run going.
        if (i - from === 1 && data[from] === ' ') this.extend(node, from, 1);
        continue;
      }
      const from = i;
      while (i < data.length && !isSpace(data[i]!)) i++;
      this.text += data.slice(from, i);
      this.extend(node, from, i - from);
    }
  }

  private extend(node: Text, from: number, length: number): void {
    const last = this.pieces.at(-1);
    const at = this.text.length - length;
    if (last?.node === node && last.from + last.length === from && last.at + last.length === at) last.length += length;
    else this.pieces.push({ node, at, from, length });
  }

  end(): void {
    const text = this.text.trimEnd();
    if (text !== '') this.done({ text, pieces: this.pieces, block: this.block });
    this.text = '';
    this.pieces = [];
  }
}

/** The flows below a node, in reading order; text of open shadow roots stands where their hosts do. */
export function collectFlows(root: Node): Flow[] {
  const flows: Flow[] = [];
  let prose: number | undefined;
  const holdsMost = (element: Element): boolean => {
    prose ??= root.nodeType === Node.ELEMENT_NODE ? proseLength(root as Element) : 0;
    return prose > 0 && proseLength(element) > prose / 2;
  };
  const walk = (node: Node, builder: Builder, inArticle: boolean): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) builder.add(child as Text);
      else if (child.nodeType === Node.ELEMENT_NODE) visit(child as Element, builder, inArticle);
    }
  };
  const visit = (element: Element, outer: Builder, inArticle: boolean): void => {
    const inline = INLINE.has(element.tagName.toUpperCase());
    if (element.tagName.toUpperCase() === 'BR') {
      outer.end();
      return;
    }
    const skipped = isSkipped(element, { block: !inline, inArticle, holdsMost });
    if (inline && !element.shadowRoot) {
      if (!skipped) walk(element, outer, inArticle);
      return;
    }
    outer.end();
    if (skipped) return;
    const builder = new Builder(element, (flow) => flows.push(flow));
    walk(element.shadowRoot ?? element, builder, inArticle || element.tagName.toUpperCase() === 'ARTICLE');
    builder.end();
  };
  const block =
    root.nodeType === Node.ELEMENT_NODE ? (root as Element) : (root.parentElement ?? document.documentElement);
  const builder = new Builder(block, (flow) => flows.push(flow));
  walk(root, builder, block.closest('article') !== null);
  builder.end();
  return flows;
}
