/** Why a page shows no cards, in a sentence, and what can be done about it. */
import type { PageState } from '../extension/messages.ts';
import type { Settings } from '../extension/settings.ts';
import { isOff } from '../extension/sites.ts';
import type { Front } from './front.ts';

export interface Standing {
  sentence: string;
  /** "read": this page, now. "always": this site from now on, after the browser has asked the reader. */
  offers: readonly ('read' | 'always')[];
}

const NONE: Standing['offers'] = [];

function ofPage({ state, detail }: PageState): Standing {
  switch (state) {
    case 'marked':
    case 'nothing':
      return { sentence: 'Gloss read this page and found no name that it knows.', offers: NONE };
    case 'reading':
      return { sentence: 'Gloss is reading this page …', offers: NONE };
    case 'no-article':
      return { sentence: 'This page does not look like an article, so nothing is marked.', offers: ['read'] };
    case 'language':
      return { sentence: 'This page is not in English, the only language that Gloss reads.', offers: NONE };
    case 'site-off':
      return { sentence: 'Gloss is switched off for this site.', offers: NONE };
    case 'off':
      return { sentence: 'Gloss is switched off everywhere.', offers: NONE };
    case 'no-knowledge':
      return { sentence: detail ?? 'The knowledge file cannot be used: please install Gloss again.', offers: NONE };
    case 'failed':
      return { sentence: detail ?? 'Something went wrong on this page: please reload it.', offers: ['read'] };
  }
}

/** How the page in front stands; it need not have answered yet, nor be one that can be read. */
export function standingOf(front: Front | undefined, settings: Settings): Standing {
  if (!front) return { sentence: 'Gloss is looking at this page …', offers: NONE };
  const host = front.state?.host ?? front.tab?.host ?? '';
  if (!front.state && front.tab?.site === undefined) {
    return { sentence: 'The browser’s own pages and files cannot be read by Gloss.', offers: NONE };
  }
  if (!settings.on) return { sentence: 'Gloss is switched off everywhere.', offers: NONE };
  if (isOff(settings, host)) return { sentence: 'Gloss is switched off for this site.', offers: NONE };
  if (front.state) return ofPage(front.state);
  return { sentence: 'Gloss does not read this site by itself.', offers: ['read', 'always'] };
}
