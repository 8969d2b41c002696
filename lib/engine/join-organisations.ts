/** Organisations and things joined: acronyms, short names, names without their place, short forms in brackets. */
import type { TextDocument } from './document.ts';
import { ALIASES } from './lexicon/aliases.ts';
import { PLACES } from './lexicon/places.ts';
import { type Group, indexByWord, join, rootOf } from './name-groups.ts';
import type { Name } from './names.ts';
import { acronymsOf, isFirstWordOf, isShortOf, isShortPlace, isTailOf, isTeachingOf } from './organisation-names.ts';
import { isMisspelt } from './spelling.ts';
import { BATCH, type Steps } from './steps.ts';

/** Longer names are sentences in capitals. */
const MOST_WORDS = 8;

/** Full names by each acronym that fits them. */
const indexByAcronym = (full: readonly Group[]): ReadonlyMap<string, Group[]> => {
  const index = new Map<string, Group[]>();
  for (const group of full) {
    for (const acronym of acronymsOf(group.form)) {
      const known = index.get(acronym);
      if (known) known.push(group);
      else index.set(acronym, [group]);
    }
  }
  return index;
};

/** Joins a short form where it can stand for one entity only. */
const joinOnly = (short: Group, targets: readonly Group[]): void => {
  const roots = new Set(targets.map(rootOf));
  roots.delete(rootOf(short));
  const [only] = roots;
  if (only && roots.size === 1) join(short, only);
};

const isBody = ({ kind }: Group): boolean => kind === 'organisation' || kind === 'other';

/** In capitals only, and of no place: the tagger may take it for anything, but the full name tells what it is. */
const isAcronym = ({ form: { text, key } }: Group): boolean =>
  /^[\p{Lu}\p{N}&.]{3,8}$/u.test(text) && !ALIASES.has(key) && !PLACES.has(text);

const isShortForm = (short: Group, full: Group, isPlace: (key: string) => boolean): boolean => {
  const [words, whole] = [short.form.words, full.form.words];
  if (isTailOf(words, whole, isPlace) || isShortOf(words, whole) || isTeachingOf(words, whole)) return true;
  return short.kind === 'organisation' && full.kind === 'organisation' && isFirstWordOf(short.form, full.form);
};

function* joinShortForms(groups: readonly Group[]): Steps<void> {
  const bodies = groups.filter(isBody);
  const full = bodies.filter((group) => group.form.words.length > 1 || acronymsOf(group.form).size > 0);
  const withAcronym = indexByAcronym(full);
  const withWord = indexByWord(full);
  const places = new Set(groups.filter(({ kind }) => kind === 'place').map(({ form }) => form.key));
  const isPlace = (key: string): boolean => places.has(key);
  yield;
  for (const [index, short] of groups.entries()) {
    if (index % BATCH === BATCH - 1) yield;
    const { words, key } = short.form;
    if (short.joined || !(isBody(short) || isAcronym(short))) continue;
    const acronym = withAcronym.get(words.length === 1 ? key.replace(/[.\s]/g, '') : words.join(' ')) ?? [];
    const shorter = isBody(short) ? withWord(words[0] ?? '').filter((group) => isShortForm(short, group, isPlace)) : [];
    joinOnly(short, [...acronym, ...shorter]);
  }
}

/** Places without what tells them from others. */
const joinShortPlaces = (groups: readonly Group[]): void => {
  const places = groups.filter(({ kind }) => kind === 'place');
  const withWord = indexByWord(places.filter(({ form }) => form.words.length > 1));
  for (const short of places) {
    const { words } = short.form;
    joinOnly(
      short,
      withWord(words[0] ?? '').filter((group) => isShortPlace(words, group.form.words)),
    );
  }
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

/** Names alike in all words but one, by those that are alike. */
const joinMisspelt = (groups: readonly Group[]): void => {
  const alike = new Map<string, Group>();
  for (const group of groups) {
    const { words } = group.form;
    if (group.kind === 'person' || words.length < 2 || words.length > MOST_WORDS) continue;
    for (const [at, word] of words.entries()) {
      const others = [...words.slice(0, at), '_', ...words.slice(at + 1)].join(' ');
      const known = alike.get(others);
      if (!known) alike.set(others, group);
      else if (isMisspelt(known.form.words[at] ?? '', word)) joinRarer(known, group);
    }
  }
};

/** The name that is written more often is the right one. */
const joinRarer = (one: Group, other: Group): void => {
  if (other.members.length > one.members.length) join(one, other);
  else join(other, one);
};

/** Joins groups of all kinds but people, in place. */
export function* joinOrganisations(
  document: TextDocument,
  names: readonly Name[],
  groups: readonly Group[],
): Steps<void> {
  joinIntroduced(document, names, groups);
  yield;
  yield* joinShortForms(groups.filter(({ members }) => members.length > 0));
  yield;
  joinShortPlaces(groups);
  yield;
  joinMisspelt(groups);
}
