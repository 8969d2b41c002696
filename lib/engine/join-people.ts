/** People joined: full names of one person, then the short names that can stand for one only. */
import type { TextDocument } from './document.ts';
import { clash, type Group, indexByWord, join } from './name-groups.ts';
import type { Name } from './names.ts';
import { samePerson, standsFor } from './person-names.ts';

/** Full names of one person, longest first: "Jack Ma" into "Jack Y. Ma". */
const joinFullNames = (people: readonly Group[]): void => {
  const full = people
    .filter((group) => group.form.words.length > 1)
    .sort((a, b) => b.form.words.length - a.form.words.length);
  const rank = new Map(full.map((group, index) => [group, index]));
  const withWord = indexByWord(full);
  for (const [index, group] of full.entries()) {
    const others = withWord(group.form.words.at(-1) ?? '').filter(
      (other) =>
        (rank.get(other) ?? index) < index &&
        !other.joined &&
        samePerson(group.form.words, other.form.words) &&
        !clash(group.gender, other.gender),
    );
    if (others.length === 1 && others[0]) join(group, others[0]);
  }
};

/** A short name and the people it can stand for. */
interface Ambiguous {
  readonly short: Group;
  readonly candidates: readonly Group[];
}

/** A lone word ("Ma") goes to the one person it can stand for; those that several could claim are handed back. */
const joinShortNames = (people: readonly Group[]): Ambiguous[] => {
  const withWord = indexByWord(people.filter((group) => group.form.words.length > 1 && !group.joined));
  const open: Ambiguous[] = [];
  for (const short of people.filter((group) => group.form.words.length === 1)) {
    const word = short.form.words[0] ?? '';
    const ranked = withWord(word)
      .map((group) => ({ group, rank: standsFor(word, group.form.words) }))
      .filter(({ group, rank }) => rank > 0 && !clash(short.gender, group.gender));
    const best = ranked.reduce((most, { rank }) => Math.max(most, rank), 0);
    const candidates = ranked.filter(({ rank }) => rank === best).map(({ group }) => group);
    if (candidates.length === 1 && candidates[0]) join(short, candidates[0]);
    else if (candidates.length > 1) open.push({ short, candidates });
  }
  return open;
};

/** Sentences back within which one of two people with one surname is in focus. */
const FOCUS_REACH = 3;

/** The last of ascending numbers that is smaller than `limit`, or -1. */
const lastBelow = (ascending: readonly number[], limit: number): number => {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return ascending[low - 1] ?? -1;
};

/** Gives each mention of an ambiguous short name to the only candidate named just before it, and leaves the others. */
const settleByFocus = (document: TextDocument, names: readonly Name[], { short, candidates }: Ambiguous): void => {
  const sentence = (member: number): number => document.sentenceOf[names[member]?.from ?? 0] ?? 0;
  const fullNames = candidates.map((group) => ({ group, ascending: group.members.toSorted((a, b) => a - b) }));
  const left: number[] = [];
  for (const member of short.members) {
    const near = fullNames.filter(({ ascending }) => {
      const last = lastBelow(ascending, member);
      return last >= 0 && sentence(member) - sentence(last) <= FOCUS_REACH;
    });
    if (near.length === 1 && near[0]) {
      near[0].group.members.push(member);
      near[0].ascending.push(member);
    } else left.push(member);
  }
  short.members.length = 0;
  for (const member of left) short.members.push(member);
};

/** Before a place, hardly ever before a person: "in Paris", "from Washington". */
const LOCATIVE = /^(?:in|at|from|to|near|across|outside|around|toward|towards|of)$/i;

/**
 * A surname that is also a place or a thing ("Paris", "Washington"): once the article has named the person in full, the
 * lone word is the person, unless it stands behind a word of place.
 */
const adoptSurnames = (document: TextDocument, names: readonly Name[], groups: readonly Group[]): void => {
  const full = groups.filter((group) => group.kind === 'person' && group.form.words.length > 1 && !group.joined);
  const withWord = indexByWord(full);
  for (const group of groups) {
    if (group.kind === 'person' || group.form.words.length !== 1 || group.joined) continue;
    const word = group.form.words[0] ?? '';
    const owners = withWord(word).filter((person) => person.form.words.at(-1) === word);
    const [owner] = owners;
    if (!owner || owners.length > 1) continue;
    const since = owner.members.reduce((first, member) => Math.min(first, member), Number.POSITIVE_INFINITY);
    const isPerson = (member: number): boolean =>
      member > since && !LOCATIVE.test(document.tokens[(names[member]?.from ?? 0) - 1]?.text ?? '');
    const left = group.members.filter((member) => !isPerson(member));
    for (const member of group.members) if (isPerson(member)) owner.members.push(member);
    group.members.length = 0;
    for (const member of left) group.members.push(member);
  }
};

/** Joins groups of people, in place; `groups` are those of all kinds. */
export const joinPeople = (document: TextDocument, names: readonly Name[], groups: readonly Group[]): void => {
  const people = groups.filter((group) => group.kind === 'person');
  joinFullNames(people);
  adoptSurnames(document, names, groups);
  for (const ambiguous of joinShortNames(people)) settleByFocus(document, names, ambiguous);
};
