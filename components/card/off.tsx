import { type MessageKey, t } from '../../lib/i18n.ts';
import type { OffWhere, SwitchedOff } from '../../lib/messaging.ts';
import type { OffActions, OffState } from '../../lib/state/use-off.ts';
import { OffIcon } from '../icons.tsx';

const WHERE: readonly (readonly [OffWhere, MessageKey])[] = [
  ['page', 'offPage'],
  ['site', 'offSite'],
  ['everywhere', 'offEverywhere'],
];

const doneWords = ({ where, site }: SwitchedOff): string => {
  if (where === 'page') return t('offPageDone');
  return where === 'site' ? t('offSiteDone', site) : t('offEverywhereDone');
};

/** Files, and our own page, are of no site. */
const isOfSite = (url: string): boolean => /^https?:/.test(url);

export interface OffProps {
  /** The article's address. */
  readonly url: string;
  readonly off: OffState;
  readonly offActions: OffActions;
}

/** One click to be rid of Sidelight, here or everywhere; and one to have it back. */
export const Off = ({ url, off: { switched, failed }, offActions }: OffProps) => (
  <div className="card-off">
    <p role="status" className={failed ? 'card-done-fault' : ''}>
      {failed ? t('optionsUnsaved') : switched && doneWords(switched)}
    </p>
    {switched ? (
      <button type="button" className="card-action" onClick={offActions.undo}>
        {t('undo')}
      </button>
    ) : (
      <fieldset className="card-off-choices" aria-label={t('offWhere')}>
        <OffIcon />
        <span aria-hidden="true">{t('offWhere')}</span>
        {WHERE.filter(([where]) => where !== 'site' || isOfSite(url)).map(([where, label]) => (
          <button key={where} type="button" className="card-off-choice" onClick={() => offActions.switchOff(where)}>
            {t(label)}
          </button>
        ))}
      </fieldset>
    )}
  </div>
);
