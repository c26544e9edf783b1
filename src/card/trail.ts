/** The way through cards: from the entity of the mark to related ones and back. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reference } from '../knowledge/model.ts';
import type { CardEntry, CardProps } from './props.ts';
import type { ShownCard } from './shown.ts';

export interface Trail {
  /** The reading of the mark: the first one, or the alternative chosen. */
  entry: CardEntry;
  /** The card to show. */
  card: ShownCard;
  /** The card that "Back" leads to. */
  before: ShownCard | undefined;
  /** What went wrong at the last step; empty when nothing did. */
  problem: string;
  follow(reference: Reference): void;
  back(): void;
  choose(entry: CardEntry): void;
}

/** Keeps where the reader is; `moved` is called after a step has been drawn, to put focus where the reader looks. */
export function useTrail({ entry: first, resolve }: CardProps, moved: () => void): Trail {
  const [entry, setEntry] = useState(first);
  const [cards, setCards] = useState<readonly ShownCard[]>([]);
  const [problem, setProblem] = useState('');
  const step = useRef(0);
  const drawn = useRef(0);

  // Focus goes along only with steps, not with the first drawing: a card that opens on hover must not take it.
  useEffect(() => {
    if (drawn.current === step.current) return;
    drawn.current = step.current;
    moved();
  });

  const go = (next: readonly ShownCard[]) => {
    step.current++;
    setProblem('');
    setCards(next);
  };
  const follow = async (reference: Reference) => {
    const asked = step.current;
    try {
      const card = await resolve(reference.id);
      // The reader has gone elsewhere meanwhile.
      if (asked !== step.current) return;
      if (card) go([...cards, card]);
      else setProblem(`There is no card about ${reference.name}.`);
    } catch {
      if (asked === step.current)
        setProblem(`The card about ${reference.name} could not be read. Reload the page and try again.`);
    }
  };
  return {
    entry,
    card: cards.at(-1) ?? entry.card,
    before: cards.length > 0 ? (cards.at(-2) ?? entry.card) : undefined,
    problem,
    follow: (reference) => void follow(reference),
    back: () => go(cards.slice(0, -1)),
    choose: (other) => {
      setEntry(other);
      go([]);
    },
  };
}
