import { useRef } from 'react';
import { type MessageKey, number, plural, t } from '../../lib/i18n.ts';
import { LARGEST_FILE, type Moved, type NotesActions } from '../../lib/state/notes.ts';

type Fault = Extract<Moved, { readonly state: 'refused' }>['fault'];

const FAULTS: Readonly<Record<Exclude<Fault, 'too-large' | 'damaged'>, MessageKey>> = {
  unreadable: 'fileUnreadable',
  foreign: 'fileForeign',
  newer: 'fileNewer',
  full: 'fileFull',
  unavailable: 'fileUnavailable',
};

const MB = 1_000_000;

/** What came of a file, in words. */
const movedWords = (moved: Moved): string => {
  if (moved.state === 'reading') return t('fileReading');
  if (moved.state === 'imported') {
    const { added, changed, removed } = moved.imported;
    if (added + changed + removed === 0) return t('importedNothing');
    return t(
      'imported',
      plural('importAdded', added),
      plural('importChanged', changed),
      plural('importRemoved', removed),
    );
  }
  if (moved.fault === 'damaged') return t('fileDamaged', number(moved.at));
  return moved.fault === 'too-large' ? t('fileTooLarge', number(LARGEST_FILE / MB)) : t(FAULTS[moved.fault]);
};

interface MovingProps {
  readonly moved: Moved | null;
  /** There is nothing to take out. */
  readonly empty: boolean;
  readonly actions: Pick<NotesActions, 'importFile' | 'exportAll'>;
  readonly onMarkdown: () => void;
}

/** Taking notes out, and in. */
export const Moving = ({ moved, empty, actions, onMarkdown }: MovingProps) => {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className="notes-moving">
      <button type="button" className="notes-button" disabled={empty} onClick={() => void actions.exportAll()}>
        {t('exportJson')}
      </button>
      <button type="button" className="notes-button" disabled={empty} onClick={onMarkdown}>
        {t('exportMarkdown')}
      </button>
      <button
        type="button"
        className="notes-button"
        disabled={moved?.state === 'reading'}
        onClick={() => chooser.current?.click()}
      >
        {t('importJson')}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void actions.importFile(file);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
      <p className={moved?.state === 'refused' ? 'notes-moved notes-fault' : 'notes-moved'} role="status">
        {moved && movedWords(moved)}
      </p>
    </div>
  );
};
