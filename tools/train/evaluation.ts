/** Scores names found against names labelled, over the tokens of samples. */

import type { Tagger } from '../../lib/engine/names.ts';
import { NAME_KINDS } from '../../lib/engine/tagger/labels.ts';
import type { Sample } from './samples.ts';
import { goldNames } from './seen-names.ts';

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const scoreOf = (hits: number, found: number, gold: number): Score => {
  const precision = found === 0 ? 0 : hits / found;
  const recall = gold === 0 ? 0 : hits / gold;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
};

/** Exact spans and kinds, demonyms and other names too. */
export const evaluate = (tagger: Tagger, samples: readonly Sample[]): Score => {
  let hits = 0;
  let found = 0;
  let gold = 0;
  for (const sample of samples) {
    const keys = new Set(goldNames(sample).map(({ from, to, kind }) => `${from} ${to} ${NAME_KINDS[kind]}`));
    const names = tagger(sample.document);
    gold += keys.size;
    found += names.length;
    hits += names.filter(({ from, to, class: kind }) => keys.has(`${from} ${to} ${kind}`)).length;
  }
  return scoreOf(hits, found, gold);
};
