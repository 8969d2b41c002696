/**
 * Roles that the tagger took for names of people or things: "The Captain". A word that says what somebody is, that is short
 * for no name, and that the article also writes small, names nobody: of 60 such words that people labelled in the corpora
 * for training by our guideline, or by one that knows no titles as names either, not one is a name.
 */
import type { Cluster } from './coreference.ts';
import type { TextDocument } from './document.ts';
import { ROLE_NOUNS } from './lexicon/roles.ts';
import { TITLES } from './lexicon/titles.ts';
import { fold } from './name-form.ts';
import type { Name } from './names.ts';
import { kindOfHead } from './role-kinds.ts';
import { TOKEN } from './tokenizer.ts';

/** As sure as this the tagger, or the reader, knows better: the musician Prince in an article with a prince. */
const SURE = 0.9;

/** Behind a title it is a surname: "Mr. King". */
const hasTitle = (document: TextDocument, { from }: Name): boolean =>
  TITLES.has((document.tokens[from - 1]?.lower ?? '').replace(/\.$/, ''));

/** The role that a name is, or empty. Plurals are none: teams are called by them ("Rangers"). */
const roleOf = (document: TextDocument, name: Name | undefined): string => {
  const word = document.tokens[name?.from ?? 0]?.lower ?? '';
  if (!name || name.to - name.from > 1 || name.confidence >= SURE || hasTitle(document, name)) return '';
  return ROLE_NOUNS.has(word) && kindOfHead(word) === 'person' ? word : '';
};

/** The words among these that a document also writes small. */
const writtenSmall = (document: TextDocument, words: ReadonlySet<string>): ReadonlySet<string> => {
  const small = new Set<string>();
  for (const { kind, text } of document.tokens) if (kind === TOKEN.word && words.has(text)) small.add(text);
  return small;
};

const surnameOf = ({ kind, name }: Cluster): string =>
  kind === 'person' && name.includes(' ') ? fold(name.slice(name.lastIndexOf(' ') + 1)) : '';

/** The clusters without those that are a lone role, in order. Their names stay, as those of peoples do, in no cluster. */
export const withoutLoneRoles = (
  document: TextDocument,
  names: readonly Name[],
  clusters: readonly Cluster[],
): readonly Cluster[] => {
  const roles = clusters.map(({ kind, members }) => {
    // Papers are called by them: "The Economist" in an article with economists.
    if (kind === 'organisation') return '';
    const found = new Set(members.map((member) => roleOf(document, names[member])));
    const [only = ''] = found;
    return found.size === 1 ? only : '';
  });
  const asked = new Set(roles.filter((role) => role !== ''));
  if (asked.size === 0) return clusters;
  const small = writtenSmall(document, asked);
  // Of two Deans that it could stand for, the name says no more, but it is one.
  const surnames = new Set(clusters.map(surnameOf));
  return clusters.filter((_, index) => {
    const role = roles[index] ?? '';
    return !small.has(role) || surnames.has(role);
  });
};
