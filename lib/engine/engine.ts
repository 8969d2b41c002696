import { analyzeInSteps } from './analyze.ts';
import { finish, type Steps } from './steps.ts';
import { createTagger } from './tagger/index.ts';
import type { Analysis, Article } from './types.ts';

/** Reads articles and says who is in them, what matters, who said what: text in, offsets out. Pure and deterministic. */
export interface Engine {
  readonly analyze: (article: Article) => Analysis;
  /** The same in steps of a few milliseconds, so that a caller can yield between them. */
  readonly analyzeInSteps: (article: Article) => Steps<Analysis>;
}

/** An engine over the bytes of the names model, which it keeps looking at. Throws ModelError when they do not fit. */
export const createEngine = (model: ArrayBuffer): Engine => {
  const tagger = createTagger(model);
  return {
    analyze: (article) => finish(analyzeInSteps(article, tagger)),
    analyzeInSteps: (article) => analyzeInSteps(article, tagger),
  };
};
