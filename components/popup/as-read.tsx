import './as-read.css';
import { t } from '../../lib/i18n.ts';

/** Says that no more is told than was read, with the way to all of it. */
export const AsRead = ({ onWhole }: { readonly onWhole: () => void }) => (
  <div className="as-read">
    <p>{t('asRead')}</p>
    <button type="button" className="note-button" onClick={onWhole}>
      {t('asReadWhole')}
    </button>
  </div>
);
