import { useEffect, useState } from 'react';
import type { Subject } from '../database/index.ts';
import { type Writing, writingAbout } from './writing.ts';

/**
 * What the reader writes about the subject, for as long as a component is shown: read when it comes and whenever the window
 * has the reader again, saved when it goes. Another subject needs another component (a key).
 */
export const useWriting = (subject: Subject, tab?: number): Writing => {
  const [writing] = useState(() => writingAbout(subject, tab));
  useEffect(() => {
    const { note } = writing;
    const left = new AbortController();
    const { signal } = left;
    const save = (): void => void note.flush();
    void note.refresh();
    window.addEventListener('focus', () => void note.refresh(), { signal });
    window.addEventListener('blur', save, { signal });
    // The frame is taken out of its page, or the popup closed, with no more than this to tell.
    window.addEventListener('pagehide', save, { signal });
    document.addEventListener('visibilitychange', save, { signal });
    return () => {
      left.abort();
      note.done();
    };
  }, [writing]);
  return writing;
};
