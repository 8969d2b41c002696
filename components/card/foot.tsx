import type { RefObject } from 'react';
import { t } from '../../lib/i18n.ts';
import type { CorrectionsActions, CorrectionsState } from '../../lib/state/corrections.ts';
import type { NoteState } from '../../lib/state/note.ts';
import { FollowIcon, NoteIcon, WrongIcon } from '../icons.tsx';
import { Copy, CopyDone, type CopyProps } from './copy.tsx';
import { doneWords } from './corrected.ts';
import { Off, type OffProps } from './off.tsx';

interface DoneProps {
  readonly corrections: CorrectionsState;
  readonly onUndo: () => void;
}

/** What was corrected last, with the way back; or that it could not be kept. */
const Done = ({ corrections: { done, fault }, onUndo }: DoneProps) => {
  const words = doneWords(done);
  return (
    <div className="card-done">
      <p role="status" className={fault ? 'card-done-fault' : ''}>
        {fault ? t(fault === 'private' ? 'correctionPrivate' : 'correctionUnkept') : words}
      </p>
      {words && (
        <button type="button" className="card-action" onClick={onUndo}>
          {t('undo')}
        </button>
      )}
    </div>
  );
};

export interface FootProps extends OffProps, CopyProps {
  readonly name: string;
  readonly note: NoteState;
  readonly opener: RefObject<HTMLButtonElement | null>;
  /** The button that asks what is wrong. */
  readonly asker: RefObject<HTMLButtonElement | null>;
  readonly onNote: () => void;
  readonly corrections: CorrectionsState;
  readonly correctionsActions: CorrectionsActions;
  /** What may be wrong is shown. */
  readonly asking: boolean;
  readonly onAsk: (asking: boolean) => void;
}

/** What the reader can do about the name, always in sight. */
export const Foot = (props: FootProps) => {
  const { name, note, opener, asker, onNote, corrections, correctionsActions, asking, onAsk } = props;
  const { follows } = corrections;
  const unknown = corrections.corrections === null;
  return (
    <footer className="card-foot">
      <Done corrections={corrections} onUndo={() => void correctionsActions.undo()} />
      <CopyDone copied={props.copied} />
      <button
        type="button"
        ref={opener}
        className="card-action"
        disabled={note.known !== 'known' || note.editing}
        onClick={onNote}
      >
        <NoteIcon />
        {t(note.text.trim() === '' ? 'noteAdd' : 'noteEdit')}
      </button>
      <button
        type="button"
        className="card-action card-follow"
        disabled={unknown}
        aria-pressed={follows}
        title={t(follows ? 'followsWords' : 'followWords', name)}
        onClick={() => void correctionsActions.correct({ type: 'follow', holds: !follows })}
      >
        <FollowIcon />
        {t(follows ? 'follows' : 'follow')}
      </button>
      <button
        type="button"
        ref={asker}
        className="card-action"
        disabled={unknown}
        aria-expanded={asking}
        onClick={() => onAsk(!asking)}
      >
        <WrongIcon />
        {t('wrong')}
      </button>
      <Copy onCopy={props.onCopy} />
      <Off url={props.url} off={props.off} offActions={props.offActions} />
    </footer>
  );
};
