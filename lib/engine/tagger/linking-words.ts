/** Small words and signs inside names. Anything else in lower case is never part of one. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Between two capitalised words: "Bank of England", "Doctors Without Borders", "al-Qaida", "Johnson & Johnson". */
export const LINKING_WORDS = set(`
  of the for and in on to at a an with from by without against under de la las le les los del della di da do dos das du
  des der den van von zu zum und et y e i el al ibn bin bint ben abu as ul ur an no na
  's ' - – — / & . , : ( ) " “ ” + ' o' d' l' vs v. vs. or upon over
`);

/** Before a capitalised word: "al-Sadr", "de la Cruz", "bin Laden". */
export const PARTICLES = set(`
  al el ul de del della di da do dos das du des der den van von ten ter bin bint ibn ben abu la le l' d'
`);

/** Before a hyphen and a capitalised word: "an-Nahda", "ash-Shati". */
export const HYPHENATED_PARTICLES = set('as ash at an ar ad az pro anti e mc');

/** Behind a capitalised word: "Labor party", "Gaza strip". */
export const NAME_TAILS = set(`
  party war league cup council team group strip river line moon football club station airport hyun chart
  government coalition movement front alliance union army police cabinet
`);
