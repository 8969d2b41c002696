/** Who "he" or "she" is: the person in focus, by a conservative rule. */
import type { Cluster } from './coreference.ts';
import { isRole } from './descriptor-reader.ts';
import type { TextDocument } from './document.ts';
import type { Gender } from './name-groups.ts';
import type { Name } from './names.ts';

export interface Focus {
  readonly document: TextDocument;
  readonly names: readonly Name[];
  readonly clusters: readonly Cluster[];
  /** For each name, the index of its cluster, or -1. */
  readonly clusterOf: Int32Array;
  /** For each sentence, its first and one past its last name. */
  readonly namesIn: readonly { readonly from: number; readonly to: number }[];
  /** Per token: is it inside quotation marks, where "he" is the speaker's? */
  readonly quoted: Uint8Array;
}

/** Sentences to look back: beyond, a pronoun's person is anybody's guess. */
const REACH = 3;

/** The speaker of a sentence is a person whom the article does not name. */
export const UNNAMED = -2;

/** Pronouns that carry one person on, each by the one before it, without a name between. */
const CHAIN = 4;

const MALE: ReadonlySet<string> = new Set(['he', 'him', 'his', 'himself']);
const FEMALE: ReadonlySet<string> = new Set(['she', 'her', 'hers', 'herself']);

const genderOf = (pronoun: string): Gender => (MALE.has(pronoun) ? 'male' : FEMALE.has(pronoun) ? 'female' : null);

/** "His Highness": a title. */
const HONOURED =
  /^(?:Highness|Majesty|Excellency|Eminence|Holiness|Grace|Honou?r|Lordship|Ladyship|Worship|Beatitude)$/;

const isPronoun = ({ tokens }: TextDocument, at: number, gender: Gender): boolean => {
  const own = genderOf(tokens[at]?.lower ?? '');
  return own !== null && (gender === null || own === gender) && !HONOURED.test(tokens[at + 1]?.text ?? '');
};

const fits = (cluster: Cluster | undefined, gender: Gender): boolean =>
  cluster?.kind === 'person' && (cluster.gender === null || gender === null || cluster.gender === gender);

const isHyphen = ({ tokens }: TextDocument, at: number): boolean =>
  tokens[at]?.text === '-' && tokens[at]?.joined === true && tokens[at + 1]?.joined === true;

/** "the Holm-Dias plan": names that two lend to a thing. */
const isLent = ({ document, names }: Focus, at: number): boolean => {
  const [before, name, after] = [names[at - 1], names[at], names[at + 1]];
  if (!name) return false;
  return (
    (after?.from === name.to + 1 && isHyphen(document, name.to)) ||
    (before !== undefined && before.to === name.from - 1 && isHyphen(document, before.to))
  );
};

const isPossessive = (document: TextDocument, name: Name): boolean =>
  /^['’]s?$/.test(document.tokens[name.to]?.text ?? '');

/** The person of one sentence who is most likely meant: its subject, else the only person. */
const personOf = (focus: Focus, sentence: number, before: number, gender: Gender): number => {
  const { from, to } = focus.namesIn[sentence] ?? { from: 0, to: 0 };
  const people: number[] = [];
  for (let at = from; at < to; at++) {
    const name = focus.names[at];
    const cluster = focus.clusterOf[at] ?? -1;
    if (!name || name.from >= before || !fits(focus.clusters[cluster], gender)) continue;
    if (isLent(focus, at)) continue;
    if (!isPossessive(focus.document, name)) people.unshift(cluster);
    else people.push(cluster);
  }
  // Subjects were put in front, the latest first: take the first of the sentence among them.
  return people.length === 0 ? -1 : firstMentioned(focus, from, to, new Set(people), before);
};

const firstMentioned = (
  focus: Focus,
  from: number,
  to: number,
  people: ReadonlySet<number>,
  before: number,
): number => {
  let possessor = -1;
  for (let at = from; at < to; at++) {
    const name = focus.names[at];
    const cluster = focus.clusterOf[at] ?? -1;
    if (!name || name.from >= before || !people.has(cluster)) continue;
    if (!isPossessive(focus.document, name)) return cluster;
    if (possessor < 0) possessor = cluster;
  }
  return possessor;
};

/** The token at which a sentence first names a person; infinite where it names none. */
export const firstPerson = ({ names, namesIn, clusters, clusterOf }: Focus, sentence: number): number => {
  const { from, to } = namesIn[sentence] ?? { from: 0, to: 0 };
  for (let at = from; at < to; at++)
    if (clusters[clusterOf[at] ?? -1]?.kind === 'person') return names[at]?.from ?? Number.POSITIVE_INFINITY;
  return Number.POSITIVE_INFINITY;
};

/**
 * The first pronoun in a sentence, in front of all people that it names and of the token `before`; or -1. `gender`: of that
 * gender alone.
 */
export const openingPronoun = (
  focus: Focus,
  sentence: number,
  before = Number.POSITIVE_INFINITY,
  gender: Gender = null,
): number => {
  const { document, quoted } = focus;
  const range = document.sentences[sentence] ?? { from: 0, to: 0 };
  const end = Math.min(range.to, before, firstPerson(focus, sentence));
  for (let at = range.from; at < end; at++) if (!quoted[at] && isPronoun(document, at, gender)) return at;
  return -1;
};

/** Words between an indefinite article and the noun that it belongs to. */
const WIDE = 4;

/** "Another resident said he ...": whom a sentence opens with is not named at all. */
const opensUnnamed = (focus: Focus, sentence: number): boolean => {
  const { document } = focus;
  const { from, to } = document.sentences[sentence] ?? { from: 0, to: 0 };
  if (!INDEFINITE.has(document.tokens[from]?.lower ?? '')) return false;
  for (let at = from + 1; at < Math.min(from + WIDE, to); at++)
    // "A teacher, Ida Holm, ..." names her at once.
    if (isRole(document.tokens[at]?.lower ?? '')) return firstPerson(focus, sentence) > at + 2;
  return false;
};

const INDEFINITE: ReadonlySet<string> = new Set(['a', 'an', 'another']);

const resolve = (focus: Focus, at: number, speakers: Int32Array, chain: number): number => {
  const gender = genderOf(focus.document.tokens[at]?.lower ?? '');
  if (!gender) return -1;
  const last = focus.document.sentenceOf[at] ?? 0;
  for (let back = 0; back <= REACH && last - back >= 0; back++) {
    const sentence = last - back;
    const speaker = back === 0 ? -1 : (speakers[sentence] ?? -1);
    if (speaker === UNNAMED) return -1;
    if (speaker >= 0 && fits(focus.clusters[speaker], gender)) return speaker;
    // "His gym closed after Ida Holm's speech. He ...": whom a sentence opens with it goes on with.
    const opening = chain > 0 ? openingPronoun(focus, sentence, at, gender) : -1;
    if (opening >= 0) return resolve(focus, opening, speakers, chain - 1);
    if (opensUnnamed(focus, sentence)) return -1;
    const found = personOf(focus, sentence, at, gender);
    if (found >= 0) return found;
  }
  return -1;
};

/**
 * The cluster that the pronoun at a token refers to, or -1. `speakers` gives, for each sentence already read, the
 * cluster of its speaker, UNNAMED or -1.
 */
export const resolvePronoun = (focus: Focus, at: number, speakers: Int32Array): number =>
  resolve(focus, at, speakers, CHAIN);

/** For each sentence, the range of its names. */
export const namesBySentence = (document: TextDocument, names: readonly Name[]): { from: number; to: number }[] => {
  const ranges = document.sentences.map(() => ({ from: 0, to: 0 }));
  let at = 0;
  document.sentences.forEach((sentence, index) => {
    const range = ranges[index];
    if (!range) return;
    range.from = at;
    while (at < names.length && (names[at]?.from ?? 0) < sentence.to) at++;
    range.to = at;
  });
  return ranges;
};
