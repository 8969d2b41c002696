import './card.css';
import { type RefObject, useEffect, useRef } from 'react';
import type { EntityBriefing, Line } from '../../lib/engine/index.ts';
import type { Shown } from '../../lib/state/card.ts';
import { CloseIcon, KindIcon } from '../icons.tsx';
import { LineButton, LineHint, type Reveal } from '../line.tsx';
import { KIND_NAMES, namedTimes } from '../words.ts';
import { containWheel } from './contained-wheel.ts';
import { Quotation } from './quotation.tsx';
import { useReportedHeight } from './reported-height.ts';

const NAME = 'card-name';

interface HeadProps {
  readonly briefing: EntityBriefing;
  readonly onReveal: Reveal;
  readonly onClose: () => void;
}

const Head = ({ briefing, onReveal, onClose }: HeadProps) => (
  <header className="card-head">
    <h1 id={NAME} className="card-name" dir="auto">
      {briefing.name}
    </h1>
    <button type="button" className="card-close" aria-label="Close" onClick={onClose}>
      <CloseIcon />
    </button>
    <p className="card-meta">
      <span className="card-kind">
        <KindIcon kind={briefing.kind} />
        {KIND_NAMES[briefing.kind]}
      </span>
      <button type="button" className="card-count" onClick={() => onReveal(briefing.first)}>
        {namedTimes(briefing.count)}
      </button>
    </p>
  </header>
);

const Facts = ({ facts, onReveal }: { readonly facts: readonly Line[]; readonly onReveal: Reveal }) => (
  <ul className="card-facts">
    {facts.map((fact) => (
      <li key={`${fact.start}-${fact.end}`}>
        <LineButton line={fact} onReveal={onReveal} />
      </li>
    ))}
  </ul>
);

const isBare = ({ descriptor, facts, quote }: EntityBriefing): boolean => !descriptor && facts.length === 0 && !quote;

const Body = ({ briefing, onReveal }: Omit<HeadProps, 'onClose'>) => (
  <div className="card-body">
    {briefing.descriptor && (
      <div className="card-descriptor">
        <LineButton line={briefing.descriptor} onReveal={onReveal} />
      </div>
    )}
    {briefing.facts.length > 0 && <Facts facts={briefing.facts} onReveal={onReveal} />}
    {briefing.quote && <Quotation quote={briefing.quote} onReveal={onReveal} />}
    {isBare(briefing) && <p className="card-nothing">Nothing more about it was found in this article.</p>}
  </div>
);

/** A card opened by key takes the focus; a hovered one leaves it where it is. */
const useFocus = (card: RefObject<HTMLElement | null>, { turn, byKey }: Shown): void => {
  // Each turn is an opening of its own, also of the same name.
  useEffect(() => {
    if (byKey && turn >= 0) card.current?.focus();
  }, [card, byKey, turn]);
};

const useContainedWheel = (card: RefObject<HTMLElement | null>, { turn }: Shown): void => {
  useEffect(() => (card.current && turn >= 0 ? containWheel(card.current) : undefined), [card, turn]);
};

export interface CardProps {
  readonly shown: Shown;
  readonly onReveal: Reveal;
  readonly onClose: () => void;
  /** The height the card wants, in CSS px: once for every turn, and again when it changes. */
  readonly onSized: (height: number) => void;
}

/** What the article says of one name. */
export const Card = ({ shown, onReveal, onClose, onSized }: CardProps) => {
  const { briefing, byKey, turn } = shown;
  const card = useRef<HTMLElement>(null);
  useFocus(card, shown);
  useContainedWheel(card, shown);
  const content = useReportedHeight(turn, onSized);
  return (
    <article
      ref={card}
      key={turn}
      className={`card kind-${briefing.kind}`}
      role={byKey ? 'dialog' : 'group'}
      aria-labelledby={NAME}
      tabIndex={-1}
    >
      <div ref={content} className="card-content">
        <Head briefing={briefing} onReveal={onReveal} onClose={onClose} />
        <Body briefing={briefing} onReveal={onReveal} />
        <LineHint />
      </div>
    </article>
  );
};
