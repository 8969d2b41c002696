import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Answer, MessageError, type TabCalls, type TabState } from '../messaging.ts';
import { type Unreachable, whyUnreachable } from './unreachable.ts';

type Span = TabCalls['reveal']['asked'];

/** The tab that the popup is about, as the browser tells of it. */
export interface Tab {
  readonly url: string | undefined;
  readonly loading: boolean;
  readonly incognito: boolean;
  /** The reader lets us read some sites only, or each by a click on the button. */
  readonly narrowed: boolean;
}

export type PopupView =
  | TabState
  | { readonly state: 'unreachable'; readonly reason: Unreachable }
  /** Text that the reader has pasted: there is no page behind it. */
  | { readonly state: 'pasted'; readonly text: string; readonly answer: Answer; readonly whole: boolean };

export interface PopupState {
  readonly view: PopupView;
  /** The reader's window is private. */
  readonly incognito: boolean;
  /** The place last asked for is no longer on the page. */
  readonly lost: boolean;
}

export interface PopupDependencies {
  readonly tab: () => Promise<Tab>;
  readonly describe: () => Promise<TabState>;
  readonly reveal: (span: Span) => Promise<boolean>;
  readonly reload: () => Promise<void>;
  /** Asks the browser for access to all sites, and the browser asks the reader. */
  readonly askAccess: () => Promise<boolean>;
  readonly lookAnyway: () => Promise<unknown>;
  readonly analyse: (text: string) => Promise<Answer>;
  /** Resolves after that many ms. */
  readonly wait: (ms: number) => Promise<void>;
}

export interface PopupStore extends StoreApi<PopupState> {
  /** Follows the tab until it has a briefing or a failure to show, or until the signal. */
  readonly follow: (signal: AbortSignal) => Promise<void>;
  readonly reveal: (span: Span) => Promise<void>;
  /** Loads the page again, so that a content script starts in it. */
  readonly reload: () => Promise<void>;
  /** Asks for access to all sites; with it, loads the page again and follows. */
  readonly allow: (signal: AbortSignal) => Promise<void>;
  /** Has the page read whatever it is, and follows. */
  readonly lookAnyway: (signal: AbortSignal) => Promise<void>;
  /** Briefs text that the reader has pasted. */
  readonly brief: (pasted: string, signal: AbortSignal) => Promise<void>;
}

/** Code units of pasted text that are read, as many as of a page. */
const MOST_TEXT = 1_000_000;

/** ms between two questions to a tab that is still working. */
const INTERVAL = 250;

/** ms between two questions to a tab that has nothing to brief: it may go to another page, or its text arrive late. */
const LONG_INTERVAL = 1_000;

const intervalAfter = ({ state }: PopupView): number | null => {
  if (state === 'working') return INTERVAL;
  return state === 'none' || state === 'unreachable' ? LONG_INTERVAL : null;
};

const saysTheSame = (one: PopupView, other: PopupView): boolean =>
  one.state === other.state && ('reason' in one ? one.reason : null) === ('reason' in other ? other.reason : null);

const WORKING: PopupView = { state: 'working' };

export const createPopupStore = (dependencies: PopupDependencies): PopupStore => {
  const store = createStore<PopupState>(() => ({ view: WORKING, incognito: false, lost: false }));

  const unreachable = async (): Promise<PopupView> => {
    const { url, loading, narrowed } = await dependencies.tab();
    const reason = whyUnreachable(url, narrowed);
    // The content script starts when the page has been read: until then nobody can answer.
    return loading && reason === 'not-loaded' ? WORKING : { state: 'unreachable', reason };
  };

  const look = async (): Promise<PopupView> => {
    try {
      return await dependencies.describe();
    } catch (error) {
      if (error instanceof MessageError) return unreachable();
      return { state: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
  };

  const follow = async (signal: AbortSignal): Promise<void> => {
    store.setState({ view: WORKING, lost: false, incognito: (await dependencies.tab()).incognito });
    while (!signal.aborted) {
      const view = await look();
      if (signal.aborted) return;
      const pause = intervalAfter(view);
      if (pause === null || !saysTheSame(view, store.getState().view)) store.setState({ view });
      if (pause === null) return;
      await dependencies.wait(pause);
    }
  };

  const reveal = async (span: Span): Promise<void> => {
    const found = await dependencies.reveal(span).catch(() => false);
    store.setState({ lost: !found });
  };

  const lookAnyway = async (signal: AbortSignal): Promise<void> => {
    store.setState({ view: WORKING });
    // A tab that cannot be reached is told of by the following.
    await dependencies.lookAnyway().catch(() => {});
    await follow(signal);
  };

  const allow = async (signal: AbortSignal): Promise<void> => {
    if (!(await dependencies.askAccess().catch(() => false))) return;
    await dependencies.reload();
    await follow(signal);
  };

  const briefed = async (pasted: string): Promise<PopupView> => {
    try {
      const text = pasted.slice(0, MOST_TEXT);
      const answer = await dependencies.analyse(text);
      return { state: 'pasted', text, answer, whole: text.length === pasted.length };
    } catch (error) {
      return { state: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
  };

  const brief = async (pasted: string, signal: AbortSignal): Promise<void> => {
    store.setState({ view: WORKING, lost: false });
    const view = await briefed(pasted);
    if (!signal.aborted) store.setState({ view });
  };

  return { ...store, follow, reveal, reload: dependencies.reload, allow, lookAnyway, brief };
};
