import { type MessageKey, t } from '../../lib/i18n.ts';
import type { Answer } from '../../lib/messaging.ts';
import { OwnPages, type OwnPagesProps } from './own-pages.tsx';

interface FootProps extends OwnPagesProps {
  readonly answer: Answer;
  readonly incognito: boolean;
  readonly lost: boolean;
}

const FAULTS: Readonly<Record<NonNullable<Answer['fault']>, MessageKey>> = {
  unavailable: 'nothingKeptUnavailable',
  full: 'nothingKeptFull',
  newer: 'nothingKeptNewer',
};

const whyNotKept = ({ fault }: Answer, incognito: boolean): string =>
  t(incognito ? 'privateWindow' : FAULTS[fault ?? 'unavailable']);

/** What holds for every line, and what does not hold now. */
export const Foot = ({ answer, incognito, lost, onOpen }: FootProps) => (
  <footer className="popup-foot">
    {!answer.keeps && <p className="popup-not-kept">{whyNotKept(answer, incognito)}</p>}
    <p role="status">{lost ? <span className="popup-lost">{t('placeLost')}</span> : t('everyLine')}</p>
    <OwnPages onOpen={onOpen} />
  </footer>
);

interface PastedFootProps extends OwnPagesProps {
  readonly onBack: () => void;
}

/** Of a text without a page behind it. */
export const PastedFoot = ({ onBack, onOpen }: PastedFootProps) => (
  <footer className="popup-foot">
    <p role="status">{t('everyPastedLine')}</p>
    <button type="button" className="popup-back" onClick={onBack}>
      {t('backToPage')}
    </button>
    <OwnPages onOpen={onOpen} />
  </footer>
);
