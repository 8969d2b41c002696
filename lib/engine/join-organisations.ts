/** Organisations and things joined: acronyms, short names, names without their place, short forms in brackets. */
import type { TextDocument } from './document.ts';
import { type Group, indexByWord, join, rootOf } from './name-groups.ts';
import type { Name } from './names.ts';
import { acronymsOf, isShortOf, isTailOf } from './organisation-names.ts';

/** Full names by each acronym that fits them. */
const indexByAcronym = (full: readonly Group[]): ReadonlyMap<string, Group[]> => {
  const index = new Map<string, Group[]>();
  for (const group of full) {
    for (const acronym of acronymsOf(group.form.words)) {
      const known = index.get(acronym);
      if (known) known.push(group);
      else index.set(acronym, [group]);
    }
  }
  return index;
};

const joinShortForms = (groups: readonly Group[]): void => {
  const full = groups.filter((group) => group.form.words.length > 1);
  const withAcronym = indexByAcronym(full);
  const withWord = indexByWord(full);
  for (const short of groups) {
    const { words, key } = short.form;
    const acronym = words.length === 1 ? (withAcronym.get(key.replace(/[.\s]/g, '')) ?? []) : [];
    const shorter = withWord(words[0] ?? '').filter(
      (group) => isTailOf(words, group.form.words) || isShortOf(words, group.form.words),
    );
    const target = new Set([...acronym, ...shorter].filter((group) => rootOf(group) !== rootOf(short)));
    const [only] = target;
    if (only && target.size === 1) join(short, only);
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

/** Joins groups of all kinds but people, in place. */
export const joinOrganisations = (document: TextDocument, names: readonly Name[], groups: readonly Group[]): void => {
  joinIntroduced(document, names, groups);
  joinShortForms(groups.filter((group) => group.kind === 'organisation' || group.kind === 'other'));
};
