/** Names that only carry the news: "told Reuters", "an interview with the Herald", "the Herald has learned". */
import type { TextDocument } from './document.ts';
import type { Name } from './names.ts';

const TELLING = /^(?:told|tells|telling|informed|emailed|assured)$/;
const TALK =
  /^(?:interviews?|spoke|speaks?|speaking|spoken|talked|talks?|talking|wrote|writes?|writing|statements?|comments?)$/;
const TALK_TO = /^(?:with|to|for|in|by)$/;
const LEARNING = /^(?:learned|learnt|understands|interviews|interviewed)$/;

const lowerAt = (document: TextDocument, at: number): string => document.tokens[at]?.lower ?? '';

const isTold = (document: TextDocument, { from }: Name): boolean => {
  const before = lowerAt(document, from - 1) === 'the' ? from - 2 : from - 1;
  if (TELLING.test(lowerAt(document, before))) return true;
  return TALK_TO.test(lowerAt(document, before)) && TALK.test(lowerAt(document, before - 1));
};

const hasLearned = (document: TextDocument, { to }: Name): boolean => {
  const after = /^(?:has|have|had)$/.test(lowerAt(document, to)) ? to + 1 : to;
  return LEARNING.test(lowerAt(document, after));
};

/** Indexes of the names of organisations that are told something, or tell of having learned it. */
export const messengers = (document: TextDocument, names: readonly Name[]): readonly number[] =>
  names.flatMap((name, index) =>
    name.class === 'organisation' && (isTold(document, name) || hasLearned(document, name)) ? [index] : [],
  );
