/** Reads the article of a page: its headline, then the text of the element that holds the article. */
import { collectFlows } from './flows.ts';
import { type Prose, proseBy, proseIn } from './prose.ts';
import type { Flow } from './types.ts';
import { isVisible } from './visible.ts';

const HOLDERS = 'article, [itemprop~=articleBody], main, [role=main]';
/** The innermost holder that still has this share of the prose of the fullest one is the article. */
const HOLDER_SHARE = 0.7;
/** A page whose holders have less of its prose than this keeps its article elsewhere. */
const PAGE_SHARE = 0.4;
/** Without a holder: go down to the element below which the prose parts. */
const DESCENT_SHARE = 0.8;

function total(prose: readonly Prose[]): number {
  return prose.reduce((sum, { length }) => sum + length, 0);
}

/** From an element down to where its prose parts; `below` is the prose below each element. */
function descend(from: Element, below: ReadonlyMap<Element, { pieces: number; length: number }>): Element {
  const enough = (below.get(from)?.length ?? 0) * DESCENT_SHARE;
  for (const child of from.children) {
    const { pieces, length } = below.get(child) ?? { pieces: 0, length: 0 };
    if (pieces > 1 && length >= enough) return descend(child, below);
  }
  return from;
}

/** The element that holds the article; the body when nothing stands out. */
function articleRoot(body: Element): Element {
  const prose = proseIn(body);
  if (prose.length === 0) return body.querySelector(HOLDERS) ?? body;
  const holders = [...proseBy(HOLDERS, prose)];
  const fullest = Math.max(0, ...holders.map(([, { length }]) => length));
  if (fullest < total(prose) * PAGE_SHARE) return descend(body, proseBy('*', prose));
  const fit = holders.filter(([, { length }]) => length >= fullest * HOLDER_SHARE);
  return fit.reduce((inner, next) => (inner[0].contains(next[0]) ? next : inner))[0];
}

function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** The heading that is the headline: of those the page's title repeats the longest (another is the site), else the only one. */
function headline(document: Document): Element | undefined {
  const shown = isVisible(document.body);
  const headings = [...document.querySelectorAll('h1')].filter(
    (heading) => plain(heading.textContent) !== '' && (!shown || isVisible(heading)),
  );
  const titles = [document.title, document.querySelector('meta[property="og:title"]')?.getAttribute('content')].map(
    plain,
  );
  const length = (heading: Element) => plain(heading.textContent).length;
  const repeated = headings.filter((heading) => titles.some((title) => title.includes(plain(heading.textContent))));
  return repeated.sort((a, b) => length(b) - length(a))[0] ?? (headings.length === 1 ? headings[0] : undefined);
}

/** The text of the page's article in reading order, headline first; empty while the page has no body. */
export function readPage(document: Document): Flow[] {
  if (!document.body) return [];
  const heading = headline(document);
  const flows = collectFlows(articleRoot(document.body));
  if (!heading) return flows;
  return [...collectFlows(heading), ...flows.filter(({ block }) => !heading.contains(block))];
}
