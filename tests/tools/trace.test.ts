import { describe, expect, it } from 'vitest';
import { costBetween, type TraceEvent, threadTimes } from '../../tools/bench/trace.ts';

/** Times in ms, on the main thread unless told otherwise. */
const event = (name: string, at: number, cost = 0, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  pid: 1,
  tid: 1,
  ts: at * 1000,
  tts: at * 500,
  dur: cost * 2000,
  tdur: cost * 1000,
  ...more,
});

const PAGE = 'the page';

const oursIn = (frame: string) => ({ args: { data: { url: 'chrome-extension://id/content.js', frame } } });
const ours = oursIn(PAGE);

const TRACE = [
  event('known', 0),
  event('RunTask', 1, 5),
  event('RunMicrotasks', 3, 1),
  event('RunTask', 15, 1),
  event('FunctionCall', 15, 0.2, oursIn('an advertisement')),
  event('RunTask', 17, 1.2),
  event('ParseHTML', 17.2, 0.2),
  event('RunMicrotasks', 18, 0.7),
  event('RunTask', 20, 4),
  event('FunctionCall', 21, 1, ours),
  event('RunTask', 22, 1),
  event('RunTask', 40, 6),
  event('RunMicrotasks', 41, 3),
  event('RunTask', 60, 2),
  event('RunMicrotasks', 61, 0.1),
  event('RunTask', 20, 50, { tid: 2 }),
  event('FunctionCall', 21, 50, { tid: 2, ...ours }),
  event('marked', 71),
];

describe('threadTimes', () => {
  it('counts whole tasks of the thread with a script that is not of the page, each once', () => {
    expect(threadTimes(TRACE, 'known', PAGE)?.slices).toEqual([1, 4, 6]);
  });

  it('counts no work before the first script of ours, and none of the parser', () => {
    expect(threadTimes([...TRACE, event('FunctionCall', 1, 0.1, ours)], 'known', PAGE)?.slices).toEqual([5, 1, 4, 6]);
  });

  it('sums up all tasks of the thread, but not those within others', () => {
    expect(threadTimes(TRACE, 'known', PAGE)?.all).toBe(19.2);
  });

  it('tells the time from the first script of ours in the page itself to a mark', () => {
    expect(threadTimes(TRACE, 'known', PAGE)?.toMark('marked')).toBe(50);
    expect(threadTimes(TRACE, 'known', PAGE)?.toMark('other')).toBeNull();
  });

  it('knows no thread without its mark', () => {
    expect(threadTimes(TRACE, 'other', PAGE)).toBeNull();
  });
});

describe('costBetween', () => {
  it('is of the thread, not of the clock', () => {
    expect(costBetween(TRACE, 'known', 'marked')).toBe(35.5);
    expect(costBetween(TRACE, 'known', 'other')).toBeNaN();
  });
});
