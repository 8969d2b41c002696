import { defineContentScript } from 'wxt/utils/define-content-script';
import { serve, type TabCalls } from '../../lib/messaging.ts';
import { startReading } from './reading.ts';
import './style.css';

export default defineContentScript({
  matches: ['<all_urls>'],
  runAt: 'document_idle',
  // A page must not learn our id from a message.
  noScriptStartedPostMessage: true,
  main: () => {
    let leave = new AbortController();
    let reading = startReading(leave, false);

    const again = (anyway: boolean): void => {
      leave.abort();
      leave = new AbortController();
      reading = startReading(leave, anyway);
    };

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
    });
  },
});
