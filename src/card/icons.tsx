/** Icons as inline SVG, drawn on a 16 × 16 grid with the text's colour. All are decoration: the words beside them name them. */
import type { ComponentChildren } from 'preact';
import type { Kind } from '../knowledge/model.ts';

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg class="g-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {children}
    </svg>
  );
}

const KIND_PATHS: Readonly<Record<Kind, string>> = {
  person: 'M8 8.2a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8ZM2.8 14c.3-2.7 2.4-4 5.2-4s4.9 1.3 5.2 4',
  place:
    'M8 14.2S3.2 10 3.2 6.6a4.8 4.8 0 0 1 9.6 0C12.8 10 8 14.2 8 14.2ZM8 8.3a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z',
  organization: 'M2 6.4 8 2.6l6 3.8H2ZM2.2 13.4h11.6M4 6.6v6.6M8 6.6v6.6M12 6.6v6.6',
  agreement: 'M3.6 1.8h6.2l2.6 2.6v9.8H3.6V1.8ZM5.8 6h4.4M5.8 8.4h4.4M5.8 11.6c1-1.2 1.6-.9 2 0 .5-1 1.2-.8 2.4-.2',
  event: 'M2.4 3.8h11.2v10H2.4v-10ZM2.4 6.8h11.2M5.2 2v3M10.8 2v3M6 10.2h1.6',
  office: 'M4.8 2h6.4v6.2a3.2 3.2 0 0 1-6.4 0V2ZM8 11.4V14M4.6 14.2h6.8M7 4.8h2',
  people:
    'M5.6 7.6a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM1.6 13c.2-2.3 1.8-3.4 4-3.4s3.8 1.1 4 3.4M10.6 3.2a2.2 2.2 0 0 1 0 4.3M11.6 9.8c1.6.3 2.6 1.4 2.8 3.2',
};

export const KindIcon = ({ kind }: { kind: Kind }) => (
  <Icon>
    <path d={KIND_PATHS[kind]} />
  </Icon>
);

const path = (d: string) => () => (
  <Icon>
    <path d={d} />
  </Icon>
);

export const PinIcon = path('M6 1.8h4M6.6 2v4L4.4 8.6h7.2L9.4 6V2M8 8.8v5.4');
export const CloseIcon = path('m3.6 3.6 8.8 8.8M12.4 3.6l-8.8 8.8');
export const BackIcon = path('M9.8 3.2 5 8l4.8 4.8');
