/** Where an answer about the page was found, best evidence first. */
export type ArticleEvidence = 'json-ld' | 'og:type' | 'article element' | 'readable text';
export type DateSource = 'json-ld' | 'meta' | 'time element' | 'dateline';

/** What the page says of itself. */
export interface ArticleInfo {
  /** What makes it an article; undefined when it is none. */
  evidence: ArticleEvidence | undefined;
  /** BCP 47 language ("en-GB"), when declared. */
  language: string | undefined;
  /** Day of publication, or of the revision that rewrote the page; "YYYY-MM-DD" as the publisher’s local day. */
  date: { value: string; source: DateSource } | undefined;
  /** Headline, for the popup. */
  title: string;
}

/** A run of text inside one Text node that is part of a flow. */
export interface Piece {
  node: Text;
  /** Offset of the piece in the flow's text. */
  at: number;
  /** Offset of the piece in `node.data`, and its length (both in UTF-16 units). */
  from: number;
  length: number;
}

/** Text that reads as one: joined across inline elements, cut at blocks. */
export interface Flow {
  text: string;
  pieces: Piece[];
  /** The block element the flow lies in (for observing and forgetting). */
  block: Element;
}

/** A part of a Text node, to make a Range of. */
export interface Place {
  node: Text;
  start: number;
  end: number;
}
