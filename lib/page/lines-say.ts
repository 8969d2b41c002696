/**
 * What a short line on a page says of itself, and of what follows. Data, in the words that sites use. All but dates are
 * for lines in lower case: an expression for either case is several times the machine code, and is compiled in each page.
 */

/** Not of the story's text: labels, credits, calls to read on. For lines of less than 150 code units. */
export const LABEL =
  /^(?:advertisement|ad|share|photo:|image:|image source|image copyright|©|copyright|read more|read also|read next|see also|see more|related|click here|sign up|subscribe|follow |don't miss|file photo|updated |published|posted|by [a-z]|reporting by|editing by|source:|all rights reserved|more:|watch:|video:|credit:|loading|tags?:|topics:|categories|filed under|please|log in|citation|image \d+ of|caption|close$|\d+ ?of ?\/?\d+)/;

/** The same, however long. */
export const CREDIT =
  /^(?:(?:reporting|writing|editing|additional reporting|compiled|with reporting)\b.{0,80}\bby\b|citation:|this document is subject|this (?:article|story) (?:was )?originally|copyright |\(?©|get access to|get .{0,40} delivered|subscribe |sign up |all rights)|contributed to this (?:report|story|article)\.?$/;

/** A date in figures or a year: with little else on the line it says when the story was written. */
export const DATE = /\b(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(?:19|20)\d\d)\b/;

/** Opens what follows a story, most of the time. */
export const END =
  /^(?:related|more (?:\S+ ){0,3}(?:on|from|stories|news|articles|in|about|coverage)\b|read (?:more|next|also)|recommended|(?:\d+ )?comments?\b|leave a|share (?:this )?(?:article|story|post|on)?:?$|about (?:the )?author|about us|sign up|most (?:read|popular|viewed)|trending|you (?:may|might) (?:also )?(?:like|be)|want more|also (?:on|read)|latest |popular|partner news|other |recent posts|top stories|follow us|see also|in case you missed|don't miss|what to read|next up|up next)/;

/** The same, and nothing else on the line. */
export const CERTAIN_END =
  /^(?:related|more|other|latest|partner|top|popular|recommended|trending|editor'?s|you may|you might|recent)\b.{0,20}(?:news|stories|articles|posts|like|headlines|reading|picks|videos|content)?:?$/;
