/**
 * Words that, capitalised after an abbreviation or acronym with a period, begin a sentence rather than go on with a
 * name: "in the U.S. The bank ..." against "the U.S. Treasury".
 */
import { wordSet } from './word-list.ts';
export const SENTENCE_STARTERS: ReadonlySet<string> = wordSet(
  `the a an this that these those he she it they we i you his her its their our my there here in on at by for from with
  without as if when while after before since until because although though however but and or so yet nor then now
  meanwhile moreover also still even only both some many most few all each every no not one two three several what who
  where why how which whose is are was were will would can could may might should do does did has have had according
  despite during under over between among against about additionally nevertheless instead earlier later today
  yesterday tomorrow last next such other another more asked once just`,
);
