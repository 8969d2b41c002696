/** Looks for something to brief on the page, in slices. */
import { nextMessage } from '../../lib/host/slices.ts';
import type { WhyNone } from '../../lib/messaging.ts';
import { findArticleInSteps, type PageFind } from '../../lib/page/article.ts';
import { onceDrawn } from '../../lib/page/once-drawn.ts';
import { NO_TREES, type ShadowTrees, shadowTreesOf } from '../../lib/page/shadow-trees.ts';
import type { Steps } from '../../lib/page/steps.ts';
import { whyUntouched } from '../../lib/page/untouched.ts';

export interface Look {
  readonly found: PageFind | WhyNone;
  readonly trees: ShadowTrees;
}

/** ms of work in one go: with a step that takes longer than others it stays within a frame of 16 ms. */
const SLICE = 8;

/** ms that the search waits at most for the page to be idle. */
const PATIENCE = 200;

const idle = (): Promise<void> => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: PATIENCE }));

/** ms that a page that is in view takes at most to be drawn. */
const LATE = 500;

/** What is drawn need not be laid out for us. A page that nobody sees is not drawn. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.visibilityState === 'hidden') return resolve();
    onceDrawn(document, () => resolve());
    setTimeout(resolve, LATE);
  });

const steps = function* (anyway: boolean): Steps<Look> {
  if (document.contentType === 'application/pdf') return { found: 'pdf', trees: NO_TREES };
  const trees = yield* shadowTreesOf(document);
  const untouched = anyway ? null : whyUntouched(document, trees);
  yield;
  const found = untouched ?? (yield* findArticleInSteps(document, trees, anyway));
  return { found: found ?? (anyway ? 'no-text' : 'no-article'), trees };
};

/**
 * Does the work in slices, the first of them once the page is drawn if `atOnce`, else all at idle; answers what it came to and the ms that it took, or null
 * when the signal came.
 */
const inSlices = async <T>(
  work: Steps<T>,
  atOnce: boolean,
  signal: AbortSignal,
): Promise<{ value: T; cost: number } | null> => {
  let cost = 0;
  for (let slice = 0; ; slice += 1) {
    if (!atOnce) await idle();
    else await (slice === 0 ? drawn() : nextMessage());
    if (signal.aborted) return null;
    const began = performance.now();
    let step = work.next();
    while (!step.done && performance.now() - began < SLICE) step = work.next();
    cost += performance.now() - began;
    if (step.done) return { value: step.value, cost };
  }
};

/**
 * What is on the page now. `anyway`: the reader asked, so any text will do. `waited`: somebody waits for it; otherwise it
 * has time until the page has.
 */
export const look = async (
  anyway: boolean,
  waited: boolean,
  signal: AbortSignal,
): Promise<(Look & { readonly cost: number }) | null> => {
  const looked = await inSlices(steps(anyway), waited, signal);
  return looked && { ...looked.value, cost: looked.cost };
};
