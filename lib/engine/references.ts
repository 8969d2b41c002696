/**
 * Pronouns and nominals that refer to an entity: "he", "her", "the start-up". Conservative: what could mean two things is
 * left out, and so is everything inside quotation marks, where "he" is the speaker's.
 */

import { isRole } from './descriptor-reader.ts';
import type { TextDocument } from './document.ts';
import { type Focus, resolvePronoun } from './focus.ts';
import { fold } from './name-form.ts';
import type { TokenRange } from './sentence-splitter.ts';
import { BATCH, type Steps } from './steps.ts';

export interface Reference extends TokenRange {
  readonly cluster: number;
}

const PRONOUN = /^(?:he|she|him|his|her|himself|herself)$/i;
/** Sentences between a nominal and the name it stands for. */
const REACH = 6;

/** Head nouns by which a cluster may be called: the last noun of its descriptors, and the kind in its own name. */
export type Heads = readonly ReadonlySet<string>[];

/** The noun that carries a descriptor: the last role noun before a preposition, comma or clause. */
export const headOf = (words: readonly string[]): string | null => {
  let head: string | null = null;
  for (const [index, word] of words.entries()) {
    const text = fold(word);
    // "the nation's largest coal company": what owns is not what is.
    if (text === "'s") head = null;
    if (/^(?:of|for|at|in|from|with|to|on|who|which|that|and|,)$/.test(text)) {
      if (head) break;
      continue;
    }
    const compound = words[index - 1] === '-' ? fold(`${words[index - 2] ?? ''}-${word}`) : text;
    if (isRole(compound)) head = compound;
    else if (isRole(text)) head = text;
  }
  return head;
};

/** The clusters called by `head` that were named last before a sentence, unless two compete. */
const calledBy = (focus: Focus, heads: Heads, head: string, sentence: number, before: number): number => {
  for (let back = 0; back <= REACH && sentence - back >= 0; back++) {
    const { from, to } = focus.namesIn[sentence - back] ?? { from: 0, to: 0 };
    const found = new Set<number>();
    for (let at = from; at < to; at++) {
      const cluster = focus.clusterOf[at] ?? -1;
      if ((focus.names[at]?.from ?? 0) < before && heads[cluster]?.has(head)) found.add(cluster);
    }
    if (found.size > 1) return -1;
    const only = [...found][0];
    if (only !== undefined) return only;
  }
  return -1;
};

/** "the start-up": the range of a definite nominal that begins at `the`, and its head; null when it is none. */
const definite = (document: TextDocument, at: number, to: number): { end: number; head: string } | null => {
  const words: string[] = [];
  for (let index = at + 1; index < Math.min(at + 5, to); index++) {
    const token = document.tokens[index];
    if (!token || !/^[\p{Ll}-]+$/u.test(token.text)) break;
    words.push(token.text);
    const compound = words.slice(-3).join('');
    const head = words.at(-2) === '-' && isRole(compound) ? compound : isRole(token.text) ? token.text : null;
    const next = document.tokens[index + 1]?.text ?? '';
    if (head && !/^(?:-|of|for|at|in|from|\p{Ll}*(?:er|or|ist))$/u.test(next) && !isRole(next))
      return { end: index + 1, head };
  }
  return null;
};

/** All references of a document, in order. */
export function* findReferences(focus: Focus, heads: Heads, speakers: Int32Array): Steps<Reference[]> {
  const { document, quoted } = focus;
  const found: Reference[] = [];
  for (const [sentence, range] of document.sentences.entries()) {
    if (sentence % BATCH === BATCH - 1) yield;
    for (let at = range.from; at < range.to; at++) {
      const token = document.tokens[at];
      if (!token || quoted[at]) continue;
      if (PRONOUN.test(token.text)) {
        const cluster = resolvePronoun(focus, at, speakers);
        if (cluster >= 0) found.push({ from: at, to: at + 1, cluster });
      } else if (token.text === 'the' || token.text === 'The') {
        const nominal = definite(document, at, range.to);
        const cluster = nominal ? calledBy(focus, heads, nominal.head, sentence, at) : -1;
        if (nominal && cluster >= 0) found.push({ from: at, to: nominal.end, cluster });
      }
    }
  }
  return found;
}
