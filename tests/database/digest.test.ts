import { expect, test } from 'vitest';
import { digestOf } from '../../lib/database/index.ts';

const article = { title: 'Ferry back in service', published: '2025-04-01', text: 'The ferry sails again.' };

test('is SHA-256 in hexadecimal, the same for the same article', async () => {
  expect(await digestOf(article)).toMatch(/^[0-9a-f]{64}$/);
  expect(await digestOf({ ...article })).toBe(await digestOf(article));
});

test.each([
  ['the title', { ...article, title: 'Ferry out of service' }],
  ['the date', { ...article, published: '2025-04-02' }],
  ['the text', { ...article, text: 'The ferry sails.' }],
  ['where title ends and text begins', { ...article, title: '', text: `${article.title}${article.text}` }],
  ['a lone surrogate', { ...article, text: '\ud800' }],
])('tells apart articles that differ in %s', async (_, other) => {
  expect(await digestOf(other)).not.toBe(await digestOf(article));
});

test('tells lone surrogates apart', async () => {
  expect(await digestOf({ text: '\ud800' })).not.toBe(await digestOf({ text: '\ud801' }));
});
