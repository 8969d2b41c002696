import type { ReactNode } from 'react';
import type { EntityKind } from '../lib/engine/index.ts';

interface DrawnProps {
  readonly className: string;
  readonly children: ReactNode;
}

/** 16 units square, drawn in the colour of the text around it; never read aloud. */
const Drawn = ({ className, children }: DrawnProps) => (
  <svg
    className={className}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {children}
  </svg>
);

const KIND_PATHS: Readonly<Record<EntityKind, ReactNode>> = {
  person: (
    <>
      <circle cx="8" cy="5" r="3" />
      <path d="M2.5 14.2c.6-3 2.8-4.7 5.5-4.7s4.9 1.7 5.5 4.7" />
    </>
  ),
  organisation: (
    <>
      <path d="M2 14.2h12M3.5 14V2.5h6V14M9.5 6.5h3V14" />
      <path d="M5.6 5.3h1.8M5.6 8.1h1.8M5.6 10.9h1.8" />
    </>
  ),
  place: (
    <>
      <path d="M8 14.5c-3-3.2-4.7-5.6-4.7-8a4.7 4.7 0 0 1 9.4 0c0 2.4-1.7 4.8-4.7 8Z" />
      <circle cx="8" cy="6.4" r="1.6" />
    </>
  ),
  other: (
    <>
      <path d="M2.2 7.5V3.2c0-.6.4-1 1-1h4.3l6.3 6.3c.4.4.4 1 0 1.4l-3.9 3.9c-.4.4-1 .4-1.4 0Z" />
      <circle cx="5.3" cy="5.3" r=".6" />
    </>
  ),
};

export const KindIcon = ({ kind }: { readonly kind: EntityKind }) => (
  <Drawn className="kind-icon">{KIND_PATHS[kind]}</Drawn>
);

/** The sign of a line that leads to its place in the article. */
export const GoIcon = () => (
  <Drawn className="go">
    <path d="M3 2.5v5.2c0 1 .7 1.8 1.8 1.8H13M9.3 5.7 13 9.5l-3.7 3.8" />
  </Drawn>
);

export const CloseIcon = () => (
  <Drawn className="tool-icon">
    <path d="m4 4 8 8M12 4l-8 8" />
  </Drawn>
);

export const BackIcon = () => (
  <Drawn className="tool-icon">
    <path d="M13.5 8h-11M7 3.5 2.5 8 7 12.5" />
  </Drawn>
);
