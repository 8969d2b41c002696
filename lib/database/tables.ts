import type { Analysis } from '../engine/index.ts';

/** An article the reader has read, under its URL; read again, the newer text replaces the older. */
export interface ArticleRow {
  readonly url: string;
  readonly title: string;
  readonly byline: string | null;
  readonly site: string;
  /** ISO 8601, or null when the page does not say. */
  readonly published: string | null;
  /** BCP 47, or null when the page does not say. */
  readonly language: string | null;
  readonly text: string;
  /** Of title, date and text: see digest.ts. */
  readonly digest: string;
  /** ms since the epoch. */
  readonly readAt: number;
}

/** What one version of the engine made of one text. Can be worked out again, so it may be evicted. */
export interface AnalysisRow {
  readonly digest: string;
  /** `ENGINE_VERSION` of the engine that made it. */
  readonly engine: number;
  readonly analysis: Analysis;
  /** Length of the analysis as JSON, in UTF-16 code units: what the size budget counts. */
  readonly size: number;
  /** ms since the epoch. */
  readonly usedAt: number;
}

/** The keys of the index `[usedAt+size]`: when an analysis was last used (ms since the epoch), and its size. */
export const usesOf = (keys: readonly unknown[]): readonly (readonly [number, number])[] =>
  keys.flatMap((key) => {
    if (!Array.isArray(key)) return [];
    const [usedAt, size]: unknown[] = key;
    return typeof usedAt === 'number' && typeof size === 'number' ? [[usedAt, size] as const] : [];
  });
