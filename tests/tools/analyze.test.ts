/** `npm run analyze` as a process. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Folder, makeFolder, type Ran, runTool } from './command.ts';

/** Each test starts Node, which a busy machine may be slow at. */
vi.setConfig({ testTimeout: 60_000 });

let folder: Folder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

const TEXT =
  'Harbour vote\n\nMaria Keller, the mayor of Lindau, said on Monday that "the ferry stays". Keller won her seat in 2019.';

interface Out {
  readonly id: unknown;
  readonly entities: readonly { readonly descriptor: { start: number; end: number; text: string } | null }[];
}

const analyzeText = (input: string): Ran => {
  writeFileSync(folder.at('in.jsonl'), input);
  return runTool('analyze', [folder.at('in.jsonl'), folder.at('out.jsonl')]);
};

const outLines = (): readonly Out[] =>
  readFileSync(folder.at('out.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Out);

const article = (id: unknown, text = TEXT): string => JSON.stringify({ id, text });

test('good lines: a line each, in order, and 0', () => {
  const ran = analyzeText(
    [
      `\uFEFF${article('byte order mark')}`,
      `${article('carriage return')}\r`,
      '',
      article('line separators', `Maria Keller,\u2028the mayor,\u2029spoke.`),
      `{"id":"raw separator","text":"Maria Keller,\u2028the mayor, spoke."}`,
      article('lone surrogate', `Maria Keller \ud83d spoke.`),
      article('empty', ''),
      JSON.stringify({ id: 7, text: TEXT, title: 'Harbour vote', published: 'not a date', html: '<p>', url: 1 }),
      article('no line break at the end'),
    ].join('\n'),
  );
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(0);
  expect(outLines().map(({ id }) => id)).toEqual([
    'byte order mark',
    'carriage return',
    'line separators',
    'raw separator',
    'lone surrogate',
    'empty',
    7,
    'no line break at the end',
  ]);
});

test('the keys that are promised, and spans of the text', () => {
  analyzeText(article('a'));
  const [line] = outLines();
  expect(line).toMatchObject({
    id: 'a',
    entities: expect.any(Array),
    quotes: expect.any(Array),
    summary: expect.any(Array),
  });
  const described = (line?.entities ?? []).flatMap(({ descriptor }) => (descriptor ? [descriptor] : []));
  expect(described).not.toHaveLength(0);
  for (const { start, end, text } of described) expect(TEXT.slice(start, end)).toBe(text);
});

test('bad lines are reported by number and skipped, and the status is 1', () => {
  const bad = [
    '{"id":"a","te',
    '[]',
    'null',
    '{"text":"x"}',
    '{"id":"a"}',
    '{"id":"a","text":5}',
    '{"id":{},"text":""}',
  ];
  const ran = analyzeText(
    [article('first'), ...bad, article('last'), '{"id":"b","text":"x","published":5}'].join('\n'),
  );
  expect(ran.status).toBe(1);
  expect(outLines().map(({ id }) => id)).toEqual(['first', 'last']);
  const numbers = [...ran.stderr.matchAll(/in\.jsonl:(\d+): .+; skipped/g)].map(([, number]) => Number(number));
  expect(numbers).toEqual([2, 3, 4, 5, 6, 7, 8, 10]);
});

describe('what cannot be done at all is said, and the status is 2', () => {
  test('no such file', () => {
    const ran = runTool('analyze', [folder.at('none.jsonl'), folder.at('out.jsonl')]);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/^analyze: ENOENT.*none\.jsonl/);
    expect(existsSync(folder.at('out.jsonl'))).toBe(false);
  });
  test('no place to write to', () => {
    writeFileSync(folder.at('in.jsonl'), article('a'));
    const ran = runTool('analyze', [folder.at('in.jsonl'), folder.at('none/out.jsonl')]);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/^analyze: ENOENT/);
  });
  test('a folder for a file', () => {
    expect(runTool('analyze', [folder.at(''), folder.at('out.jsonl')]).status).toBe(2);
  });
  test('one file for both, which stays as it was', () => {
    writeFileSync(folder.at('in.jsonl'), article('a'));
    const ran = runTool('analyze', [folder.at('in.jsonl'), folder.at('in.jsonl')]);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/same file/);
    expect(readFileSync(folder.at('in.jsonl'), 'utf8')).toBe(article('a'));
  });
  test('no arguments', () => {
    const ran = runTool('analyze', []);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/^usage:/);
  });
});

test('a file much larger than the heap', () => {
  const ballast = 'x'.repeat(1_000_000);
  const count = 200;
  for (let id = 0; id < count; id++)
    appendFileSync(folder.at('in.jsonl'), `${JSON.stringify({ id, text: TEXT, ballast })}\n`);
  const ran = runTool('analyze', [folder.at('in.jsonl'), folder.at('out.jsonl')], {
    switches: ['--max-old-space-size=64'],
  });
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(0);
  expect(outLines()).toHaveLength(count);
});
