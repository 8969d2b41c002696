import './line.css';
import type { ReactNode } from 'react';
import type { Line, Span } from '../lib/engine/index.ts';
import { GoIcon } from './icons.tsx';

export type Reveal = (span: Span) => void;

/** Ids of the words that tell assistive technology what a line does; each page holds one `LineHint`. */
const HINT = 'line-hint';

export const LineHint = () => (
  <span id={HINT} className="unseen">
    Shows it in the article
  </span>
);

/** Longer last words (addresses, unspaced scripts) must be free to break, so the sign may stand alone after them. */
const LONGEST_TIED = 20;

/** The text with the sign tied to its last word, so that it never stands on a line of its own. */
const tied = (text: string): ReactNode => {
  const at = text.trimEnd().lastIndexOf(' ') + 1;
  const last = text.slice(at);
  const from = last.length > LONGEST_TIED ? 0 : at;
  return [
    text.slice(0, from),
    <span key="end" className={from === 0 ? 'line-end' : 'line-end line-tied'}>
      <span className="line-words">{text.slice(from)}</span>
      <GoIcon />
    </span>,
  ];
};

interface LineProps {
  readonly line: Line;
  readonly onReveal: Reveal;
}

/** A line of the article that leads back to its place there. */
export const LineButton = ({ line, onReveal }: LineProps) => (
  <button
    type="button"
    className="line"
    dir="auto"
    aria-describedby={HINT}
    onClick={() => onReveal({ start: line.start, end: line.end })}
  >
    {tied(line.text)}
  </button>
);
