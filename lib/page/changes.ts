/** Notices that a page may say something new, at the cost of one call however often it changes. */
import type { ShadowTrees } from './shadow-trees.ts';

/** What can bring text or take it away: also the classes and styles that unfold or hide it. */
const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden'],
};

/**
 * Resolves at the first change of the page's body or the open shadow trees in it, or when the signal comes. Nothing is
 * heard after that until it is asked again: so ask before looking, not after.
 */
export const nextChange = (document: Document, trees: ShadowTrees, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const { body } = document;
    const done = (): void => {
      observer.disconnect();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const observer = new MutationObserver((records) => {
      // Our own host is put beside the body.
      const isBeside = ({ target }: MutationRecord): boolean => target === document.documentElement;
      if (document.body !== body || !records.every(isBeside)) done();
    });
    observer.observe(document.documentElement, { childList: true });
    for (const tree of [body, ...trees.values()]) if (tree) observer.observe(tree, WATCHED);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });

/** Whether the page changes twice within so many ms from now on. */
export const changesWithin = async (
  document: Document,
  trees: ShadowTrees,
  ms: number,
  signal: AbortSignal,
): Promise<boolean> => {
  const over = new AbortController();
  const stop = AbortSignal.any([signal, over.signal]);
  const timer = setTimeout(() => over.abort(), ms);
  for (let time = 0; time < 2; time += 1) await nextChange(document, trees, stop);
  clearTimeout(timer);
  return !stop.aborted;
};
