import { describe, expect, test } from 'vitest';
import { createDocuments } from '../../lib/host/documents.ts';
import type { Answer, Credits, PageArticle, Sender, TextChange } from '../../lib/messaging.ts';
import { loadEngine } from '../../tools/engine.ts';

const sender = (tab: number, frameId = 0): Sender => ({ id: 'sidelight', frameId, tab: { id: tab } }) as Sender;

const ARTICLE = { url: 'https://news.example/a', title: 'A', site: 'Example', language: 'en' };

const CREDITS: Credits = { authors: ['By A. Cho'], date: null, metas: [], time: null, lines: [], openings: [] };

const ANSWER: Answer = { analysis: loadEngine().analyze({ text: 'One.', title: 'A' }), from: 'engine', keeps: false };

const whole = (...blocks: string[]): TextChange => ({ was: 0, head: 0, tail: 0, blocks });

/** The texts that were analysed, and the pauses that were made, on a clock that stands still unless one is. */
const start = () => {
  const texts: string[] = [];
  const pauses: number[] = [];
  let time = 0;
  const documents = createDocuments({
    analyse: ({ article }: { readonly article: PageArticle }) => {
      texts.push(article.text);
      return ANSWER;
    },
    now: () => time,
    wait: async (ms) => {
      pauses.push(ms);
      time += ms;
    },
  });
  const pass = (ms: number): void => {
    time += ms;
  };
  const follow = (change: TextChange, from = sender(1), document = 'd') =>
    documents.follow({ article: ARTICLE, credits: change.was === 0 ? CREDITS : null, document, change }, from);
  return { texts, pauses, follow, pass };
};

describe('follow', () => {
  test('puts the text together from what is new', async () => {
    const { texts, follow } = start();
    await follow(whole('One.', 'Two.'));
    await follow({ was: 2, head: 2, tail: 0, blocks: ['Three.'] });
    await follow({ was: 3, head: 0, tail: 2, blocks: ['Zero.', 'Uno.'] });
    expect(texts).toEqual(['One.\n\nTwo.', 'One.\n\nTwo.\n\nThree.', 'Zero.\n\nUno.\n\nTwo.\n\nThree.']);
  });

  test.each([
    ['a document that it does not hold', { was: 2, head: 2, tail: 0, blocks: ['x'] }],
    ['a change of another text', { was: 3, head: 2, tail: 0, blocks: ['x'] }],
    ['a change that keeps more than there was', { was: 1, head: 1, tail: 1, blocks: ['x'] }],
    ['a change that keeps less than nothing', { was: 1, head: -1, tail: 1, blocks: ['x'] }],
  ])('asks for the whole text of %s', async (why, change) => {
    const { texts, follow } = start();
    if (!why.includes('does not hold')) await follow(whole('One.'));
    const before = texts.length;
    expect(await follow(change)).toBeNull();
    expect(texts.length).toBe(before);
    expect(await follow(whole('One.', 'Two.'))).toEqual({ ...ANSWER, credited: { byline: 'A. Cho' } });
  });

  test('a tab cannot change the text of another, nor a frame that of its page', async () => {
    const { follow } = start();
    await follow(whole('One.'));
    const change: TextChange = { was: 1, head: 1, tail: 0, blocks: ['Two.'] };
    expect(await follow(change, sender(2))).toBeNull();
    expect(await follow(change, sender(1, 4))).toBeNull();
    expect(await follow(change, sender(1), 'other')).toBeNull();
  });

  test('analyses a document once in 500 ms at most, others at once', async () => {
    const { pauses, follow, pass } = start();
    await follow(whole('One.'));
    pass(200);
    await follow(whole('Two.'));
    await follow(whole('Three.'));
    await follow(whole('Other.'), sender(2));
    pass(500);
    await follow(whole('Four.'));
    expect(pauses).toEqual([300, 500]);
  });
});
