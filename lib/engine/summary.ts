/** Three sentences for a whole article: early, about its names, saying different things, in order of the text. */
import type { TextDocument } from './document.ts';
import { overlap, pickDiverseInSteps, type SentenceNotes, sentenceSpan } from './sentence-worth.ts';
import { mapInSteps, type Steps } from './steps.ts';
import type { Span } from './types.ts';

const MAX_SENTENCES = 3;

/** `weights`: for each sentence, the salience of the entities it names, summed. */
export function* chooseSummary(
  document: TextDocument,
  weights: readonly number[],
  headline: number,
  notes: readonly SentenceNotes[],
): Steps<Span[]> {
  const title = notes[headline]?.bag ?? new Set<string>();
  const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 1e-9);
  const weighed = yield* mapInSteps(notes, (note, sentence) => {
    if (!note.tells) return [];
    const early = 2.4 / (1 + 0.2 * (sentence - headline - 1));
    const about = (1.2 * (weights[sentence] ?? 0)) / heaviest;
    return [{ sentence, worth: note.worth + early + about + 1.5 * overlap(title, note.bag) }];
  });
  const picked = yield* pickDiverseInSteps(notes, weighed.flat(), MAX_SENTENCES, new Set());
  return picked.sort((a, b) => a - b).map((sentence) => sentenceSpan(document, sentence));
}
