import { KINDS, type Kind } from '../knowledge/model.ts';

/** Key in `storage.sync`. */
export const KEY = 'settings';

/** What the reader can set. Kept in `storage.sync` under {@link KEY}, with the version that wrote it. */
export interface Settings {
  version: 1;
  /** The switch for everything. */
  on: boolean;
  /** Kinds to mark. */
  kinds: Record<Kind, boolean>;
  /** Mark the first mention of an entity on a page, or every one. */
  mentions: 'first' | 'every';
  /** How long the pointer rests before a card opens, in milliseconds. */
  dwell: number;
  theme: 'auto' | 'light' | 'dark';
  /** Hosts ("example.org", its subdomains included) where nothing is marked. */
  sitesOff: string[];
  /** Names never to mark, as the reader typed them; compared folded. */
  never: string[];
}

export const DEFAULTS: Settings = {
  version: 1,
  on: true,
  kinds: Object.fromEntries(KINDS.map((kind) => [kind, true])) as Record<Kind, boolean>,
  mentions: 'every',
  dwell: 300,
  theme: 'auto',
  sitesOff: [],
  never: [],
};
