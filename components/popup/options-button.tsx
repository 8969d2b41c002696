import { t } from '../../lib/i18n.ts';
import { OptionsIcon } from '../icons.tsx';

export interface OptionsButtonProps {
  readonly onOptions: () => void;
}

/** Leads to the page of options, from the popup's lower corner. */
export const OptionsButton = ({ onOptions }: OptionsButtonProps) => (
  <button type="button" className="popup-options" aria-label={t('options')} title={t('options')} onClick={onOptions}>
    <OptionsIcon />
  </button>
);
