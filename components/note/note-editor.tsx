import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { t } from '../../lib/i18n.ts';
import type { NoteActions, NoteState } from '../../lib/state/note.ts';

interface NoteEditorProps {
  readonly state: NoteState;
  readonly actions: NoteActions;
}

/** Code units above which lines are not wrapped: to wrap a megabyte takes the browser seconds, at every key. */
const MOST_WRAPPED = 50_000;

const ends = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === 'Escape' || (key === 'Enter' && (ctrlKey || metaKey));

/** Where a note is written. Keys stay here: outside, arrows walk, and Esc closes. */
export const NoteEditor = ({ state, actions }: NoteEditorProps) => {
  const id = useId();
  const isLong = state.text.length > MOST_WRAPPED;
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = box;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
    // With what stands under it: how far it is kept.
    current?.closest('.note')?.scrollIntoView({ block: 'nearest' });
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (ends(event)) event.preventDefault();
  };
  // On the way up: once the box is gone, the key's way up would close what is around it.
  const onKeyUp = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (ends(event)) actions.done();
  };
  return (
    <div className="note-editor">
      <label className="unseen" htmlFor={id}>
        {t('noteLabel')}
      </label>
      <textarea
        ref={box}
        id={id}
        className={isLong ? 'note-box note-box-long' : 'note-box'}
        dir="auto"
        rows={3}
        spellCheck={!isLong}
        placeholder={t('notePlaceholder')}
        value={state.text}
        onChange={({ target }) => actions.type(target.value)}
        onBlur={() => void actions.flush()}
        onKeyDown={onKeyDown}
        onKeyUp={onKeyUp}
      />
    </div>
  );
};
