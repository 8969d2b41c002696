/** What an article says of a name's kind by the words it introduces it with: "an Australian woman" is a person. */
import { type DescriptorCandidate, type DescriptorSource, isRole } from './descriptors.ts';
import type { TextDocument } from './document.ts';
import { DETERMINERS } from './lexicon/function-words.ts';
import { ORGANISATION_ROLES, PLACE_ROLES, SHARED_ROLES, THING_NOUNS, THING_ROLES } from './lexicon/roles.ts';
import { nameForm } from './name-form.ts';
import { type Name, nameText } from './names.ts';
import { headOf } from './references.ts';
import type { EntityKind } from './types.ts';

const singular = (head: string): string => head.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');

/** The kind that a descriptor's head noun belongs to, or null when it tells none. */
const kindOfHead = (head: string): EntityKind | null => {
  const noun = singular(head);
  if (SHARED_ROLES.has(noun) || !isRole(noun)) return null;
  if (ORGANISATION_ROLES.has(noun)) return 'organisation';
  if (PLACE_ROLES.has(noun)) return 'place';
  return THING_ROLES.has(noun) ? 'other' : 'person';
};

interface Evidence {
  readonly kind: EntityKind;
  /** In log odds. */
  readonly weight: number;
}

/**
 * What a descriptor weighs, in log odds, by where it stands: how often it was right on the corpora for training. Between
 * commas and without an article it may as well be the next item of a list.
 */
const WEIGHTS: Readonly<Record<DescriptorSource, number>> = {
  premodifier: 3,
  before: 3,
  relative: 3,
  predicate: 2.5,
  after: 2.5,
  // The tagger has read a title in front of a name already.
  title: 0,
};
const WITHOUT_ARTICLE = 0.5;

const weightOf = (document: TextDocument, { source, from }: DescriptorCandidate): number =>
  source === 'after' && !DETERMINERS.has(document.tokens[from - 1]?.text.toLowerCase() ?? '')
    ? WITHOUT_ARTICLE
    : WEIGHTS[source];

/** What a mention's best descriptor that has a head of its own tells. */
const evidenceFrom = (document: TextDocument, descriptors: readonly DescriptorCandidate[]): Evidence | null => {
  for (const candidate of descriptors) {
    const weight = weightOf(document, candidate);
    if (weight === 0) continue;
    const words = document.tokens.slice(candidate.from, candidate.to).map((token) => token.text);
    // "who leads ..." has no head of its own.
    if (candidate.source === 'relative') return words[0] === 'who' ? { kind: 'person', weight } : null;
    const head = headOf(words);
    const kind = head ? kindOfHead(head) : null;
    if (kind) return { kind, weight };
  }
  return null;
};

/** "its Hunyuan Turbo S model": the noun behind a name of several words says what it is. */
const kindBehind = (document: TextDocument, name: Name): EntityKind | null => {
  const next = document.tokens[name.to];
  if (!next || name.to - name.from < 2 || next.joined) return null;
  return THING_NOUNS.has(next.text) ? 'other' : null;
};

/** What the noun behind a name weighs, and the most that all evidence weighs together, in log odds. */
const NOUN_BEHIND = 1.5;
const MOST = 5;

/** What the tagger's word weighs, in log odds: nothing at a half, much when it is sure. */
const logOdds = (confidence: number): number => {
  const bounded = Math.min(Math.max(confidence, 0.5), 0.99);
  return Math.log(bounded / (1 - bounded));
};

/**
 * The names with the kinds that their introductions tell, where these outweigh the tagger. `descriptors`: for each name,
 * what introduces it there.
 */
export const settleKinds = (
  document: TextDocument,
  names: readonly Name[],
  descriptors: readonly (readonly DescriptorCandidate[])[],
): readonly Name[] => {
  const told = new Map<string, Map<EntityKind, number>>();
  const keys = names.map((name) => (name.class === 'demonym' ? '' : nameForm(nameText(document, name)).key));
  for (const [index, key] of keys.entries()) {
    const name = names[index];
    if (key === '' || !name) continue;
    const behind = kindBehind(document, name);
    const found = behind ? { kind: behind, weight: NOUN_BEHIND } : evidenceFrom(document, descriptors[index] ?? []);
    if (!found) continue;
    const votes = told.get(key) ?? new Map<EntityKind, number>();
    votes.set(found.kind, Math.min((votes.get(found.kind) ?? 0) + found.weight, MOST));
    told.set(key, votes);
  }
  if (told.size === 0) return names;
  for (const [index, name] of names.entries()) {
    const votes = told.get(keys[index] ?? '');
    if (votes && name.class !== 'demonym')
      votes.set(name.class, (votes.get(name.class) ?? 0) + logOdds(name.confidence));
  }
  return names.map((name, index) => {
    const votes = told.get(keys[index] ?? '');
    const winner = votes && [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best));
    return winner && name.class !== 'demonym' && winner[0] !== name.class ? { ...name, class: winner[0] } : name;
  });
};
