import type { ArticleInfo } from '../article/types.ts';
import type { Settings } from '../extension/settings.ts';
import type { Via } from '../knowledge/model.ts';
import type { ShownCard } from './shown.ts';

/** An entity as the page names it. */
export interface CardEntry {
  ordinal: number;
  card: ShownCard;
  via: Via;
  /** Why this reading was chosen, in a sentence. */
  why?: string;
}

/** What a card is drawn from, and what the reader may do with it. Without its function, a control is not there. */
export interface CardProps {
  entry: CardEntry;
  /** Other entities that the name may mean. */
  alternatives: CardEntry[];
  /** The article's date, undefined when it is not known. */
  date?: ArticleInfo['date'] | undefined;
  /** Ids of the entities on the page. */
  onPage: ReadonlySet<string>;
  /** Another entity's card, undefined when there is none. */
  resolve(id: string): Promise<ShownCard | undefined>;
  pinned: boolean;
  onPin?(): void;
  onClose?(): void;
  /** Never marks this name again, anywhere. */
  onNever?(name: string): void;
  onSiteOff?(): void;
  /** The card's height may have changed. */
  onResize?(): void;
}

/** The card with its colours. */
export interface MountedCardProps extends CardProps {
  theme: Settings['theme'];
}
