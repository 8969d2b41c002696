import { defineContentScript } from 'wxt/utils/define-content-script';
import { serve, type TabCalls, type TabState } from '../../lib/messaging.ts';
import { watchAddress } from '../../lib/page/address.ts';
import { DEFAULT_SETTINGS, followSettings, readSettings, ruleOf, type SiteRule, siteOf } from '../../lib/settings.ts';
import { topAddress, whenLarge } from './frame.ts';
import { type Reading, startReading } from './reading.ts';
import './style.css';

/** Reads the page as the reader's rule for its site wants it: by itself, when asked by a click, or not at all. */
const begin = (): void => {
  let leave = new AbortController();
  let reading: Reading | null = null;
  let settings = DEFAULT_SETTINGS;
  let rule: SiteRule = 'click';

  const stop = (): void => {
    leave.abort();
    reading = null;
  };

  const start = (anyway: boolean): void => {
    stop();
    const mine = new AbortController();
    leave = mine;
    reading = startReading(mine, anyway, settings, watchAddress(window, renew, mine.signal));
  };

  /** Switched off: a card that is open says so, and goes when the reader is done with it; all else goes at once. */
  const end = (): void => {
    reading?.end();
    reading = null;
  };

  /** For another page, or by another rule. */
  const renew = (): void => (rule === 'everywhere' ? start(false) : end());

  const obey = (set: typeof settings): void => {
    settings = set;
    reading?.obey(set);
    const now = ruleOf(set, siteOf(topAddress()));
    if (now === rule) return;
    rule = now;
    renew();
  };

  const state = (): TabState | undefined => reading?.state();

  serve<TabCalls>({
    describe: async () => {
      // The popup may ask before the news of a change has come.
      obey(await readSettings());
      if (rule === 'never' && !reading) return { state: 'none', reason: settings.paused ? 'off' : 'site-off' };
      if ((state()?.state ?? 'failed') === 'failed') start(false);
      // The popup was opened on the article: that is reading it.
      await reading?.read();
      return state() ?? { state: 'working' };
    },
    lookAnyway: () => {
      start(true);
      return null;
    },
    reveal: (span) => reading?.reveal(span) ?? false,
    command: ({ name }) => {
      reading?.command(name);
      return null;
    },
    switchPage: ({ on }) => {
      if (on) start(false);
      else end();
      return null;
    },
    corrected: () => {
      void reading?.askAgain();
      return null;
    },
  });
  void followSettings(obey, new AbortController().signal);
};

export default defineContentScript({
  matches: ['<all_urls>'],
  runAt: 'document_idle',
  // Some pages hold their article in a frame.
  allFrames: true,
  matchAboutBlank: true,
  // A page must not learn our id from a message.
  noScriptStartedPostMessage: true,
  main: () => (window === window.top ? begin() : whenLarge(window, begin)),
});
