/** What an element does to the text around it, by its tag. */

/** Part of the line they stand in. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s slot small span strike strong ' +
    'sub sup time tt u var wbr'
  ).split(' '),
);

/** Without text to read, and the line goes on as if they were not there. */
const SILENT = new Set(
  'script style noscript template link meta title head svg img picture source rp rt gloss-card'.split(' '),
);

/** Seen, but no text to read: the line ends there. */
const CUTTING = new Set(
  (
    'br hr code pre kbd samp textarea input select button meter progress math canvas iframe frame object embed video audio ' +
    'map nav aside menu'
  ).split(' '),
);

/** True for elements that are passed over without a trace. */
export function isSilent(element: Element): boolean {
  return SILENT.has(element.localName);
}

/** True for elements that end a line and whose text is not read: controls, code, embedded media, navigation. */
export function isCut(element: Element): boolean {
  return CUTTING.has(element.localName);
}

/** True for elements whose text stands by itself; custom elements count as blocks. */
export function isBlock(element: Element): boolean {
  return !INLINE.has(element.localName);
}
