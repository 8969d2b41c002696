/** A browser of its own, with a throw-away profile, with or without Sidelight in it. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { browserSwitches, isRoot } from './browser.ts';

/** Where `wxt build` puts the extension for Chromium. */
export const BUILT = resolve('.output/chrome-mv3');

export interface SessionOptions {
  readonly browser: string;
  /** False: the same browser without any extension. */
  readonly sidelight?: boolean;
  /** The folder of an unpacked extension to load, by default the built one. */
  readonly extension?: string;
  readonly headless?: boolean;
  /** CSS px; null: as large as the window. */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  /** Device pixels per CSS px. */
  readonly scale?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Further switches of the browser. */
  readonly switches?: readonly string[];
}

export interface Session {
  readonly context: BrowserContext;
  /** The extension's id; empty without Sidelight. */
  readonly id: string;
  readonly close: () => Promise<void>;
}

/** How long a browser may take to start the extension's worker, in ms. */
const WORKER_START = 15_000;

const extensionId = async (context: BrowserContext): Promise<string> => {
  const [running] = context.serviceWorkers();
  const worker = running ?? (await context.waitForEvent('serviceworker', { timeout: WORKER_START }));
  return new URL(worker.url()).host;
};

const launch = (profile: string, options: SessionOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: options.browser,
    headless: options.headless ?? true,
    // Without this Playwright switches the sandbox off everywhere.
    chromiumSandbox: !isRoot(),
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    ...(options.viewport === null ? {} : { deviceScaleFactor: options.scale ?? 1 }),
    colorScheme: options.viewport === null ? null : (options.colorScheme ?? 'light'),
    args: [
      ...browserSwitches(options.sidelight === false ? null : (options.extension ?? BUILT)),
      // The emulated scale above does not reach the card's frame, which is of another origin: its text would be coarse.
      ...(options.scale ? [`--force-device-scale-factor=${options.scale}`] : []),
      ...(options.switches ?? []),
    ],
  });

/** Starts a browser. Rejects when it does not start, or when Sidelight does not start in it. */
export const openSession = async (options: SessionOptions): Promise<Session> => {
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-profile-'));
  const forget = (): Promise<void> => rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  try {
    const context = await launch(profile, options);
    const id = options.sidelight === false ? '' : await extensionId(context);
    return { context, id, close: () => context.close().then(forget) };
  } catch (error) {
    await forget();
    throw error;
  }
};
