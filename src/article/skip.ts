/** Which parts of a page are no text of its article. */

/** Elements whose text is no prose, or is the reader's own. */
const TAGS = new Set(
  `SCRIPT STYLE NOSCRIPT TEMPLATE CODE PRE KBD SAMP TEXTAREA INPUT SELECT BUTTON OPTION FORM SVG MATH CANVAS IFRAME OBJECT EMBED VIDEO
   AUDIO NAV DIALOG MENU GLOSS-CARD`.split(/\s+/),
);

/** Around the article these are the site's; inside it they may be its own head and notes. */
const SITE_TAGS = new Set(['HEADER', 'FOOTER', 'ASIDE']);

const ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'menu',
  'menubar',
  'dialog',
  'toolbar',
  'alert',
]);

/** Whole words of class names and ids that tell what is not the article. */
const WORDS = new Set(
  `comment comments disqus related newsletter promo promotion share sharing social sidebar breadcrumb breadcrumbs cookie cookies consent
   advert advertisement ad ads sponsored outbrain taboola recirc recirculation recommended trending popular signup subscribe
   navigation navbar pagination toolbar skip-link visually-hidden sr-only screen-reader-text byline-social most-read more-stories
   read-more readmore also-read tags tag-list`.split(/\s+/),
);

/** The words of a class or an id: "article__related-links" holds "related". */
function words(element: Element): string[] {
  const text = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (text === ' ') return [];
  const whole = text.split(/\s+/);
  return [...whole, ...whole.flatMap((name) => name.split(/[-_]|(?<=[a-z])(?=[A-Z])/))].map((word) =>
    word.toLowerCase(),
  );
}

/** Whether nobody sees it. Only asked for blocks, since it needs the style of the element. */
function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  return typeof element.checkVisibility === 'function' && !element.checkVisibility({ visibilityProperty: true });
}

/** Where an element stands. */
export interface Surroundings {
  /** It is no inline element. */
  block: boolean;
  /** It lies in an article. */
  inArticle: boolean;
  /** Whether it holds most of the text that is read; asked only where its class speaks against it. */
  holdsMost(element: Element): boolean;
}

/** Whether an element and all below it are left out. */
export function isSkipped(element: Element, { block, inArticle, holdsMost }: Surroundings): boolean {
  const tag = element.tagName.toUpperCase();
  if (TAGS.has(tag) || (SITE_TAGS.has(tag) && !(inArticle && tag === 'HEADER'))) return true;
  const role = element.getAttribute('role');
  if (role && ROLES.has(role)) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  // "sidebar-and-content", "comments-enabled": what holds the article is not skipped for its class.
  if (words(element).some((word) => WORDS.has(word)) && !holdsMost(element)) return true;
  return block && isHidden(element);
}
