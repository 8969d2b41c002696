import { expect, test } from 'vitest';
import { sum, tallyFile, tallyPlaywright, tallyVitest } from '../../tools/tally.ts';

test.each([
  { why: 'all passed', report: { numPassedTests: 3, numTotalTests: 3, success: true }, passed: 3, failed: 0 },
  { why: 'one failed', report: { numPassedTests: 2, numTotalTests: 3, success: false }, passed: 2, failed: 1 },
  { why: 'a file did not load', report: { numPassedTests: 2, numTotalTests: 2, success: false }, passed: 2, failed: 1 },
  { why: 'something else', report: {}, passed: 0, failed: 1 },
])('Vitest: $why', ({ report, passed, failed }) => {
  expect(tallyVitest(JSON.stringify(report))).toEqual({ passed, failed });
});

test.each([
  { why: 'all passed', report: { stats: { expected: 4 }, errors: [] }, passed: 4, failed: 0 },
  { why: 'one failed', report: { stats: { expected: 3, unexpected: 1 } }, passed: 3, failed: 1 },
  { why: 'flaky is not passed', report: { stats: { expected: 3, flaky: 1 } }, passed: 3, failed: 1 },
  { why: 'skipped is not passed', report: { stats: { expected: 3, skipped: 2 } }, passed: 3, failed: 2 },
  { why: 'no test was found', report: { stats: { expected: 0 }, errors: [{}] }, passed: 0, failed: 1 },
  { why: 'something else', report: {}, passed: 0, failed: 1 },
])('Playwright: $why', ({ report, passed, failed }) => {
  expect(tallyPlaywright(JSON.stringify(report))).toEqual({ passed, failed });
});

test('a torn report is a failure', () => {
  expect(tallyVitest('{"numPassed')).toEqual({ passed: 0, failed: 1 });
  expect(tallyPlaywright('')).toEqual({ passed: 0, failed: 1 });
});

test('a report that is not there is a failure', () => {
  expect(tallyFile('.output/no-such-report.json', tallyVitest)).toEqual({ passed: 0, failed: 1 });
});

test('tallies add up', () => {
  expect(
    sum([
      { passed: 3, failed: 1 },
      { passed: 2, failed: 0 },
    ]),
  ).toEqual({ passed: 5, failed: 1 });
});
