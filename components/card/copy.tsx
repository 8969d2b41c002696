import { t } from '../../lib/i18n.ts';
import type { Copied } from '../../lib/state/use-copy.ts';
import { CopyIcon } from '../icons.tsx';

export interface CopyProps {
  readonly copied: Copied;
  readonly onCopy: () => void;
}

/** What came of it, where everything is said that the reader has done. */
export const CopyDone = ({ copied }: Pick<CopyProps, 'copied'>) => (
  <p role="status" className={copied === 'refused' ? 'card-copied card-done-fault' : 'card-copied'}>
    {copied === 'yes' && t('copied')}
    {copied === 'refused' && t('copyRefused')}
  </p>
);

/** What the card says, for the reader's own notes. */
export const Copy = ({ onCopy }: Pick<CopyProps, 'onCopy'>) => (
  <button
    type="button"
    className="card-action card-copy"
    aria-label={t('copy')}
    title={t('copyWords')}
    onClick={onCopy}
  >
    <CopyIcon />
  </button>
);
