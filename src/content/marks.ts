/** Which marks are on the page: our own store, by flow, of everything found and of what the settings let be seen. */
import type { Kind, Via } from '../knowledge/model.ts';

/** One mention of an entity in the text of the page. */
export interface Mark {
  /** Number of the mark, never used twice on a page. */
  id: number;
  /** Id of the flow (see article/flow-index.ts), and UTF-16 offsets into its text, end exclusive. */
  flow: number;
  start: number;
  end: number;
  /** Ordinal of the entity in the knowledge file. */
  ordinal: number;
  kind: Kind;
  via: Via;
  /** Ordinals of other readings that were close, best first. */
  alternatives: readonly number[];
  /** Why it was made, in a few sentences. */
  why: string;
  /** The first mark of its entity in the page, demonyms apart: "Chinese" is no introduction of China. */
  first: boolean;
}

export type FoundMark = Omit<Mark, 'id' | 'first'>;

/** What may be seen, from the settings. */
export interface Visibility {
  mentions: 'first' | 'every';
  allows(mark: FoundMark): boolean;
}

const byPlace = (a: FoundMark, b: FoundMark) => a.start - b.start || b.end - a.end;

/**
 * The marks of a page. `flowOrder` compares two flow ids by the place of their text in the page. Everything given out is
 * in reading order.
 */
export class Marks {
  readonly #flows = new Map<number, Mark[]>();
  readonly #flowOrder: (a: number, b: number) => number;
  #visibility: Visibility = { mentions: 'every', allows: () => true };
  #allowed: readonly Mark[] = [];
  #visible = new Map<number, Mark[]>();
  #lastId = 0;

  constructor(flowOrder: (a: number, b: number) => number) {
    this.#flowOrder = flowOrder;
  }

  add(found: readonly FoundMark[]): void {
    for (const mark of found) {
      const marks = this.#flows.get(mark.flow) ?? [];
      marks.push({ ...mark, id: ++this.#lastId, first: false });
      this.#flows.set(mark.flow, marks);
    }
    for (const flow of new Set(found.map((mark) => mark.flow))) this.#flows.get(flow)!.sort(byPlace);
    this.#refresh();
  }

  /** Drops the marks of these flows and gives their numbers. */
  forget(flows: readonly number[]): number[] {
    const gone = flows.flatMap((flow) => this.#flows.get(flow) ?? []);
    for (const flow of flows) this.#flows.delete(flow);
    if (gone.length > 0) this.#refresh();
    return gone.map((mark) => mark.id);
  }

  /** Applies new settings. */
  show(visibility: Visibility): void {
    this.#visibility = visibility;
    this.#refresh();
  }

  /** Ids of the flows that have visible marks, in reading order. */
  flows(): number[] {
    return [...this.#visible.keys()];
  }

  /** The visible marks of one flow, or of the page. */
  visible(flow?: number): Mark[] {
    return flow === undefined ? [...this.#visible.values()].flat() : (this.#visible.get(flow) ?? []);
  }

  /** Every mark of the kinds and names that may be seen, also repeated ones when only first mentions are marked. */
  allowed(): readonly Mark[] {
    return this.#allowed;
  }

  get(id: number): Mark | undefined {
    for (const marks of this.#visible.values()) {
      const mark = marks.find((candidate) => candidate.id === id);
      if (mark) return mark;
    }
    return undefined;
  }

  /** The visible marks that offset `at` of a flow lies in or borders on. */
  touching(flow: number, at: number): Mark[] {
    return this.visible(flow).filter((mark) => mark.start <= at && at <= mark.end);
  }

  #ordered(): Mark[] {
    return [...this.#flows.keys()].sort(this.#flowOrder).flatMap((flow) => this.#flows.get(flow)!);
  }

  #refresh(): void {
    const seen = new Set<string>();
    this.#visible = new Map();
    this.#allowed = this.#ordered().filter((mark) => this.#visibility.allows(mark));
    for (const mark of this.#allowed) {
      const key = `${mark.ordinal} ${mark.via === 'demonym'}`;
      mark.first = !seen.has(key);
      seen.add(key);
      if (this.#visibility.mentions === 'first' && !mark.first) continue;
      const marks = this.#visible.get(mark.flow) ?? [];
      marks.push(mark);
      this.#visible.set(mark.flow, marks);
    }
  }
}
