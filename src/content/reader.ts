/** Reads the text of the page, has names spotted in the background, and keeps what is known of the page. */
import { FlowIndex } from '../article/flow-index.ts';
import { readPage } from '../article/read-page.ts';
import type { Flow, Place } from '../article/types.ts';
import type { ShownCard } from '../card/shown.ts';
import { type Mark, Marks } from './marks.ts';
import { documentOrder } from './order.ts';
import { ask, batches, decode, type Spotted } from './spotting.ts';

export class Reader {
  readonly marks: Marks;
  readonly cards = new Map<number, ShownCard>();
  /** Open shadow roots that hold text of the page. */
  shadowRoots: readonly ShadowRoot[] = [];
  readonly #index = new FlowIndex();
  readonly #flows = new Map<number, Flow>();
  readonly #date: string | undefined;
  #established: Spotted['established'] | undefined;

  /** `date` is the day of publication, "YYYY-MM-DD", when known. */
  constructor(date: string | undefined) {
    this.#date = date;
    this.marks = new Marks((a, b) => this.#order(a, b));
  }

  /**
   * Brings the reading up to date with the page: text that is gone or changed is forgotten with its marks (`gone`), text
   * not read before is given back for {@link spot}. `kept` is how many flows of before are still there.
   */
  look(): { gone: number[]; fresh: number[]; kept: number } {
    const gone = new Set(this.#index.prune());
    const fresh = readPage(document).filter((flow) => flow.pieces.some(({ node }) => !this.#index.has(node)));
    // A paragraph that grew is read anew, and its older reading goes.
    for (const { node, from } of fresh.flatMap((flow) => flow.pieces)) {
      const older = this.#index.find(node, from);
      if (older) gone.add(older.flow);
    }
    const ids = this.#index.add(fresh);
    for (const id of gone) this.#flows.delete(id);
    const kept = this.#flows.size;
    ids.forEach((id, i) => void this.#flows.set(id, fresh[i]!));
    const roots = [...this.#flows.values()].map((flow) => flow.pieces[0]?.node.getRootNode());
    this.shadowRoots = [...new Set(roots)].filter((root) => root instanceof ShadowRoot);
    return { gone: this.marks.forget([...gone]), fresh: ids, kept };
  }

  /**
   * Has names spotted in flows and adds the marks, batch by batch; `progress` is called after each. Rejects with
   * {@link NoKnowledge}, or when the background cannot be reached.
   */
  async spot(ids: readonly number[], signal: AbortSignal, progress: () => void): Promise<void> {
    const flows = ids.map((id) => ({ id, text: this.#flows.get(id)?.text ?? '' }));
    for (const batch of batches(flows)) {
      const answer = await ask({
        type: 'spot',
        flows: batch.map(({ text }) => text),
        host: location.hostname,
        known: [...this.cards.keys()],
        ...(this.#date === undefined ? {} : { date: this.#date }),
        ...(this.#established === undefined ? {} : { established: this.#established }),
      });
      if (signal.aborted) return;
      const found = decode(
        answer,
        batch.map(({ id }) => id),
        this.cards,
      );
      for (const [ordinal, card] of Object.entries(answer.cards)) this.cards.set(Number(ordinal), card);
      this.#established = answer.established;
      // The page may have changed while the question was out.
      this.marks.add(found.filter((mark) => this.#flows.has(mark.flow)));
      progress();
    }
  }

  /** Where a mark's text is in the page, undefined when the page changed it. */
  locate(mark: Mark): Place[] | undefined {
    return this.#index.locate(mark.flow, mark.start, mark.end);
  }

  /** The visible marks at an offset of a text node. */
  at(node: Text, offset: number): Mark[] {
    const found = this.#index.find(node, offset);
    return found ? this.marks.touching(found.flow, found.at) : [];
  }

  /** The text of a mark as the page writes it. */
  surface({ flow, start, end }: Pick<Mark, 'flow' | 'start' | 'end'>): string {
    return this.#flows.get(flow)?.text.slice(start, end) ?? '';
  }

  /** Visible marks with the blocks they lie in. */
  painted(): { block: Element; marks: Mark[] }[] {
    return this.marks.flows().flatMap((flow) => {
      const block = this.#flows.get(flow)?.block;
      return block ? [{ block, marks: this.marks.visible(flow) }] : [];
    });
  }

  #order(a: number, b: number): number {
    const [first, second] = [this.#flows.get(a)?.pieces[0]?.node, this.#flows.get(b)?.pieces[0]?.node];
    return first && second ? documentOrder(first, second) : a - b;
  }
}
