/** The tagger's speed: text to names, start-up and memory, beside compromise on the same texts. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../lib/engine/document.ts';
import type { Tagger } from '../../lib/engine/names.ts';
import { createTagger } from '../../lib/engine/tagger/index.ts';
import { namesByCompromise } from '../corpus/compromise.ts';
import { medianRatio, megabytesInUse } from './measure.ts';

const MODEL = 'public/model/names.bin';
const TEXTS = 'newswire-world.dev.jsonl';
const ROUNDS = 9;
/** Compromise is slow: a part of the texts, a few times. */
const PEER_TEXTS = 20;
const PEER_ROUNDS = 3;

/** What the figures must keep to. */
const LIMITS = { tokensPerSecond: 200_000, timesCompromise: 25, loadMs: 100, megabytes: 12, linear: 12 } as const;

const readTexts = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line))
    .flatMap((value) =>
      typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
        ? [value.text]
        : [],
    );

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Milliseconds of processor time: unlike the clock's, the same on a machine that is busy with other things. */
const timed = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

const medianOf = (rounds: number, work: () => void): number =>
  median(Array.from({ length: rounds }, () => timed(work)));

const readModelBytes = (): ArrayBuffer => {
  const file = readFileSync(MODEL);
  const bytes = new Uint8Array(file.length);
  bytes.set(file);
  return bytes.buffer;
};

const wordsOf = (texts: readonly string[], count: number): string => {
  const words = texts.join('\n\n').split(' ');
  return Array.from({ length: count }, (_, at) => words[at % words.length]).join(' ');
};

interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly good: boolean;
}

const speedRows = (tagger: Tagger, texts: readonly string[]): readonly Row[] => {
  const tag = (all: readonly string[]) => () => {
    for (const text of all) tagger(readDocument(text));
  };
  const tokens = (all: readonly string[]): number =>
    all.reduce((sum, text) => sum + readDocument(text).tokens.length, 0);
  tag(texts)();
  const own = (1000 * tokens(texts)) / medianOf(ROUNDS, tag(texts));
  const some = texts.slice(0, PEER_TEXTS);
  const peerMs = medianOf(PEER_ROUNDS, () => {
    for (const text of some) namesByCompromise(text);
  });
  const peer = (1000 * tokens(some)) / peerMs;
  const [short, long] = [wordsOf(texts, 20_000), wordsOf(texts, 200_000)];
  const growth = medianRatio(5, tag([long]), tag([short]), 10);
  return [
    { what: 'text to names', value: own, unit: 'tokens/s', good: own >= LIMITS.tokensPerSecond },
    { what: 'compromise 14, people, places, organisations', value: peer, unit: 'tokens/s', good: true },
    { what: 'ratio', value: own / peer, unit: 'times', good: own / peer >= LIMITS.timesCompromise },
    { what: '200,000 words over 20,000', value: growth, unit: 'times', good: growth <= LIMITS.linear },
  ];
};

/** Prints the figures; false when one misses its limit or the texts are not there. */
export const benchNames = (corpora: string): boolean => {
  const file = join(corpora, TEXTS);
  if (!existsSync(file) || !existsSync(MODEL)) {
    console.error(`bench names needs ${existsSync(MODEL) ? file : MODEL}, which is not there`);
    return false;
  }
  const texts = readTexts(file);
  const before = megabytesInUse();
  const bytes = readModelBytes();
  const taggers: Tagger[] = [];
  const loadMs = timed(() => {
    taggers.push(createTagger(bytes));
  });
  const [tagger] = taggers;
  if (!tagger) return false;
  for (const text of texts) tagger(readDocument(text));
  const megabytes = megabytesInUse() - before;
  const rows: readonly Row[] = [
    ...speedRows(tagger, texts),
    { what: 'model read from cold', value: loadMs, unit: 'ms', good: loadMs <= LIMITS.loadMs },
    { what: 'memory of model, lexica and words', value: megabytes, unit: 'MB', good: megabytes <= LIMITS.megabytes },
  ];
  for (const { what, value, unit, good } of rows)
    console.log(
      `${good ? 'ok  ' : 'MISS'} ${what.padEnd(46)} ${value.toFixed(value < 1000 ? 1 : 0).padStart(10)} ${unit}`,
    );
  return rows.every(({ good }) => good);
};
