/** The engine's speed on made news: from text to complete analysis, in time of the processor. */
import { isDeepStrictEqual } from 'node:util';
import type { Engine } from '../../lib/engine/index.ts';
import { inventedIn } from '../corpus/invented.ts';
import { loadEngine } from '../engine.ts';
import { makeNews } from './made-news.ts';
import { median, medianRatio, medianTime, megabytesInUse, type Row, timed } from './measure.ts';

const SEED = 20_250_411;

/** Words, numbers and marks, near enough to the engine's tokens. */
const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** ms between the places where the host may yield, the longest. */
const longestStep = (engine: Engine, text: string): number => {
  const steps = engine.analyzeInSteps({ text });
  let longest = 0;
  for (let done = false; !done; ) {
    const took = timed(() => {
      done = steps.next().done === true;
    });
    longest = Math.max(longest, took);
  }
  return longest;
};

/** Speed says nothing of an engine that is wrong. Throws where it is. */
const check = (engine: Engine, text: string): void => {
  const analysis = engine.analyze({ text });
  const [invented] = inventedIn({ text }, analysis);
  if (invented) throw new Error(`the engine invents: ${invented}`);
  if (analysis.entities.length < 10 || analysis.quotes.length === 0)
    throw new Error('the engine finds next to nothing');
  if (!isDeepStrictEqual(analysis, engine.analyze({ text }))) throw new Error('two analyses of one text differ');
};

const ARTICLES = 200;
/** As many analyses as the background holds in memory. */
const REMEMBERED = 40;

/** MB of engine and analyses after many different articles, the last of them remembered, as in the background. */
const heapAfterArticles = (): number => {
  const before = megabytesInUse();
  const engine = loadEngine();
  const remembered: unknown[] = [];
  for (let seed = 1; seed <= ARTICLES; seed++) {
    remembered.push(engine.analyze({ text: makeNews(1_000, seed) }));
    if (remembered.length > REMEMBERED) remembered.shift();
  }
  const inUse = megabytesInUse() - before;
  if (remembered.length !== REMEMBERED) throw new Error('the analyses are not remembered');
  return inUse;
};

/** Rejects where an analysis is wrong. */
export const benchEngine = async (): Promise<readonly Row[]> => {
  const engine = loadEngine();
  const heap = heapAfterArticles();
  const article = makeNews(1_000, SEED);
  const long = makeNews(20_000, SEED);
  const longest = makeNews(200_000, SEED);
  for (const text of [article, long]) check(engine, text);
  const analyze = (text: string) => (): void => void engine.analyze({ text });
  const articleTime = medianTime(61, analyze(article));
  const longTime = medianTime(9, analyze(long));
  const longestTime = medianTime(3, analyze(longest));
  const growth = medianRatio(5, analyze(longest), analyze(long), 10);
  const steps = median(Array.from({ length: 9 }, () => longestStep(engine, long)));
  return [
    { what: '1,000 words', value: articleTime, unit: 'ms' },
    { what: '20,000 words', value: longTime, unit: 'ms' },
    { what: '200,000 words', value: longestTime, unit: 'ms' },
    { what: '200,000 words over 20,000', value: growth, unit: 'times', atMost: 12 },
    { what: 'speed', value: (1000 * (long.match(TOKEN)?.length ?? 0)) / longTime, unit: 'tokens/s' },
    { what: 'longest step of 20,000 words', value: steps, unit: 'ms' },
    { what: `in use after ${ARTICLES} articles`, value: heap, unit: 'MB', atMost: 60 },
  ];
};
