/** What a trace of Chromium says of the main thread of a page. Times are in ms of the processor, not of the clock. */

/** An event of a trace, as far as it is read: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** µs by the clock, and by the thread's own. */
  readonly ts: number;
  readonly dur?: number;
  readonly tts?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: unknown; readonly frame?: unknown } };
}

const ms = (us: number): number => us / 1000;

const isOn = (thread: TraceEvent) => (event: TraceEvent) => event.pid === thread.pid && event.tid === thread.tid;

/** The tasks of one thread, in order, and not those within others. */
const tasksOf = (events: readonly TraceEvent[]): readonly TraceEvent[] => {
  const all = events.filter(({ name, dur }) => name === 'RunTask' && dur !== undefined).sort((a, b) => a.ts - b.ts);
  let end = 0;
  return all.filter(({ ts, dur = 0 }) => {
    const isOuter = ts >= end;
    if (isOuter) end = ts + dur;
    return isOuter;
  });
};

/** What the page marked on the thread, by name: when. */
const markOf = (events: readonly TraceEvent[], name: string): TraceEvent | undefined =>
  events.find((event) => event.name === name);

export interface ThreadTimes {
  /**
   * Each task in which a script ran that is not the page's, whole: nothing of what it caused there is left out. The page's
   * own scripts must be off: what goes on after an answer has come says not whose it is.
   */
  readonly slices: readonly number[];
  /** All tasks of the thread, whoever ran in them. */
  readonly all: number;
  /** By the clock, from the extension's first script in the page to the mark; null where one of them is missing. */
  readonly toMark: (name: string) => number | null;
}

const EXTENSION = 'chrome-extension://';

/** ms of work that goes on after an answer; what the bench itself asks of the page is less. */
const LEAST = 0.5;

/**
 * Of the main thread of the page that made the mark `known`. `frame`: the id of the page's own frame, for its others may
 * come long before it; any, where it is left out. Null where the mark is missing.
 */
export const threadTimes = (events: readonly TraceEvent[], known: string, frame?: string): ThreadTimes | null => {
  const thread = markOf(events, known);
  if (!thread) return null;
  const own = events.filter(isOn(thread));
  const tasks = tasksOf(own);
  const scripts = own.filter(({ args }) => String(args?.data?.url ?? '').startsWith(EXTENSION));
  const taskOf = (event: TraceEvent): TraceEvent | undefined => tasks.findLast(({ ts }) => ts <= event.ts);
  // An answer comes to a script that has run, in a task of its own: never before the first, never while the browser parses.
  const first = Math.min(...scripts.map(({ ts }) => ts));
  const parsing = new Set(own.filter(({ name }) => name === 'ParseHTML').map(taskOf));
  const isWork = ({ name, ts, tdur = 0 }: TraceEvent): boolean =>
    name === 'RunMicrotasks' && ts >= first && ms(tdur) >= LEAST;
  const further = own.filter((event) => isWork(event) && !parsing.has(taskOf(event)));
  const ours = new Set([...scripts, ...further].map(taskOf));
  const began = Math.min(
    ...scripts.filter(({ args }) => frame === undefined || args?.data?.frame === frame).map(({ ts }) => ts),
  );
  return {
    slices: tasks.filter((task) => ours.has(task)).map(({ tdur = 0 }) => ms(tdur)),
    all: tasks.reduce((sum, { tdur = 0 }) => sum + ms(tdur), 0),
    toMark: (name) => {
      const mark = markOf(own, name);
      return mark && Number.isFinite(began) ? ms(mark.ts - began) : null;
    },
  };
};

/** The time of the processor between two marks; NaN where one of them is missing. */
export const costBetween = (events: readonly TraceEvent[], from: string, to: string): number =>
  ms((markOf(events, to)?.tts ?? Number.NaN) - (markOf(events, from)?.tts ?? Number.NaN));
