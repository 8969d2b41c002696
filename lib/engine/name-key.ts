/** By what a name of one article is found again in another. */
import { TITLES } from './lexicon/titles.ts';
import { nameForm } from './name-form.ts';
import type { EntityKind } from './types.ts';

const isTitle = (word: string): boolean => TITLES.has(word.replace(/\.$/, ''));

/** Folded: case, accents and a leading article do not count; of a person neither do titles ("Dr. Ida Holm"). */
export const nameKey = (name: string, kind: EntityKind): string => {
  const { key, words } = nameForm(name);
  if (kind !== 'person') return key;
  const from = words.findIndex((word) => !isTitle(word));
  return words.slice(Math.max(0, from)).join(' ');
};
