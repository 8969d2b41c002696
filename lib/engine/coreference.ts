/**
 * Names of an article grouped into entities: the same written form, full and short names of people, acronyms and short
 * names of organisations, known aliases. Titles and what the names say of a person's sex keep people apart.
 */
import type { TextDocument } from './document.ts';
import { ALIASES } from './lexicon/aliases.ts';
import { EITHER_NAMES, FEMALE_NAMES, GIVEN_NAMES } from './lexicon/given-names.ts';
import { FEMALE, MALE } from './lexicon/titles.ts';
import { type NameForm, nameForm } from './name-form.ts';
import { type Name, nameText } from './names.ts';
import { isAcronymOf, isShortOf, isTailOf } from './organisation-names.ts';
import { samePerson, standsFor } from './person-names.ts';
import type { EntityKind } from './types.ts';

export type Gender = 'male' | 'female' | null;

/** The mentions of one entity. */
export interface Cluster {
  readonly kind: EntityKind;
  readonly name: string;
  /** Indices into the names given, in order of the text. */
  readonly members: readonly number[];
  readonly gender: Gender;
}

interface Group {
  kind: EntityKind;
  readonly form: NameForm;
  readonly members: number[];
  gender: Gender;
  joined: Group | null;
}

const bareWord = (text: string | undefined): string => (text ?? '').toLowerCase().replace(/\.$/, '');

/** What the title before a name says: "Mrs. Clinton". */
const titleGender = (document: TextDocument, name: Name): Gender => {
  const title = bareWord(document.tokens[name.from - 1]?.text);
  return MALE.has(title) ? 'male' : FEMALE.has(title) ? 'female' : null;
};

const rootOf = (group: Group): Group => {
  let root = group;
  while (root.joined) root = root.joined;
  return root;
};

const join = (short: Group, full: Group): void => {
  const into = rootOf(full);
  const from = rootOf(short);
  if (into === from) return;
  from.joined = into;
  into.members.push(...from.members);
  into.gender ??= from.gender;
};

/** Groups of equal written form; forms that occur as different kinds go with the more frequent, people apart from places. */
const byForm = (document: TextDocument, names: readonly Name[]): Group[] => {
  const table = new Map<string, Map<EntityKind, number[]>>();
  const forms = new Map<string, NameForm>();
  names.forEach((name, index) => {
    if (name.class === 'demonym') return;
    const form = nameForm(nameText(document, name));
    const key = ALIASES.get(form.key) ?? form.key;
    const known = forms.get(key);
    if (!known || isBetter(form, known, key)) forms.set(key, form);
    const kinds = table.get(key) ?? new Map<EntityKind, number[]>();
    kinds.set(name.class, [...(kinds.get(name.class) ?? []), index]);
    table.set(key, kinds);
  });
  return [...table].flatMap(([key, kinds]) => {
    const form = forms.get(key);
    return form ? settleKinds(document, names, form, kinds) : [];
  });
};

/** Capitals only are shown only when nothing else is there; the form that an alias stands for before the alias. */
const isBetter = (form: NameForm, known: NameForm, key: string): boolean => {
  const shouts = (text: string): boolean => text === text.toUpperCase() && text.length > 5;
  if (shouts(known.text) !== shouts(form.text)) return shouts(known.text);
  return form.key === key && known.key !== key;
};

const settleKinds = (
  document: TextDocument,
  names: readonly Name[],
  form: NameForm,
  kinds: ReadonlyMap<EntityKind, readonly number[]>,
): Group[] => {
  const weight = (members: readonly number[]): number =>
    members.reduce((sum, at) => sum + (names[at]?.confidence ?? 0), 0);
  const ranked = [...kinds].sort(([, a], [, b]) => weight(b) - weight(a));
  const groups: Group[] = [];
  for (const [kind, members] of ranked) {
    const first = groups[0];
    const apart =
      first && [kind, first.kind].includes('person') && [kind, first.kind].includes('place') && weight(members) > 1.5;
    const genders = members.map((at) => names[at]).map((name) => (name ? titleGender(document, name) : null));
    const gender = genders.find((found) => found !== null) ?? null;
    if (first && !apart) {
      first.members.push(...members);
      first.gender ??= gender;
    } else groups.push({ kind, form, members: [...members], gender, joined: null });
  }
  return groups;
};

const clash = (a: Gender, b: Gender): boolean => a !== null && b !== null && a !== b;

const firstOf = (group: Group): number => Math.min(...group.members);

/** Full names of one person, longest first: "Jack Ma" into "Jack Y. Ma". */
const joinFullNames = (people: readonly Group[]): void => {
  const full = people
    .filter((group) => group.form.words.length > 1)
    .sort((a, b) => b.form.words.length - a.form.words.length);
  full.forEach((group, index) => {
    const others = full
      .slice(0, index)
      .filter(
        (other) =>
          !other.joined && samePerson(group.form.words, other.form.words) && !clash(group.gender, other.gender),
      );
    if (others.length === 1 && others[0]) join(group, others[0]);
  });
};

/** A short name and the people it can stand for. */
interface Ambiguous {
  readonly short: Group;
  readonly candidates: readonly Group[];
}

/** A lone word ("Ma") goes to the one person it can stand for; those that several could claim are handed back. */
const joinShortNames = (people: readonly Group[]): Ambiguous[] => {
  const full = people.filter((group) => group.form.words.length > 1 && !group.joined);
  const open: Ambiguous[] = [];
  for (const short of people.filter((group) => group.form.words.length === 1)) {
    const word = short.form.words[0] ?? '';
    const ranked = full
      .map((group) => ({ group, rank: standsFor(word, group.form.words) }))
      .filter(({ group, rank }) => rank > 0 && !clash(short.gender, group.gender));
    const best = Math.max(...ranked.map(({ rank }) => rank), 0);
    const candidates = ranked.filter(({ rank }) => rank === best).map(({ group }) => group);
    if (candidates.length === 1 && candidates[0]) join(short, candidates[0]);
    else if (candidates.length > 1) open.push({ short, candidates });
  }
  return open;
};

/** Sentences back within which one of two people with one surname is in focus. */
const FOCUS_REACH = 3;

/** Gives each mention of an ambiguous short name to the only candidate named just before it, and leaves the others. */
const settleByFocus = (document: TextDocument, names: readonly Name[], { short, candidates }: Ambiguous): void => {
  const sentence = (member: number): number => document.sentenceOf[names[member]?.from ?? 0] ?? 0;
  const left: number[] = [];
  for (const member of short.members.toSorted((a, b) => a - b)) {
    const near = candidates.filter((group) =>
      group.members.some((other) => other < member && sentence(member) - sentence(other) <= FOCUS_REACH),
    );
    if (near.length === 1 && near[0]) near[0].members.push(member);
    else left.push(member);
  }
  short.members.splice(0, short.members.length, ...left);
};

const joinOrganisations = (groups: readonly Group[]): void => {
  const full = groups.filter((group) => group.form.words.length > 1);
  for (const short of groups) {
    const target = full.filter(
      (group) =>
        group !== short &&
        rootOf(group) !== rootOf(short) &&
        ((short.form.words.length === 1 && isAcronymOf(short.form.key, group.form.words)) ||
          isTailOf(short.form.words, group.form.words) ||
          isShortOf(short.form.words, group.form.words)),
    );
    if (target.length === 1 && target[0]) join(short, target[0]);
  }
};

/** What the given name of a full name says. */
const givenGender = ({ text, words }: NameForm): Gender => {
  const given = text.split(' ')[0] ?? '';
  if (words.length < 2 || EITHER_NAMES.has(given)) return null;
  return FEMALE_NAMES.has(given) ? 'female' : GIVEN_NAMES.has(given) ? 'male' : null;
};

/** "Interview of the Month (IOTM)", "LV (LibriVox)": a short form in brackets that starts like the name before it. */
const joinIntroduced = (document: TextDocument, names: readonly Name[], groups: readonly Group[]): void => {
  const groupOf = new Map(groups.flatMap((group) => group.members.map((member): [number, Group] => [member, group])));
  names.forEach((name, index) => {
    const next = names[index + 1];
    if (!next || next.from !== name.to + 1 || document.tokens[name.to]?.text !== '(') return;
    const [a, b] = [groupOf.get(index), groupOf.get(index + 1)];
    const [short, long] = a && b && a.form.key.length < b.form.key.length ? [a, b] : [b, a];
    if (!short || !long || document.tokens[next.to]?.text !== ')') return;
    const abbreviates = /^[\p{Lu}\p{N}&.]{2,8}s?$/u.test(short.form.text) && short.form.key[0] === long.form.key[0];
    if (abbreviates && long.form.text.length > short.form.text.length && long.kind !== 'person') join(short, long);
  });
};

/** "HONG KONG" in a dateline or headline is Hong Kong; "UBS" and "ANZ UK" stay. */
const calm = (text: string): string => {
  const words = text.split(' ');
  const shouts = words.length > 1 && words.every((word) => /^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(word));
  return shouts ? words.map((word) => word.charAt(0) + word.slice(1).toLowerCase()).join(' ') : text;
};

/** The full form that the article uses: the longest of the cluster, capitals only if there is no other. */
const clusterOf = (root: Group, groups: readonly Group[]): Cluster => {
  const forms = groups.filter((group) => rootOf(group) === root).map((group) => group.form);
  const best = forms.reduce((a, b) => (b.words.length > a.words.length ? b : a));
  const gender = root.gender ?? (root.kind === 'person' ? givenGender(best) : null);
  return { kind: root.kind, name: calm(best.text), members: root.members.toSorted((a, b) => a - b), gender };
};

/** Entities of a document, by first mention. */
export const groupNames = (document: TextDocument, names: readonly Name[]): Cluster[] => {
  const groups = byForm(document, names);
  const people = groups.filter((group) => group.kind === 'person');
  joinFullNames(people);
  for (const ambiguous of joinShortNames(people)) settleByFocus(document, names, ambiguous);
  joinIntroduced(document, names, groups);
  joinOrganisations(groups.filter((group) => group.kind === 'organisation' || group.kind === 'other'));
  return groups
    .filter((group) => !group.joined && group.members.length > 0)
    .sort((a, b) => firstOf(a) - firstOf(b))
    .map((root) => clusterOf(root, groups));
};
