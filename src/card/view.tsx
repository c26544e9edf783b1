/** The card of an entity, as it stood on the day of the article. */
import { useRef } from 'preact/hooks';
import type { Reference } from '../knowledge/model.ts';
import { Block, Facts, Related } from './blocks.tsx';
import { Sources, Why, Wrong } from './feet.tsx';
import { BackIcon, CloseIcon, KindIcon, PinIcon } from './icons.tsx';
import type { CardProps } from './props.ts';
import { useTrail } from './trail.ts';

/** Pin and close, each only where it does something. */
function Controls({ pinned, onPin, onClose }: Pick<CardProps, 'pinned' | 'onPin' | 'onClose'>) {
  return (
    <div class="g-controls">
      {onPin && (
        <button
          type="button"
          class="g-control"
          aria-label="Keep open"
          title="Keep open"
          aria-pressed={pinned}
          onClick={onPin}
        >
          <PinIcon />
        </button>
      )}
      {onClose && (
        <button type="button" class="g-control" aria-label="Close" title="Close" onClick={onClose}>
          <CloseIcon />
        </button>
      )}
    </div>
  );
}

/** The whole card, a dialog named by the entity. Give it a `key` of the mark's ordinal: another mark starts anew. */
export function CardView(props: CardProps) {
  const { onPage, onResize } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const trail = useTrail(props, () => {
    heading.current?.focus();
    onResize?.();
  });
  const { card, entry, before } = trail;
  // A card followed to is no lower than the one before: the pointer that pressed stays in it.
  const follow = (reference: Reference) => {
    const dialog = heading.current!.closest<HTMLElement>('.g-card')!;
    dialog.style.setProperty('--g-least', `${dialog.offsetHeight}px`);
    trail.follow(reference);
  };
  const { lines } = card;
  const isHere = ({ id }: Reference) => onPage.has(id);
  return (
    <div class="g-card" role="dialog" aria-label={lines.name} tabIndex={-1} data-kind={card.kind}>
      <div class="g-head">
        <div class="g-top">
          <p class="g-kind">
            <KindIcon kind={card.kind} />
            {lines.kindLabel}
          </p>
          <Controls {...props} />
        </div>
        {before && (
          <button type="button" class="g-back" onClick={trail.back}>
            <BackIcon />
            <span>
              Back to <bdi>{before.name}</bdi>
            </span>
          </button>
        )}
        <h2 class="g-name" ref={heading} tabIndex={-1} dir="auto">
          {lines.name}
        </h2>
      </div>
      <div class="g-body" key={card.id}>
        {lines.blurb && (
          <p class="g-blurb" dir="auto">
            {lines.blurb}
          </p>
        )}
        <p class="g-problem" role="status">
          {trail.problem}
        </p>
        <Block class="g-then" title={lines.thenTitle} lines={lines.then} follow={follow} onResize={onResize} />
        <Block class="g-since" title={lines.sinceTitle} lines={lines.since} follow={follow} onResize={onResize} />
        {card.text && (
          <p class="g-text" dir="auto">
            {card.text}
          </p>
        )}
        <Facts facts={lines.facts} follow={follow} />
        <Related label="Also on this page" related={card.related.filter(isHere)} follow={follow} />
        <Related label="See also" related={card.related.filter((one) => !isHere(one))} follow={follow} />
        {!before && (
          <div class="g-asides">
            <Wrong {...props} entry={entry} choose={trail.choose} alternatives={[props.entry, ...props.alternatives]} />
            <Why {...props} entry={entry} />
          </div>
        )}
      </div>
      <Sources card={card} />
    </div>
  );
}
