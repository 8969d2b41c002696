/** What the background does for all tabs: analyses articles, once each, and keeps those that were read. */
import { type ArticleRow, digestOf } from '../database/index.ts';
import { type Analysis, type Correction, corrected } from '../engine/index.ts';
import type { Answer, Handlers, HostCalls, PageArticle, Sender } from '../messaging.ts';
import type { Connection } from './connection.ts';
import type { LoadEngine } from './engine-loader.ts';
import { createMemory } from './memory.ts';
import { runInSlices } from './slices.ts';
import { createStore } from './store.ts';

export interface HostDependencies {
  readonly connection: Connection;
  /** What the reader knows better; an analysis is answered by it and kept without it. */
  readonly corrections: () => Promise<readonly Correction[]>;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly loadEngine: LoadEngine;
}

export type Host = Pick<Handlers<HostCalls>, 'analyse' | 'read'>;

type Found = Pick<Answer, 'analysis' | 'from'>;

/** Analyses held in memory: about as many as a reader has articles open. */
const REMEMBERED = 40;

/** A sender without a tab cannot prove that it is not private, so nothing is kept of it. */
const isPrivate = (sender: Sender): boolean => sender.tab?.incognito !== false;

/** The story of the welcome page is nothing that the reader has read. */
const isOwnPage = ({ url }: PageArticle): boolean => /^[\w-]+-extension:/.test(url);

const rowOf = (article: PageArticle, digest: string, readAt: number): ArticleRow => ({
  url: article.url,
  title: article.title,
  byline: article.byline,
  site: article.site,
  published: article.published ?? null,
  language: article.language,
  text: article.text,
  digest,
  readAt,
});

export const createHost = ({ connection, corrections, now, loadEngine }: HostDependencies): Host => {
  const memory = createMemory<Analysis>(REMEMBERED);
  const running = new Map<string, Promise<Found>>();
  const store = createStore(connection, now);

  const findOrRun = async (article: PageArticle, digest: string): Promise<Found> => {
    const kept = await store.find(digest);
    const analysis = kept ?? (await runInSlices((await loadEngine()).analyzeInSteps(article)));
    memory.set(digest, analysis);
    return { analysis, from: kept ? 'database' : 'engine' };
  };

  const analyseOnce = (article: PageArticle, digest: string): Promise<Found> => {
    const remembered = memory.get(digest);
    if (remembered) return Promise.resolve({ analysis: remembered, from: 'memory' });
    const found = running.get(digest) ?? findOrRun(article, digest).finally(() => running.delete(digest));
    running.set(digest, found);
    return found;
  };

  const answerFor = async (article: PageArticle, digest: string): Promise<Found> => {
    const { analysis, from } = await analyseOnce(article, digest);
    return { analysis: corrected(article.text, analysis, await corrections()), from };
  };

  const analyse: Host['analyse'] = async ({ article }, sender) => {
    const digest = await digestOf(article);
    const found = await answerFor(article, digest);
    if (isPrivate(sender)) return { ...found, keeps: false };
    const fault = await store.fault();
    if (fault) return { ...found, keeps: false, fault };
    if (found.from === 'database') await store.touch(digest);
    return { ...found, keeps: true };
  };

  const read: Host['read'] = async ({ article }, sender) => {
    if (isPrivate(sender) || isOwnPage(article)) return { kept: false };
    const digest = await digestOf(article);
    const { analysis } = await analyseOnce(article, digest);
    const fault = await store.keep(rowOf(article, digest, now()), analysis);
    return fault ? { kept: false, fault } : { kept: true };
  };

  return { analyse, read };
};
