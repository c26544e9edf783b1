/** The cards of the page as a list by kind. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { KindIcon } from '../card/icons.tsx';
import type { PageState } from '../extension/messages.ts';
import { fold } from '../knowledge/fold.ts';
import { KINDS } from '../knowledge/model.ts';
import { KIND_PLURALS } from '../options/plurals.ts';

export type PageEntity = PageState['entities'][number];

/** With more than these, a field to find one among them is worth its room. */
const MANY = 12;

const matches = ({ card }: PageEntity, query: string) =>
  [card.name, card.blurb, ...card.names].some((text) => fold(text).includes(fold(query.trim())));

interface RowProps {
  entity: PageEntity;
  open(entity: PageEntity): void;
}

function Row({ entity, open }: RowProps) {
  const { card, count } = entity;
  return (
    <li>
      <button type="button" class="p-entity" data-ordinal={entity.ordinal} onClick={() => open(entity)}>
        <span class="p-name">
          <bdi>{card.name}</bdi>
          <span class="p-count">
            <span aria-hidden="true">{count}</span>
            <span class="p-unseen">{count === 1 ? 'one mention' : `${count} mentions`}</span>
          </span>
        </span>
        {card.blurb && (
          <span class="p-blurb" dir="auto">
            {card.blurb}
          </span>
        )}
      </button>
    </li>
  );
}

interface Props {
  entities: readonly PageEntity[];
  query: string;
  search(query: string): void;
  /** Ordinal of the card that the reader comes back from. */
  returned: number | undefined;
  open(entity: PageEntity): void;
}

/** All entities of the page, most mentioned first within a kind. */
export function Entities({ entities, query, search, returned, open }: Props) {
  const main = useRef<HTMLElement>(null);
  // Only the first drawing moves focus, not one while the reader types.
  useEffect(() => main.current?.querySelector<HTMLElement>(`[data-ordinal="${returned}"]`)?.focus(), []);
  const groups = useMemo(() => {
    const shown = entities.filter((entity) => matches(entity, query));
    const of = (kind: string) => shown.filter(({ card }) => card.kind === kind).sort((a, b) => b.count - a.count);
    return KINDS.map((kind) => ({ kind, list: of(kind) })).filter(({ list }) => list.length > 0);
  }, [entities, query]);
  return (
    <main class="p-list" ref={main}>
      {entities.length > MANY && (
        <input
          type="search"
          class="p-find"
          aria-label="Find on this page"
          placeholder="Find on this page"
          value={query}
          onInput={({ currentTarget }) => search(currentTarget.value)}
        />
      )}
      <p class="p-none" role="status">
        {groups.length === 0 && 'Nothing on this page has that name.'}
      </p>
      {groups.map(({ kind, list }) => (
        <section key={kind} aria-labelledby={`kind-${kind}`}>
          <h2 id={`kind-${kind}`} class="p-kind">
            <KindIcon kind={kind} />
            {KIND_PLURALS[kind]}
            <span class="p-number">{list.length}</span>
          </h2>
          <ul>
            {list.map((entity) => (
              <Row key={entity.ordinal} entity={entity} open={open} />
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
