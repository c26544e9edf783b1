/** Keeps flows by id and leads from their text to the page and back, for as long as the page holds that text. */
import type { Flow, Piece, Place } from './types.ts';

interface Kept {
  flow: number;
  /** The text of the node when it was read; a node that says otherwise now is not trusted. */
  data: string;
  /** The pieces of the flow that lie in this node, in order. */
  pieces: Piece[];
}

export class FlowIndex {
  readonly #flows = new Map<number, Flow>();
  readonly #nodes = new WeakMap<Text, Kept>();
  #next = 0;

  /** Takes flows in and gives their ids. A flow that shares a text node with an older one replaces it. */
  add(flows: Flow[]): number[] {
    return flows.map((flow) => {
      const id = this.#next++;
      for (const { node } of flow.pieces) {
        const older = this.#nodes.get(node);
        if (older) this.#forget(older.flow);
      }
      this.#flows.set(id, flow);
      for (const piece of flow.pieces) {
        const kept = this.#nodes.get(piece.node);
        if (kept) kept.pieces.push(piece);
        else this.#nodes.set(piece.node, { flow: id, data: piece.node.data, pieces: [piece] });
      }
      return id;
    });
  }

  /** The flow of an id; undefined when it was never given or is forgotten. */
  flow(id: number): Flow | undefined {
    return this.#flows.get(id);
  }

  /**
   * Where the characters `start` to `end` (exclusive) of a flow's text are in the page, one place per text node in
   * reading order. Undefined when the flow is unknown, the page changed or dropped one of these nodes, or none of the
   * characters is there as written (a lone space may stand for a line break).
   */
  locate(flow: number, start: number, end: number): Place[] | undefined {
    const places: Place[] = [];
    for (const { node, at, from, length } of this.#flows.get(flow)?.pieces ?? []) {
      const [first, last] = [Math.max(start, at), Math.min(end, at + length)];
      if (first >= last) continue;
      if (!this.#holds(node)) return undefined;
      const place = { node, start: from + first - at, end: from + last - at };
      const before = places.at(-1);
      // Between two pieces of one node there is only collapsed white space.
      if (before?.node === node) before.end = place.end;
      else places.push(place);
    }
    return places.length > 0 ? places : undefined;
  }

  /**
   * The flow and the offset in its text of an offset in a text node. Collapsed white space counts as the end of the text
   * before it. Undefined outside of all flows, and when the node changed.
   */
  find(node: Text, offset: number): { flow: number; at: number } | undefined {
    const kept = this.#nodes.get(node);
    if (!kept || !this.#holds(node)) return undefined;
    const piece = kept.pieces.findLast(({ from }) => from <= offset);
    if (!piece) return undefined;
    const into = offset - piece.from;
    if (into > piece.length && piece === kept.pieces.at(-1)) return undefined;
    return { flow: kept.flow, at: piece.at + Math.min(into, piece.length) };
  }

  /** True when the node is part of a flow and says what it said when it was read. */
  has(node: Text): boolean {
    return this.#holds(node);
  }

  /** Forgets the flows that the page changed or dropped in part or as a whole, and gives their ids. */
  prune(): number[] {
    const gone = [...this.#flows].filter(([, flow]) => !flow.pieces.every(({ node }) => this.#holds(node)));
    for (const [id] of gone) this.#forget(id);
    return gone.map(([id]) => id);
  }

  #holds(node: Text): boolean {
    return node.isConnected && this.#nodes.get(node)?.data === node.data;
  }

  #forget(id: number): void {
    for (const { node } of this.#flows.get(id)?.pieces ?? []) this.#nodes.delete(node);
    this.#flows.delete(id);
  }
}
