import './paused.css';
import { t } from '../lib/i18n.ts';

interface PausedProps {
  readonly onResume: () => void;
}

/** Says that Sidelight is off everywhere, and turns it on again. */
export const Paused = ({ onResume }: PausedProps) => (
  <div className="paused">
    <p>{t('off')}</p>
    <button type="button" className="paused-resume" onClick={onResume}>
      {t('turnOn')}
    </button>
  </div>
);
