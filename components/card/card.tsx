import './card.css';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { EntityBriefing } from '../../lib/engine/index.ts';
import { t } from '../../lib/i18n.ts';
import type { Crumb, Shown } from '../../lib/state/card.ts';
import type { CorrectionsActions, CorrectionsState } from '../../lib/state/corrections.ts';
import type { NoteActions, NoteState } from '../../lib/state/note.ts';
import { EvidenceLine, LineHint, type Reveal } from '../line.tsx';
import { Note } from '../note/note.tsx';
import { Quotation } from '../quotation.tsx';
import { containWheel } from './contained-wheel.ts';
import { correctedBriefing } from './corrected.ts';
import { Facts } from './facts.tsx';
import { Foot } from './foot.tsx';
import { Head, NAME } from './head.tsx';
import { Related } from './related.tsx';
import { useReportedHeight } from './reported-height.ts';
import { Wrong } from './wrong.tsx';

const isBare = ({ descriptor, facts, quote }: EntityBriefing): boolean => !descriptor && facts.length === 0 && !quote;

interface BodyProps {
  readonly briefing: EntityBriefing;
  readonly onReveal: Reveal;
  readonly onTurn: (entity: number) => void;
  readonly children: ReactNode;
}

const Body = ({ briefing, onReveal, onTurn, children }: BodyProps) => (
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
    {children}
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
  /** What the reader has written on the name. */
  readonly note: NoteState;
  readonly noteActions: NoteActions;
  readonly corrections: CorrectionsState;
  readonly correctionsActions: CorrectionsActions;
  /** The reader is asked what is wrong. */
  readonly asking: boolean;
  readonly onAsk: (asking: boolean) => void;
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
export const Card = (props: CardProps) => {
  const { shown, trail, note, noteActions, corrections, asking, onReveal, onTurn, onBack, onClose, onSized } = props;
  const { byKey, turn } = shown;
  const briefing = correctedBriefing(shown.briefing, corrections.corrections);
  const card = useRef<HTMLElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
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
        <Body briefing={briefing} onReveal={onReveal} onTurn={onTurn}>
          <Note state={note} actions={noteActions} opener={opener} />
          {asking && corrections.corrections && (
            <Wrong
              briefing={briefing}
              corrections={corrections.corrections}
              onCorrect={(change) => {
                props.onAsk(false);
                void props.correctionsActions.correct(change);
              }}
            />
          )}
        </Body>
        <Foot {...props} name={briefing.name} opener={opener} onNote={noteActions.edit} />
        <LineHint />
      </div>
    </article>
  );
};
