/** `npm run extract` and `npm run brief` on saved pages, as processes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import type { ExtractedPage } from '../../tools/extract/page-text.ts';
import { type Folder, makeFolder, runTool, startTool } from '../tools/command.ts';

const HARBOUR = readFileSync(new URL('pages/harbour.html', import.meta.url), 'utf8');
const FRONT = readFileSync(new URL('pages/front.html', import.meta.url));

/** Every rule has every element look back over all before it: no browser is done with that in an hour. */
const neverDone = (): string => {
  const rules = Array.from({ length: 3_000 }, (_, index) => `q ~ b ~ *:not(.c${index}) { order: ${index} }`);
  return `<!doctype html><style>${rules.join('\n')}</style>${'<q></q>'.repeat(20_000)}<p>Never`;
};

const latin = HARBOUR.replace('<meta charset="utf-8" />', '<meta charset="iso-8859-1" />').replace(
  'Ines Okafor',
  'Inés Okafor',
);

let folder: Folder;
test.beforeEach(() => {
  folder = makeFolder();
});
test.afterEach(() => folder.remove());

const read = (): Record<string, ExtractedPage> => JSON.parse(readFileSync(folder.at('out.json'), 'utf8'));

test('pages are read; those that fail or hang are reported and cost no other', () => {
  test.setTimeout(180_000);
  writeFileSync(folder.at('a-harbour.html'), HARBOUR);
  writeFileSync(folder.at('b-never.html'), neverDone());
  writeFileSync(folder.at('c-packed.html.gz'), gzipSync(HARBOUR));
  writeFileSync(folder.at('d-torn.html.gz'), gzipSync(HARBOUR).subarray(0, 900));
  writeFileSync(folder.at('e-again.html'), `<meta http-equiv="refresh" content="0">${HARBOUR}`);
  writeFileSync(folder.at('f-front.html'), FRONT);
  writeFileSync(folder.at('g-empty.html'), '');
  writeFileSync(folder.at('h-latin.html'), Buffer.from(latin, 'latin1'));
  const ran = runTool('extract', [folder.at(''), folder.at('out.json')], { env: { SIDELIGHT_PATIENCE: '15' } });
  expect(ran.status).toBe(0);
  expect(ran.stderr).toMatch(/^2\/8 {2}FAIL {2}b-never: nothing after 15 s\n4\/8 {2}FAIL {2}d-torn: .+\n$/);
  expect(ran.stdout).toMatch(/^1\/8 {2}ok {4}a-harbour: \d+ characters$/m);
  const pages = read();
  expect(Object.keys(pages)).toEqual(['a-harbour', 'c-packed', 'e-again', 'f-front', 'g-empty', 'h-latin']);
  const harbour = pages['a-harbour'];
  expect(harbour).toMatchObject({
    title: 'Tidal plant for Port Merrow wins approval after nine-year fight',
    byline: 'Ines Okafor',
    published: '2025-04-11T06:30:00Z',
    site: 'The Merrow Courier',
    language: 'en',
    article: true,
  });
  const paragraphs = harbour?.articleBody.split('\n\n') ?? [];
  expect(paragraphs[0]).toMatch(/^PORT MERROW - The government/);
  expect(paragraphs.at(-1)).toMatch(/^The first survey ships/);
  expect(pages['c-packed']).toEqual(harbour);
  expect(pages['e-again']).toEqual(harbour);
  expect(pages['f-front']).toMatchObject({ article: false, articleBody: '' });
  expect(pages['g-empty']).toMatchObject({ article: false, articleBody: '', title: '', site: null });
  expect(pages['h-latin']?.byline).toBe('Inés Okafor');
});

test('no page could be read: the status says so', () => {
  writeFileSync(folder.at('torn.html.gz'), 'torn');
  expect(runTool('extract', [folder.at(''), folder.at('out.json')]).status).toBe(1);
  expect(read()).toEqual({});
});

test('a missing and an empty folder are named', () => {
  const missing = runTool('extract', [folder.at('none'), folder.at('out.json')]);
  expect([missing.status, missing.stderr]).toEqual([1, `extract: ${folder.at('none')} does not exist\n`]);
  expect(runTool('extract', [folder.at(''), folder.at('out.json')]).stderr).toMatch(/holds no \*\.html/);
  expect(runTool('extract', []).status).toBe(2);
});

test('a saved page is briefed from its own text', () => {
  writeFileSync(folder.at('harbour.html'), HARBOUR);
  const ran = runTool('brief', [folder.at('harbour.html')]);
  expect(ran.status).toBe(0);
  expect(ran.stdout).toMatch(/^Tidal plant for Port Merrow.*\nInes Okafor, The Merrow Courier · 2025-04-11/);
  expect(ran.stdout).toMatch(/^Laura Bennett — person/m);
});

test('a page without an article is said to be none', () => {
  writeFileSync(folder.at('empty.html'), '');
  const ran = runTool('brief', [folder.at('empty.html')]);
  expect([ran.status, ran.stderr]).toEqual([
    1,
    `brief: ${folder.at('empty.html')}: there is no article on this page\n`,
  ]);
});

test('a page that is read loads nothing else, from this machine or another', async () => {
  const requests: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const wanted = [
    `<link rel="stylesheet" href="${origin}/a.css"><link rel="prefetch" href="${origin}/i.html">`,
    `<link rel="preload" as="image" href="${origin}/b.png"><link rel="icon" href="${origin}/c.ico">`,
    `<img src="${origin}/d.png"><iframe src="${origin}/e.html"></iframe><video src="${origin}/f.mp4" autoplay></video>`,
    `<meta http-equiv="refresh" content="0; url=${origin}/g.html"><style>body { background: url(${origin}/h.png) }</style>`,
  ];
  writeFileSync(folder.at('harbour.html'), wanted.join('\n') + HARBOUR);
  const ran = await startTool('extract', [folder.at(''), folder.at('out.json')]);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(ran.status).toBe(0);
  expect(read().harbour?.articleBody).toMatch(/^PORT MERROW/);
  expect(requests).toEqual([]);
});
