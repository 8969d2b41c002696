/** Copies of Sidelight that do ask the network, to prove that the check would notice. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Manifest {
  readonly content_security_policy?: unknown;
  readonly [key: string]: unknown;
}

/** What is planted where; the address says by whom it was asked for. */
export const PLANTS: readonly { readonly by: string; readonly url: string }[] = [
  { by: 'worker', url: 'https://planted-worker.invalid/' },
  { by: 'card', url: 'https://planted-card.invalid/' },
  { by: 'popup', url: 'https://planted-popup.invalid/' },
  { by: 'content script', url: 'https://planted-content.invalid/' },
];

const urlOf = (by: string): string => PLANTS.find((plant) => plant.by === by)?.url ?? '';

const fetching = (by: string): string => `\n;fetch(${JSON.stringify(urlOf(by))}).catch(() => {});\n`;

const plantInPage = (folder: string, page: string): void => {
  writeFileSync(join(folder, `planted-${page}.js`), fetching(page));
  const path = join(folder, `${page}.html`);
  const html = readFileSync(path, 'utf8');
  writeFileSync(path, html.replace('</head>', `<script src="/planted-${page}.js"></script></head>`));
};

const withoutPolicy = (folder: string): void => {
  const path = join(folder, 'manifest.json');
  const { content_security_policy: _, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  writeFileSync(path, JSON.stringify(rest));
};

export interface Planted {
  readonly folder: string;
  readonly remove: () => void;
}

/** Copies a built extension and plants a request in each of its parts; with its own security policy, or without. */
export const plant = (built: string, policy: 'kept' | 'dropped'): Planted => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-planted-'));
  cpSync(built, folder, { recursive: true });
  appendFileSync(join(folder, 'background.js'), fetching('worker'));
  appendFileSync(join(folder, 'content-scripts/content.js'), fetching('content script'));
  plantInPage(folder, 'card');
  plantInPage(folder, 'popup');
  if (policy === 'dropped') withoutPolicy(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
