import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type MessageKey, t } from '../../lib/i18n.ts';
import type { KeptState } from '../../lib/state/kept.ts';
import { keptWords } from './kept-words.ts';

export interface KeptProps {
  readonly state: KeptState;
  readonly onForget: () => void;
  readonly onRetry: () => void;
}

type Failure = Extract<KeptState, { readonly state: 'failed' }>['failure'];

const FAULTS: Readonly<Record<Failure, MessageKey>> = {
  unavailable: 'keptUnavailable',
  full: 'keptFull',
  newer: 'keptNewer',
};

interface ButtonProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
}

const Button = ({ onClick, children }: ButtonProps) => (
  <button type="button" className="options-button" onClick={onClick}>
    {children}
  </button>
);

/** Deleting cannot be undone, so it is asked for twice; the first answer at hand is the harmless one. */
const Confirm = ({ onForget, onCancel }: { readonly onForget: () => void; readonly onCancel: () => void }) => {
  const harmless = useRef<HTMLButtonElement>(null);
  useEffect(() => harmless.current?.focus(), []);
  return (
    <div className="confirm" role="alertdialog" aria-label={t('keptDeleteAsked')} aria-describedby="confirm-words">
      <p id="confirm-words">{t('keptDeleteWords')}</p>
      <div className="options-buttons">
        <button type="button" className="options-button" ref={harmless} onClick={onCancel}>
          {t('keptKeep')}
        </button>
        <button type="button" className="options-button options-delete" onClick={onForget}>
          {t('keptDeleteNow')}
        </button>
      </div>
    </div>
  );
};

const Forget = ({ onForget }: { readonly onForget: () => void }) => {
  const [asked, setAsked] = useState(false);
  if (asked) return <Confirm onForget={onForget} onCancel={() => setAsked(false)} />;
  return <Button onClick={() => setAsked(true)}>{t('keptDelete')}</Button>;
};

/** What is kept on this device of articles that were read. */
export const Kept = ({ state, onForget, onRetry }: KeptProps) => {
  const busy = state.state === 'counting' || state.state === 'deleting';
  return (
    <section className="options-part" aria-labelledby="options-kept" aria-busy={busy}>
      <h2 className="options-heading" id="options-kept">
        {t('kept')}
      </h2>
      <p className="options-words">{t('keptWords')}</p>
      <p className={state.state === 'failed' ? 'options-fault' : 'kept-words'} role="status">
        {state.state === 'failed' ? t(FAULTS[state.failure]) : keptWords(state)}
      </p>
      {state.state === 'failed' && <Button onClick={onRetry}>{t('tryAgain')}</Button>}
      {state.state === 'counted' && state.kept.articles > 0 && <Forget onForget={onForget} />}
    </section>
  );
};
