/** What an article says of one entity: up to three sentences, best first. */
import { trimSentence } from './clauses.ts';
import type { Cluster } from './coreference.ts';
import type { TextDocument } from './document.ts';
import type { Focus } from './focus.ts';
import type { Reference } from './references.ts';
import type { TokenRange } from './sentence-splitter.ts';
import { type Bag, overlap, pickDiverse, type SentenceNotes, sentenceSpan } from './sentence-worth.ts';
import type { Span } from './types.ts';

const MAX_FACTS = 3;
/** A sentence that names more than these is a list, and says little of each. */
const CROWD = 6;

/** The sentence that introduces somebody tells who that is. */
const FIRST_WORTH = 0.6;
/** What somebody said is shown as a quotation; a fact is what the article says. */
const QUOTED_PENALTY = 1.2;

/** Agency: who opens the sentence or clause acts in it; a possessor ("Xi's greeting") half as much. */
const agency = (document: TextDocument, place: TokenRange, sentenceFrom: number): number => {
  const distance = place.from - sentenceFrom;
  const own = /^(?:his|her)$/i.test(document.tokens[place.from]?.text ?? '');
  const possessive = own || /^['’]s?$/.test(document.tokens[place.to]?.text ?? '');
  const before = document.tokens[place.from - 1]?.text ?? '';
  const base = distance <= 3 ? 1.2 : /^[,;]$|^(?:and|but|that|while|as|when)$/.test(before) ? 0.6 : 0.2;
  return possessive ? base / 2 : base;
};

/** Who "he" is, in a sentence about somebody else that does not name him: that reads badly alone. */
const DANGLING = 0.6;

/** A pronoun says as much of its person as the name would, but reads worse alone. */
const REFERENCE_WORTH = -0.35;

/** The sentence without its dateline, and without what can go behind the mention that it is about. */
const factSpan = (document: TextDocument, sentence: number, place: TokenRange | undefined): Span => {
  const whole = sentenceSpan(document, sentence);
  const range = document.sentences[sentence];
  if (!range || !place) return whole;
  const { to } = trimSentence(document, range, place.to - 1);
  return { start: whole.start, end: document.tokens[to - 1]?.end ?? whole.end };
};

/** Content words of a headline that says something of whom it names. */
const TELLING_HEADLINE = 4;

/** The headline, where the text says no more of the entity than it does. */
const headlineFact = (
  { document, names }: Focus,
  cluster: Cluster,
  notes: readonly SentenceNotes[],
  descriptor: Bag,
): readonly number[] => {
  const sentence = document.sentenceOf[names[cluster.members[0] ?? -1]?.from ?? -1] ?? -1;
  const note = notes[sentence];
  return note?.headline && note.bag.size >= TELLING_HEADLINE && overlap(note.bag, descriptor) < 1 ? [sentence] : [];
};

/** Spans of the sentences that matter for a cluster. `descriptor`: its words, which the facts need not repeat. */
export const chooseFacts = (
  focus: Focus,
  cluster: Cluster,
  references: readonly Reference[],
  notes: readonly SentenceNotes[],
  descriptor: Bag,
): Span[] => {
  const { document, names, namesIn } = focus;
  const own = new Set(references.map(({ from }) => from));
  const best = new Map<number, { readonly worth: number; readonly place: TokenRange }>();
  const consider = (place: TokenRange, bonus: number): void => {
    const sentence = document.sentenceOf[place.from] ?? 0;
    const note = notes[sentence];
    if (!note?.tells) return;
    const crowd = (namesIn[sentence]?.to ?? 0) - (namesIn[sentence]?.from ?? 0);
    const worth =
      note.worth +
      agency(document, place, document.sentences[sentence]?.from ?? 0) +
      bonus -
      (crowd > CROWD ? 0.5 : 0) -
      QUOTED_PENALTY * note.quoted -
      (note.pronoun >= 0 && !own.has(note.pronoun) ? DANGLING : 0) -
      (0.3 * sentence) / document.sentences.length;
    if (worth > (best.get(sentence)?.worth ?? Number.NEGATIVE_INFINITY)) best.set(sentence, { worth, place });
  };
  for (const [order, member] of cluster.members.entries()) {
    const name = names[member];
    if (name) consider(name, order === 0 ? FIRST_WORTH : 0);
  }
  for (const reference of references) consider(reference, REFERENCE_WORTH);
  const candidates = [...best].map(([sentence, { worth }]) => ({ sentence, worth }));
  const chosen =
    candidates.length > 0
      ? pickDiverse(notes, candidates, MAX_FACTS, descriptor)
      : headlineFact(focus, cluster, notes, descriptor);
  return chosen.map((sentence) => factSpan(document, sentence, best.get(sentence)?.place));
};
