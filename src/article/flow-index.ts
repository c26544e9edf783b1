/** The way back from offsets in flows to the text of the page, and from the page to flows. */
import type { Flow, Piece, Place } from './types.ts';

interface Entry {
  flow: number;
  piece: Piece;
}

const inPage = ({ node }: Piece) => node.isConnected;

/** Keeps flows under numbers. Text that the page changes or removes no longer fits and is not found any more. */
export class FlowIndex {
  private readonly flows = new Map<number, Flow>();
  private readonly byNode = new WeakMap<Text, Entry[]>();
  private next = 0;

  /** Takes flows in and gives the number of each. */
  add(flows: readonly Flow[]): number[] {
    return flows.map((flow) => {
      const number = this.next++;
      this.flows.set(number, flow);
      for (const piece of flow.pieces) {
        const entries = this.byNode.get(piece.node) ?? [];
        entries.push({ flow: number, piece });
        this.byNode.set(piece.node, entries);
      }
      return number;
    });
  }

  flow(number: number): Flow | undefined {
    return this.flows.get(number);
  }

  private fits(flow: Flow, piece: Piece): boolean {
    const { node, at, from, length } = piece;
    return inPage(piece) && node.data.slice(from, from + length) === flow.text.slice(at, at + length);
  }

  /**
   * The parts of text nodes that hold the offsets `start` to `end` of a flow, in order; undefined when the flow is unknown
   * or any of them no longer holds what was read.
   */
  locate(number: number, start: number, end: number): Place[] | undefined {
    const flow = this.flows.get(number);
    if (!flow || start >= end || end > flow.text.length) return undefined;
    const places: Place[] = [];
    for (const piece of flow.pieces) {
      if (piece.at + piece.length <= start || piece.at >= end) continue;
      if (!this.fits(flow, piece)) return undefined;
      const from = piece.from + Math.max(0, start - piece.at);
      const to = piece.from + Math.min(piece.length, end - piece.at);
      const last = places.at(-1);
      if (last?.node === piece.node) last.end = to;
      else places.push({ node: piece.node, start: from, end: to });
    }
    return places.length > 0 ? places : undefined;
  }

  /** The flow and the offset in it that an offset of a text node belongs to. */
  find(node: Text, offset: number): { flow: number; at: number } | undefined {
    for (const { flow: number, piece } of this.byNode.get(node) ?? []) {
      const flow = this.flows.get(number);
      if (!flow || offset < piece.from || offset > piece.from + piece.length || !this.fits(flow, piece)) continue;
      return { flow: number, at: piece.at + offset - piece.from };
    }
    return undefined;
  }

  /** Whether the text of this node was read and still is what it was. */
  has(node: Text): boolean {
    return (this.byNode.get(node) ?? []).some(({ flow: number, piece }) => {
      const flow = this.flows.get(number);
      return flow !== undefined && this.fits(flow, piece);
    });
  }

  /** Forgets the flows whose text the page has changed or removed, and gives their numbers. */
  prune(): number[] {
    const gone = [...this.flows]
      .filter(([, flow]) => !flow.pieces.every((piece) => this.fits(flow, piece)))
      .map(([number]) => number);
    for (const number of gone) this.flows.delete(number);
    return gone;
  }
}
