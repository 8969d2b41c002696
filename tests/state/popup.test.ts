import { describe, expect, test } from 'vitest';
import { type Answer, MessageError, type TabState } from '../../lib/messaging.ts';
import { createPopupStore, type PopupDependencies, type PopupState, type Tab } from '../../lib/state/popup.ts';

const TAB: Tab = { url: 'https://coast.example/ferry', loading: false, incognito: false, narrowed: false };
const ANSWER: Answer = {
  analysis: { entities: [], quotes: [], dates: [], figures: [], sources: [], sentences: [], summary: [] },
  from: 'engine',
  keeps: false,
};
const NONE: TabState = { state: 'none', reason: 'no-article' };
const READY: TabState = {
  state: 'ready',
  article: { url: TAB.url ?? '', text: '', title: '', byline: null, site: '', language: null },
  answer: ANSWER,
  whole: true,
  readTo: 0,
};

const unreachable = (): Promise<TabState> => Promise.reject(new MessageError('nobody there'));

/** A store whose tab answers with one after the other and is followed no longer, and the states it went through. */
const start = (answers: readonly (() => Promise<TabState>)[], changes: Partial<PopupDependencies> = {}) => {
  const left = [...answers];
  const closed = new AbortController();
  const store = createPopupStore({
    tab: async () => TAB,
    describe: () => left.shift()?.() ?? Promise.reject(new Error('asked once too often')),
    reveal: async () => true,
    reload: async () => {},
    askAccess: async () => true,
    lookAnyway: async () => {},
    analyse: async () => ANSWER,
    wait: async () => {
      if (left.length === 0) closed.abort();
    },
    ...changes,
  });
  const seen: PopupState['view']['state'][] = [];
  store.subscribe(({ view }) => seen.push(view.state));
  return { store, seen, left, signal: closed.signal };
};

const never = new AbortController().signal;

describe('access to all sites', () => {
  const withheld = { ...TAB, url: undefined, narrowed: true };

  test('given, the page is loaded again and followed', async () => {
    let reloads = 0;
    const reload = async (): Promise<void> => {
      reloads += 1;
    };
    const { store, signal } = start([async () => NONE], { reload, tab: async () => withheld });
    await store.allow(signal);
    expect(reloads).toBe(1);
    expect(store.getState().view).toEqual(NONE);
  });

  test.each([
    ['refused', async () => false],
    ['not to be asked for', () => Promise.reject(new Error('no gesture'))],
  ])('%s, nothing changes', async (_, askAccess) => {
    const reload = () => Promise.reject(new Error('nobody wants that'));
    const { store, signal } = start([unreachable], { reload, askAccess, tab: async () => withheld });
    await store.follow(signal);
    await store.allow(signal);
    expect(store.getState().view).toEqual({ state: 'unreachable', reason: 'withheld' });
  });
});

describe('follow', () => {
  test('asks until the tab has something to say', async () => {
    const { store, seen, left, signal } = start([
      async () => ({ state: 'working' }),
      async () => ({ state: 'working' }),
      async () => NONE,
    ]);
    await store.follow(signal);
    expect(store.getState().view).toEqual(NONE);
    expect(seen.at(-2)).toBe('working');
    expect(left).toEqual([]);
  });

  test('says why a tab cannot be reached', async () => {
    const { store, signal } = start([unreachable]);
    await store.follow(signal);
    expect(store.getState().view).toEqual({ state: 'unreachable', reason: 'not-loaded' });
  });

  test('waits for a page that is still loading', async () => {
    const tabs = [TAB, { ...TAB, loading: true }];
    const { store, signal } = start([unreachable, async () => NONE], { tab: async () => tabs.shift() ?? TAB });
    await store.follow(signal);
    expect(store.getState().view).toEqual(NONE);
  });

  test.each([
    ['cannot be reached', unreachable],
    ['has no article', async () => NONE],
  ])('shows the article of a tab that at first %s', async (_, first) => {
    const { store, signal } = start([first, first, async () => READY]);
    await store.follow(signal);
    expect(store.getState().view).toEqual(READY);
  });

  test('says the same thing once, so that what is being pasted stays', async () => {
    const { store, seen, signal } = start([unreachable, unreachable, unreachable]);
    await store.follow(signal);
    expect(seen).toEqual(['working', 'unreachable']);
  });

  test('shows what went wrong otherwise', async () => {
    const { store } = start([() => Promise.reject(new TypeError('surprise'))]);
    await store.follow(never);
    expect(store.getState().view).toEqual({ state: 'failed', why: 'surprise' });
  });

  test('stops at the signal', async () => {
    const abort = new AbortController();
    const { store, left } = start([async () => ({ state: 'working' }), async () => NONE], {
      wait: async () => abort.abort(),
    });
    await store.follow(abort.signal);
    expect(store.getState().view).toEqual({ state: 'working' });
    expect(left).toHaveLength(1);
  });

  test('knows a private window', async () => {
    const { store, signal } = start([async () => NONE], { tab: async () => ({ ...TAB, incognito: true }) });
    await store.follow(signal);
    expect(store.getState().incognito).toBe(true);
  });
});

test.each([
  ['found', async () => true, false],
  ['gone', async () => false, true],
  ['in a tab that no longer answers', async () => Promise.reject(new MessageError('gone')), true],
])('reveal: a place that is %s', async (_, reveal, lost) => {
  const { store } = start([], { reveal });
  await store.reveal({ start: 0, end: 1 });
  expect(store.getState().lost).toBe(lost);
});

describe('lookAnyway', () => {
  test('asks the page, then follows it', async () => {
    const asked: string[] = [];
    const { store, signal } = start(
      [
        async () => {
          asked.push('describe');
          return NONE;
        },
      ],
      { lookAnyway: async () => void asked.push('look') },
    );
    await store.lookAnyway(signal);
    expect(asked).toEqual(['look', 'describe']);
  });

  test('a tab that is gone meanwhile is told of', async () => {
    const { store, signal } = start([unreachable], { lookAnyway: () => Promise.reject(new MessageError('gone')) });
    await store.lookAnyway(signal);
    expect(store.getState().view).toEqual({ state: 'unreachable', reason: 'not-loaded' });
  });
});

describe('brief', () => {
  test('shows what was pasted', async () => {
    const { store } = start([]);
    await store.brief('Ida Holm spoke.', never);
    expect(store.getState().view).toEqual({ state: 'pasted', text: 'Ida Holm spoke.', answer: ANSWER, whole: true });
  });

  test('reads a million characters and says that there were more', async () => {
    const asked: number[] = [];
    const { store } = start([], {
      analyse: async (text) => {
        asked.push(text.length);
        return ANSWER;
      },
    });
    await store.brief('a'.repeat(1_000_001), never);
    expect(asked).toEqual([1_000_000]);
    expect(store.getState().view).toMatchObject({ state: 'pasted', whole: false });
  });

  test('says what went wrong', async () => {
    const { store } = start([], { analyse: () => Promise.reject(new MessageError('nobody answers')) });
    await store.brief('Ida Holm spoke.', never);
    expect(store.getState().view).toEqual({ state: 'failed', why: 'nobody answers' });
  });

  test('what was given up meanwhile is not shown', async () => {
    const abort = new AbortController();
    const { store } = start([], {
      analyse: async () => {
        abort.abort();
        return ANSWER;
      },
    });
    await store.brief('Ida Holm spoke.', abort.signal);
    expect(store.getState().view).toEqual({ state: 'working' });
  });
});
