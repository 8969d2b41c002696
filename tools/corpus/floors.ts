/** Which figures of which set are kept, and what peers reach there, from the README of the corpora. Data only. */
import type { FigureSpec } from './figures.ts';

export const SUITES = ['names', 'briefings', 'articles'] as const;
export type SuiteName = (typeof SUITES)[number];

export interface CorpusSet {
  /** Its name in the baseline, and its file without `.jsonl`. */
  readonly name: string;
  readonly figures: readonly FigureSpec[];
}

const PERCENT = String.raw`\s+(\d+(?:\.\d+)?)`;

/** One decimal of percent is printed; half a point is what a change elsewhere in the engine moves by chance. */
const mention = (row: string, compromise: number, capitals?: number): FigureSpec => ({
  name: `${row} F1`,
  pattern: new RegExp(String.raw`^${row}\s+F1${PERCENT}`, 'm'),
  peers: { compromise, ...(capitals === undefined ? {} : { capitals }) },
  tolerance: 0.5,
});

const NAMES: readonly CorpusSet[] = [
  {
    name: 'names-reviewed.dev',
    figures: [mention('typed', 41.3), mention('untyped', 46.1), mention('overlap', 78.1)],
  },
  {
    name: 'newswire-2020.dev',
    figures: [mention('typed', 42.0), mention('untyped', 47.5, 56.1), mention('overlap', 70.4, 74.2)],
  },
  {
    name: 'newswire-world.dev',
    figures: [mention('typed', 39.1), mention('untyped', 43.2, 48.5), mention('overlap', 66.8, 68.2)],
  },
];

const share = (name: string, pattern: RegExp, peers: FigureSpec['peers'], lessIsBetter = false): FigureSpec => ({
  name,
  pattern,
  peers,
  lessIsBetter,
  tolerance: 0.005,
});

const both = (compromise: number, capitals: number): FigureSpec['peers'] => ({ compromise, capitals });

const quotesRow = (compromise: number, capitals: number): FigureSpec =>
  share('quotes D attribF', /^quotes D\s.*attribF\s+(\d\.\d+)/m, both(compromise, capitals));

const BRIEFINGS: readonly CorpusSet[] = [
  {
    name: 'briefings.dev',
    figures: [
      share('mention.core.lenient F', /^mention\.core\.lenient\s.* F (\d\.\d+)/m, both(0.747, 0.895)),
      share('group.b3e2e F', /^group\.b3e2e\s.* F (\d\.\d+)/m, both(0.584, 0.763)),
      share('multi-form united-all', /^multi-form\s.*united-all (\d\.\d+)/m, both(0.05, 0.02)),
      share('wrong merges', /^wrong merges\s.*= (\d\.\d+)/m, both(0.007, 0.013), true),
      share('type accuracy all', /^type accuracy\s+all (\d\.\d+)/m, { compromise: 0.815 }),
      share('descriptor recall-all', /^descriptor\s+recall-all (\d\.\d+)/m, both(0.11, 0.16)),
      share('descriptor P-all', /^descriptor\s.*P-all (\d\.\d+)/m, both(0.8, 0.72)),
      share('salience nDCG@10', /^salience\s.*nDCG@10 (\d\.\d+)/m, both(0.56, 0.74)),
      share('salience P@5(>=1)', /^salience\s.*P@5\(>=1\) (\d\.\d+)/m, both(0.5, 0.61)),
      quotesRow(0.29, 0.55),
      share('rouge sys mean R1', /^rouge sys\s+mean R1 (\d\.\d+)/m, { 'lead-3': 0.355 }),
    ],
  },
  { name: 'quotes.dev', figures: [quotesRow(0.69, 0.755)] },
];

const PEERS = { 'Readability.js': 0.939, trafilatura: 0.953, 'rs-trafilatura': 0.965 } as const;

const ARTICLES: readonly CorpusSet[] = [
  {
    name: 'pages/articles',
    figures: [
      share('F1', /\bF1 (\d\.\d+)/, PEERS),
      share('precision', /\bprecision (\d\.\d+)/, {}),
      share('recall', /\brecall (\d\.\d+)/, {}),
    ],
  },
];

/** Read by hand: a share of one page in a hundred is chance. */
const byHand = (name: string): FigureSpec => ({ name, pattern: new RegExp(name), peers: {}, tolerance: 0.02 });

/** What pages say of themselves, against tests/corpus/metadata.tsv. */
export const METADATA: CorpusSet = {
  name: 'pages/metadata',
  figures: ['article or not', 'titles', 'bylines', 'dates'].map(byHand),
};

export const CORPUS_SETS: Readonly<Record<SuiteName, readonly CorpusSet[]>> = {
  names: NAMES,
  briefings: BRIEFINGS,
  articles: ARTICLES,
};
