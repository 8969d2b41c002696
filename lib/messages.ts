/**
 * Every message between content scripts, pages and background, one type per direction (`card-messages.ts` has those of the
 * card's port). `messaging.ts` carries them, and is where they are imported from.
 */
import type { DatabaseFailure, NoteVersion, PlanCounts, RecordView, Subject, SyncStatus } from './database/index.ts';
import type { Analysis, Article, EntityKind, Span } from './engine/index.ts';
import type { RemoteFailureKind } from './sync/index.ts';

/** An article as the content script found it on a page. `text` opens with the headline where the page shows one. */
export interface PageArticle extends Article {
  readonly url: string;
  readonly title: string;
  readonly byline: string | null;
  readonly site: string;
  /** BCP 47, or null when the page does not say. */
  readonly language: string | null;
}

/** A line of a page, and what its site calls the elements around it. */
export interface PageLine {
  readonly text: string;
  readonly names: string;
}

/** What a page says of who wrote its article and when, as it says it: the host makes sense of it. */
export interface Credits {
  /** By its JSON-LD. */
  readonly authors: readonly string[];
  readonly date: string | null;
  /** Of its `meta` elements those that may be about it, by their names in lower case. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  /** Of the first <time>. */
  readonly time: string | null;
  /** Those beside the headline, the likeliest first; and how what stands there begins. */
  readonly lines: readonly PageLine[];
  readonly openings: readonly string[];
}

/** What the host answers about an article. */
export interface Answer {
  readonly analysis: Analysis;
  /** Where it came from: worked out now, kept in the worker's memory, or read from IndexedDB. */
  readonly from: 'engine' | 'memory' | 'database';
  /** False when nothing can be kept (private window, database out of order). */
  readonly keeps: boolean;
  /** What is wrong with the database, where that is why. */
  readonly fault?: DatabaseFailure;
}

/** Who wrote an article and when, as far as the page says. */
export type Credited = Pick<PageArticle, 'byline' | 'published'>;

/** The second script is there. */
export interface HoverAdded {
  /** What it tells the reader when the extension is gone from under it: then nobody gives words any more. */
  readonly note: string;
}

/** What came of keeping an article that was read. */
export interface Kept {
  readonly kept: boolean;
  /** What is wrong with the database, where that is why it was not. */
  readonly fault?: DatabaseFailure;
}

/**
 * Blocks that took the place of others in a text of `was` blocks, of which `head` at the beginning and `tail` at the end
 * stayed. A change of a text without blocks is that text whole.
 */
export interface TextChange {
  readonly was: number;
  readonly head: number;
  readonly tail: number;
  readonly blocks: readonly string[];
}

/** What the reader wants a record to say, beside the note. `holds: false` takes it back. */
export type RecordChange =
  | { readonly type: 'follow' | 'not-a-name'; readonly holds: boolean }
  /** Of this kind; null: as the engine thinks. */
  | { readonly type: 'kind'; readonly kind: EntityKind | null }
  /** Another name that means the same. */
  | { readonly type: 'same-as'; readonly name: string; readonly holds: boolean }
  /** A form that the engine takes for this name, and that is somebody else. */
  | { readonly type: 'apart'; readonly form: string; readonly holds: boolean }
  /** What it should be called; null: as the article has it. */
  | { readonly type: 'called'; readonly name: string | null };

/** Why nothing was written: the window is private (or nobody can tell), or the database is out of order. */
export type RecordFailure = 'private' | DatabaseFailure;

/** A record as it is now, or why it could not be read or written. */
export type RecordAnswer =
  | { readonly ok: true; readonly record: RecordView }
  | { readonly ok: false; readonly why: RecordFailure };

/** How sync is doing, or why nobody can tell. */
export type SyncAnswer =
  | { readonly ok: true; readonly status: SyncStatus }
  | { readonly ok: false; readonly why: RecordFailure };

/** The background writes this key in storage.session whenever the answer to `syncStatus` has changed. */
export const SYNC_CHANGE = 'sync-change';

/** What a round would do here, and how many records it would upload; or why nobody can tell. */
export type SyncPreview =
  | { readonly ok: true; readonly plan: PlanCounts; readonly uploads: number }
  | { readonly ok: false; readonly why: RecordFailure | RemoteFailureKind };

/** `tab`: the tab that a popup is about, for it has none of its own. */
interface About {
  readonly subject: Subject;
  readonly tab?: number;
}

/** What keys do on a page; the manifest has their names. */
export type NameCommand = 'next-name' | 'previous-name' | 'open-card';

/** Where the reader switches Sidelight off: on the page that is open, on its site, or on all. */
export type OffWhere = 'page' | 'site' | 'everywhere';

/** What was switched off, and the rule that its site had, so that it can be taken back. */
export interface SwitchedOff {
  readonly where: OffWhere;
  readonly site: string;
  readonly before: 'everywhere' | 'click' | 'never';
}

/** A name of an article, and the article that the reader has before them. */
export interface NameHere {
  /** The article's own. */
  readonly name: string;
  readonly kind: EntityKind;
  readonly url: string;
}

/** An article read earlier, and the words by which it introduces a name; null where it does not. */
export interface EarlierWords {
  readonly words: string | null;
  readonly url: string;
  readonly title: string;
  readonly site: string;
  /** ms since the epoch. */
  readonly readAt: number;
}

/** What other articles that were read have of a name. */
export interface Appearances {
  readonly articles: number;
  /** How many of them were read since the reader looked at the name in another article. */
  readonly fresh: number;
  /** What up to three of them call it, each wording once, the latest read first. */
  readonly earlier: readonly EarlierWords[];
}

/** What the reader has of a name already. */
export interface Familiar {
  readonly noted: boolean;
  readonly followed: boolean;
  /** Other articles that were read and have it. */
  readonly articles: number;
}

export interface Call<Asked, Answered> {
  readonly asked: Asked;
  readonly answered: Answered;
}

/** From content scripts and extension pages to the background. */
export type HostCalls = {
  /** Analyse this article, or answer from what is kept. */
  readonly analyse: Call<{ readonly article: PageArticle }, Answer>;
  /**
   * Analyse the text of an open document, of which only the change is sent; null when the host does not hold what it is
   * a change of (it was stopped since): send it whole. `document` tells the documents of a frame apart. `credits` go
   * with the whole text, and again where they have changed.
   */
  readonly follow: Call<
    {
      readonly article: Omit<PageArticle, 'text' | keyof Credited>;
      readonly credits: Credits | null;
      readonly document: string;
      readonly change: TextChange;
    },
    (Answer & { readonly credited: Credited }) | null
  >;
  /** The reader has read this article (10 s visible, a card or the popup opened on it): keep it. */
  readonly read: Call<{ readonly article: PageArticle }, Kept>;
  /** The page has an article: its content script needs the script that hovers and shows cards. */
  readonly addHover: Call<Record<never, never>, HoverAdded>;
  /** A content script is about to frame a card in its tab, under this one-time token. */
  readonly announceCard: Call<{ readonly token: string }, null>;
  /** The framed card shows its token, once: was it announced for the same tab? */
  readonly redeemCard: Call<{ readonly token: string }, boolean>;
  /** The reader switches Sidelight off for the tab of the card that asks; null where nothing was. */
  readonly switchOff: Call<{ readonly where: OffWhere }, SwitchedOff | null>;
  /** Takes that back. */
  readonly switchBack: Call<{ readonly switched: SwitchedOff }, null>;
  /** What the reader has said of a name or an article. */
  readonly readRecord: Call<About, RecordAnswer>;
  /**
   * What other articles have of a name of which this one says `words`; none where the database is out of order. The
   * reader looks at it now.
   */
  readonly appearances: Call<NameHere & { readonly words: string | null }, Appearances>;
  /** What the reader has of the names of an article, for each in turn; nothing where the database is out of order. */
  readonly familiar: Call<
    { readonly url: string; readonly names: readonly Omit<NameHere, 'url'>[] },
    readonly Familiar[]
  >;
  /** Saves a note; `seen` are the writes that it replaces, and what the writer has not seen stays beside it. */
  readonly saveNote: Call<About & { readonly text: string; readonly seen: readonly string[] }, RecordAnswer>;
  readonly changeRecord: Call<About & { readonly change: RecordChange }, RecordAnswer>;
  /** Deletes all that the reader has said of something. */
  readonly removeRecord: Call<{ readonly id: string; readonly tab?: number }, RecordAnswer>;
  /** Earlier texts of a note, the latest first. */
  readonly noteVersions: Call<{ readonly id: string }, readonly NoteVersion[]>;
  /** Writes an earlier state of a record anew. */
  readonly bringBack: Call<{ readonly id: string; readonly key: number }, RecordAnswer>;
  /** One of our pages has written records itself (an import): they act and sync from now on. */
  readonly recordsChanged: Call<Record<never, never>, null>;
  readonly syncStatus: Call<Record<never, never>, SyncAnswer>;
  /** Turns sync on, and runs a round; or off, and leaves what was uploaded where it is. */
  readonly switchSync: Call<{ readonly on: boolean }, SyncAnswer>;
  /** Runs a round; `allow` what it would remove, after the reader was asked. */
  readonly syncNow: Call<{ readonly allow: boolean }, SyncAnswer>;
  /** Says what a round would do, and does nothing. */
  readonly previewSync: Call<Record<never, never>, SyncPreview>;
  /** Brings back what the last allowed round has removed. */
  readonly undoSync: Call<Record<never, never>, SyncAnswer>;
};

/**
 * Why a page has no briefing: it is no article; it has not even text; it is left alone because of a password or payment
 * field or because it is an editor; it is a PDF; the reader has switched Sidelight off on its site, or everywhere.
 */
export type WhyNone = 'no-article' | 'no-text' | 'private-field' | 'editor' | 'pdf' | 'site-off' | 'off';

/** What the popup sees of a tab. */
export type TabState =
  | { readonly state: 'working' }
  | { readonly state: 'none'; readonly reason: WhyNone }
  | { readonly state: 'failed'; readonly why: string }
  | {
      readonly state: 'ready';
      readonly article: PageArticle;
      readonly answer: Answer;
      /** False when the page was too long to be read to its end. */
      readonly whole: boolean;
      /** How far the reader has come, for one who wants no more told: an offset in the text. */
      readonly readTo: number;
    };

/** From extension pages to the content script of a tab. */
export type TabCalls = {
  /** What is known of the page. */
  readonly describe: Call<Record<never, never>, TabState>;
  /** The reader wants this page read although it is no article, or is one that is left alone. */
  readonly lookAnyway: Call<Record<never, never>, null>;
  /** Scroll to a span of the article's text and flash it; false when it is no longer on the page. */
  readonly reveal: Call<Span, boolean>;
  /** A key of the reader's: goes to a name, or opens the card of the one it went to last. */
  readonly command: Call<{ readonly name: NameCommand }, null>;
  /** The reader switches this page off, as it is open now; or on again. */
  readonly switchPage: Call<{ readonly on: boolean }, null>;
  /** The reader has corrected a name somewhere: ask for the analysis again. */
  readonly corrected: Call<Record<never, never>, null>;
};
