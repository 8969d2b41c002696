/** Three sentences for a whole article: early, about its names, saying different things, in order of the text. */
import type { TextDocument } from './document.ts';
import { baseWorth, contentWords, overlap, pickDiverse, sentenceSpan } from './sentence-worth.ts';
import type { Span } from './types.ts';

const MAX_SENTENCES = 3;

/** `weights`: for each sentence, the salience of the entities it names, summed. */
export const chooseSummary = (
  document: TextDocument,
  weights: readonly number[],
  headline: number,
  skip: (sentence: number) => boolean,
): Span[] => {
  const title =
    headline >= 0 ? contentWords(document, document.sentences[headline] ?? { from: 0, to: 0 }) : new Set<string>();
  const heaviest = Math.max(...weights, 1e-9);
  const candidates = document.sentences.flatMap((range, sentence) => {
    if (skip(sentence)) return [];
    const place = sentence - headline - 1;
    const early = 1.6 / (1 + 0.35 * place);
    const about = (weights[sentence] ?? 0) / heaviest;
    return [
      {
        sentence,
        worth: baseWorth(document, sentence) + early + 0.7 * about + overlap(title, contentWords(document, range)),
      },
    ];
  });
  return pickDiverse(document, candidates, MAX_SENTENCES, new Set())
    .sort((a, b) => a - b)
    .map((sentence) => sentenceSpan(document, sentence));
};
