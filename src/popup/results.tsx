/** What the whole knowledge file has under the name that the reader looks for. */
import { KindIcon } from '../card/icons.tsx';
import { KIND_LABELS } from '../card/lines.ts';
import type { SearchResult } from '../extension/messages.ts';
import { Row } from './row.tsx';

interface Props {
  results: readonly SearchResult[];
  open(result: SearchResult): void;
}

/** The results, the best first. */
export function Results({ results, open }: Props) {
  if (results.length === 0) return null;
  return (
    <section aria-labelledby="in-file">
      <h2 id="in-file" class="p-kind">
        In the whole file
      </h2>
      <ul>
        {results.map((result) => (
          <Row
            key={result.ordinal}
            ordinal={result.ordinal}
            name={result.name}
            blurb={result.blurb}
            matched={result.matched}
            aside={
              <>
                <KindIcon kind={result.kind} />
                {KIND_LABELS[result.kind]}
              </>
            }
            open={() => open(result)}
          />
        ))}
      </ul>
    </section>
  );
}
