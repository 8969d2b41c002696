import './card.css';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { EntityBriefing } from '../../lib/engine/index.ts';
import { t } from '../../lib/i18n.ts';
import type { Appearances } from '../../lib/messaging.ts';
import type { Crumb, Shown } from '../../lib/state/card.ts';
import type { CorrectionsActions, CorrectionsState } from '../../lib/state/corrections.ts';
import type { NoteActions, NoteState } from '../../lib/state/note.ts';
import { EvidenceLine, type Reveal } from '../line.tsx';
import { Note } from '../note/note.tsx';
import { Quotation } from '../quotation.tsx';
import type { CopyProps } from './copy.tsx';
import { correctedBriefing } from './corrected.ts';
import { Earlier } from './earlier.tsx';
import { Facts } from './facts.tsx';
import { Foot } from './foot.tsx';
import { Head, type PinProps } from './head.tsx';
import type { OffProps } from './off.tsx';
import { Related } from './related.tsx';
import { Shell } from './shell.tsx';
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

/** What is wrong was asked and no longer is: the focus goes back to the button that asks. */
const useFocusAfter = (asking: boolean): RefObject<HTMLButtonElement | null> => {
  const asker = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !asking) asker.current?.focus({ preventScroll: true });
    was.current = asking;
  }, [asking]);
  return asker;
};

export interface CardProps extends Omit<OffProps, 'url'>, PinProps, CopyProps {
  readonly shown: Shown;
  /** What other articles that were read have of the name; null until it is known. */
  readonly appearances: Appearances | null;
  /** What the reader has written on the name. */
  readonly note: NoteState;
  readonly noteActions: NoteActions;
  readonly corrections: CorrectionsState;
  readonly correctionsActions: CorrectionsActions;
  /** Sync, where it is offered. */
  readonly offer?: ReactNode;
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
  const { shown, trail, appearances, note, noteActions, corrections, asking, onReveal, onTurn, onSized } = props;
  const briefing = correctedBriefing(shown.briefing, corrections);
  const opener = useRef<HTMLButtonElement>(null);
  const asker = useFocusAfter(asking);
  return (
    <Shell shown={shown} className={`kind-${briefing.kind}${shown.sheet ? ' card-sheet' : ''}`} onSized={onSized}>
      {(card) => (
        <>
          <Head {...props} briefing={briefing} sheet={shown.sheet} card={card} last={trail.at(-1)} />
          <Body briefing={briefing} onReveal={onReveal} onTurn={onTurn}>
            {appearances && appearances.articles > 0 && <Earlier appearances={appearances} />}
            <Note state={note} actions={noteActions} opener={opener} />
            {props.offer}
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
          <Foot
            {...props}
            url={briefing.url}
            name={briefing.name}
            opener={opener}
            asker={asker}
            onNote={noteActions.edit}
          />
        </>
      )}
    </Shell>
  );
};
