/** The foot of a card: doubts about the reading, sources, the way on. */
import type { DateSource } from '../article/types.ts';
import type { CardEntry, CardProps } from './props.ts';
import { Ref } from './ref.tsx';
import type { ShownCard } from './shown.ts';
import { dateWords } from './words.ts';

const DATE_SOURCES: Readonly<Record<DateSource, string>> = {
  'json-ld': "the page's structured data",
  meta: "the page's metadata",
  'time element': 'a time stamp on the page',
  dateline: 'its dateline',
};

interface WrongProps extends Pick<CardProps, 'alternatives' | 'onNever' | 'onSiteOff' | 'onResize'> {
  entry: CardEntry;
  /** Shows another reading of the name. */
  choose(entry: CardEntry): void;
}

/** What the reader can do about a wrong mark. */
export function Wrong({ entry, alternatives, choose, onNever, onSiteOff, onResize }: WrongProps) {
  const others = alternatives.filter(({ ordinal }) => ordinal !== entry.ordinal);
  if (others.length === 0 && !onNever && !onSiteOff) return null;
  return (
    <details class="g-details" onToggle={onResize}>
      <summary>Wrong?</summary>
      {others.length > 0 && (
        <>
          <p class="g-label">The name may also mean</p>
          <ul class="g-others">
            {others.map((other) => (
              <li>
                <Ref onPress={() => choose(other)}>{other.card.name}</Ref>
                {other.card.blurb && <span class="g-quiet" dir="auto">{` ${other.card.blurb}`}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="g-actions">
        {onNever && (
          <button type="button" class="g-action" onClick={() => onNever(entry.card.name)}>
            Never mark <bdi>{entry.card.name}</bdi>
          </button>
        )}
        {onSiteOff && (
          <button type="button" class="g-action" onClick={onSiteOff}>
            Not on this site
          </button>
        )}
      </div>
    </details>
  );
}

/** Why this reading, and why this day. */
export function Why({ entry, date, onResize }: Pick<CardProps, 'entry' | 'date' | 'onResize'>) {
  const dated = date ? `The article is dated ${dateWords(date.value)}, from ${DATE_SOURCES[date.source]}.` : '';
  if (!entry.why && !dated) return null;
  return (
    <details class="g-details" onToggle={onResize}>
      <summary>Why this?</summary>
      {entry.why && <p dir="auto">{entry.why}</p>}
      {dated && <p>{dated}</p>}
    </details>
  );
}

/** Address of the English Wikipedia article of a title. */
const wikipedia = (title: string): string =>
  `https://en.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`;

/** Where the facts are from, how fresh they are, and the article to read on. */
export function Sources({ card }: { card: ShownCard }) {
  const { asOf, sources } = card.lines;
  return (
    <div class="g-foot">
      <p>
        As of {asOf}
        {sources.length > 0 && ` · ${sources.join(', ')}`}
      </p>
      {card.title && (
        <a class="g-link" href={wikipedia(card.title)} target="_blank" rel="noopener noreferrer">
          Wikipedia
        </a>
      )}
    </div>
  );
}
