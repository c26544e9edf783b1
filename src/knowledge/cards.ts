/** Cards in shards: fixed numbers of records a file, the most prominent entities first, loaded when asked for. */
import { composeBlurb } from './blurb.ts';
import { KnowledgeError, openFile } from './layout.ts';
import type { Card } from './model.ts';
import { decodeRecord } from './record.ts';
import type { NamesTable } from './table.ts';

/**
 * Records a shard. A page's entities are mostly prominent ones, so they lie in a few early shards; measured in both
 * browsers (see `npm run bench`), larger ones cost more to read and smaller ones more requests.
 */
export const SHARD_SIZE = 512;

/** Shards kept in memory; at about 60 kB each. */
const KEPT = 24;

/** Name of a shard's file: "000.bin". */
export const shardName = (shard: number): string => `${String(shard).padStart(3, '0')}.bin`;

/**
 * One opened shard. Texts that many records have ("Member of the Lok Sabha") are numbers: the even ones count in the first
 * shard's list, which holds what many shards share, the odd ones in the shard's own.
 */
export interface Shard {
  texts: string[];
  offsets: Uint32Array;
  records: Uint8Array;
}

/** Where each record begins. The file has their lengths, which the package's compression makes half as long as offsets. */
function starts(lengths: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(lengths.length);
  for (let i = 1; i < lengths.length; i++) offsets[i] = offsets[i - 1]! + lengths[i - 1]!;
  return offsets;
}

/** Opens a shard in place; throws KnowledgeError when it is damaged or foreign. */
export function openShard(buffer: ArrayBuffer): Shard {
  const [texts, lengths, records] = openFile('cards', buffer) as [Uint8Array, Uint8Array, Uint8Array];
  return {
    texts: JSON.parse(new TextDecoder().decode(texts)),
    offsets: starts(new Uint32Array(lengths.buffer, lengths.byteOffset, lengths.byteLength / 4)),
    records,
  };
}

/** Where cards come from: reads shards by `load`, which gives the bytes of the shard's file. */
export class CardStore {
  private readonly shards = new Map<number, Promise<Shard>>();

  constructor(
    private readonly table: NamesTable,
    private readonly load: (shard: number) => Promise<ArrayBuffer>,
  ) {}

  private shard(number: number): Promise<Shard> {
    const known = this.shards.get(number);
    const shard = known ?? this.load(number).then(openShard);
    this.shards.delete(number);
    this.shards.set(number, shard);
    // A shard that could not be read may be readable the next time.
    if (!known) shard.catch(() => this.shards.delete(number));
    const [oldest] = this.shards.keys();
    if (this.shards.size > KEPT) this.shards.delete(oldest!);
    return shard;
  }

  private async card(ordinal: number): Promise<Card> {
    const [{ texts, offsets, records }, first] = await Promise.all([
      this.shard(Math.floor(ordinal / SHARD_SIZE)),
      this.shard(0),
    ]);
    const text = (number: number) => (number % 2 === 0 ? first.texts : texts)[number >> 1];
    const at = offsets[ordinal % SHARD_SIZE];
    if (at === undefined) throw new KnowledgeError('The knowledge file is incomplete: please install Gloss again.');
    const entity = (of: number) => ({ id: this.table.id(of), kind: this.table.facts(of).kind });
    const card = { ...entity(ordinal), ...decodeRecord(records, at, text, entity) };
    return { ...card, blurb: card.blurb ?? composeBlurb(card) };
  }

  /** The cards of these ordinals. Rejects with KnowledgeError when a shard is damaged. */
  async cards(ordinals: readonly number[]): Promise<Map<number, Card>> {
    const cards = await Promise.all(ordinals.map((ordinal) => this.card(ordinal)));
    return new Map(cards.map((card, i) => [ordinals[i]!, card]));
  }
}
