/** The content script: starts once in each page that the manifest, a granted site or a click in the popup names. */

import { clearLeftovers } from './leftovers.ts';
import { begin } from './life.ts';
import { Page } from './page.ts';

if (document.contentType === 'text/html' && document.body && window.top === window) {
  const life = begin();
  clearLeftovers();
  try {
    new Page(life).start();
  } catch (error) {
    // The extension went away while starting: nothing to tell.
    if (life.isValid()) console.warn('Gloss could not start on this page:', error);
    life.end();
  }
}
