/**
 * What the reader knows better than the tagger: corrections ("this is a person", "not a name") and names that they follow.
 * These outrank the model wherever the words stand.
 */
import type { TextDocument } from './document.ts';
import { fold } from './name-form.ts';
import type { Name } from './names.ts';
import type { KnownName } from './types.ts';

interface Phrase {
  readonly words: readonly string[];
  /** Null: no name. */
  readonly kind: KnownName['kind'];
}

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[\s-]+/)
    .filter((word) => word !== '');

/** Phrases by their first word, longest first. */
const indexPhrases = (known: readonly KnownName[]): ReadonlyMap<string, readonly Phrase[]> => {
  const index = new Map<string, Phrase[]>();
  for (const { name, kind } of known) {
    const words = wordsOf(name);
    const first = words[0];
    if (first === undefined) continue;
    index.set(
      first,
      [...(index.get(first) ?? []), { words, kind }].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return index;
};

/** The token behind a phrase that begins at `at`, or -1. Hyphens between its words do not count. */
const phraseEnd = (document: TextDocument, at: number, words: readonly string[]): number => {
  let token = at;
  for (const word of words) {
    while (token > at && /^[-‐]$/.test(document.tokens[token]?.text ?? '')) token++;
    if (fold(document.tokens[token]?.text ?? '') !== word) return -1;
    token++;
  }
  return document.sentenceOf[at] === document.sentenceOf[token - 1] ? token : -1;
};

/** The tagger's names with what the reader knows in their place, in order. Linear in text and list. */
export const withKnown = (
  document: TextDocument,
  names: readonly Name[],
  known: readonly KnownName[],
): readonly Name[] => {
  if (known.length === 0) return names;
  const index = indexPhrases(known);
  const told: (Omit<Name, 'class'> & { readonly kind: KnownName['kind'] })[] = [];
  for (let at = 0; at < document.tokens.length; at++) {
    const text = document.tokens[at]?.text ?? '';
    for (const phrase of index.get(fold(text)) ?? []) {
      const to = phraseEnd(document, at, phrase.words);
      // A word in lower case is not the name of the same letters: "apple".
      if (to < 0 || text === text.toLowerCase()) continue;
      told.push({ from: at, to, kind: phrase.kind, confidence: 1 });
      at = to - 1;
      break;
    }
  }
  const taken = new Uint8Array(document.tokens.length);
  for (const { from, to } of told) taken.fill(1, from, to);
  const kept = names.filter(({ from, to }) => !taken.subarray(from, to).includes(1));
  const added = told.flatMap(({ kind, ...name }): Name[] => (kind ? [{ ...name, class: kind }] : []));
  return [...kept, ...added].sort((a, b) => a.from - b.from);
};
