/** "Franco-German", "Sino-Indian", "Israeli-Palestinian": too rare in any corpus to be learned, and no entities. */
import type { Name } from '../names.ts';
import { WORD_FLAGS } from './lexica.ts';
import type { Word } from './words.ts';

/** First halves of compounds. */
const COMBINING = new Set(
  `afro anglo arab austro belgo brasilo dano euro finno franco gallo germano graeco greco hiberno hispano ibero indo
  islamo israelo italo judeo luso magyaro mauro nippo polono russo saudi serbo sino sovieto tibeto turco turko`
    .trim()
    .split(/\s+/),
);

const isDemonym = (word: Word | undefined): boolean => word !== undefined && (word.flags & WORD_FLAGS.demonym) !== 0;

/** The name as a demonym where it is nothing but demonyms and first halves joined by hyphens. */
export const asCompoundDemonym = (name: Name, words: readonly Word[]): Name => {
  if (name.class === 'organisation' || name.to - name.from < 3 || !isDemonym(words[name.to - 1])) return name;
  for (let at = name.from; at < name.to - 1; at++) {
    const word = words[at];
    const hyphen = (at - name.from) % 2 === 1;
    const fits = hyphen ? word?.normal === '-' : isDemonym(word) || COMBINING.has(word?.normal.toLowerCase() ?? '');
    if (!fits) return name;
  }
  return { ...name, class: 'demonym' };
};
