import { defineContentScript } from 'wxt/utils/define-content-script';
import { serve, type TabCalls } from '../../lib/messaging.ts';
import { watchAddress } from '../../lib/page/address.ts';
import { whenLarge } from './frame.ts';
import { startReading } from './reading.ts';
import './style.css';

const begin = (): void => {
  let leave = new AbortController();

  const again = (anyway: boolean): void => {
    leave.abort();
    leave = new AbortController();
    reading = startReading(leave, anyway, lookAtAddress);
  };

  const lookAtAddress = watchAddress(window, () => again(false));
  let reading = startReading(leave, false, lookAtAddress);

  serve<TabCalls>({
    describe: async () => {
      if (reading.state().state === 'failed') again(false);
      // The popup was opened on the article: that is reading it.
      await reading.read();
      return reading.state();
    },
    lookAnyway: () => {
      again(true);
      return null;
    },
    reveal: (span) => reading.reveal(span),
    corrected: () => {
      void reading.askAgain();
      return null;
    },
  });
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
