import { useEffect, useState } from 'react';
import { askHost, type Familiar } from '../messaging.ts';
import type { PopupView } from './popup.ts';

/** By the number of the entity; without those of which nobody knows anything. */
export type FamiliarNames = ReadonlyMap<number, Familiar>;

const NOBODY: FamiliarNames = new Map();

/** What the reader has of the names that the popup lists; it comes later than they do. */
export const useFamiliar = (view: PopupView): FamiliarNames => {
  const [names, setNames] = useState(NOBODY);
  useEffect(() => {
    setNames(NOBODY);
    if (view.state !== 'ready') return;
    const { entities } = view.answer.analysis;
    const asked = entities.map(({ name, named, kind }) => ({ name: named ?? name, kind }));
    let isOver = false;
    const show = (found: readonly Familiar[]): void => {
      if (isOver) return;
      const known = entities.flatMap(({ id }, at) => {
        const of = found[at];
        return of && (of.noted || of.followed || of.articles > 0) ? [[id, of] as const] : [];
      });
      setNames(new Map(known));
    };
    // Without it the list is as good as before.
    void askHost('familiar', { url: view.article.url, names: asked }).then(show, () => {});
    return () => {
      isOver = true;
    };
  }, [view]);
  return names;
};
