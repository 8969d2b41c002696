/** What a content script and the card that it framed say to each other, over a port of their own. */
import type { EntityBriefing, Span } from './engine/index.ts';

/** What the card is about, and what else the reader may mean by it. */
export interface CardBriefing extends EntityBriefing {
  /** The article's own name for it, whatever the reader calls it: notes and corrections are filed under it. */
  readonly named: string;
  /** Every form in which the article names it. */
  readonly forms: readonly string[];
  /** All names of the article. */
  readonly names: readonly string[];
  /** The article's. */
  readonly url: string;
  /** Words that the reader has selected and that are no name: its facts are the sentences that hold them. */
  readonly selected?: boolean;
  readonly title: string;
  readonly site: string;
}

/**
 * From the content script to the card in its frame, over their port. `turn` counts what the card was asked to
 * show; the card repeats it, and an answer with an old turn is dropped.
 */
export type ToCard =
  | {
      readonly type: 'show';
      readonly turn: number;
      readonly briefing: CardBriefing;
      readonly byKey: boolean;
      /** A finger asked for it: it is a sheet at the foot of the window. */
      readonly sheet: boolean;
      /** The card asked for it by `turnTo`, and stays where it is. */
      readonly turned: boolean;
    }
  /** The card is in view, and was not there before, or not so high, or showed something else. */
  | { readonly type: 'placed'; readonly turn: number }
  /** The frame has the keyboard now: so shall the card in it. */
  | { readonly type: 'focus'; readonly turn: number }
  | { readonly type: 'hide'; readonly turn: number };

/** From the card to its content script, over their port. */
export type FromCard =
  /** The token was redeemed: show away. */
  | { readonly type: 'ready' }
  /** Rendered; the card wants this height, in CSS px. Sent again when it changes. */
  | { readonly type: 'sized'; readonly turn: number; readonly height: number }
  /** The reader chose a line: lead to its evidence. */
  | { readonly type: 'reveal'; readonly turn: number; readonly span: Span }
  /** The reader chose a related name, or the way back: show that entity. */
  | { readonly type: 'turnTo'; readonly turn: number; readonly entity: number }
  /** The reader works in the card (types, chooses): keep it open wherever the pointer is; or no longer. */
  | { readonly type: 'busy'; readonly turn: number; readonly busy: boolean }
  /** The reader wants it kept open, and moved by its head; or no longer. */
  | { readonly type: 'pin'; readonly turn: number; readonly pinned: boolean }
  /** The reader moves it: so many CSS px from where it was when it was grabbed. */
  | { readonly type: 'move'; readonly turn: number; readonly x: number; readonly y: number; readonly grabbed: boolean }
  /** Esc (its keyup), the close button, or a swipe. */
  | { readonly type: 'close'; readonly turn: number }
  /** The pointer came over the card or left it (sent by the channel itself). */
  | { readonly type: 'pointer'; readonly inside: boolean };
