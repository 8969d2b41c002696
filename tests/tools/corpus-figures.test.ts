import { expect, test } from 'vitest';
import { type FigureSpec, figureTable, isWorse, RefereeError, readFigures } from '../../tools/corpus/figures.ts';
import { CORPUS_SETS } from '../../tools/corpus/floors.ts';

const MENTIONS = `person        F1  90.1  P  91.0  R  89.2  (gold 10)
overlap       F1  96.0  P  95.0  R  97.0  (gold 30)
untyped       F1  92.5  P  92.0  R  93.0  (gold 30)
typed         F1  85.0  P  86.0  R  84.0  (gold 30)
`;

const BRIEFINGS = `docs 21 (missing in system: 0)
mention.all.lenient      P 0.900 R 0.800 F 0.847  (tp 8 sys 9 gold 10)
mention.core.strict      P 0.911 R 0.811 F 0.858  (tp 8 sys 9 gold 10)
mention.core.lenient     P 0.950 R 0.910 F 0.930  (tp 8 sys 9 gold 10)
group.b3                 P 0.990 R 0.980 F 0.985
group.b3e2e              P 0.850 R 0.834 F 0.842
multi-form entities      gold 54  united-all 0.574  united-found 0.700 (of 40)
wrong merges             12/430 = 0.028
type accuracy            all 0.851  gold per/org/place 0.900 (n 400)
descriptor               recall-all 0.581 recall-aligned 0.600 (gold 100)  P-covered 0.900 P-all 0.783 P-coref 0.800 (sys 90)
salience (macro)         nDCG@10 0.767  P@5(>=1) 0.658  P@5(>=3) 0.500  docs 21
quotes D   exact F 0.700 (P 0.700 R 0.700)  lenient F 0.900 (P 0.900 R 0.900; sys 90 gold 90)  speaker 0.900 speakerName 0.950 attribF 0.807 (P 0.800 R 0.814)
quotes DM  exact F 0.500 (P 0.500 R 0.500)  lenient F 0.600 (P 0.600 R 0.600; sys 90 gold 90)  speaker 0.700 speakerName 0.750 attribF 0.444 (P 0.440 R 0.450)
rouge sys    mean R1 0.373 R2 0.150 RL 0.200 | max R1 0.400 R2 0.200 RL 0.250 | R1-recall 0.500 | tokens 90
rouge lead3  mean R1 0.355 R2 0.140 RL 0.190 | max R1 0.390 R2 0.190 RL 0.240 | R1-recall 0.450 | tokens 80
`;

const ARTICLES = 'pages 92 missing 0  F1 0.934  precision 0.916  recall 0.953\n';

const specsOf = (set: string): readonly FigureSpec[] =>
  Object.values(CORPUS_SETS)
    .flat()
    .find(({ name }) => name === set)?.figures ?? [];

test.each([
  ['newswire-2020.dev', MENTIONS, { 'typed F1': 85, 'untyped F1': 92.5, 'overlap F1': 96 }],
  [
    'briefings.dev',
    BRIEFINGS,
    {
      'mention.core.lenient F': 0.93,
      'group.b3e2e F': 0.842,
      'multi-form united-all': 0.574,
      'wrong merges': 0.028,
      'type accuracy all': 0.851,
      'descriptor recall-all': 0.581,
      'descriptor P-all': 0.783,
      'salience nDCG@10': 0.767,
      'salience P@5(>=1)': 0.658,
      'quotes D attribF': 0.807,
      'rouge sys mean R1': 0.373,
    },
  ],
  ['quotes.dev', BRIEFINGS, { 'quotes D attribF': 0.807 }],
  ['pages/articles', ARTICLES, { F1: 0.934, precision: 0.916, recall: 0.953 }],
])('the rows of %s are read', (set, output, figures) => {
  expect(readFigures(output, specsOf(set))).toEqual(figures);
});

test('a referee that says something else is an error, and not a nought', () => {
  expect(() => readFigures('usage: score', specsOf('pages/articles'))).toThrow(RefereeError);
  expect(() => readFigures(MENTIONS.replace('85.0', '  -  '), specsOf('newswire-2020.dev'))).toThrow('typed F1');
});

const spec = (more: Partial<FigureSpec> = {}): FigureSpec => ({
  name: 'F1',
  pattern: /F1/,
  peers: { peer: 0.5 },
  tolerance: 0.005,
  ...more,
});

test.each([
  ['the same', spec(), 0.9, 0.9, false],
  ['better', spec(), 0.95, 0.9, false],
  ['worse within the tolerance', spec(), 0.895, 0.9, false],
  ['worse beyond it', spec(), 0.894, 0.9, true],
  ['less where less is better', spec({ lessIsBetter: true }), 0.01, 0.02, false],
  ['more where less is better', spec({ lessIsBetter: true }), 0.026, 0.02, true],
  ['new', spec(), 0.1, undefined, false],
])('a figure that is %s', (_, figure, value, baseline, worse) => {
  expect(isWorse(figure, value, baseline)).toBe(worse);
});

test('the table shows figure, baseline, change and peers, and marks what fell', () => {
  const specs = [spec(), spec({ name: 'typed F1', peers: { compromise: 41.3 }, tolerance: 0.5 })];
  const lines = figureTable(specs, { F1: 0.9, 'typed F1': 84 }, { F1: 0.895, 'typed F1': 85 });
  expect(lines.slice(1).map((line) => line.replace(/\s+/g, ' '))).toEqual([
    'ok F1 0.900 0.895 +0.005 peer 0.500',
    'FELL typed F1 84.0 85.0 -1.0 compromise 41.3',
  ]);
  expect(figureTable(specs, { F1: 0.9 }, {})[1]?.replace(/\s+/g, ' ')).toBe('ok F1 0.900 - new peer 0.500');
});
