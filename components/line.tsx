import './line.css';
import type { ReactNode } from 'react';
import type { Line, Span } from '../lib/engine/index.ts';
import { t } from '../lib/i18n.ts';
import { GoIcon } from './icons.tsx';

/** Leads to a span of the article. */
export type Reveal = (span: Span) => void;

/** Ids of the words that tell assistive technology what a line does; each page holds one `LineHint`. */
const HINT = 'line-hint';

export const LineHint = () => (
  <span id={HINT} className="unseen">
    {t('showsInArticle')}
  </span>
);

interface LeadsProps {
  readonly to: Span;
  /** Null where there is no page to lead to: then the words stand as they are. */
  readonly onReveal: Reveal | null;
  readonly className: string;
  readonly dir?: 'auto';
  readonly children: ReactNode;
}

/** What leads to a place of the article; arrow keys find it by its class. */
export const Leads = ({ to, onReveal, className, dir, children }: LeadsProps) =>
  onReveal ? (
    <button
      type="button"
      className={`${className} leads`}
      dir={dir}
      aria-describedby={HINT}
      onClick={() => onReveal({ start: to.start, end: to.end })}
    >
      {children}
    </button>
  ) : (
    <div className={className} dir={dir}>
      {children}
    </div>
  );

/** Longer last words (addresses, unspaced scripts) must be free to break, so the sign may stand alone after them. */
const LONGEST_TIED = 20;

/** The text with the sign tied to its last word, so that it never stands on a line of its own. */
const tied = (text: string, sign: ReactNode): ReactNode => {
  const at = text.trimEnd().lastIndexOf(' ') + 1;
  const last = text.slice(at);
  const from = last.length > LONGEST_TIED ? 0 : at;
  return [
    text.slice(0, from),
    <span key="end" className={from === 0 ? 'line-end' : 'line-end line-tied'}>
      <span className="line-words">{text.slice(from)}</span>
      {sign}
    </span>,
  ];
};

/** Words within a line that are drawn in their own way. */
interface Part {
  readonly span: Span;
  readonly draw: (words: string) => ReactNode;
}

const drawn = ({ start, text }: Line, part: Part | undefined, sign: ReactNode): ReactNode => {
  if (!part) return tied(text, sign);
  const [from, to] = [part.span.start - start, part.span.end - start];
  return [text.slice(0, from), <span key="part">{part.draw(text.slice(from, to))}</span>, tied(text.slice(to), sign)];
};

interface LineProps {
  readonly line: Line;
  readonly onReveal: Reveal | null;
  /** Where the line leads; its own span when not given. */
  readonly evidence?: Span | undefined;
  readonly part?: Part | undefined;
}

/** A line of the article that leads back to its place there. */
export const EvidenceLine = ({ line, onReveal, evidence = line, part }: LineProps) => (
  <Leads to={evidence} onReveal={onReveal} className="line" dir="auto">
    {drawn(line, part, onReveal && <GoIcon />)}
  </Leads>
);
