/** The texts of the documents that are open, block by block, so that a page sends only what is new. */
import type { Answer, Credited, Handlers, HostCalls, PageArticle, Sender, TextChange } from '../messaging.ts';
import { creditsOf } from './credits.ts';
import { createMemory } from './memory.ts';

/** ms between two analyses of one document. */
const LEAST_PAUSE = 500;

/** Documents whose text is held; one that was let go is asked for its text again. */
const HELD = 60;

const BETWEEN_BLOCKS = '\n\n';

export interface DocumentDependencies {
  readonly analyse: (asked: { readonly article: PageArticle }, sender: Sender) => Promise<Answer> | Answer;
  /** ms; never runs backwards. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

interface Held {
  readonly blocks: readonly string[];
  readonly credited: Credited;
  /** When it was analysed, or is to be. */
  readonly due: number;
}

/** Null where the change is not of these blocks: it was made for others. */
const applied = (
  blocks: readonly string[],
  { head, tail, blocks: fresh, was }: TextChange,
): readonly string[] | null =>
  blocks.length === was && head >= 0 && tail >= 0 && head + tail <= was
    ? [...blocks.slice(0, head), ...fresh, ...blocks.slice(was - tail)]
    : null;

/** A tab must not be able to write into the text of another. */
const keyOf = (document: string, { tab, frameId }: Sender): string => `${tab?.id} ${frameId} ${document}`;

export const createDocuments = ({ analyse, now, wait }: DocumentDependencies): Pick<Handlers<HostCalls>, 'follow'> => {
  const held = createMemory<Held>(HELD);

  const follow: Handlers<HostCalls>['follow'] = async ({ article, credits, document, change }, sender) => {
    const key = keyOf(document, sender);
    const before = held.get(key);
    const blocks = change.was === 0 ? change.blocks : before && applied(before.blocks, change);
    const credited = credits ? creditsOf(credits) : before?.credited;
    if (!blocks || !credited) return null;
    const pause = Math.max(0, (before?.due ?? 0) - now());
    held.set(key, { blocks, credited, due: now() + pause + LEAST_PAUSE });
    if (pause > 0) await wait(pause);
    const text = blocks.join(BETWEEN_BLOCKS);
    return { ...(await analyse({ article: { ...article, ...credited, text } }, sender)), credited };
  };
  return { follow };
};
