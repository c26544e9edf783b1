/** The parts of a card that show lines and facts. */
import { useState } from 'preact/hooks';
import type { Reference } from '../knowledge/model.ts';
import type { Fact } from './facts.ts';
import type { Line } from './lines.ts';
import { Ref } from './ref.tsx';

/** What the blocks call back. */
export interface Follow {
  /** Shows the card of an entity. */
  follow(reference: Reference): void;
}

/** Text with references, which are buttons that follow inside the card. */
function Parts({ parts, follow }: { parts: Line['parts'] } & Follow) {
  return (
    <>{parts.map((part) => (typeof part === 'string' ? part : <Ref onPress={() => follow(part)}>{part.name}</Ref>))}</>
  );
}

interface BlockProps extends Follow {
  class: string;
  title: string;
  lines: readonly Line[];
  onResize: (() => void) | undefined;
}

/** A dated block: its telling lines, and the rest behind a button. */
export function Block({ class: className, title, lines, follow, onResize }: BlockProps) {
  const [open, setOpen] = useState(false);
  const hidden = lines.filter(({ more }) => more).length;
  if (lines.length === 0) return null;
  const toggle = () => {
    setOpen(!open);
    queueMicrotask(() => onResize?.());
  };
  return (
    <section class={`g-block ${className}`} aria-label={title}>
      <h3 class="g-when">{title}</h3>
      <ul class="g-lines">
        {lines
          .filter(({ more }) => open || !more)
          .map(({ parts }) => (
            <li dir="auto">
              <Parts parts={parts} follow={follow} />
            </li>
          ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="g-more" aria-expanded={open} onClick={toggle}>
          {open ? 'Less' : `${hidden} more`}
        </button>
      )}
    </section>
  );
}

/** Key facts, label by label. */
export function Facts({ facts, follow }: { facts: readonly Fact[] } & Follow) {
  if (facts.length === 0) return null;
  return (
    <dl class="g-facts">
      {facts.map(({ label, parts }) => (
        <div class="g-fact">
          <dt>{label}</dt>
          <dd dir="auto">
            <Parts parts={parts} follow={follow} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface RelatedProps extends Follow {
  label: string;
  related: readonly Reference[];
}

/** Entities worth following. */
export function Related({ label, related, follow }: RelatedProps) {
  if (related.length === 0) return null;
  return (
    <section class="g-related" aria-label={label}>
      <h3 class="g-label">{label}</h3>
      <ul class="g-chips">
        {related.map((one) => (
          <li>
            <button type="button" class="g-chip" onClick={() => follow(one)}>
              <bdi>{one.name}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
