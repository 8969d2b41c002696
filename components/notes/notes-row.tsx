import '../source-line.css';
import type { ReactNode } from 'react';
import type { RecordView } from '../../lib/database/index.ts';
import { t } from '../../lib/i18n.ts';
import { KindIcon } from '../icons.tsx';
import { NoteWords } from '../note/note-words.tsx';
import { kindName, momentWords } from '../words.ts';
import { recordTitle, saidOf } from './record-words.ts';

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

export interface NotesRowProps {
  readonly record: RecordView;
  /** The note as it is written, where the reader does; else it is only read. */
  readonly editor: ReactNode;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One name or article, with all that the reader has written on it. */
export const NotesRow = ({ record, editor, onEdit, onRemove }: NotesRowProps) => {
  const { subject, texts } = record;
  const title = recordTitle(record);
  const said = saidOf(record);
  return (
    <li className={`notes-row kind-${subject?.about === 'name' ? subject.kind : 'other'}`}>
      <Title record={record} />
      <Source record={record} />
      {said.length > 0 && (
        <ul className="notes-said">
          {said.map((words) => (
            <li key={words} dir="auto">
              {words}
            </li>
          ))}
        </ul>
      )}
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
