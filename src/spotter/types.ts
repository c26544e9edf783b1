import type { Via } from '../knowledge/model.ts';

/** What the spotter reads: the text of a page in flows (a paragraph, a headline each), in reading order. */
export interface Article {
  flows: readonly string[];
  /** Day number (see knowledge/dates.ts) on which the article was written, when known. */
  day?: number;
  /** Host name of the outlet ("www.bbc.com"), when known; its country breaks ties between readings. */
  host?: string;
  /** What earlier text of the same page has established (see {@link Established}). */
  established?: Established;
}

/**
 * What a page has settled so far, as plain data that the caller keeps: with it, text that arrives later ("Blinken" in a
 * paragraph loaded on scroll) is read as if it had been there from the start.
 */
export interface Established {
  /** Entity ordinals that were marked, most mentioned first. */
  entities: number[];
  /** Short forms that this page gave to an entity: folded form -> entity ordinal ("blinken", "ccp"). */
  shorts: Record<string, number>;
  /** Folded last names of people the file does not know ("peterson"), which block a famous namesake. */
  strangers: string[];
}

/** One place in the text that names an entity. */
export interface Mention {
  /** Index into `Article.flows`. */
  flow: number;
  /** UTF-16 offsets into that flow, end exclusive. */
  start: number;
  end: number;
  /** Entity ordinal in the knowledge file. */
  entity: number;
  via: Via;
  /** 0-1: how sure the choice is. */
  score: number;
  /** Other entities that were close, best first; usually empty. */
  alternatives: number[];
}

export interface Spotted {
  mentions: Mention[];
  established: Established;
}

/** The fate of one candidate name, for `spot --explain` and the card's "Why this?". */
export interface Explanation {
  flow: number;
  start: number;
  end: number;
  surface: string;
  /** Readings considered, best first. */
  readings: { entity: number; via: Via; score: number; why: string }[];
  /** "marked", or why not ("part of a longer unknown name", "surname without full name", "too close to call", …). */
  fate: string;
}
