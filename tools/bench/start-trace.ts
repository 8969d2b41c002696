/** Has Chromium write down what the threads of a page do. */
import type { CDPSession } from '@playwright/test';
import type { TraceEvent } from './trace.ts';

/**
 * Tasks and what ran in them, the marks of the bench, and what goes on after an answer has come (`v8.execute` has the
 * microtasks); more would cost time of its own.
 */
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8.execute'];

const isEvent = (value: unknown): value is TraceEvent =>
  typeof value === 'object' && value !== null && 'name' in value && 'ts' in value;

/** Begins; the answer ends it and gives what happened meanwhile. */
export const startTrace = async (session: CDPSession): Promise<() => Promise<readonly TraceEvent[]>> => {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    const given: readonly unknown[] = value;
    events.push(...given.filter(isEvent));
  });
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  const traceConfig = { includedCategories: CATEGORIES, excludedCategories: ['*'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  return async () => {
    await session.send('Tracing.end');
    await complete;
    return events;
  };
};
