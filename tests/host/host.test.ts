import { Dexie } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { type Database, type Outcome, openDatabase } from '../../lib/database/index.ts';
import type { Article, Engine } from '../../lib/engine/index.ts';
import { connect } from '../../lib/host/connection.ts';
import { createHost } from '../../lib/host/host.ts';
import type { PageArticle, Sender } from '../../lib/messaging.ts';
import { loadEngine } from '../../tools/engine.ts';
import { freshName, open } from '../database/fixtures.ts';

const engine = loadEngine();
/** The real engine, with a word before each analysis. */
const engineThat = (analyzeInSteps: Engine['analyzeInSteps']) => async (): Promise<Engine> => ({
  ...engine,
  analyzeInSteps,
});

const sender = (incognito: boolean): Sender => ({ id: 'sidelight', tab: { id: 7, incognito } }) as Sender;

const READER = sender(false);
const PRIVATE = sender(true);

const ARTICLE: PageArticle = {
  url: 'https://news.example/ferry',
  title: 'Ferry back in service',
  byline: null,
  site: 'News Example',
  language: 'en',
  published: '2025-04-01',
  text: 'The ferry sails again, Mayor Ida Holm said.\n\nHolm thanked the crew.',
};

const refuse = async (): Promise<Outcome<Database>> => ({ ok: false, failure: 'unavailable' });

/** A host, and how often its engine ran. Hosts of one database are one worker after another. */
const start = (name = freshName(), open: () => Promise<Outcome<Database>> = () => openDatabase(name)) => {
  let runs = 0;
  const steps = (article: Article) => {
    runs += 1;
    return engine.analyzeInSteps(article);
  };
  return {
    name,
    host: createHost({
      connection: connect(open),
      corrections: async () => [],
      now: () => 1000,
      loadEngine: engineThat(steps),
    }),
    runs: () => runs,
  };
};

describe('analyse', () => {
  test('runs once for all who ask at the same time, then answers from memory', async () => {
    const { host, runs } = start();
    const ask = () => host.analyse({ article: ARTICLE }, READER);
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers.map(({ from }) => from)).toEqual(['engine', 'engine', 'engine']);
    expect((await ask()).from).toBe('memory');
    expect(runs()).toBe(1);
  });

  test('another text is another analysis', async () => {
    const { host, runs } = start();
    await host.analyse({ article: ARTICLE }, READER);
    await host.analyse({ article: { ...ARTICLE, text: 'The ferry stays.' } }, READER);
    expect(runs()).toBe(2);
  });

  test('keeps nothing of what was only looked at', async () => {
    const { host, name } = start();
    await host.analyse({ article: ARTICLE }, READER);
    const database = await open(name);
    expect([await database.articles.count(), await database.analyses.count()]).toEqual([0, 0]);
  });

  test('fails for all who asked when the engine fails, and runs again at the next question', async () => {
    let runs = 0;
    const steps = (article: Article) => {
      runs += 1;
      if (runs === 1) throw new Error('out of order');
      return engine.analyzeInSteps(article);
    };
    const host = createHost({
      connection: connect(refuse),
      corrections: async () => [],
      now: () => 0,
      loadEngine: engineThat(steps),
    });
    await expect(host.analyse({ article: ARTICLE }, READER)).rejects.toThrow('out of order');
    expect((await host.analyse({ article: ARTICLE }, READER)).from).toBe('engine');
  });
});

describe('read', () => {
  test('keeps the article and its analysis for the next worker', async () => {
    const { host, name } = start();
    const { analysis } = await host.analyse({ article: ARTICLE }, READER);
    expect(await host.read({ article: ARTICLE }, READER)).toEqual({ kept: true });

    const next = start(name);
    expect(await next.host.analyse({ article: ARTICLE }, READER)).toEqual({ analysis, from: 'database', keeps: true });
    expect(next.runs()).toBe(0);
    const database = await open(name);
    expect(await database.articles.get(ARTICLE.url)).toMatchObject({ title: ARTICLE.title, readAt: 1000 });
  });

  test('works when the worker was stopped since the analysis', async () => {
    const { host, runs } = start();
    expect(await host.read({ article: ARTICLE }, READER)).toEqual({ kept: true });
    expect(runs()).toBe(1);
  });

  test.each([
    ['a private window', PRIVATE],
    ['a sender without a tab', { id: 'sidelight' } as Sender],
  ])('keeps nothing of %s', async (_, from) => {
    const { host, name } = start();
    expect((await host.analyse({ article: ARTICLE }, from)).keeps).toBe(false);
    expect(await host.read({ article: ARTICLE }, from)).toEqual({ kept: false });
    const database = await open(name);
    expect([await database.articles.count(), await database.analyses.count()]).toEqual([0, 0]);
  });

  test('keeps nothing of our own page', async () => {
    const { host, name } = start();
    const article = { ...ARTICLE, url: 'moz-extension://4f2c/welcome.html' };
    expect(await host.read({ article }, READER)).toEqual({ kept: false });
    expect(await (await open(name)).articles.count()).toBe(0);
  });

  test('a private window does not even mark as used what was kept before', async () => {
    const { host, name } = start();
    await host.read({ article: ARTICLE }, READER);
    const database = await open(name);
    await database.analyses.toCollection().modify({ usedAt: 5 });
    const next = start(name);
    expect((await next.host.analyse({ article: ARTICLE }, PRIVATE)).from).toBe('database');
    expect((await database.analyses.toArray()).map(({ usedAt }) => usedAt)).toEqual([5]);
  });
});

describe('without a database', () => {
  test('the briefing works and says that nothing is kept', async () => {
    const { host } = start('', refuse);
    expect(await host.analyse({ article: ARTICLE }, READER)).toMatchObject({ from: 'engine', keeps: false });
    expect(await host.read({ article: ARTICLE }, READER)).toEqual({ kept: false, fault: 'unavailable' });
  });

  test('it is tried again at the next question', async () => {
    const name = freshName();
    let works = false;
    const { host } = start(name, () => (works ? openDatabase(name) : refuse()));
    expect((await host.analyse({ article: ARTICLE }, READER)).keeps).toBe(false);
    works = true;
    expect((await host.analyse({ article: ARTICLE }, READER)).keeps).toBe(true);
  });

  test('one that does not open for a long time holds nothing up, and is used once it has opened', async () => {
    const name = freshName();
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { host } = start(name, () => held.then(() => openDatabase(name)));
    expect(await host.analyse({ article: ARTICLE }, READER)).toMatchObject({ keeps: false, fault: 'unavailable' });
    release();
    await vi.waitFor(async () => expect((await host.read({ article: ARTICLE }, READER)).kept).toBe(true));
  });

  test('a full one is told, until there is room again', async () => {
    const name = freshName();
    const database = await open(name);
    const { host } = start(name, async () => ({ ok: true, value: database }));
    const put = vi.spyOn(database.articles, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    expect(await host.read({ article: ARTICLE }, READER)).toEqual({ kept: false, fault: 'full' });
    expect(await host.analyse({ article: ARTICLE }, READER)).toMatchObject({ keeps: false, fault: 'full' });
    put.mockRestore();
    expect(await host.read({ article: ARTICLE }, READER)).toEqual({ kept: true });
    expect((await host.analyse({ article: ARTICLE }, READER)).keeps).toBe(true);
  });

  test('deleted under the worker, it is made again', async () => {
    const { host, name } = start();
    await host.read({ article: ARTICLE }, READER);
    await Dexie.delete(name);
    expect(await host.read({ article: ARTICLE }, READER)).toEqual({ kept: true });
    expect(await (await open(name)).articles.count()).toBe(1);
  });
});
