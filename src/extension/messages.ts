/**
 * Every message that crosses a border inside the extension: one map, name -> what is sent and what comes back, both
 * checked at run time. A message that is not in the map, or not of its shape, is refused (see {@link parseMessage}).
 * All content is plain JSON, so that both browsers' serializers agree.
 */
import * as v from 'valibot';
import type { ArticleInfo } from '../article/types.ts';
import type { ShownCard } from '../card/shown.ts';
import type { Kind, Via } from '../knowledge/model.ts';
import type { Established } from '../spotter/types.ts';
import type { Settings } from './settings.ts';

/** From a message of that type, as sent, to its checked content; undefined when it is not of its shape. */
export type MessageMap = Readonly<Record<string, (message: object) => { type: string } | undefined>>;

/* @__NO_SIDE_EFFECTS__ */
function checked<S extends v.GenericSchema>(schema: S): (message: object) => v.InferOutput<S> | undefined {
  return (message) => {
    const result = v.safeParse(schema, message);
    return result.success ? result.output : undefined;
  };
}

const isOrdinal = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(0));

const established = v.object({
  entities: v.array(ordinal),
  shorts: v.record(v.string(), ordinal),
  strangers: v.array(v.string()),
});

/** State of a page, for the popup and the badge. */
export interface PageState {
  state:
    | 'marked' // marks are on the page
    | 'nothing' // read, but no known name found
    | 'reading' // not answered yet
    | 'no-article' // does not look like an article
    | 'language' // an article, but not in English
    | 'site-off' // switched off here
    | 'off' // switched off everywhere
    | 'no-knowledge' // the knowledge file was refused; `detail` says why
    | 'failed'; // something went wrong; `detail` says what
  detail?: string;
  title: string;
  host: string;
  date?: ArticleInfo['date'];
  /** Entities found, by first mention in the page. */
  entities: { ordinal: number; count: number; via: Via; card: ShownCard }[];
}

/** Longest query of a search, in UTF-16 units: longer than any name. */
export const MOST_QUERY = 300;

/** An entity that a search found. */
export interface SearchResult {
  ordinal: number;
  id: string;
  kind: Kind;
  name: string;
  blurb: string;
  /** The name that fits, where the main one does not tell. */
  matched?: string;
}

/** Content script (or extension page) -> background. */
export const toBackground = {
  /** Spot names in text; answered with marks and the cards they need. */
  spot: checked(
    v.object({
      type: v.literal('spot'),
      flows: v.array(v.string()),
      date: v.optional(v.string()),
      host: v.string(),
      established: v.optional(established),
      /** Ordinals whose cards the page has already. */
      known: v.array(ordinal),
    }),
  ),
  /** Tell how the page stands: the badge shows it. */
  status: checked(v.object({ type: v.literal('status'), marked: ordinal, active: v.boolean() })),
  /** One card by id, for a related entity that is not on the page. */
  card: checked(
    v.object({
      type: v.literal('card'),
      id: v.string(),
      date: v.optional(v.string()),
      /** Ids of the entities on the page. */
      onPage: v.array(v.string()),
    }),
  ),
  /** The reader's settings, whatever is stored. */
  settings: checked(v.object({ type: v.literal('settings') })),
  /** From a card: never mark this name again. */
  never: checked(v.object({ type: v.literal('never'), name: v.string() })),
  /** From a card: mark nothing on this host any more. */
  leave: checked(v.object({ type: v.literal('leave'), host: v.string() })),
  /** From the popup: the entities with a name that fits, see knowledge/search.ts. */
  search: checked(v.object({ type: v.literal('search'), query: v.pipe(v.string(), v.maxLength(MOST_QUERY)) })),
  /** What the bundled knowledge file is, or why it was refused. */
  knowledge: checked(v.object({ type: v.literal('knowledge') })),
  /** From the popup: read this tab now (activeTab). */
  activate: checked(v.object({ type: v.literal('activate'), tabId: v.number() })),
  /** From the popup: the reader granted this origin; read it always. */
  adopt: checked(v.object({ type: v.literal('adopt'), origin: v.string() })),
} as const;

/** Messages that act beyond the sender's own tab or serve no page: only the popup and the options may send them. */
export const PAGES_ONLY: ReadonlySet<string> = new Set(['search', 'activate', 'adopt']);

/**
 * Background or popup -> content script of a tab. Checked by hand: three small messages are not worth a library in every
 * tab.
 */
export const toPage = {
  /** Answered with a PageState. */
  state: (_: object): { type: 'state' } => ({ type: 'state' }),
  /** Scroll to a mention of an entity and flash it; `nth` counts round. */
  show: (message: object): { type: 'show'; entity: number; nth: number } | undefined => {
    const { entity, nth } = message as { entity?: unknown; nth?: unknown };
    return isOrdinal(entity) && isOrdinal(nth) ? { type: 'show', entity, nth } : undefined;
  },
  /** Keyboard walk over the marks; opens the card. */
  walk: (message: object): { type: 'walk'; step: 1 | -1 } | undefined => {
    const { step } = message as { step?: unknown };
    return step === 1 || step === -1 ? { type: 'walk', step } : undefined;
  },
} as const;

type Inputs<M extends MessageMap> = NonNullable<ReturnType<M[keyof M]>>;
export type ToBackground = Inputs<typeof toBackground>;
export type ToPage = Inputs<typeof toPage>;

/** Six numbers a mention: flow, start, end, entity ordinal, code of VIAS, score in thousandths. */
export const MENTION_STRIDE = 6;

/** What each message is answered with. `error` is one sentence for the reader. */
export interface Replies {
  spot:
    | {
        ok: true;
        mentions: number[];
        /** Alternatives of a mention: index of the mention -> ordinals. */
        alternatives: Record<number, number[]>;
        /** Why a mention was made, in a few sentences: index in `reasons` by mention; each is sent once. */
        why: number[];
        reasons: string[];
        cards: Record<number, ShownCard>;
        established: Established;
      }
    | { ok: false; error: string };
  status: undefined;
  card: ShownCard | undefined;
  settings: Settings;
  never: undefined;
  leave: undefined;
  search: { ok: true; results: SearchResult[] } | { ok: false; error: string };
  knowledge: { ok: true; entities: number; names: number; built: string } | { ok: false; error: string };
  activate: { ok: true } | { ok: false; error: string };
  adopt: { ok: true } | { ok: false; error: string };
  state: PageState;
  show: boolean;
  walk: boolean;
}

/** The message, checked; undefined when the map has no such message or its shape is wrong. */
export function parseMessage<M extends MessageMap>(map: M, message: unknown): Inputs<M> | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const { type } = message;
  if (typeof type !== 'string' || !Object.hasOwn(map, type)) return undefined;
  return map[type]!(message) as Inputs<M> | undefined;
}
