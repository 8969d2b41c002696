/**
 * Headlines, datelines and careless capitals, which the corpora hardly have: a copy of a document with one sentence
 * put on top as a headline or behind a dateline. Only that sentence is learned from.
 */
import { readDocument } from '../../lib/engine/document.ts';
import { beginOf } from '../../lib/engine/tagger/labels.ts';
import { TOKEN } from '../../lib/engine/tokenizer.ts';
import { createRandom, type Random } from './random.ts';
import { type Sample, UNKNOWN } from './samples.ts';
import { goldNames } from './seen-names.ts';

const AGENCIES = ['Reuters', 'AP', 'AFP', 'Xinhua', 'VOA', 'CNN', 'BBC', 'IANS', 'TASS', 'Kyodo'] as const;
const SMALL = /^(?:a|an|the|and|or|of|in|on|at|to|for|by|with|from|as|but)$/i;
const SEED = 1605;

/** The corpus that copies belong to. */
export const AUGMENTED = 'augmented';

type Style = 'title' | 'capitals' | 'small' | 'dateline';

/** Styles by lot: mostly titles. */
const styleOf = (lot: number): Style =>
  lot < 0.4 ? 'title' : lot < 0.6 ? 'capitals' : lot < 0.7 ? 'small' : 'dateline';

const titled = (word: string): string => (SMALL.test(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1));

/** The text of tokens `from` to `to` with each word written anew in as many characters. */
const rewrite = ({ document }: Sample, from: number, to: number, write: (word: string) => string): string | null => {
  const { tokens, text } = document;
  const start = tokens[from]?.start ?? 0;
  let out = '';
  let at = start;
  for (const token of tokens.slice(from, to)) {
    const word = token.kind === TOKEN.word ? write(token.text) : token.text;
    if (word.length !== token.text.length) return null;
    out += text.slice(at, token.start) + word;
    at = token.end;
  }
  return out;
};

const WRITERS: Readonly<Record<Exclude<Style, 'dateline'>, (word: string) => string>> = {
  title: titled,
  capitals: (word) => word.toUpperCase(),
  small: (word) => word.toLowerCase(),
};

interface Headline {
  readonly text: string;
  /** Labels of its tokens. */
  readonly allowed: readonly number[];
}

const OUTSIDE_ONLY = 1;

const headlineFrom = (sample: Sample, from: number, to: number, style: Exclude<Style, 'dateline'>): Headline | null => {
  const text = rewrite(sample, from, to, WRITERS[style]);
  return text === null ? null : { text: text.replace(/\.$/, ''), allowed: [...sample.allowed.subarray(from, to)] };
};

/** "LONDON (Reuters) - " before the sentence, in one of the usual forms. */
const datelineFrom = (sample: Sample, from: number, to: number, random: Random): Headline | null => {
  const places = goldNames(sample).filter(({ kind, from: at, to: end }) => kind === 2 && end === at + 1);
  const place = sample.document.tokens[places[random.below(Math.max(1, places.length))]?.from ?? -1]?.text;
  const agency = AGENCIES[random.below(AGENCIES.length)] ?? 'AP';
  const sentence = rewrite(sample, from, to, (word) => word);
  if (!place || sentence === null || !/^\p{L}+$/u.test(place)) return null;
  const [placeLabel, agencyLabel] = [1 << beginOf(2), 1 << beginOf(1)];
  const city = random.next() < 0.7 ? place.toUpperCase() : place;
  const rest = [...sample.allowed.subarray(from, to)];
  const form = random.below(3);
  if (form === 0)
    return {
      text: `${city} (${agency}) - ${sentence}`,
      allowed: [placeLabel, OUTSIDE_ONLY, agencyLabel, OUTSIDE_ONLY, OUTSIDE_ONLY, ...rest],
    };
  if (form === 1) return { text: `${city} — ${sentence}`, allowed: [placeLabel, OUTSIDE_ONLY, ...rest] };
  return {
    text: `${city}, June 5 (${agency}) -- ${sentence}`,
    allowed: [placeLabel, 1, 1, 1, 1, agencyLabel, 1, 1, 1, ...rest],
  };
};

const place = (sample: Sample, headline: Headline): Sample | null => {
  const document = readDocument(`${headline.text}\n\n${sample.document.text}`);
  const allowed = new Uint16Array(document.tokens.length).fill(UNKNOWN);
  const own = readDocument(headline.text).tokens.length;
  // A final period that belonged to an abbreviation may change the count: then the labels do not fit.
  if (own !== headline.allowed.length && own !== headline.allowed.length - 1) return null;
  allowed.set(headline.allowed.slice(0, own));
  return { id: `${sample.id}+`, corpus: AUGMENTED, document, allowed };
};

/** Copies with a headline or dateline, for about `share` of the sentences. Deterministic. */
export const augment = (samples: readonly Sample[], share: number): readonly Sample[] => {
  const random = createRandom(SEED);
  return samples.flatMap((sample) =>
    sample.document.sentences.flatMap(({ from, to }) => {
      if (random.next() >= share || to - from < 6 || to - from > 30 || sample.allowed[from] === UNKNOWN) return [];
      const style = styleOf(random.next());
      const headline =
        style === 'dateline' ? datelineFrom(sample, from, to, random) : headlineFrom(sample, from, to, style);
      const copy = headline && place(sample, headline);
      return copy ? [copy] : [];
    }),
  );
};
