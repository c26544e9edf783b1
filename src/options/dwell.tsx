/** How long the pointer rests before a card opens, with a name to try it on. */
import { useEffect, useRef, useState } from 'preact/hooks';

/** Bounds and step of the slider, in milliseconds: quicker ones open in passing, slower ones feel broken. */
const LEAST = 100;
const MOST = 1000;
const STEP = 50;

const seconds = (milliseconds: number) => `${milliseconds / 1000} s`;

/** Says when a card would open under the pointer. */
function TryOut({ dwell }: { dwell: number }) {
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const enter = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(true), dwell);
  };
  const leave = () => {
    clearTimeout(timer.current);
    setOpen(false);
  };
  return (
    <p class="o-note">
      Try it: rest the pointer on{' '}
      <span class="o-try" data-open={open} onPointerEnter={enter} onPointerLeave={leave}>
        these words
      </span>
      {open ? '. Now the card would open.' : '.'}
    </p>
  );
}

interface Props {
  dwell: number;
  change(dwell: number): void;
}

export function Dwell({ dwell, change }: Props) {
  // While the knob is dragged only the number follows; the change is stored when it is let go.
  const [dragged, drag] = useState<number>();
  const shown = dragged ?? dwell;
  return (
    <div class="o-field">
      <label class="o-legend" for="dwell">
        How long the pointer rests on a name before its card opens
      </label>
      <div class="o-slider">
        <input
          id="dwell"
          type="range"
          min={LEAST}
          max={MOST}
          step={STEP}
          value={shown}
          aria-valuetext={seconds(shown)}
          onInput={({ currentTarget }) => drag(currentTarget.valueAsNumber)}
          onChange={({ currentTarget }) => {
            drag(undefined);
            change(currentTarget.valueAsNumber);
          }}
        />
        <output for="dwell">{seconds(shown)}</output>
      </div>
      <TryOut dwell={shown} />
    </div>
  );
}
