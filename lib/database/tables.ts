import type { Analysis, EntityKind } from '../engine/index.ts';
import type { Actor, Context, Fields, Json } from '../sync/index.ts';
import type { SyncState } from './sync-status.ts';

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

/** A name in an article that was read, as that article has it. Worked out from the engine's own analysis, uncorrected. */
export interface AppearanceRow {
  /** `nameKey` of it. */
  readonly name: string;
  /** The article's. */
  readonly url: string;
  /** The fullest form in the article. */
  readonly shown: string;
  readonly kind: EntityKind;
  /** The words by which the article introduces it. */
  readonly descriptor: string | null;
  readonly title: string;
  readonly site: string;
  /** When the article was read first, ms since the epoch. */
  readonly readAt: number;
}

/** When the reader looked at a name, and in which article. */
export interface Look {
  readonly url: string;
  /** ms since the epoch. */
  readonly at: number;
}

/** The last article in which the reader looked at a name, and the one before. */
export interface LookRow extends Look {
  readonly name: string;
  readonly before: Look | null;
}

/** IndexedDB has no index over true and false. */
export type Flag = 0 | 1;

/** A record as docs/sync.md has it, with what sync knows of its copies. Written whole, in the transaction of the edit. */
export interface RecordRow {
  readonly id: string;
  readonly c: Context;
  readonly f: Fields;
  readonly held: readonly string[];
  readonly answers: readonly Actor[];
  /** No file of the remote holds it: it waits for upload. */
  readonly waiting: Flag;
  /** It has fields: it was not deleted. */
  readonly visible: Flag;
  /** The reader corrects the engine by it. */
  readonly corrects: Flag;
}

/** What took a record's earlier state away: an edit on this device, a round of sync, a file that was imported. */
export type Cause = 'edit' | 'sync' | 'import';

/** A state that a record had, kept when something the reader wrote was replaced or removed. */
export interface FormerRow {
  readonly key: number;
  readonly id: string;
  readonly f: Fields;
  /** When it was replaced, ms since the epoch. */
  readonly at: number;
  readonly cause: Cause;
  /** The whole record went, not only some words of it. */
  readonly removed: Flag;
}

/** Small things that must be known together with the records: the session's actor, how sync is doing, what was set. */
export type StateRow =
  | { readonly key: 'actor'; readonly value: Actor }
  | { readonly key: 'sync'; readonly value: SyncState }
  | { readonly key: 'settings'; readonly value: Readonly<Record<string, Json>> };

/** The keys of the index `[usedAt+size]`: when an analysis was last used (ms since the epoch), and its size. */
export const usesOf = (keys: readonly unknown[]): readonly (readonly [number, number])[] =>
  keys.flatMap((key) => {
    if (!Array.isArray(key)) return [];
    const [usedAt, size]: unknown[] = key;
    return typeof usedAt === 'number' && typeof size === 'number' ? [[usedAt, size] as const] : [];
  });
