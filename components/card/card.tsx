import './card.css';
import { type RefObject, useEffect, useRef } from 'react';
import type { EntityBriefing } from '../../lib/engine/index.ts';
import { t } from '../../lib/i18n.ts';
import type { Crumb, Shown } from '../../lib/state/card.ts';
import { EvidenceLine, LineHint, type Reveal } from '../line.tsx';
import { Quotation } from '../quotation.tsx';
import { containWheel } from './contained-wheel.ts';
import { Facts } from './facts.tsx';
import { Head, NAME } from './head.tsx';
import { Related } from './related.tsx';
import { useReportedHeight } from './reported-height.ts';

const isBare = ({ descriptor, facts, quote }: EntityBriefing): boolean => !descriptor && facts.length === 0 && !quote;

interface BodyProps {
  readonly briefing: EntityBriefing;
  readonly onReveal: Reveal;
  readonly onTurn: (entity: number) => void;
}

const Body = ({ briefing, onReveal, onTurn }: BodyProps) => (
  <div className="card-body">
    {briefing.descriptor && (
      <div className="card-descriptor">
        <EvidenceLine line={briefing.descriptor} onReveal={onReveal} />
      </div>
    )}
    {briefing.facts.length > 0 && <Facts facts={briefing.facts} name={briefing.short} onReveal={onReveal} />}
    {briefing.quote && <Quotation quote={briefing.quote} onReveal={onReveal} />}
    {isBare(briefing) && <p className="card-nothing">{t('cardNothing')}</p>}
    {briefing.related.length > 0 && <Related names={briefing.related} onTurn={onTurn} />}
  </div>
);

/** A card opened or turned by the reader's own hand takes the focus; a hovered one leaves it where it is. */
const useFocus = (card: RefObject<HTMLElement | null>, { turn, byKey, turned }: Shown): void => {
  // Each turn is an opening of its own, also of the same name.
  useEffect(() => {
    if ((byKey || turned) && turn >= 0) card.current?.focus();
  }, [card, byKey, turned, turn]);
};

const useContainedWheel = (card: RefObject<HTMLElement | null>, { turn }: Shown): void => {
  useEffect(() => (card.current && turn >= 0 ? containWheel(card.current) : undefined), [card, turn]);
};

export interface CardProps {
  readonly shown: Shown;
  /** The names that the card was turned away from, the nearest last. */
  readonly trail: readonly Crumb[];
  readonly onReveal: Reveal;
  readonly onTurn: (entity: number) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
  /** The height the card wants, in CSS px: once for every turn, and again when it changes. */
  readonly onSized: (height: number) => void;
}

/** What the article says of one name. */
export const Card = ({ shown, trail, onReveal, onTurn, onBack, onClose, onSized }: CardProps) => {
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
        <Head briefing={briefing} last={trail.at(-1)} onReveal={onReveal} onBack={onBack} onClose={onClose} />
        <Body briefing={briefing} onReveal={onReveal} onTurn={onTurn} />
        <LineHint />
      </div>
    </article>
  );
};
