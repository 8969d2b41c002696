import './note.css';
import { type RefObject, useEffect, useRef } from 'react';
import { type MessageKey, t } from '../../lib/i18n.ts';
import type { Keeping, NoteActions, NoteState } from '../../lib/state/note.ts';
import { NoteEditor } from './note-editor.tsx';
import { unkeptWords } from './note-fault.ts';
import { NoteOthers } from './note-others.tsx';
import { NoteVersions } from './note-versions.tsx';
import { NoteWords } from './note-words.tsx';

const KEEPING: Readonly<Record<Keeping['state'], MessageKey | null>> = {
  'at-rest': null,
  typed: 'noteSaving',
  saving: 'noteSaving',
  saved: 'noteSaved',
  unkept: null,
};

/** How far the note is kept, and another try where it is not. */
const KeepingLine = ({ state: { keeping }, actions }: NoteProps) => {
  const key = KEEPING[keeping.state];
  return (
    <>
      <p className={keeping.state === 'unkept' ? 'note-unkept' : 'note-quiet'} role="status">
        {keeping.state === 'unkept' ? unkeptWords(keeping.why) : key && t(key)}
      </p>
      {keeping.state === 'unkept' && keeping.why !== 'private' && (
        <button type="button" className="note-button" onClick={() => void actions.flush()}>
          {t('noteSaveAgain')}
        </button>
      )}
    </>
  );
};

interface ToolsProps extends NoteProps {
  readonly edit: RefObject<HTMLButtonElement | null>;
}

/** What can be done with the note. */
const Tools = ({ state, actions, opener, edit }: ToolsProps) => {
  const { text, undo, versions } = state;
  const blank = text.trim() === '';
  if (state.editing)
    return (
      <button type="button" className="note-button" onClick={actions.done}>
        {t('noteDone')}
      </button>
    );
  return (
    <>
      {!opener && (
        <button type="button" ref={edit} className="note-button" onClick={actions.edit}>
          {t(blank ? 'noteAdd' : 'noteEdit')}
        </button>
      )}
      {undo !== null && (
        <button type="button" className="note-button" onClick={() => void actions.undo()}>
          {t('undo')}
        </button>
      )}
      {!blank && (
        <>
          <button
            type="button"
            className="note-button"
            aria-expanded={versions !== null}
            onClick={() => void actions.toggleVersions()}
          >
            {t('noteVersions')}
          </button>
          <button type="button" className="note-button" onClick={() => void actions.replace('')}>
            {t('noteDelete')}
          </button>
        </>
      )}
    </>
  );
};

export interface NoteProps {
  readonly state: NoteState;
  readonly actions: NoteActions;
  /** The button that opens the editor, where it stands elsewhere. */
  readonly opener?: RefObject<HTMLButtonElement | null>;
}

/** Is there anything to show beside a button that opens the editor? */
const isEmpty = ({ text, others, editing, keeping, undo }: NoteState): boolean =>
  text.trim() === '' && others.length === 0 && !editing && keeping.state !== 'unkept' && undo === null;

/** Is it shown as it was found? What the reader does with it, and what went wrong, takes all the room it needs. */
const isAtRest = ({ editing, keeping, undo, versions }: NoteState): boolean =>
  !editing && keeping.state === 'at-rest' && undo === null && versions === null;

/** The reader's note, written in place and saved as it is typed. */
export const Note = ({ state, actions, opener }: NoteProps) => {
  const { known, text, others, editing, versions } = state;
  const own = useRef<HTMLButtonElement>(null);
  const edit = opener ?? own;
  const wasEditing = useRef(false);
  useEffect(() => {
    // The box had the focus and is gone: it goes to what opens it again.
    if (wasEditing.current && !editing) edit.current?.focus();
    wasEditing.current = editing;
  }, [editing, edit]);

  if (known === 'reading' || (opener && known === 'known' && isEmpty(state))) return null;
  if (known !== 'known')
    return (
      <section className="note" aria-label={t('note')}>
        <p className="note-unkept">{t('noteUnreadable')}</p>
        <button type="button" className="note-button" onClick={() => void actions.refresh()}>
          {t('tryAgain')}
        </button>
      </section>
    );
  return (
    <section className="note" aria-label={t('note')} {...(isAtRest(state) && { 'data-own': '' })}>
      {editing ? <NoteEditor state={state} actions={actions} /> : text.trim() !== '' && <NoteWords text={text} />}
      <div className="note-buttons">
        <Tools state={state} actions={actions} edit={edit} {...(opener && { opener })} />
        <KeepingLine state={state} actions={actions} />
      </div>
      {others.length > 0 && <NoteOthers others={others} actions={actions} />}
      {versions && !editing && <NoteVersions versions={versions} onUse={(earlier) => void actions.replace(earlier)} />}
    </section>
  );
};
