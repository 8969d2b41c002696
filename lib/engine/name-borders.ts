/**
 * Borders of names mended: two that the tagger took for one ("the Massachusetts Institute of Technology and Colorado State
 * University", "Mecca's Grand Mosque"), one that it took for two ("the University of North Carolina at Greensboro").
 */
import type { TextDocument } from './document.ts';
import { NAME_HEADS } from './lexicon/name-heads.ts';
import { PLACES } from './lexicon/places.ts';
import { TITLES } from './lexicon/titles.ts';
import type { Name } from './names.ts';
import type { TokenRange } from './sentence-splitter.ts';

type Words = readonly string[];

const headsIn = (words: Words, kind: 'organisation' | 'place'): number =>
  words.filter((word) => NAME_HEADS.get(word.toLowerCase()) === kind).length;

const isOrganisation = (words: Words): boolean => words.length > 1 && headsIn(words, 'organisation') > 0;

const isPlace = (words: Words): boolean => PLACES.has(words.join(' '));

/** Where a name is cut, and what lies between the two halves; `at` counts from the name's first word. */
interface Cut {
  readonly at: number;
  readonly gap: number;
  /** The first half is a place, whatever the whole was taken for. */
  readonly placeFirst?: true;
}

/** The last word of a list of organisations is an organisation of its own: both halves must end or begin like one. */
const cutBetweenOrganisations = (words: Words, confidence: number): Cut | null => {
  for (let at = 2; at < words.length - 1; at++) {
    const joint = words[at]?.toLowerCase();
    if (joint !== 'and' && joint !== 'at' && joint !== 'to') continue;
    // "Securities and Exchange Commission": the tagger is sure of those.
    if (joint === 'and' && confidence > SURE) continue;
    const article = words[at + 1]?.toLowerCase() === 'the' ? 1 : 0;
    const [front, back] = [words.slice(0, at), words.slice(at + 1 + article)];
    const museum = joint === 'at' && front.some((word) => NAME_HEADS.has(word.toLowerCase()) || MUSEUM.test(word));
    if ((isOrganisation(front) || museum) && isOrganisation(back)) return { at, gap: 1 + article };
  }
  return null;
};

const SURE = 0.9;
const MUSEUM = /^(?:Museum|Gallery|Centre|Center|Clinic|Hospital|Theatre|Theater|Library)$/;

/** "China's Foreign Ministry": the place that owns it is a name of its own. */
const cutBehindOwner = (words: Words): Cut | null => {
  const at = words.findIndex((word) => /^['’]s$/.test(word));
  return at > 0 && at < words.length - 1 && isPlace(words.slice(0, at)) ? { at, gap: 1, placeFirst: true } : null;
};

/** "LA Sheriff" in "the LA Sheriff's office": a title behind a place is no part of it. */
const withoutTitle = (name: Name, words: Words): Name | null => {
  const last = words.at(-1) ?? '';
  const place = words.slice(0, -1);
  if (name.class === 'person' || !TITLES.has(last.toLowerCase()) || !isPlace(place)) return null;
  return { ...name, to: name.to - 1, class: 'place' };
};

const halves = (name: Name, { at, gap, placeFirst }: Cut): readonly Name[] => [
  { ...name, to: name.from + at, ...(placeFirst ? { class: 'place' } : {}) },
  { ...name, from: name.from + at + gap },
];

const wordsOf = (document: TextDocument, { from, to }: TokenRange): Words =>
  document.tokens.slice(from, to).map((token) => token.text);

/** One name cut where it is two. */
const split = (document: TextDocument, name: Name): readonly Name[] => {
  if (name.class === 'demonym' || name.to - name.from < 2) return [name];
  const words = wordsOf(document, name);
  const shorter = withoutTitle(name, words);
  if (shorter) return [shorter];
  const cut =
    cutBehindOwner(words) ?? (name.class === 'person' ? null : cutBetweenOrganisations(words, name.confidence));
  return cut ? halves(name, cut) : [name];
};

/** "University of North Carolina" and "Greensboro" with "at" between them: a campus, named as a whole. */
const isCampus = (document: TextDocument, name: Name, next: Name | undefined): next is Name => {
  if (next?.class !== 'place' || next.from !== name.to + 1 || document.tokens[name.to]?.text !== 'at') return false;
  const words = wordsOf(document, name);
  return words[0] === 'University' && words[1] === 'of' && isPlace(words.slice(2));
};

const withCampuses = (document: TextDocument, names: readonly Name[]): readonly Name[] => {
  const joined: Name[] = [];
  for (let at = 0; at < names.length; at++) {
    const [name, next] = [names[at], names[at + 1]];
    if (!name) continue;
    const campus = isCampus(document, name, next);
    joined.push(campus ? { ...name, to: next.to, class: 'organisation' } : name);
    if (campus) at++;
  }
  return joined;
};

/** The names given, with their borders mended. In order. */
export const mendBorders = (document: TextDocument, names: readonly Name[]): readonly Name[] =>
  withCampuses(
    document,
    names.flatMap((name) => split(document, name)),
  );
