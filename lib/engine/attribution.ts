/** Quotations with their speakers resolved to entities, and what of each sentence they cover. */
import { spanOf, type TextDocument } from './document.ts';
import { type Focus, resolvePronoun, UNNAMED } from './focus.ts';
import { DETERMINERS } from './lexicon/function-words.ts';
import { SPEAKING_ROLES } from './lexicon/roles.ts';
import { fold } from './name-form.ts';
import type { FoundQuote } from './quotes.ts';
import { headOf } from './references.ts';
import { kindOfHead } from './role-kinds.ts';
import type { TokenRange } from './sentence-splitter.ts';
import { mapInSteps, type Steps } from './steps.ts';
import type { Quote, UnnamedSource } from './types.ts';

export interface Attributed {
  readonly quotes: readonly Quote[];
  /** For each sentence, the cluster of its speaker; -1 where nobody speaks, UNNAMED where somebody without a name does. */
  readonly speakers: Int32Array;
}

/** "the owner of the hotel": one person, by a role that people bear. */
const isSomebody = ({ tokens }: TextDocument, { from, to }: TokenRange): boolean => {
  if (!DETERMINERS.has(tokens[from]?.lower ?? '')) return false;
  const head = headOf(tokens.slice(from, to).map(({ text }) => text));
  if (head === null || /[^s]s$/.test(head)) return false;
  return kindOfHead(head) === 'person' || SPEAKING_ROLES.has(head);
};

/** Speakers resolved in order, so that "he said" can look back at who spoke before. */
export function* resolveQuotes(focus: Focus, found: readonly FoundQuote[]): Steps<Attributed> {
  const { document } = focus;
  const speakers = new Int32Array(document.sentences.length).fill(-1);
  const quotes = yield* mapInSteps(found, (quote): Quote => {
    const { speaker } = quote;
    const entity = !speaker
      ? -1
      : speaker.pronoun
        ? resolvePronoun(focus, speaker.from, speakers)
        : (focus.clusterOf[speaker.name] ?? -1);
    const sentence = document.sentenceOf[quote.verb >= 0 ? quote.verb : quote.from] ?? 0;
    if (entity >= 0) speakers[sentence] = entity;
    else if (speaker && !speaker.pronoun && isSomebody(document, speaker)) speakers[sentence] = UNNAMED;
    return {
      ...spanOf(document, quote),
      kind: quote.kind,
      verb: quote.verb >= 0 ? spanOf(document, { from: quote.verb, to: quote.verb + 1 }) : null,
      speaker: speaker && spanOf(document, speaker),
      entity: entity >= 0 ? entity : null,
    };
  });
  return { quotes, speakers };
}

/** For each token, is it said by somebody in quotation marks? */
export const quotedTokens = (document: TextDocument, quotes: readonly FoundQuote[]): Uint8Array => {
  const quoted = new Uint8Array(document.tokens.length);
  for (const quote of quotes) if (quote.kind !== 'reported') quoted.fill(1, quote.from, quote.to);
  return quoted;
};

/** The part of each sentence that stands inside quotation marks, 0 to 1. */
export const quotedShares = (document: TextDocument, quoted: Uint8Array): Float32Array =>
  Float32Array.from(document.sentences, ({ from, to }) => {
    let inside = 0;
    for (let at = from; at < to; at++) inside += quoted[at] ?? 0;
    return inside / (to - from);
  });

/** The names that say who speaks. */
export const speakingNames = (found: readonly FoundQuote[]): ReadonlySet<number> =>
  new Set(found.flatMap(({ speaker }) => (speaker && speaker.name >= 0 ? [speaker.name] : [])));

/** Speakers that the article does not name, each once, with what they said. Pronouns whose person is unknown do not count. */
export const unnamedSources = (
  document: TextDocument,
  found: readonly FoundQuote[],
  quotes: readonly Quote[],
): UnnamedSource[] => {
  const sources = new Map<string, { start: number; end: number; quotes: number[] }>();
  for (const [index, quote] of quotes.entries()) {
    const speaker = found[index]?.speaker;
    if (!quote.speaker || !speaker || speaker.pronoun || quote.entity !== null) continue;
    const key = fold(document.text.slice(quote.speaker.start, quote.speaker.end)).replace(/^(?:the|a|an) /, '');
    const known = sources.get(key);
    if (known) known.quotes.push(index);
    else sources.set(key, { ...quote.speaker, quotes: [index] });
  }
  return [...sources.values()].sort((a, b) => a.start - b.start);
};
