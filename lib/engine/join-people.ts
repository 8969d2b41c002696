/** People joined: full names of one person, then the short names that can stand for one only. */
import type { TextDocument } from './document.ts';
import { clash, type Group, indexByWord, join } from './name-groups.ts';
import type { Name } from './names.ts';
import { samePerson, standsFor } from './person-names.ts';
import { BATCH, mapInSteps, type Steps } from './steps.ts';

/** Full names of one person, longest first: "Jack Ma" into "Jack Y. Ma". */
function* joinFullNames(people: readonly Group[]): Steps<void> {
  const full = people
    .filter((group) => group.form.words.length > 1)
    .sort((a, b) => b.form.words.length - a.form.words.length);
  const rank = new Map(full.map((group, index) => [group, index]));
  const withWord = indexByWord(full);
  for (const [index, group] of full.entries()) {
    if (index % BATCH === BATCH - 1) yield;
    const others = withWord(group.form.words.at(-1) ?? '').filter(
      (other) =>
        (rank.get(other) ?? index) < index &&
        !other.joined &&
        samePerson(group.form.words, other.form.words) &&
        !clash(group.gender, other.gender),
    );
    if (others.length === 1 && others[0]) join(group, others[0]);
  }
}

/** A short name and the people it can stand for. */
interface Ambiguous {
  readonly short: Group;
  readonly candidates: readonly Group[];
}

const firstOf = ({ members }: Group): number => members.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

/** A lone word ("Ma") goes to the one person it can stand for; those that several could claim are handed back. */
function* joinShortNames(people: readonly Group[]): Steps<Ambiguous[]> {
  const withWord = indexByWord(people.filter((group) => group.form.words.length > 1 && !group.joined));
  const open: Ambiguous[] = [];
  for (const [index, short] of people.filter((group) => group.form.words.length === 1).entries()) {
    if (index % BATCH === BATCH - 1) yield;
    const word = short.form.words[0] ?? '';
    const ranked = withWord(word)
      .map((group) => ({ group, rank: standsFor(word, group.form.words) }))
      .filter(({ group, rank }) => rank > 0 && !clash(short.gender, group.gender));
    const known = ranked.filter(({ group }) => firstOf(group) < firstOf(short));
    // Whom the article has named by then it may mean by any part of the name; only else does the best fit of all count.
    const pool = known.length > 0 ? known : ranked;
    const best = pool.reduce((most, { rank }) => Math.max(most, rank), 0);
    const candidates = pool.filter(({ rank }) => rank === best).map(({ group }) => group);
    if (candidates.length === 1 && candidates[0]) join(short, candidates[0]);
    else if (candidates.length > 1) open.push({ short, candidates });
  }
  return open;
}

/** Sentences back within which one of two people with one surname is in focus. */
const FOCUS_REACH = 3;

/** A person named as often as this, and as many times oftener than the others together, is whom the article is about. */
const MUCH_NAMED = 3;
const TIMES_OFTENER = 2;

interface Candidate {
  readonly group: Group;
  /** Its mentions by longer names, ascending. */
  readonly own: readonly number[];
  /** Mentions of the short name that it was given, ascending. */
  readonly given: number[];
}

/** The one of them whom the article is about, if one is, by their full names. */
const protagonistOf = (candidates: readonly Candidate[]): Candidate | null => {
  const counts = candidates.map(({ group }) => group.members.length);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const at = counts.findIndex((count) => count >= MUCH_NAMED && count >= TIMES_OFTENER * (all - count));
  return candidates[at] ?? null;
};

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

/**
 * Whom one mention of a short name means: the only candidate named so far; else the protagonist; else the only one named
 * just before. Null where focus and protagonist are at odds, or nothing tells.
 */
const meantBy = (
  candidates: readonly Candidate[],
  protagonist: Candidate | null,
  member: number,
  sentenceOf: (member: number) => number,
): Candidate | null => {
  const known = candidates.filter(({ own }) => (own[0] ?? member) < member);
  if (known.length === 1) return known[0] ?? null;
  const near = known.filter(({ own, given }) => {
    const last = Math.max(lastBelow(own, member), given.at(-1) ?? -1);
    return sentenceOf(member) - sentenceOf(last) <= FOCUS_REACH;
  });
  const [only] = near.length === 1 ? near : [];
  if (!protagonist) return only ?? null;
  return only && only !== protagonist ? null : protagonist;
};

/** Gives each mention of an ambiguous short name to whom it means, and leaves the others. */
const settleByFocus = (document: TextDocument, names: readonly Name[], { short, candidates }: Ambiguous): void => {
  const sentenceOf = (member: number): number => document.sentenceOf[names[member]?.from ?? 0] ?? 0;
  const people = candidates.map(
    (group): Candidate => ({
      group,
      own: group.members.toSorted((a, b) => a - b),
      given: [],
    }),
  );
  const protagonist = protagonistOf(people);
  const left: number[] = [];
  for (const member of short.members) {
    const meant = meantBy(people, protagonist, member, sentenceOf);
    if (meant) {
      meant.group.members.push(member);
      meant.given.push(member);
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
export function* joinPeople(document: TextDocument, names: readonly Name[], groups: readonly Group[]): Steps<void> {
  const people = groups.filter((group) => group.kind === 'person');
  yield* joinFullNames(people);
  yield;
  adoptSurnames(document, names, groups);
  yield;
  const open = yield* joinShortNames(people);
  yield* mapInSteps(open, (ambiguous) => settleByFocus(document, names, ambiguous));
}
