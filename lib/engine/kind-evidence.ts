/** What an article says of a name's kind by the words it introduces it with: "an Australian woman" is a person. */
import type { DescriptorCandidate, DescriptorSource } from './descriptor-reader.ts';
import type { TextDocument } from './document.ts';
import { AILMENTS } from './lexicon/ailments.ts';
import { DETERMINERS } from './lexicon/function-words.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { NAME_HEADS } from './lexicon/name-heads.ts';
import { ORGANISATION_NOUNS, THING_NOUNS } from './lexicon/roles.ts';
import type { NameForm } from './name-form.ts';
import { formOfName, type Name } from './names.ts';
import { headOf } from './references.ts';
import { kindOfHead } from './role-kinds.ts';
import { BATCH, mapInSteps, type Steps } from './steps.ts';
import type { EntityKind } from './types.ts';

/** What the form of a name says: "Century City Towers", "Plains of Arafat", "Frank Messina". */
const evidenceOfForm = ({ text, words, key }: NameForm): Evidence | null => {
  if (AILMENTS.has(key)) return { kind: 'other', weight: AILMENT };
  if (words.length < 2) return null;
  const of = words.findIndex((word, index) => index > 0 && /^(?:of|for)$/.test(word));
  // The "Church of England" is no building, as the "Church of the Nativity" and the "Church of St. John" are.
  if (/^(?:The )?Church of (?!the |St\.?\s|San |Saint |Santa |Our |All |Holy )\p{Lu}/u.test(text))
    return { kind: 'organisation', weight: CHURCH };
  const head = NAME_HEADS.get((of > 0 ? words[of - 1] : words.at(-1)) ?? '');
  if (head) return { kind: head, weight: HEAD };
  const given =
    GIVEN_NAMES.has(text.split(' ')[0] ?? '') && words.length < 4 && !/[&,]|\s(?:of|and|the|in)\s/.test(text);
  return given ? { kind: 'person', weight: GIVEN_NAME } : null;
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
  source === 'after' && !DETERMINERS.has(document.tokens[from - 1]?.lower ?? '') ? WITHOUT_ARTICLE : WEIGHTS[source];

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
const kindBehind = (document: TextDocument, name: Name): Evidence | null => {
  const next = document.tokens[name.to];
  if (!next || name.to - name.from < 2 || next.joined) return null;
  if (ORGANISATION_NOUNS.has(next.text)) return { kind: 'organisation', weight: NOUN_BEHIND };
  return THING_NOUNS.has(next.text) ? { kind: 'other', weight: NOUN_BEHIND } : null;
};

/** What a name's own words weigh, in log odds. */
const HEAD = 2;
const GIVEN_NAME = 2;
/** These outweigh the tagger, which takes any church for a building, and a virus that struck for somebody. */
const CHURCH = 8;
const AILMENT = 8;

/** What a verb of membership in front of a name weighs. */
const JOINED = 1.2;
/** What the noun behind a name weighs, and the most that all evidence weighs together, in log odds. */
const NOUN_BEHIND = 1.5;
const MOST = 8;
/** The most that the tagger's word weighs over all mentions: where it errs, it errs on all of them alike. */
const MOST_TAGGED = 7;

/** What the tagger's word weighs, in log odds: nothing at a half, much when it is sure. */
const logOdds = (confidence: number): number => {
  const bounded = Math.min(Math.max(confidence, 0.5), 0.99);
  return Math.log(bounded / (1 - bounded));
};

/** "joined the Sea Org": what one joins or founds is an organisation. */
const MEMBERSHIP = /^(?:joined|joins|join|joining|founded|founding|quit)$/;

const kindAfterVerb = (document: TextDocument, name: Name): Evidence | null => {
  const article = /^(?:the|The)$/.test(document.tokens[name.from - 1]?.text ?? '') ? 1 : 0;
  const verb = document.tokens[name.from - 1 - article]?.text ?? '';
  return MEMBERSHIP.test(verb) ? { kind: 'organisation', weight: JOINED } : null;
};

/** "Herald reporters", "the Herald has learned": who sends reporters and learns the news is an organisation. */
const NEWSROOM = 2;
const STAFF = /^(?:reporters?|correspondents?|journalists?|columnists?|photographers?)$/;

const isNewsroom = ({ tokens }: TextDocument, { to }: Name): boolean =>
  STAFF.test(tokens[to]?.text ?? '') ||
  (/^(?:has|have)$/.test(tokens[to]?.text ?? '') && /^learn(?:ed|t)$/.test(tokens[to + 1]?.text ?? ''));

const kindOfNewsroom = (document: TextDocument, name: Name): Evidence | null =>
  isNewsroom(document, name) ? { kind: 'organisation', weight: NEWSROOM } : null;

type Votes = Map<EntityKind, number>;

const vote = (tally: Map<string, Votes>, key: string, { kind, weight }: Evidence, most: number): void => {
  const votes = tally.get(key) ?? new Map<EntityKind, number>();
  votes.set(kind, Math.min((votes.get(kind) ?? 0) + weight, Math.max(most, weight)));
  tally.set(key, votes);
};

/** What the words of each form, and what stands around it, tell of its kind. */
function* collectEvidence(
  document: TextDocument,
  names: readonly Name[],
  forms: readonly (NameForm | null)[],
  descriptors: readonly (readonly DescriptorCandidate[])[],
): Steps<Map<string, Votes>> {
  const told = new Map<string, Votes>();
  const shaped = new Set<string>();
  for (const [index, form] of forms.entries()) {
    if (index % BATCH === BATCH - 1) yield;
    const name = names[index];
    if (!form || !name) continue;
    const shape = shaped.has(form.key) ? null : evidenceOfForm(form);
    shaped.add(form.key);
    const found = [
      shape,
      kindAfterVerb(document, name),
      kindOfNewsroom(document, name),
      kindBehind(document, name) ?? evidenceFrom(document, descriptors[index] ?? []),
    ];
    for (const evidence of found) if (evidence) vote(told, form.key, evidence, MOST);
  }
  return told;
}

const strongest = (votes: Votes): EntityKind => [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0];

/**
 * The names with the kinds that their words and introductions tell, where these outweigh the tagger. `descriptors`: for
 * each name, what introduces it there.
 */
export function* settleKinds(
  document: TextDocument,
  names: readonly Name[],
  descriptors: readonly (readonly DescriptorCandidate[])[],
): Steps<readonly Name[]> {
  const forms = yield* mapInSteps(names, (name) => (name.class === 'demonym' ? null : formOfName(document, name)));
  const told = yield* collectEvidence(document, names, forms, descriptors);
  if (told.size === 0) return names;
  const tagged = new Map<string, Votes>();
  for (const [index, { class: kind, confidence }] of names.entries()) {
    const key = forms[index]?.key;
    if (key !== undefined && kind !== 'demonym' && told.has(key))
      vote(tagged, key, { kind, weight: logOdds(confidence) }, MOST_TAGGED);
  }
  for (const [key, votes] of tagged)
    for (const [kind, weight] of votes) vote(told, key, { kind, weight }, Number.POSITIVE_INFINITY);
  return names.map((name, index) => {
    const votes = told.get(forms[index]?.key ?? '');
    const kind = votes && strongest(votes);
    return kind && name.class !== 'demonym' && kind !== name.class ? { ...name, class: kind } : name;
  });
}
