/** The parts of a page around and within an article that are not the article. */

/** Words of class names and ids that name such a part. */
const WORDS = new Set(
  (
    'ad ads advert adverts advertisement advertising advertorial breadcrumb breadcrumbs menu modal nav navbar navigation ' +
    'newsletter newsletters outbrain pagination popular popup promo promos promoted promotion recirc recirculation ' +
    'recommendation recommendations recommended related relatedcontent relatedlinks share sharebar shares sharing sidebar ' +
    'signup social socials sponsor sponsored submenu subscribe taboola tagcloud toolbar trending'
  ).split(' '),
);
/** The same for parts that may well hold more paragraphs than the article. */
const LONG_WORDS = new Set('comment comments cookie cookies disqus gdpr livefyre onetrust'.split(' '));
/** Words that name the frame of the site around an article, but a part of the text inside of one. */
const FRAME_WORDS = new Set(['header', 'footer', 'masthead', 'copyright']);
/** "with-sidebar" tells of something near the element, not of the element. */
const NEAR = /\b(?:has|with|without|no) \w+/g;

const ROLES = new Set(
  'alert alertdialog banner complementary contentinfo dialog form menu menubar navigation search toolbar'.split(' '),
);

/** A longer id or label is a slug or a sentence about something, not the name of a part. */
const NAME_WORDS = 3;

const ARTICLE = 'article, main, [role=main], [itemprop~=articleBody]';

function wordsOf(names: string): string[] {
  if (names === '') return [];
  const parted = names.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
  const words = (name: string) =>
    name
      .replace(/[^a-z\d]+/g, ' ')
      .replace(NEAR, '')
      .split(' ');
  return parted.split(/\s+/).flatMap(words).filter(Boolean);
}

/** The words of class, id and label; longer ids and labels are left out, and ids of headings, which are slugs. */
function namesOf(element: Element): string[] {
  const short = /^h[1-6]$/.test(element.localName) ? ['aria-label'] : ['id', 'aria-label'];
  const words = short.map((attribute) => wordsOf(element.getAttribute(attribute) ?? ''));
  return [wordsOf(element.getAttribute('class') ?? ''), ...words.filter(({ length }) => length <= NAME_WORDS)].flat();
}

/** True when the element holds most paragraphs of the root: bodies of articles are at times named for what they are not. */
function holdsMost(element: Element, root: ParentNode): boolean {
  const paragraphs = element.getElementsByTagName('p').length;
  return paragraphs > 0 && paragraphs * 2 > root.querySelectorAll('p').length;
}

/**
 * True for a block below `root` that is no part of the article's text: site header and footer, share bars, related links,
 * newsletters, advertising, comments. Told by roles and by whole words of class, id and label.
 */
export function isFurniture(element: Element, root: ParentNode): boolean {
  const names = namesOf(element);
  // An article may be named for the comments it allows; what holds the headline is never the comments.
  if (names.some((name) => LONG_WORDS.has(name))) return !(holdsMost(element, root) && element.querySelector('h1'));
  const role = element.getAttribute('role') ?? (element.localName === 'dialog' ? 'dialog' : '');
  const named = ROLES.has(role) || names.some((name) => WORDS.has(name));
  const frames = [element.localName, ...names].some((name) => FRAME_WORDS.has(name));
  return (named || (frames && !element.closest(ARTICLE))) && !holdsMost(element, root);
}
