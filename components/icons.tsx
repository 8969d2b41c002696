import type { ReactNode } from 'react';
import type { EntityKind, FigureKind } from '../lib/engine/index.ts';

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

export const CopyIcon = () => (
  <Drawn className="tool-icon">
    <path d="M5.5 5.5h8v8.5h-8ZM3 10.5h-.5V2h8v.8" />
  </Drawn>
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

/** A drawing pin; filled where its button is pressed. */
export const PinIcon = () => (
  <Drawn className="tool-icon">
    <path d="M5.6 2.2h4.8M6.4 2.4v4L4.2 9.2h7.6L9.6 6.4v-4M8 9.4v4.4" />
  </Drawn>
);

/** Arrows to all sides. */
export const MoveIcon = () => (
  <Drawn className="tool-icon">
    <path d="M8 1.8v12.4M1.8 8h12.4M6.2 3.4 8 1.6l1.8 1.8M6.2 12.6 8 14.4l1.8-1.8M3.4 6.2 1.6 8l1.8 1.8M12.6 6.2 14.4 8l-1.8 1.8" />
  </Drawn>
);

/** A switch's own sign: a ring with a stroke. */
export const OffIcon = () => (
  <Drawn className="tool-icon">
    <path d="M8 2.2v5.6M5 3.9a5 5 0 1 0 6 0" />
  </Drawn>
);

/** A gear. */
export const OptionsIcon = () => (
  <Drawn className="tool-icon">
    <circle cx="8" cy="8" r="4.6" />
    <circle cx="8" cy="8" r="1.7" />
    <path d="M8 3.4V1.6M8 12.6v1.8M3.4 8H1.6M12.6 8h1.8M4.7 4.7 3.5 3.5M11.3 11.3l1.2 1.2M11.3 4.7l1.2-1.2M4.7 11.3l-1.2 1.2" />
  </Drawn>
);

export const BackIcon = () => (
  <Drawn className="tool-icon">
    <path d="M13.5 8h-11M7 3.5 2.5 8 7 12.5" />
  </Drawn>
);

/** A pencil. */
export const NoteIcon = () => (
  <Drawn className="tool-icon">
    <path d="M3 13l.8-3.2 7-7a1.4 1.4 0 0 1 2 0l.4.4a1.4 1.4 0 0 1 0 2l-7 7ZM9.6 4l2.4 2.4" />
  </Drawn>
);

/** A bookmark; filled where its button is pressed. */
export const FollowIcon = () => (
  <Drawn className="tool-icon">
    <path d="M4 2.5h8v11l-4-3-4 3Z" />
  </Drawn>
);

/** A question mark in a circle. */
export const WrongIcon = () => (
  <Drawn className="tool-icon">
    <circle cx="8" cy="8" r="6" />
    <path d="M6.2 6.4c.2-1 1-1.6 1.9-1.6 1 0 1.8.7 1.8 1.6 0 1.3-1.8 1.5-1.8 2.6M8.1 11.2v.1" />
  </Drawn>
);

/** The sign of somebody who speaks without a name. */
export const VoiceIcon = () => (
  <Drawn className="kind-icon">
    <path d="M2.5 3.5h11v7.6H7.2l-3 2.6v-2.6H2.5Z" />
  </Drawn>
);

export const SearchIcon = () => (
  <Drawn className="filter-icon">
    <circle cx="7" cy="7" r="4.5" />
    <path d="m10.4 10.4 3.4 3.4" />
  </Drawn>
);

const FIGURE_PATHS: Readonly<Record<FigureKind, ReactNode>> = {
  money: (
    <>
      <circle cx="8" cy="8" r="6" />
      <circle cx="8" cy="8" r="2.2" />
    </>
  ),
  percentage: (
    <>
      <path d="M12.5 3.5l-9 9" />
      <circle cx="4.7" cy="4.7" r="1.9" />
      <circle cx="11.3" cy="11.3" r="1.9" />
    </>
  ),
  age: (
    <>
      <path d="M2.5 13.5v-4c0-.6.4-1 1-1h9c.6 0 1 .4 1 1v4M1.5 13.5h13" />
      <path d="M8 8.5V6M8 3.4v-.9" />
    </>
  ),
  measure: (
    <>
      <path d="M1.5 5.5h13v5h-13Z" />
      <path d="M4.7 5.5V8M8 5.5V8M11.3 5.5V8" />
    </>
  ),
  count: <path d="M6.3 2.5 4.9 13.5M11.1 2.5 9.7 13.5M2.7 5.8h11M2.3 10.2h11" />,
};

export const FigureIcon = ({ kind }: { readonly kind: FigureKind }) => (
  <Drawn className="figure-icon">{FIGURE_PATHS[kind]}</Drawn>
);
