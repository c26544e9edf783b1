/** Where the article of a page stands. */

/** Shorter paragraphs are captions, teasers and buttons. */
const PARAGRAPH = 80;

/** Characters in the longer paragraphs of an element: how much of an article it can be. */
export function proseLength(element: Element): number {
  let sum = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    const length = paragraph.textContent?.trim().length ?? 0;
    if (length >= PARAGRAPH) sum += length;
  }
  return sum;
}

/** An inner element that has this share of the prose is the article rather than what is around it. */
const MOST = 0.6;

const CANDIDATES =
  '[itemprop="articleBody"], article, [role="article"], main, [role="main"], #content, .article, .story, .post';

/** The innermost likely element that holds most of the page's prose; the body where there is none. */
export function articleRoot(document: Document): Element {
  const all = proseLength(document.body);
  const found = [...document.querySelectorAll(CANDIDATES)].filter(
    (element) => proseLength(element) >= all * MOST && all > 0,
  );
  return found.at(-1) ?? document.body;
}
