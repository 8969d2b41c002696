/** Reads the training corpora: gzipped JSONL, one document a line, every sentence as tokens with BIO tags. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export const CORPUS_CLASSES = ['PER', 'ORG', 'LOC', 'MISC', 'NORP'] as const;
export type CorpusClass = (typeof CORPUS_CLASSES)[number];

export interface CorpusSentence {
  readonly tokens: readonly string[];
  /** One BIO tag a token: `O`, `B-PER`, `I-PER` ... */
  readonly tags: readonly string[];
  /** False where the labels are not to be learned from; the words still are read. */
  readonly trusted: boolean;
}

export interface CorpusDocument {
  readonly id: string;
  /** The name of the file without its ending: `news-reviewed`. */
  readonly corpus: string;
  readonly sentences: readonly CorpusSentence[];
}

/** A corpus that cannot be trained on; the message names file and line. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}

const TAG = /^(?:O|[BI]-(?:PER|ORG|LOC|MISC|NORP))$/;

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string' && item.length > 0);

const readSentence = (value: unknown, machineLabelled: boolean): CorpusSentence | string => {
  if (typeof value !== 'object' || value === null || !('t' in value) || !('g' in value))
    return 'a sentence lacks t or g';
  const { t, g } = value;
  if (!isStrings(t) || !isStrings(g)) return 't and g must be lists of strings';
  if (t.length !== g.length) return `${t.length} tokens but ${g.length} tags`;
  const bad = g.find((tag) => !TAG.test(tag));
  if (bad !== undefined) return `unknown tag ${bad}`;
  return { tokens: t, tags: g, trusted: !machineLabelled || ('agreed' in value && value.agreed === true) };
};

const readDocument = (corpus: string, line: string): CorpusDocument | string => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (typeof value !== 'object' || value === null || !('doc' in value) || !('sents' in value))
    return 'lacks doc or sents';
  if (typeof value.doc !== 'string' || !Array.isArray(value.sents)) return 'doc must be a string and sents a list';
  const sentences: CorpusSentence[] = [];
  for (const item of value.sents as readonly unknown[]) {
    const sentence = readSentence(item, corpus === 'news-silver');
    if (typeof sentence === 'string') return sentence;
    sentences.push(sentence);
  }
  return { id: value.doc, corpus, sentences };
};

/** All documents of one corpus, in the order of the file. Throws CorpusError at the first broken line. */
export const readCorpus = (folder: string, corpus: string): readonly CorpusDocument[] => {
  const file = join(folder, `${corpus}.jsonl.gz`);
  let text: string;
  try {
    text = gunzipSync(readFileSync(file)).toString('utf8');
  } catch (error) {
    throw new CorpusError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      const document = readDocument(corpus, line);
      if (typeof document === 'string') throw new CorpusError(`${file}, line ${number}: ${document}`);
      return document;
    });
};

/** The names of the corpora in a folder, sorted. Throws CorpusError when there is none. */
export const listCorpora = (folder: string): readonly string[] => {
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.jsonl.gz'))
        .map((file) => file.slice(0, -'.jsonl.gz'.length))
        .sort()
    : [];
  if (names.length === 0) throw new CorpusError(`no training corpora (*.jsonl.gz) in ${folder}`);
  return names;
};
