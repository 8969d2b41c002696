/** Builds the lexica of the model from open lists and from the training corpora. */
import { lexiconKey } from '../../lib/engine/tagger/hash.ts';
import { createLexicon, type Lexica, type Lexicon, type LexiconData } from '../../lib/engine/tagger/lexica.ts';
import { wordClusters } from './clusters.ts';
import { addGazetteers, commonWords } from './gazetteers.ts';
import { createLexiconBuilder } from './lexicon-builder.ts';
import type { Sample } from './samples.ts';
import { addSeenNames, type SeenNames } from './seen-names.ts';
import { buildWordLexicon } from './word-lexicon.ts';

export interface LexicaData {
  readonly words: LexiconData;
  readonly names: LexiconData;
  readonly phrases: LexiconData;
  readonly middle: Uint16Array;
  readonly coarse: Uint16Array;
  readonly seen: SeenNames;
}

/** Words that get a cluster. */
const CLUSTERED_WORDS = 90_000;

export const buildLexica = (samples: readonly Sample[]): LexicaData => {
  const clusters = wordClusters(CLUSTERED_WORDS);
  const names = createLexiconBuilder();
  const phrases = createLexiconBuilder();
  addGazetteers(names, phrases);
  const seen = addSeenNames(samples, names, phrases);
  return {
    words: buildWordLexicon(samples, clusters, commonWords()),
    names: names.build(),
    phrases: phrases.build(),
    middle: clusters.middle,
    coarse: clusters.coarse,
    seen,
  };
};

/** The lexica as the engine uses them. */
export const openLexica = (data: LexicaData): Lexica => ({
  words: createLexicon(data.words),
  names: createLexicon(data.names),
  phrases: createLexicon(data.phrases),
  middle: data.middle,
  coarse: data.coarse,
});

/** The same lexica without what only this sample vouches for. */
export const lexicaWithout = (lexica: Lexica, hidden: ReadonlyMap<number, number>): Lexica => {
  const phrases: Lexicon = {
    valueOf: (hash) => lexica.phrases.valueOf(hash) & ~(hidden.get(lexiconKey(hash)) ?? 0),
  };
  return { ...lexica, phrases };
};
