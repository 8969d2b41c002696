/** Corpus documents as the engine would see them: text put together, split again, labels as sets of allowed tags. */
import { readDocument, type TextDocument } from '../../lib/engine/document.ts';
import { beginOf, insideOf, OUTSIDE } from '../../lib/engine/tagger/labels.ts';
import type { CorpusClass, CorpusDocument, CorpusSentence } from './corpus.ts';
import { joinTokens } from './detokenizer.ts';
import { type KnownWords, type LabelledName, namesByGuideline, unmarkedClasses } from './guideline.ts';

export interface Sample {
  readonly id: string;
  readonly corpus: string;
  readonly document: TextDocument;
  /** For each token the set of labels it may have, a bit each; UNKNOWN where nothing is to be learned. */
  readonly allowed: Uint16Array;
}

export const UNKNOWN = 0xffff;
const KIND: Readonly<Record<CorpusClass, number>> = { PER: 0, ORG: 1, LOC: 2, MISC: 3, NORP: 4 };
/** Corpora whose "documents" are unrelated posts or sentences: each sentence is a document of its own. */
const UNRELATED = new Set(['btc', 'wnut17', 'crossner']);
/** News paragraphs are short. */
const SENTENCES_PER_PARAGRAPH = 3;

interface Marked {
  readonly start: number;
  readonly end: number;
  /** Index into NAME_KINDS; -1: untrusted stretch. */
  readonly kind: number;
}

interface Joined {
  text: string;
  readonly marks: Marked[];
}

const outsideLabels = (corpus: string): number =>
  unmarkedClasses(corpus).reduce((set, of) => set | (1 << beginOf(KIND[of])) | (1 << insideOf(KIND[of])), 1 << OUTSIDE);

const addSentence = (joined: Joined, sentence: CorpusSentence, names: readonly LabelledName[]): void => {
  const { text, starts, ends } = joinTokens(sentence.tokens);
  const offset = joined.text.length;
  joined.text += text;
  if (!sentence.trusted) {
    joined.marks.push({ start: offset, end: joined.text.length, kind: -1 });
    return;
  }
  for (const { from, to, of } of names) {
    const start = offset + (starts[from] ?? 0);
    const end = offset + (ends[to - 1] ?? 0);
    if (end > start) joined.marks.push({ start, end, kind: KIND[of] });
  }
};

/** Labels from character marks; a mark whose edge falls inside a token teaches nothing. */
const allowedLabels = (document: TextDocument, marks: readonly Marked[], outside: number): Uint16Array => {
  const { tokens } = document;
  const allowed = new Uint16Array(tokens.length).fill(outside);
  let at = 0;
  for (const mark of marks) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= mark.start) at++;
    const from = at;
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < mark.end) to++;
    const exact = tokens[from]?.start === mark.start && tokens[to - 1]?.end === mark.end;
    if (mark.kind < 0 || !exact) allowed.fill(UNKNOWN, from, to);
    else {
      allowed.fill(1 << insideOf(mark.kind), from, to);
      allowed[from] = 1 << beginOf(mark.kind);
    }
    at = to;
  }
  return allowed;
};

const finish = (id: string, corpus: string, joined: Joined): Sample => {
  const document = readDocument(joined.text);
  return { id, corpus, document, allowed: allowedLabels(document, joined.marks, outsideLabels(corpus)) };
};

/** Posts that talk to handles name nobody the way news does. */
const usable = (corpus: string, sentence: CorpusSentence): boolean =>
  corpus !== 'btc' || !sentence.tokens.some((token) => token.startsWith('@'));

/** One corpus document as one sample, or one for each sentence where sentences are unrelated. */
export const samplesOf = (document: CorpusDocument, known: KnownWords): readonly Sample[] => {
  const { id, corpus } = document;
  const samples: Sample[] = [];
  let joined: Joined = { text: '', marks: [] };
  document.sentences.forEach((sentence, index) => {
    if (!usable(corpus, sentence)) return;
    if (joined.text !== '') joined.text += index % SENTENCES_PER_PARAGRAPH === 0 ? '\n\n' : ' ';
    addSentence(joined, sentence, namesByGuideline(corpus, sentence, known));
    if (!UNRELATED.has(corpus)) return;
    samples.push(finish(`${id}/${index}`, corpus, joined));
    joined = { text: '', marks: [] };
  });
  if (joined.text !== '') samples.push(finish(id, corpus, joined));
  return samples;
};
