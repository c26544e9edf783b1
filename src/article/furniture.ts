/** The parts of a page around and within an article that are not the article. */

/** Words of class names and ids that name such a part. */
const WORDS = new Set(
  (
    'ad ads advert adverts advertisement advertising advertorial breadcrumb breadcrumbs comment comments cookie cookies ' +
    'disqus gdpr livefyre modal navigation newsletter newsletters onetrust outbrain pagination popular popup promo promos ' +
    'promoted promotion recirc recirculation recommendation recommendations recommended related relatedcontent ' +
    'relatedlinks share sharebar shares sharing sidebar signup social socials sponsor sponsored subscribe taboola tagcloud ' +
    'toolbar trending widget'
  ).split(' '),
);

const ROLES = new Set(
  'alert alertdialog banner complementary contentinfo dialog form menu menubar navigation search tablist toolbar'.split(
    ' ',
  ),
);

/** A longer id or label is a slug or a sentence about something, not the name of a part. */
const NAME_WORDS = 3;

const ARTICLE = 'article, main, [role=main], [itemprop~=articleBody]';

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);
}

function isNamed(element: Element): boolean {
  if (wordsOf(element.getAttribute('class') ?? '').some((word) => WORDS.has(word))) return true;
  if (/^h[1-6]$/.test(element.localName)) return false;
  return ['id', 'aria-label'].some((attribute) => {
    const words = wordsOf(element.getAttribute(attribute) ?? '');
    return words.length <= NAME_WORDS && words.some((word) => WORDS.has(word));
  });
}

/** True when the element holds most paragraphs of the root: a wrapper may be named for the sidebar it makes room for. */
function holdsMost(element: Element, root: Node): boolean {
  const paragraphs = element.getElementsByTagName('p').length;
  return paragraphs > 0 && paragraphs * 2 > (root as ParentNode).querySelectorAll('p').length;
}

/**
 * True for a block below `root` that is no part of the article's text: site header and footer, share bars, related links,
 * newsletters, advertising, comments. Told by roles and by whole words of class, id and label.
 */
export function isFurniture(element: Element, root: Node): boolean {
  if (ROLES.has(element.getAttribute('role') ?? '')) return true;
  if (element.localName === 'header' || element.localName === 'footer') {
    if (!element.closest(ARTICLE)) return true;
  }
  return isNamed(element) && !holdsMost(element, root);
}
