import { t } from '../../lib/i18n.ts';
import { NoteIcon, OptionsIcon } from '../icons.tsx';

/** Pages of Sidelight that the popup leads to. */
export type OwnPage = 'notes' | 'options';

export interface OwnPagesProps {
  readonly onOpen: (page: OwnPage) => void;
}

/** Leads to the pages of notes and of options, from the popup's lower corner. */
export const OwnPages = ({ onOpen }: OwnPagesProps) => (
  <div className="popup-pages">
    <button
      type="button"
      className="popup-page"
      aria-label={t('notes')}
      title={t('notes')}
      onClick={() => onOpen('notes')}
    >
      <NoteIcon />
    </button>
    <button
      type="button"
      className="popup-page"
      aria-label={t('options')}
      title={t('options')}
      onClick={() => onOpen('options')}
    >
      <OptionsIcon />
    </button>
  </div>
);
