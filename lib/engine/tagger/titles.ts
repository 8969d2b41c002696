/** Words whose neighbours tell a kind. Evidence for the features, not rules: the model weighs them. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Before a person's name, lower-cased. */
export const TITLES = set(`
  mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady madam president vice-president premier minister chancellor king
  queen prince princess pope cardinal archbishop bishop rev. reverend father sister gen. gen general lt. lieutenant col.
  colonel maj. major capt. captain sgt. sergeant commander admiral adm. sen. senator rep. representative congressman
  congresswoman gov. governor mayor judge justice prof. professor emperor sultan sheikh sheik ayatollah imam spokesman
  spokeswoman spokesperson secretary ambassador chairman chairwoman chief director coach leader commissioner inspector
  activist actor actress author singer journalist lawyer attorney officer analyst economist candidate
`);

/** Before a place's name. */
export const PLACE_PREPOSITIONS = set('in at near from across throughout outside inside toward towards');

/** Behind one who speaks. */
export const SPEECH_VERBS = set(`
  said says told added announced warned denied claimed insisted wrote tweeted argued asked noted explained stated
  confirmed reported replied called urged vowed believes thinks wants hopes
`);
