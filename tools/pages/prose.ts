/** A line this long, in characters, is prose rather than a label, a link or a headline. */
const PROSE_LINE = 120;

/** Less prose than this, in characters, is no article: a landing page, a form, a list of headlines. */
const ARTICLE = 1500;

/** A fifth of the words of English prose are among these few. */
const ENGLISH = /^(?:the|of|and|to|a|an|in|is|that|for|it|as|was|with|on|be|at|by|this|are|from|or|but)$/i;
const ENGLISH_SHARE = 0.2;

export type Reading = 'article' | 'other language' | 'no article';

/**
 * What a page is, judged from its visible text alone (`innerText`, so that a line is a paragraph) and apart from
 * Sidelight, which is not to be its own judge.
 */
export const judgeText = (visible: string): Reading => {
  const prose = visible.split('\n').filter((line) => line.trim().length >= PROSE_LINE);
  if (prose.reduce((sum, line) => sum + line.length, 0) < ARTICLE) return 'no article';
  const words = prose.join(' ').match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => ENGLISH.test(word)).length;
  return english / Math.max(1, words.length) >= ENGLISH_SHARE ? 'article' : 'other language';
};
