import { describe, expect, test } from 'vitest';
import { analysisRow, type Database, evictAnalyses, findAnalysis, touchAnalysis } from '../../lib/database/index.ts';
import { analysisOf, open } from './fixtures.ts';

const ENGINE = 2;
const NOW = 10_000;

interface Kept {
  readonly digest: string;
  readonly usedAt: number;
  readonly engine?: number;
  readonly size?: number;
}

const keep = async (database: Database, rows: readonly Kept[]): Promise<void> => {
  await database.analyses.bulkPut(
    rows.map(({ digest, usedAt, engine = ENGINE, size = 100 }) => ({
      ...analysisRow(digest, engine, analysisOf(), usedAt),
      size,
    })),
  );
};

const left = async (database: Database): Promise<readonly string[]> =>
  (await database.analyses.toArray()).map(({ digest, engine }) => `${digest}${engine}`).sort();

describe('evictAnalyses', () => {
  test.each([
    ['keeps what fits', [{ digest: 'a', usedAt: 9000 }], { age: 5000, size: 1000 }, ['a2']],
    [
      'lets go what is too old',
      [
        { digest: 'a', usedAt: 4999 },
        { digest: 'b', usedAt: 5000 },
      ],
      { age: 5000, size: 1000 },
      ['b2'],
    ],
    [
      'lets go the longest unused over the size',
      [
        { digest: 'a', usedAt: 7000 },
        { digest: 'b', usedAt: 8000 },
        { digest: 'c', usedAt: 9000 },
      ],
      { age: 5000, size: 250 },
      ['b2', 'c2'],
    ],
    [
      'lets go another engine’s',
      [
        { digest: 'a', usedAt: 9000, engine: 1 },
        { digest: 'a', usedAt: 9000 },
        { digest: 'b', usedAt: 9000, engine: 3 },
      ],
      { age: 5000, size: 1000 },
      ['a2'],
    ],
    [
      'copes with one that alone is too large',
      [{ digest: 'a', usedAt: 9000, size: 2000 }],
      { age: 5000, size: 1000 },
      [],
    ],
    ['copes with nothing', [], { age: 5000, size: 1000 }, []],
  ])('%s', async (_, rows, budget, expected) => {
    const database = await open();
    await keep(database, rows);
    const gone = await evictAnalyses(database, ENGINE, NOW, budget);
    expect(await left(database)).toEqual(expected);
    expect(gone).toBe(rows.length - expected.length);
  });

  test('spares what was touched', async () => {
    const database = await open();
    await keep(database, [
      { digest: 'a', usedAt: 1000 },
      { digest: 'b', usedAt: 2000 },
    ]);
    await touchAnalysis(database, 'a', ENGINE, 9000);
    await evictAnalyses(database, ENGINE, NOW, { age: 5000, size: 1000 });
    expect(await left(database)).toEqual(['a2']);
  });
});

test('an analysis is found only under its engine', async () => {
  const database = await open();
  await keep(database, [{ digest: 'a', usedAt: NOW }]);
  expect(await findAnalysis(database, 'a', ENGINE)).toEqual(analysisOf());
  expect(await findAnalysis(database, 'a', ENGINE + 1)).toBeUndefined();
});

test('the size counted is that of the analysis', () => {
  const sizes = [0, 5000].map((size) => analysisRow('a', ENGINE, analysisOf(size), NOW).size);
  expect((sizes[1] ?? 0) - (sizes[0] ?? 0)).toBe(5000);
});
