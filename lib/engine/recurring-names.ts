/**
 * Names that the tagger did not know, found by how the document itself writes them: a word that keeps its capital inside
 * sentences, again and again, and is never seen without it, names something.
 */
import { isUpper } from './characters.ts';
import type { TextDocument } from './document.ts';
import { FUNCTION_WORDS } from './lexicon/function-words.ts';
import type { Name } from './names.ts';
import { isNoName } from './no-names.ts';
import { TOKEN, type Token } from './tokenizer.ts';

/** Sightings inside sentences that make a name. */
const SIGHTINGS = 3;
/** Such names are right about as often as this; measured on the corpora for training. */
const CONFIDENCE = 0.6;
/** A sentence with a larger share of capitals is a headline, where capitals mean nothing. */
const HEADLINE_SHARE = 0.5;

const isCapital = (token: Token | undefined): boolean =>
  token?.kind === TOKEN.word && token.text.length > 2 && isUpper(token.text.charCodeAt(0));

/** For each sentence, is it written like a headline? */
const isHeadline = (document: TextDocument, from: number, to: number): boolean => {
  let words = 0;
  let capitals = 0;
  for (let at = from; at < to; at++) {
    const token = document.tokens[at];
    if (token?.kind !== TOKEN.word || FUNCTION_WORDS.has(token.lower)) continue;
    words++;
    if (isUpper(token.text.charCodeAt(0))) capitals++;
  }
  return capitals > HEADLINE_SHARE * words;
};

/** Words by how often they stand capitalised inside sentences outside the names known, and those seen in lower case. */
const sightings = (document: TextDocument, taken: Uint8Array): { seen: Map<string, number>; lower: Set<string> } => {
  const seen = new Map<string, number>();
  const lower = new Set<string>();
  for (const { from, to } of document.sentences) {
    const shouting = isHeadline(document, from, to);
    for (let at = from; at < to; at++) {
      const token = document.tokens[at];
      if (token?.kind !== TOKEN.word) continue;
      if (!isUpper(token.text.charCodeAt(0))) lower.add(token.text);
      const inside = at > from && document.tokens[at - 1]?.kind !== TOKEN.punctuation;
      if (inside && !shouting && !taken[at] && isCapital(token)) seen.set(token.text, (seen.get(token.text) ?? 0) + 1);
    }
  }
  return { seen, lower };
};

/** The names given, and those that recur unknown, in order. */
export const withRecurring = (document: TextDocument, names: readonly Name[]): readonly Name[] => {
  const taken = new Uint8Array(document.tokens.length);
  for (const name of names) taken.fill(1, name.from, name.to);
  const { seen, lower } = sightings(document, taken);
  const recurring = new Set(
    [...seen]
      .filter(([text, count]) => count >= SIGHTINGS && !lower.has(text.toLowerCase()) && !isNoName(text))
      .map(([text]) => text),
  );
  if (recurring.size === 0) return names;
  const found: Name[] = [];
  for (let at = 0; at < document.tokens.length; at++) {
    let to = at;
    while (!taken[to] && recurring.has(document.tokens[to]?.text ?? '')) to++;
    if (to > at) found.push({ from: at, to, class: 'other', confidence: CONFIDENCE });
    at = Math.max(at, to - 1);
  }
  return [...names, ...found].sort((a, b) => a.from - b.from);
};
