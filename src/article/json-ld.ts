/** What a page says of itself in JSON-LD (schema.org). Broken scripts are passed over: many sites have some. */

export type Thing = Record<string, unknown>;

/** Deeper nesting is no page description any more. */
const MOST_DEPTH = 4;

function collect(value: unknown, depth: number, into: Thing[]): void {
  if (depth > MOST_DEPTH || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, depth + 1, into);
    return;
  }
  const thing = value as Thing;
  if ('@type' in thing) into.push(thing);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) collect(thing[key], depth + 1, into);
}

/** All things that the page describes, in its order. */
export function readJsonLd(document: Document): Thing[] {
  const things: Thing[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      // Some sites leave raw line breaks inside strings, which JSON forbids.
      collect(JSON.parse((script.textContent ?? '').replace(/[\n\r\t]/g, ' ')), 0, things);
    } catch {
      // Not readable: the other sources of the page have to do.
    }
  }
  return things;
}

const ARTICLE = /^(?:[A-Za-z]*Article|BlogPosting|LiveBlogPosting|Report|Review)$/;

/** The article among the things, if the page describes one. */
export function articleOf(things: readonly Thing[]): Thing | undefined {
  return things.find((thing) => [thing['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type)));
}

/** A text property, or undefined. */
export function textOf(thing: Thing | undefined, key: string): string | undefined {
  const value = thing?.[key];
  const text = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}
