/** The meta elements of a page. */

const NAMES = ['property', 'name', 'itemprop', 'http-equiv'];

/** The first content under each name, names in lower case whichever attribute they stand in. */
export function metaContents(document: Document): Map<string, string> {
  const contents = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')?.trim();
    for (const attribute of NAMES) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name && content && !contents.has(name)) contents.set(name, content);
    }
  }
  return contents;
}
