/** One entity as a row of a list: its name, what it is, and at the end how often the page names it or which kind it is. */
import type { ComponentChildren } from 'preact';

interface Props {
  ordinal: number;
  name: string;
  blurb: string;
  /** At the end of the line of the name. */
  aside: ComponentChildren;
  /** Another name, the one that was looked for. */
  matched?: string | undefined;
  open(): void;
}

export function Row({ ordinal, name, blurb, aside, matched, open }: Props) {
  return (
    <li>
      <button type="button" class="p-entity" data-ordinal={ordinal} onClick={open}>
        <span class="p-name">
          <bdi>{name}</bdi>
          <span class="p-count">{aside}</span>
        </span>
        {matched && (
          <span class="p-matched">
            also <bdi>{matched}</bdi>
          </span>
        )}
        {blurb && (
          <span class="p-blurb" dir="auto">
            {blurb}
          </span>
        )}
      </button>
    </li>
  );
}
