/** Looks at the page again whenever it may say something new, and never for more than a small share of its time. */
import type { WhyNone } from '../../lib/messaging.ts';
import type { PageFind } from '../../lib/page/article.ts';
import { changesWithin, nextChange } from '../../lib/page/changes.ts';
import { NO_TREES } from '../../lib/page/shadow-trees.ts';
import { look } from './look.ts';

/** ms between two looks, at least: the host analyses no more often. */
const LEAST_PAUSE = 500;

/** ms between two looks at a page that goes on changing at once, time after time: clocks, tickers, prices. */
const RESTLESS_PAUSE = 1_000;

/** ms within which a change comes at once, and looks that a page has before that is held against it. */
const AT_ONCE = 100;
const FIRST_LOOKS = 3;

/** ms within which a page changes twice that changes with every frame; and such a page, before it counts as another. */
const FRAMES = 50;
const FEWER_FRAMES = 150;

/** ms without a change after which such a page counts as calm. */
const CALM = 1_000;

/** A look that took so many ms is followed by so many times as many without one: 5 % of the page's time at most. */
const REST = 20;

/** ms; a page that changes without saying anything new is looked at more and more seldom. */
const LONGEST_PAUSE = 5_000;

/** ms after which a page without an article is looked at again though nothing changed: a style may have come late. */
const LATER_LOOKS: readonly number[] = [1_500, 3_000, 5_000];

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface FollowActions {
  /** Shows what was found, or that nothing was; answers whether it says something new. */
  readonly onFound: (found: PageFind | WhyNone) => Promise<boolean>;
  /** Called before each look; ends all when it answers false. */
  readonly goesOn: () => boolean;
  /** Called when the page begins to change with every frame, and when it has stopped. */
  readonly onRestless: (restless: boolean) => void;
}

/** Follows the page until the signal comes. `anyway`: the reader asked, so any text will do. */
export const follow = async (
  anyway: boolean,
  { onFound, goesOn, onRestless }: FollowActions,
  signal: AbortSignal,
): Promise<void> => {
  let trees = NO_TREES;
  let pause = LEAST_PAUSE;
  let restless = false;
  const become = (now: boolean): void => {
    if (now !== restless && !signal.aborted) onRestless(now);
    restless = now;
  };
  for (let looks = 0; !signal.aborted && goesOn(); looks += 1) {
    const round = new AbortController();
    const stop = AbortSignal.any([signal, round.signal]);
    const changed = [nextChange(document, trees, stop)];
    const now = await look(anyway, looks === 0, signal);
    if (!now) return;
    // Trees that were not known are heard from now on.
    if (now.trees.size > trees.size) changed.push(nextChange(document, now.trees, stop));
    trees = now.trees;
    const isNew = await onFound(now.found);
    pause = isNew ? LEAST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
    const late = typeof now.found === 'string' && !anyway ? LATER_LOOKS[looks] : undefined;
    const began = performance.now();
    const calm = restless ? setTimeout(() => become(false), CALM) : undefined;
    await Promise.race([...changed, ...(late === undefined ? [] : [after(late)])]);
    clearTimeout(calm);
    round.abort();
    const atOnce = looks >= FIRST_LOOKS && performance.now() - began < AT_ONCE;
    become(atOnce && (await changesWithin(document, trees, restless ? FEWER_FRAMES : FRAMES, signal)));
    await after(Math.max(pause, atOnce ? RESTLESS_PAUSE : 0, REST * now.cost));
  }
};
