/** Looks for something to brief on the page, in steps at idle, and again where text arrives late. */
import type { WhyNone } from '../../lib/messaging.ts';
import { findArticleInSteps, type PageFind } from '../../lib/page/article.ts';
import { whyUntouched } from '../../lib/page/untouched.ts';

const idle = (): Promise<void> => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1_000 }));

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** ms between looks at a page that has shown no article: text arrives late, or stays hidden for a while. */
const LATER_LOOKS = [1_500, 3_000, 5_000];

/** ms of work in one go: with a step that takes longer than others it stays within a frame of 16 ms. */
const SLICE = 8;

const findAtIdle = async (anyway: boolean, signal: AbortSignal): Promise<PageFind | null> => {
  const steps = findArticleInSteps(document, anyway);
  while (!signal.aborted) {
    const began = performance.now();
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() - began < SLICE);
    await idle();
  }
  return null;
};

const lookOnce = async (anyway: boolean, signal: AbortSignal): Promise<PageFind | WhyNone> => {
  if (document.contentType === 'application/pdf') return 'pdf';
  const untouched = anyway ? null : whyUntouched(document);
  return untouched ?? (await findAtIdle(anyway, signal)) ?? (anyway ? 'no-text' : 'no-article');
};

/**
 * What was found, or null when nothing was by the last look or the signal came. `anyway`: the reader asked, so any text
 * will do, and now. `onNone` is told after each look why there is nothing.
 */
export const look = async (
  anyway: boolean,
  signal: AbortSignal,
  onNone: (reason: WhyNone) => void,
): Promise<PageFind | null> => {
  for (const pause of anyway ? [0] : [0, ...LATER_LOOKS]) {
    if (pause > 0) await after(pause);
    await idle();
    if (signal.aborted) return null;
    const found = await lookOnce(anyway, signal);
    if (typeof found !== 'string') return found;
    if (!signal.aborted) onNone(found);
  }
  return null;
};
