/** Draws a card into a root of the page's card or of the popup. */
import { render } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import type { MountedCardProps } from './props.ts';
import { CardView } from './view.tsx';

export { default as CARD_CSS } from './card.css?inline';

/** A card that cannot be drawn says so; the page it lies on goes on. */
function Guarded({ theme, ...props }: MountedCardProps) {
  const [error] = useErrorBoundary();
  const { name } = props.entry.card;
  return (
    <div class="gloss" lang="en" dir="ltr" data-theme={theme}>
      {error ? (
        <div class="g-card" role="dialog" aria-label={name} tabIndex={-1}>
          <p class="g-failed">{`The card about ${name} could not be drawn. Reload the page to try again.`}</p>
        </div>
      ) : (
        <CardView {...props} />
      )}
    </div>
  );
}

/** Draws the card into `root`, or draws it anew with other props; another ordinal starts with a fresh card. */
export function mountCard(root: ShadowRoot | HTMLElement, props: MountedCardProps): void {
  render(<Guarded key={props.entry.ordinal} {...props} />, root);
}

/** Takes the card out of `root`. */
export function unmountCard(root: ShadowRoot | HTMLElement): void {
  render(null, root);
}
