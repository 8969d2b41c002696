import { useEffect } from 'react';
import { browser } from 'wxt/browser';
import { useStore } from 'zustand';
import { askHost } from '../messaging.ts';
import type { NoteStore } from './note.ts';
import { createSyncOffer } from './sync-offer.ts';

/** One offer for all notes of a page. */
const offer = createSyncOffer({ ask: () => askHost('syncStatus', {}), area: browser.storage.local });

export interface OfferedSync {
  readonly offered: boolean;
  readonly onAnswer: () => void;
}

/** Offers sync once a note is written; `inSight`: would the reader see it now? */
export const useSyncOffer = (note: NoteStore, inSight: () => boolean): OfferedSync => {
  const { keeping, editing, text } = useStore(note);
  const written = keeping.state === 'saved' && !editing && text.trim() !== '';
  useEffect(() => {
    if (written && inSight()) void offer.consider();
  }, [written, inSight]);
  return { offered: useStore(offer).offered, onAnswer: offer.answer };
};
