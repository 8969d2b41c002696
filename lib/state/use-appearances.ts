import { useEffect, useState } from 'react';
import { type Appearances, askHost, type NameHere } from '../messaging.ts';

/** What other articles that were read have of a name; null until it is known, and where nobody answers. */
export const useAppearances = ({ name, kind, url }: NameHere, words: string | null): Appearances | null => {
  const [appearances, setAppearances] = useState<Appearances | null>(null);
  useEffect(() => {
    let left = false;
    askHost('appearances', { name, kind, url, words }).then(
      (found) => !left && setAppearances(found),
      // Without an answer there is nothing to tell.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [name, kind, url, words]);
  return appearances;
};
