/** The cards of the page as a list by kind. */
import { KindIcon } from '../card/icons.tsx';
import type { PageState } from '../extension/messages.ts';
import { fold } from '../knowledge/fold.ts';
import { KINDS, type Kind } from '../knowledge/model.ts';
import { KIND_PLURALS } from '../options/plurals.ts';
import { Row } from './row.tsx';

export type PageEntity = PageState['entities'][number];

interface Group {
  kind: Kind;
  list: PageEntity[];
}

/** The entities of the page that fit a query, by kind, most mentioned first; all of them for an empty one. */
export function groupsOf(entities: readonly PageEntity[], query: string): Group[] {
  const wanted = fold(query.trim());
  const shown = entities.filter(({ card }) =>
    [card.name, card.blurb, ...card.names].some((text) => fold(text).includes(wanted)),
  );
  const of = (kind: Kind) => shown.filter(({ card }) => card.kind === kind).sort((a, b) => b.count - a.count);
  return KINDS.map((kind) => ({ kind, list: of(kind) })).filter(({ list }) => list.length > 0);
}

interface Props {
  groups: readonly Group[];
  open(entity: PageEntity): void;
}

export function Entities({ groups, open }: Props) {
  return groups.map(({ kind, list }) => (
    <section key={kind} data-kind={kind} aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`} class="p-kind">
        <KindIcon kind={kind} />
        {KIND_PLURALS[kind]}
        <span class="p-number">{list.length}</span>
      </h2>
      <ul>
        {list.map((entity) => (
          <Row
            key={entity.ordinal}
            ordinal={entity.ordinal}
            name={entity.card.name}
            blurb={entity.card.blurb}
            aside={
              <>
                <span aria-hidden="true">{entity.count}</span>
                <span class="p-unseen">{entity.count === 1 ? 'one mention' : `${entity.count} mentions`}</span>
              </>
            }
            open={() => open(entity)}
          />
        ))}
      </ul>
    </section>
  ));
}
