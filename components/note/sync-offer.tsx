import { useEffect, useRef } from 'react';
import { t } from '../../lib/i18n.ts';
import type { OfferedSync } from '../../lib/state/use-sync-offer.ts';

/** Sync, offered under the note that was just written. Nothing is sent by it: it leads to where sync is turned on. */
export const SyncOffer = ({ offered, onAnswer }: OfferedSync) => {
  const aside = useRef<HTMLElement>(null);
  useEffect(() => {
    // A card may be longer than what is seen of it.
    if (offered) aside.current?.scrollIntoView({ block: 'nearest' });
  }, [offered]);
  if (!offered) return null;
  const decline = (): void => {
    // The button that has the focus goes: the focus stays beside it.
    aside.current?.parentElement?.querySelector<HTMLElement>('.note button')?.focus();
    onAnswer();
  };
  return (
    <aside ref={aside} className="sync-offer" aria-label={t('syncOfferTitle')}>
      <p role="status">{t('syncOffer')}</p>
      <div className="note-buttons">
        <a className="note-button" href="/options.html#sync" target="_blank" rel="noopener">
          {t('syncOfferSee')}
        </a>
        <button type="button" className="note-button" onClick={decline}>
          {t('syncOfferNo')}
        </button>
      </div>
    </aside>
  );
};
