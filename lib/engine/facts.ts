/** What an article says of one entity: up to three sentences, best first. */
import type { Cluster } from './coreference.ts';
import type { TextDocument } from './document.ts';
import type { Name } from './names.ts';
import { type Bag, pickDiverse, type SentenceNotes, sentenceSpan } from './sentence-worth.ts';
import type { Span } from './types.ts';

const MAX_FACTS = 3;
/** A sentence that names more than these is a list, and says little of each. */
const CROWD = 6;

/** What somebody said is shown as a quotation; a fact is what the article says. */
const QUOTED_PENALTY = 1.2;

/** Agency: the entity opens its sentence or clause; a possessor ("Xi's greeting") half as much. */
const agency = (document: TextDocument, name: Name, sentenceFrom: number): number => {
  const distance = name.from - sentenceFrom;
  const possessive = /^['’]s?$/.test(document.tokens[name.to]?.text ?? '');
  const before = document.tokens[name.from - 1]?.text ?? '';
  const base = distance <= 3 ? 1.2 : /^[,;]$|^(?:and|but|that|while|as|when)$/.test(before) ? 0.6 : 0.2;
  return possessive ? base / 2 : base;
};

/** Spans of the sentences that matter for a cluster. `descriptor`: its words, which the facts need not repeat. */
export const chooseFacts = (
  document: TextDocument,
  names: readonly Name[],
  cluster: Cluster,
  namesIn: readonly { readonly from: number; readonly to: number }[],
  notes: readonly SentenceNotes[],
  descriptor: Bag,
): Span[] => {
  const best = new Map<number, number>();
  cluster.members.forEach((member, order) => {
    const name = names[member];
    const sentence = name ? (document.sentenceOf[name.from] ?? 0) : 0;
    const note = notes[sentence];
    if (!name || !note?.tells) return;
    const range = document.sentences[sentence];
    const crowd = (namesIn[sentence]?.to ?? 0) - (namesIn[sentence]?.from ?? 0);
    const worth =
      note.worth +
      agency(document, name, range?.from ?? 0) +
      (order === 0 ? 0.6 : 0) -
      (crowd > CROWD ? 0.5 : 0) -
      QUOTED_PENALTY * note.quoted -
      (0.3 * sentence) / document.sentences.length;
    best.set(sentence, Math.max(best.get(sentence) ?? -9, worth));
  });
  const candidates = [...best].map(([sentence, worth]) => ({ sentence, worth }));
  return pickDiverse(notes, candidates, MAX_FACTS, descriptor).map((sentence) => sentenceSpan(document, sentence));
};
