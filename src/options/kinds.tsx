/** Which kinds are marked, each with a name marked as it is in an article. */
import { useEffect, useRef } from 'preact/hooks';
import type { Settings } from '../extension/settings.ts';
import { KINDS, type Kind } from '../knowledge/model.ts';
import { KIND_PLURALS } from './plurals.ts';
import type { Write } from './use-settings.ts';

const EXAMPLES: Readonly<Record<Kind, string>> = {
  person: 'Angela Merkel',
  place: 'Lake Geneva',
  organization: 'World Health Organization',
  agreement: 'Paris Agreement',
  event: 'Congress of Vienna',
  office: 'Prime Minister of Japan',
  people: 'Kurds',
};

/** A name with the mark of its kind: the same highlight, from the same style sheet, as on a page. */
function Marked({ kind }: { kind: Kind }) {
  const name = useRef<HTMLElement>(null);
  useEffect(() => {
    const range = new Range();
    range.selectNodeContents(name.current!);
    const key = `gloss-${kind}-first`;
    CSS.highlights.set(key, new Highlight(range));
    return () => void CSS.highlights.delete(key);
  }, [kind]);
  return (
    <span class="o-example" ref={name}>
      {EXAMPLES[kind]}
    </span>
  );
}

interface Props {
  settings: Settings;
  write: Write;
}

export function Kinds({ settings: { kinds }, write }: Props) {
  return (
    <fieldset>
      <legend>Kinds of names to mark</legend>
      <div class="o-kinds">
        {KINDS.map((kind) => (
          <label key={kind} class="o-choice">
            <input
              type="checkbox"
              checked={kinds[kind]}
              onChange={({ currentTarget }) => write({ kinds: { ...kinds, [kind]: currentTarget.checked } })}
            />
            <span class="o-kind">{KIND_PLURALS[kind]}</span>
            <Marked kind={kind} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
