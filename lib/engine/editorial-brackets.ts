/**
 * Words that an editor put into a quotation, "the [Communist] Party's": the tagger reads the text without the brackets, so
 * that a name may run across them.
 */
import type { TextDocument } from './document.ts';
import { type Name, type Tagger, tagInSteps } from './names.ts';
import type { TokenRange } from './sentence-splitter.ts';
import type { Steps } from './steps.ts';

/** Words between brackets; more are a remark of their own. */
const LONGEST = 4;

/** Indices of brackets around a few words, in order. */
const bracketsOf = (document: TextDocument): ReadonlySet<number> => {
  const found = new Set<number>();
  for (let at = 0; at < document.tokens.length; at++) {
    if (document.tokens[at]?.text !== '[') continue;
    for (let close = at + 2; close <= at + 1 + LONGEST; close++) {
      if (document.tokens[close]?.text !== ']') continue;
      found.add(at).add(close);
      break;
    }
  }
  return found;
};

/** A name's tokens in the whole document: with both brackets or with none. */
const restored = (document: TextDocument, kept: readonly number[], name: Name): Name => {
  let from = kept[name.from] ?? 0;
  let to = (kept[name.to - 1] ?? 0) + 1;
  const inside = document.tokens.slice(from, to).map((token) => token.text);
  if (inside.includes(']') && !inside.includes('[')) from--;
  if (inside.includes('[') && !inside.includes(']')) to++;
  return { ...name, from, to };
};

/** Tags with the brackets out of the way. */
export function* tagWithoutBrackets(document: TextDocument, tagger: Tagger): Steps<readonly Name[]> {
  const brackets = bracketsOf(document);
  if (brackets.size === 0) return yield* tagInSteps(tagger, document);
  const kept = document.tokens.flatMap((_, index) => (brackets.has(index) ? [] : [index]));
  const before = new Int32Array(document.tokens.length + 1);
  for (let at = 0; at < document.tokens.length; at++) before[at + 1] = (before[at] ?? 0) + (brackets.has(at) ? 0 : 1);
  const moved = ({ from, to }: TokenRange): TokenRange => ({ from: before[from] ?? 0, to: before[to] ?? 0 });
  const plain: TextDocument = {
    ...document,
    tokens: kept.flatMap((index) => document.tokens[index] ?? []),
    sentences: document.sentences.map(moved),
    sentenceOf: Int32Array.from(kept, (index) => document.sentenceOf[index] ?? 0),
  };
  const tagged = yield* tagInSteps(tagger, plain);
  return tagged.map((name) => restored(document, kept, name));
}
