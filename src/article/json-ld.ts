/** What a page says of itself in JSON-LD (schema.org). */

export type LdNode = Record<string, unknown>;

/** Article and its kinds: NewsArticle, OpinionNewsArticle …, BlogPosting, LiveBlogPosting. */
const ARTICLE_TYPE = /(?:^|[:/])(?:[A-Za-z]*Article|BlogPosting|LiveBlogPosting)$/;
/** A page that lists other pages. */
const LIST_TYPE = /(?:^|[:/])(?:CollectionPage|ItemList|SearchResultsPage)$/;

function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON as publishers write it: in comments, with raw line breaks in strings, commas too many. Undefined when beyond repair. */
function parse(source: string): unknown {
  const repaired = () =>
    source
      .replace(/^\s*(?:<!--|(?:\/\/\s*)?<!\[CDATA\[)|(?:-->|(?:\/\/\s*)?\]\]>)\s*$/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what breaks the JSON
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s*(?=[}\]])/g, '')
      .replace(/;\s*$/, '');
  for (const text of [() => source, repaired]) {
    try {
      return JSON.parse(text());
    } catch {}
  }
  return undefined;
}

/** The nodes that stand for the page itself: top level, "@graph", and what a page calls its main entity. */
function nodesOf(value: unknown): LdNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  return [value, ...nodesOf(value['@graph']), ...nodesOf(value.mainEntity)];
}

function hasType(node: LdNode, type: RegExp): boolean {
  return [node['@type']].flat().some((name) => typeof name === 'string' && type.test(name));
}

/** The first text of a property that may hold one, several or none. */
export function textOf(node: LdNode, property: string): string | undefined {
  return [node[property]].flat().find((value) => typeof value === 'string' && value.trim() !== '') as
    | string
    | undefined;
}

/** A page that describes more articles than this describes those that it links to. */
const MOST_HEADLINES = 2;

/**
 * The article that JSON-LD declares, and whether it declares a list of pages instead. Broken blocks count as absent.
 * Of several articles the page is the one that its title names; several next to a list, or many, are entries of a list.
 */
export function readJsonLd(document: Document): { article: LdNode | undefined; isList: boolean } {
  const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
  const nodes = [...scripts].flatMap((script) => nodesOf(parse(script.textContent ?? '')));
  const articles = nodes.filter((node) => hasType(node, ARTICLE_TYPE));
  const lists = nodes.some((node) => hasType(node, LIST_TYPE));
  const headlines = new Set(articles.map((node) => textOf(node, 'headline')));
  const own = articles.find((node) => document.title.includes(textOf(node, 'headline') ?? '\n'));
  const isList = (lists && headlines.size !== 1) || (headlines.size > MOST_HEADLINES && !own);
  return { article: isList ? undefined : (own ?? articles[0]), isList };
}
