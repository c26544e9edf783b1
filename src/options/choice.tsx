/** One of a few, all in sight. */
interface Props<T extends string> {
  legend: string;
  /** Name of the group in the document. */
  name: string;
  value: T;
  options: Readonly<Record<T, string>>;
  choose(value: T): void;
}

export function Choice<T extends string>({ legend, name, value, options, choose }: Props<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="o-row">
        {(Object.keys(options) as T[]).map((option) => (
          <label key={option} class="o-choice">
            <input type="radio" name={name} checked={option === value} onChange={() => choose(option)} />
            {options[option]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
