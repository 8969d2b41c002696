/** Is a text written in the one language that all rules read? */

/** Words that fill English sentences and are rare in other languages. */
const FILLERS = new Set(
  `the and of to that for with as his her from by at it be are were this which have has had said not but they he she who
  their its would will been after about when there more than into`.split(/\s+/),
);

/** Code units that are looked at: enough to tell, and no more than that of a long text. */
const LOOKED_AT = 6_000;
/** Fewer words tell nothing. */
const ENOUGH = 30;
/** English news has 0.25 to 0.4; Dutch, the nearest, 0.05. */
const SHARE = 0.14;

/** Told by the text where it is long enough; else by `declared` (BCP 47), as the page has it. */
export const isEnglish = (text: string, declared: string | null): boolean => {
  const words =
    text
      .slice(0, LOOKED_AT)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < ENOUGH) return declared === null || /^en\b/i.test(declared);
  return words.filter((word) => FILLERS.has(word)).length / words.length >= SHARE;
};
