/**
 * Names of an article grouped into entities: the same written form, full and short names of people, acronyms and short
 * names of organisations, known aliases. Titles and what the names say of a person's sex keep people apart.
 */
import type { TextDocument } from './document.ts';
import { joinOrganisations } from './join-organisations.ts';
import { joinPeople } from './join-people.ts';
import { EITHER_NAMES, FEMALE_NAMES, GIVEN_NAMES } from './lexicon/given-names.ts';
import type { NameForm } from './name-form.ts';
import { type Gender, type Group, groupByForm, rootOf } from './name-groups.ts';
import type { Name } from './names.ts';
import { mapInSteps, type Steps } from './steps.ts';
import type { EntityKind } from './types.ts';

/** The mentions of one entity. */
export interface Cluster {
  readonly kind: EntityKind;
  readonly name: string;
  /** Indices into the names given, in order of the text. */
  readonly members: readonly number[];
  readonly gender: Gender;
}

/** What the given name of a full name says. */
const givenGender = ({ text, words }: NameForm): Gender => {
  const given = text.split(' ')[0] ?? '';
  if (words.length < 2 || EITHER_NAMES.has(given)) return null;
  return FEMALE_NAMES.has(given) ? 'female' : GIVEN_NAMES.has(given) ? 'male' : null;
};

/** "HONG KONG" in a dateline or headline is Hong Kong; "UBS" and "ANZ UK" stay. */
const calm = (text: string): string => {
  const words = text.split(' ');
  const shouts = words.length > 1 && words.every((word) => /^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(word));
  return shouts ? words.map((word) => word.charAt(0) + word.slice(1).toLowerCase()).join(' ') : text;
};

/** The cluster of a root and the forms joined into it, under the longest of them. */
const clusterOf = (root: Group, forms: readonly NameForm[]): Cluster => {
  const best = forms.reduce((a, b) => (b.words.length > a.words.length ? b : a), root.form);
  const gender = root.gender ?? (root.kind === 'person' ? givenGender(best) : null);
  return { kind: root.kind, name: calm(best.text), members: root.members.toSorted((a, b) => a - b), gender };
};

/** Entities of a document, by first mention. */
export function* groupNames(document: TextDocument, names: readonly Name[]): Steps<Cluster[]> {
  const groups = yield* groupByForm(document, names);
  yield;
  yield* joinPeople(document, names, groups);
  yield;
  yield* joinOrganisations(document, names, groups);
  yield;
  const forms = new Map<Group, NameForm[]>();
  for (const group of groups) {
    const root = rootOf(group);
    forms.set(root, [...(forms.get(root) ?? []), group.form]);
  }
  const roots = [...forms].filter(([root]) => root.members.length > 0);
  const clusters = yield* mapInSteps(roots, ([root, own]) => clusterOf(root, own));
  return clusters.sort((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0));
}
