/** Can two names belong to one organisation? From the names alone. */
import { DEMONYMS } from './lexicon/demonyms.ts';
import { ORGANISATION_ENDINGS } from './lexicon/organisations.ts';
import { PLACES } from './lexicon/places.ts';
import { fold, type NameForm } from './name-form.ts';

const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'des', 'du', 'et', 'la', '&', 'to', 'at']);
const FOLDED_PLACES = new Set([...PLACES, ...DEMONYMS].map(fold));

/** Behind them a name says where or for what: "Massachusetts Institute of Technology [in Cambridge]". */
const ADDITIONS = new Set(['in', 'at', 'on', 'for', 'against']);

/** The name before what it says of its place or purpose; whole where it says nothing. */
const coreOf = (words: readonly string[]): readonly string[] => {
  const end = words.findIndex((word, index) => index > 1 && ADDITIONS.has(word));
  return end < 0 ? words : words.slice(0, end);
};

/** "lv" for "LibriVox": the capitals of a name in one word. */
const innerCapitals = (text: string): string =>
  /^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+$/u.test(text) ? text.replace(/\P{Lu}/gu, '').toLowerCase() : '';

/** The acronyms that fit a name: "afp" for "agence france presse", with and without its small words. */
export const acronymsOf = ({ text, words }: NameForm): ReadonlySet<string> => {
  const initials = (words: readonly string[]): string => words.map((word) => word[0] ?? '').join('');
  const content = (words: readonly string[]): readonly string[] => words.filter((word) => !SMALL.has(word));
  const core = coreOf(words);
  const found = [initials(words), initials(content(words)), initials(core), initials(content(core))];
  // "UNC Greensboro" for the "University of North Carolina at Greensboro".
  const rest = content(words.slice(core.length));
  if (rest.length > 0) found.push([initials(content(core)), ...rest].join(' '));
  return new Set([...found, innerCapitals(text)].filter((acronym) => acronym.length > 1));
};

/** Behind the name of a place they are part of it: "Taipei City". */
const PLACE_NOUNS = /\s(?:city|county|state|province)$/;

/**
 * "us state department" for "state department": a place or people in front may be left out, when two words stay.
 * `isPlace`: does the article name a place so?
 */
export const isTailOf = (
  short: readonly string[],
  full: readonly string[],
  isPlace: (key: string) => boolean,
): boolean => {
  if (short.length < 2 || short.length >= full.length) return false;
  const front = full.slice(0, full.length - short.length).join(' ');
  return (
    short.every((word, index) => word === full[index + full.length - short.length]) &&
    [front, front.replace(PLACE_NOUNS, '')].some((place) => FOLDED_PLACES.has(place) || isPlace(place))
  );
};

/** "Andy Warhol Foundation [for the Visual Arts]": what is left ends like an organisation, and a purpose follows. */
const dropsPurpose = (short: readonly string[], full: readonly string[]): boolean =>
  short.length > 1 &&
  ORGANISATION_ENDINGS.has(short.at(-1) ?? '') &&
  (ADDITIONS.has(full[short.length] ?? '') || full[short.length] === 'of');

/** Is `short` the name without its legal form, kind, purpose or place: "Tencent" for "Tencent Holdings"? */
export const isShortOf = (short: readonly string[], full: readonly string[]): boolean => {
  if (short.length === 0 || short.length >= full.length) return false;
  if (!short.every((word, index) => word === full[index])) return false;
  if (FOLDED_PLACES.has(short.join(' '))) return false;
  const rest = full.slice(short.length).filter((word) => !SMALL.has(word));
  return rest.every((word) => ORGANISATION_ENDINGS.has(word)) || dropsPurpose(short, full);
};

/** "Goldman" for "Goldman Sachs": one word of two stands for an organisation, when it is no acronym of its own. */
export const isFirstWordOf = (short: NameForm, full: NameForm): boolean => {
  const [word = ''] = short.words;
  return (
    short.words.length === 1 &&
    full.words.length === 2 &&
    word === full.words[0] &&
    word.length > 3 &&
    short.text !== short.text.toUpperCase() &&
    !FOLDED_PLACES.has(word) &&
    !ORGANISATION_ENDINGS.has(full.words[1] ?? '')
  );
};

/** "Levico" for "Levico Terme": a place without what tells it from others, when its first word is no place of its own. */
export const isShortPlace = (short: readonly string[], full: readonly string[]): boolean =>
  short.length === 1 &&
  full.length > 1 &&
  short[0] === full[0] &&
  (short[0]?.length ?? 0) > 3 &&
  !FOLDED_PLACES.has(short[0] ?? '') &&
  !PLACE_FRONTS.has(short[0] ?? '');

/** Many places begin with them: "Lake", "Saint". */
const PLACE_FRONTS = new Set(
  'north south east west northern southern eastern western central upper lower greater great little lake mount port fort saint santa river cape gulf island isle grand santo puerto villa monte black white green blue high long'.split(
    ' ',
  ),
);

/** "Scientology" for the "Church of Scientology": the church is called by what it teaches. */
export const isTeachingOf = (short: readonly string[], full: readonly string[]): boolean =>
  short.length === 1 &&
  full.length === 3 &&
  full[0] === 'church' &&
  full[1] === 'of' &&
  full[2] === short[0] &&
  !FOLDED_PLACES.has(short[0] ?? '');
