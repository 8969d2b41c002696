import { wordSet } from './word-list.ts';

export const DETERMINERS = wordSet(
  'a an the this that these those his her its their our my your some any each every no another both all several many',
);

export const PREPOSITIONS = wordSet(`
  of in on at by for from with without to into onto over under about against between among through during before after
  since until near behind beyond within across along around despite except outside inside like per than toward towards
  upon via as amid amongst off up down out
`);

export const CONJUNCTIONS = wordSet(
  'and or but nor so yet while when where because although though if unless whereas whether',
);

export const RELATIVES = wordSet('who whom whose which that where when');

export const AUXILIARIES = wordSet(`
  is are was were be been being am has have had having do does did will would shall should can could may might must
  isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't doesn't don't didn't
`);

export const PRONOUNS = wordSet('he she they it we i you him her them us me himself herself itself themselves who one');

export const ADVERBS = wordSet(`
  also now then still later earlier once already recently previously currently formerly reportedly allegedly repeatedly
  just only even often never always soon again ever meanwhile however thus therefore indeed perhaps probably publicly
  privately subsequently initially eventually finally immediately separately
`);

/** Any of the closed classes, in lower case: no content of its own. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...RELATIVES,
  ...AUXILIARIES,
  ...PRONOUNS,
  ...ADVERBS,
  'not',
  'there',
]);
