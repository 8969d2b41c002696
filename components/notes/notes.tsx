import '../own-page.css';
import './notes.css';
import '../note/note.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { RecordView, RemovedRecord } from '../../lib/database/index.ts';
import { type MessageKey, plural, t } from '../../lib/i18n.ts';
import type { NotesActions, NotesState } from '../../lib/state/notes.ts';
import { Message } from '../message.tsx';
import { FilterBox } from '../popup/filter-box.tsx';
import { momentWords } from '../words.ts';
import { markdownFile } from './markdown-file.ts';
import { Moving } from './moving.tsx';
import { NotesRow } from './notes-row.tsx';
import { recordTitle, searched } from './record-words.ts';

type Known = Extract<NotesState['list'], { readonly state: 'known' }>;
type Failure = Extract<NotesState['list'], { readonly state: 'failed' }>['failure'];

const FAILURES: Readonly<Record<Failure, MessageKey>> = {
  unavailable: 'notesUnavailable',
  full: 'notesUnavailable',
  newer: 'notesNewer',
};

/** Rows that are drawn at first, and more at each wish. */
const PAGE = 50;

interface RowsProps {
  readonly records: readonly RecordView[];
  readonly editorOf: (record: RecordView) => ReactNode;
  readonly onRemove: (record: RecordView) => void;
  readonly onTakeBack: NotesActions['takeBack'];
}

const Rows = ({ records, editorOf, onRemove, onTakeBack }: RowsProps) => {
  const [shown, setShown] = useState(PAGE);
  const [edited, setEdited] = useState<string | null>(null);
  const left = records.length - shown;
  return (
    <>
      <ul className="notes-list" aria-label={t('notesTitle')}>
        {records.slice(0, shown).map((record) => (
          <NotesRow
            key={record.id}
            record={record}
            editor={record.id === edited ? editorOf(record) : null}
            onEdit={() => setEdited(record.id)}
            onRemove={() => onRemove(record)}
            onTakeBack={(change) => void onTakeBack(record, change)}
          />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="notes-button" onClick={() => setShown(shown + PAGE)}>
          {plural('more', left)}
        </button>
      )}
    </>
  );
};

interface TrashProps {
  readonly removed: readonly RemovedRecord[];
  readonly onBringBack: (id: string) => void;
}

/** What was deleted and can still be had back. */
const Trash = ({ removed, onBringBack }: TrashProps) => (
  <details className="notes-trash">
    <summary>{plural('notesRemoved', removed.length)}</summary>
    <ul>
      {removed.slice(0, PAGE).map(({ key, at, record }) => (
        <li key={key} className="notes-removed">
          <span dir="auto">
            {recordTitle(record)} <span className="notes-when">{momentWords(at)}</span>
          </span>
          <button
            type="button"
            className="note-button"
            aria-label={t('bringBackOf', recordTitle(record))}
            onClick={() => onBringBack(record.id)}
          >
            {t('bringBack')}
          </button>
        </li>
      ))}
    </ul>
  </details>
);

interface DoneProps {
  readonly state: NotesState;
  readonly actions: Pick<NotesActions, 'bringBack' | 'sayAgain'>;
}

/** What was deleted or taken back last, with the way back, or why that failed. */
const Done = ({ state: { deleted, takenBack, fault }, actions }: DoneProps) => {
  const record = deleted ?? takenBack?.record;
  const undo = useRef<HTMLButtonElement>(null);
  // What had the focus is gone.
  useEffect(() => {
    if (record) undo.current?.focus();
  }, [record]);
  return (
    <div className={record || fault ? 'notes-done' : 'notes-done notes-done-empty'}>
      <p role="status" className={fault ? 'notes-fault' : ''}>
        {fault
          ? t('notesUnchanged')
          : record && (
              <Message of={deleted ? 'notesDeleted' : 'notesTakenBack'} part={<bdi>{recordTitle(record)}</bdi>} />
            )}
      </p>
      {record && (
        <button
          type="button"
          ref={undo}
          className="notes-button"
          onClick={() => void (deleted ? actions.bringBack(deleted.id) : actions.sayAgain())}
        >
          {t('undo')}
        </button>
      )}
    </div>
  );
};

interface BodyProps {
  readonly list: Known;
  readonly query: string;
  readonly editorOf: RowsProps['editorOf'];
  readonly actions: NotesActions;
}

const Body = ({ list, query, editorOf, actions }: BodyProps) => {
  const found = searched(list.records, query);
  const bare = list.records.length === 0;
  return (
    <>
      <p className="notes-count" role="status">
        {!bare && found.length > 0 && plural('notesCount', found.length)}
        {!bare && found.length === 0 && <Message of="notesNoneFound" part={<bdi>{query.trim()}</bdi>} />}
      </p>
      {bare && <p className="notes-empty">{t('notesEmpty')}</p>}
      <Rows
        key={query}
        records={found}
        editorOf={editorOf}
        onRemove={(record) => void actions.remove(record)}
        onTakeBack={actions.takeBack}
      />
      {list.removed.length > 0 && <Trash removed={list.removed} onBringBack={(id) => void actions.bringBack(id)} />}
    </>
  );
};

export interface NotesProps {
  readonly state: NotesState;
  readonly actions: NotesActions;
  /** The note of a record as it is written. */
  readonly editorOf: RowsProps['editorOf'];
}

/** All notes, corrections and follows. */
export const Notes = ({ state, actions, editorOf }: NotesProps) => {
  const { list, query, moved } = state;
  const box = useRef<HTMLInputElement>(null);
  const records = list.state === 'known' ? list.records : [];
  const give = (): void => actions.give(markdownFile(searched(records, query)), 'sidelight-notes.md');
  return (
    <main className="own-page notes" aria-busy={list.state === 'reading'}>
      <header className="own-page-head">
        <img src="/icon/48.png" width="32" height="32" alt="" />
        <h1 className="own-page-title">{t('notesTitle')}</h1>
      </header>
      <Moving moved={moved} empty={records.length === 0} actions={actions} onMarkdown={give} />
      <FilterBox box={box} query={query} label={t('notesSearch')} onQuery={actions.search} />
      {list.state === 'reading' && (
        <p className="notes-empty" role="status">
          {t('notesReading')}
        </p>
      )}
      {list.state === 'failed' && (
        <>
          <p className="notes-fault" role="alert">
            {t(FAILURES[list.failure])}
          </p>
          <button type="button" className="notes-button" onClick={actions.retry}>
            {t('tryAgain')}
          </button>
        </>
      )}
      {list.state === 'known' && <Body list={list} query={query} editorOf={editorOf} actions={actions} />}
      <Done state={state} actions={actions} />
    </main>
  );
};
