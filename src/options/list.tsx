/** A list of the reader's own entries: add, remove. */
import { useId, useRef, useState } from 'preact/hooks';

interface Props {
  /** What the entries are, also the heading. */
  title: string;
  /** What it is good for, in a sentence. */
  note: string;
  /** What to type, the label of the field. */
  label: string;
  placeholder: string;
  items: readonly string[];
  /** The list with what was typed, or why it cannot be added, in a sentence. */
  add(items: readonly string[], typed: string): string[] | { error: string };
  write(items: string[]): void;
}

export function List({ title, note, label, placeholder, items, add, write }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, type] = useState('');
  const [error, setError] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    const next = add(items, typed);
    if ('error' in next) {
      setError(next.error);
    } else {
      setError('');
      type('');
      write(next);
    }
    field.current?.focus();
  };
  const remove = (item: string) => {
    write(items.filter((one) => one !== item));
    // The button that had focus goes: the field is the next thing to use.
    field.current?.focus();
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p class="o-note">{note}</p>
      {items.length > 0 && (
        <ul class="o-items">
          {items.map((item) => (
            <li key={item}>
              <bdi>{item}</bdi>
              <button type="button" class="o-remove" aria-label={`Remove ${item}`} onClick={() => remove(item)}>
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="o-add" onSubmit={submit}>
        <label for={`${id}-field`}>{label}</label>
        <div class="o-row">
          <input
            id={`${id}-field`}
            ref={field}
            type="text"
            autocomplete="off"
            spellcheck={false}
            placeholder={placeholder}
            value={typed}
            aria-invalid={error !== ''}
            aria-describedby={`${id}-error`}
            onInput={({ currentTarget }) => type(currentTarget.value)}
          />
          <button type="submit" class="o-button">
            Add
          </button>
        </div>
        <p id={`${id}-error`} class="o-error" role="alert">
          {error}
        </p>
      </form>
    </section>
  );
}
