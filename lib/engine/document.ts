/** A text cut into tokens, sentences and paragraphs: what every later step of the engine reads. */

import { type Segmentation, splitSentences, type TokenRange } from './sentence-splitter.ts';
import { finish, type Steps } from './steps.ts';
import { type Token, tokenizeInSteps } from './tokenizer.ts';
import type { Span } from './types.ts';

export interface TextDocument extends Segmentation {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** For each token, the index of its sentence. */
  readonly sentenceOf: Int32Array;
  /** For each sentence, the index of its paragraph. */
  readonly paragraphOf: Int32Array;
}

const owners = (ranges: readonly TokenRange[], count: number): Int32Array => {
  const of = new Int32Array(count);
  for (const [index, range] of ranges.entries()) of.fill(index, range.from, range.to);
  return of;
};

/** Tokens, sentences and paragraphs of a text. */
export function* readDocumentInSteps(text: string): Steps<TextDocument> {
  const tokens = yield* tokenizeInSteps(text);
  const { sentences, paragraphs } = yield* splitSentences(text, tokens);
  return {
    text,
    tokens,
    sentences,
    paragraphs,
    sentenceOf: owners(sentences, tokens.length),
    paragraphOf: owners(paragraphs, sentences.length),
  };
}

/** The same at once. */
export const readDocument = (text: string): TextDocument => finish(readDocumentInSteps(text));

/** The characters that a range of tokens covers. */
export const spanOf = (document: TextDocument, range: TokenRange): Span => ({
  start: document.tokens[range.from]?.start ?? 0,
  end: document.tokens[range.to - 1]?.end ?? 0,
});
