import '../source-line.css';
import type { ReactNode } from 'react';
import type { RecordView } from '../../lib/database/index.ts';
import { t } from '../../lib/i18n.ts';
import type { RecordChange } from '../../lib/messaging.ts';
import { CloseIcon, KindIcon } from '../icons.tsx';
import { NoteWords } from '../note/note-words.tsx';
import { kindName, momentWords } from '../words.ts';
import { heldOf, recordTitle, saidOf } from './record-words.ts';

const isPage = (address: string): boolean => /^https?:/i.test(address);

/** What the record is about; an article leads to its page. */
const Title = ({ record }: { readonly record: RecordView }) => {
  const { subject } = record;
  const title = recordTitle(record);
  return (
    <h2 className="notes-name" dir="auto">
      {subject?.about === 'article' && isPage(subject.url) ? (
        <a href={subject.url} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
    </h2>
  );
};

const Source = ({ record: { subject, edited } }: { readonly record: RecordView }) => (
  <p className="source-line notes-source">
    {subject?.about === 'name' && (
      <span className="notes-kind">
        <KindIcon kind={subject.kind} />
        {kindName(subject.kind)}
      </span>
    )}
    {subject?.about === 'article' && <bdi>{subject.site || t('article')}</bdi>}
    {edited !== null && <time dateTime={new Date(edited).toISOString()}>{momentWords(edited)}</time>}
  </p>
);

interface SaidProps {
  readonly record: RecordView;
  readonly onTakeBack: (change: RecordChange) => void;
}

/** Follow and corrections; each can be taken back. */
const Said = ({ record, onTakeBack }: SaidProps) => (
  <ul className="notes-said">
    {heldOf(record).map(({ words, back }) => (
      <li key={words} dir="auto">
        {words}
        {record.subject && (
          <button
            type="button"
            className="notes-take-back"
            aria-label={t('takeBackOf', words, recordTitle(record))}
            title={t('takeBack')}
            onClick={() => onTakeBack(back)}
          >
            <CloseIcon />
          </button>
        )}
      </li>
    ))}
  </ul>
);

export interface NotesRowProps {
  readonly record: RecordView;
  /** The note as it is written, where the reader does; else it is only read. */
  readonly editor: ReactNode;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onTakeBack: SaidProps['onTakeBack'];
}

/** One name or article, with all that the reader has written on it. */
export const NotesRow = ({ record, editor, onEdit, onRemove, onTakeBack }: NotesRowProps) => {
  const { subject, texts } = record;
  const title = recordTitle(record);
  return (
    <li className={`notes-row kind-${subject?.about === 'name' ? subject.kind : 'other'}`}>
      <Title record={record} />
      <Source record={record} />
      {saidOf(record).length > 0 && <Said record={record} onTakeBack={onTakeBack} />}
      {editor ?? texts.map(({ text, dots }) => <NoteWords key={dots.join()} text={text} />)}
      <div className="note-buttons">
        {!editor && subject && (
          <button type="button" className="note-button" aria-label={t('noteEditOf', title)} onClick={onEdit}>
            {t(texts.length > 0 ? 'noteEdit' : 'noteAdd')}
          </button>
        )}
        <button type="button" className="note-button" aria-label={t('noteRemoveOf', title)} onClick={onRemove}>
          {t('noteRemove')}
        </button>
      </div>
    </li>
  );
};
