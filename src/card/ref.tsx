interface RefProps {
  children: string;
  onPress(): void;
}

/** A name in running text that can be pressed. A `<button>` would not break across lines, and names of posts are long. */
export function Ref({ children, onPress }: RefProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPress();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span class="g-ref" role="button" tabIndex={0} onClick={onPress} onKeyDown={onKeyDown}>
      <bdi>{children}</bdi>
    </span>
  );
}
