/** The parts of a page around and within an article that are not the article. */

/** Words of class names and ids that name such a part. */
const WORDS = new Set(
  (
    'ad ads advert adverts advertisement advertising advertorial breadcrumb breadcrumbs comment comments cookie cookies ' +
    'disqus gdpr livefyre menu modal nav navbar navigation newsletter newsletters onetrust outbrain pagination popular ' +
    'popup promo promos promoted promotion recirc recirculation recommendation recommendations recommended related ' +
    'relatedcontent relatedlinks share sharebar shares sharing sidebar signup social socials sponsor sponsored submenu ' +
    'subscribe taboola tagcloud toolbar trending'
  ).split(' '),
);
/** Words that name the frame of the site around an article, but a part of the text inside of one. */
const FRAME_WORDS = new Set(['header', 'footer', 'masthead', 'copyright']);

const ROLES = new Set(
  'alert alertdialog banner complementary contentinfo dialog form menu menubar navigation search toolbar'.split(' '),
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

/** The words of class, id and label; longer ids and labels are left out, and ids of headings, which are slugs. */
function namesOf(element: Element): string[] {
  const short = /^h[1-6]$/.test(element.localName) ? ['aria-label'] : ['id', 'aria-label'];
  const words = short.map((attribute) => wordsOf(element.getAttribute(attribute) ?? ''));
  return [wordsOf(element.getAttribute('class') ?? ''), ...words.filter(({ length }) => length <= NAME_WORDS)].flat();
}

function looksLikeFurniture(element: Element): boolean {
  if (ROLES.has(element.getAttribute('role') ?? '')) return true;
  const names = namesOf(element);
  if (names.some((name) => WORDS.has(name))) return true;
  return [element.localName, ...names].some((name) => FRAME_WORDS.has(name)) && !element.closest(ARTICLE);
}

/** True when the element holds most paragraphs of the root: a wrapper may be named for the sidebar it makes room for. */
function holdsMost(element: Element, root: ParentNode): boolean {
  const paragraphs = element.getElementsByTagName('p').length;
  return paragraphs > 0 && paragraphs * 2 > root.querySelectorAll('p').length;
}

/**
 * True for a block below `root` that is no part of the article's text: site header and footer, share bars, related links,
 * newsletters, advertising, comments. Told by roles and by whole words of class, id and label.
 */
export function isFurniture(element: Element, root: ParentNode): boolean {
  return looksLikeFurniture(element) && !holdsMost(element, root);
}
