/** The demo's stage: the built extension, the demo article on loopback, a name hovered. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { bringIntoView, findMarks, restOn, waitForCard, waitForMarks } from '../hover.ts';
import { type Loopback, type Served, serveLoopback } from '../loopback.ts';
import { runBin } from '../run.ts';
import type { Session } from '../session.ts';

/** The demo could not be played; the message says what did not happen. */
export class DemoError extends Error {
  override readonly name = 'DemoError';
}

/** How long names and card may take, in ms, on a slow machine that just built the extension. */
const PATIENCE = 15_000;

/** What a card takes to settle after it shows, in ms: its fade and its last height. */
export const SETTLED = 600;

/** The name the demo rests on, if it is marked. */
const FAVOURITE = 'Ingrid Solheim';

/** Builds the extension for Chromium. Rejects with DemoError and the build's words. */
export const buildExtension = async (): Promise<void> => {
  const built = await runBin('wxt', ['build'], { output: 'kept' });
  if (built.status !== 0) throw new DemoError(`the extension could not be built:\n${built.output}`);
};

const fileOf = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const FILES: Readonly<Record<string, () => Served>> = {
  '/': () => ({ type: 'text/html; charset=utf-8', body: fileOf('article.html') }),
  '/article.css': () => ({ type: 'text/css; charset=utf-8', body: fileOf('article.css') }),
};

/** Serves the demo article at `/`. */
export const serveArticle = (): Promise<Loopback> => serveLoopback((path) => FILES[path]?.());

/** Opens the article and waits for its names to be marked. Rejects with DemoError. */
export const openArticle = async (session: Session, origin: string): Promise<Page> => {
  const page = session.context.pages()[0] ?? (await session.context.newPage());
  await page.goto(`${origin}/`);
  if ((await waitForMarks(page, PATIENCE)) === 0) throw new DemoError('no name was marked on the demo article');
  return page;
};

/** A hovered name and what its card says. */
export interface Hovered {
  readonly name: string;
  readonly card: string;
}

/** Rests the pointer on a name of the article until its card shows. Rejects with DemoError. */
export const hoverName = async (page: Page): Promise<Hovered> => {
  const marks = await findMarks(page);
  const mark = marks.find(({ name }) => name === FAVOURITE) ?? marks[0];
  if (!mark) throw new DemoError('no marked name could be seen on the demo article');
  await restOn(page, await bringIntoView(page, mark));
  const card = await waitForCard(page, PATIENCE);
  if (card === null) throw new DemoError(`the card of “${mark.name}” did not open`);
  return { name: mark.name, card };
};
