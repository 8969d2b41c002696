/** Names of one written form, and how such groups are joined: the ground that coreference builds on. */
import type { TextDocument } from './document.ts';
import { pastEditions } from './editions.ts';
import { ALIASES } from './lexicon/aliases.ts';
import { FEMALE, MALE } from './lexicon/titles.ts';
import { fold, type NameForm } from './name-form.ts';
import { formOfName, type Name } from './names.ts';
import { BATCH, mapInSteps, type Steps } from './steps.ts';
import type { EntityKind } from './types.ts';

export type Gender = 'male' | 'female' | null;

export interface Group {
  readonly kind: EntityKind;
  readonly form: NameForm;
  /** Indices into the names. */
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

export const rootOf = (group: Group): Group => {
  let root = group;
  while (root.joined) root = root.joined;
  return root;
};

/** Makes one entity of two groups: the short name goes into the full one. */
export const join = (short: Group, full: Group): void => {
  const into = rootOf(full);
  const from = rootOf(short);
  if (into === from) return;
  from.joined = into;
  for (const member of from.members) into.members.push(member);
  into.gender ??= from.gender;
};

/** Groups of equal written form; forms that occur as different kinds go with the more frequent, people apart from places. */
export function* groupByForm(document: TextDocument, names: readonly Name[]): Steps<Group[]> {
  const table = new Map<string, Map<EntityKind, number[]>>();
  const forms = new Map<string, NameForm>();
  const editionOf = pastEditions(document);
  for (const [index, name] of names.entries()) {
    if (index % BATCH === BATCH - 1) yield;
    if (name.class === 'demonym') continue;
    const plain = formOfName(document, name);
    const edition = editionOf(name, plain.key);
    const form = edition === '' ? plain : { ...plain, text: `${edition} ${plain.text}` };
    const key = edition === '' ? (ALIASES.get(form.key) ?? form.key) : fold(form.text);
    const known = forms.get(key);
    if (!known || isBetter(form, known, key)) forms.set(key, form);
    const kinds = table.get(key) ?? new Map<EntityKind, number[]>();
    const members = kinds.get(name.class);
    if (members) members.push(index);
    else kinds.set(name.class, [index]);
    table.set(key, kinds);
  }
  const settled = yield* mapInSteps([...table], ([key, kinds]) => {
    const form = forms.get(key);
    return form ? settleKinds(document, names, form, kinds) : [];
  });
  return settled.flat();
}

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
      for (const member of members) first.members.push(member);
      first.gender ??= gender;
    } else groups.push({ kind, form, members: [...members], gender, joined: null });
  }
  return groups;
};

/** Do two groups say different things of a person's sex? */
export const clash = (a: Gender, b: Gender): boolean => a !== null && b !== null && a !== b;

/** Groups that one lookup answers with; only lists of thousands of names come to more. */
const MOST_NEAR = 300;

type Index = Map<string, Group[]>;

const addTo = (index: Index, key: string, group: Group): void => {
  const known = index.get(key);
  if (known) known.push(group);
  else index.set(key, [group]);
};

/**
 * Looks groups up by the first two letters of any word of their form, so that not all are asked about all; where too
 * many begin so, by the word itself.
 */
export const indexByWord = (groups: readonly Group[]): ((word: string) => readonly Group[]) => {
  const byStart: Index = new Map();
  const byWord: Index = new Map();
  for (const group of groups) {
    const words = new Set(group.form.words);
    for (const word of words) addTo(byWord, word, group);
    for (const start of new Set([...words].map((word) => word.slice(0, 2)))) addTo(byStart, start, group);
  }
  return (word) => {
    const near = byStart.get(word.slice(0, 2)) ?? [];
    return near.length <= MOST_NEAR ? near : (byWord.get(word) ?? []).slice(0, MOST_NEAR);
  };
};
