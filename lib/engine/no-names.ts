/** Words that wear capitals without being names of something: "Monday", "CEO", "Mr.", "The", "Swiss". */
import { DAYS, GENERIC, MONTHS } from './lexicon/calendar.ts';
import { DEMONYMS } from './lexicon/demonyms.ts';
import { FUNCTION_WORDS } from './lexicon/function-words.ts';
import { TITLES } from './lexicon/titles.ts';

export const isNoName = (text: string): boolean =>
  DAYS.has(text) ||
  MONTHS.has(text) ||
  GENERIC.has(text) ||
  DEMONYMS.has(text) ||
  TITLES.has(text.toLowerCase().replace(/\.$/, '')) ||
  FUNCTION_WORDS.has(text.toLowerCase()) ||
  text.endsWith('.');
