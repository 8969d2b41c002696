import type { NoteText } from '../../lib/database/index.ts';
import { t } from '../../lib/i18n.ts';
import type { NoteActions } from '../../lib/state/note.ts';
import { NoteWords } from './note-words.tsx';

interface NoteOthersProps {
  readonly others: readonly NoteText[];
  readonly actions: NoteActions;
}

/** Texts that were written apart, in another window or on another device: the reader says what becomes of them. */
export const NoteOthers = ({ others, actions }: NoteOthersProps) => (
  <section className="note-others" aria-label={t('noteApart')}>
    <p className="note-quiet" role="status">
      {t('noteApartWords')}
    </p>
    {others.map((other) => (
      <article key={other.dots.join()} className="note-other">
        <NoteWords text={other.text} />
        <div className="note-buttons">
          <button type="button" className="note-button" onClick={() => void actions.take(other)}>
            {t('noteTake')}
          </button>
          <button type="button" className="note-button" onClick={() => void actions.drop(other)}>
            {t('noteDrop')}
          </button>
        </div>
      </article>
    ))}
  </section>
);
