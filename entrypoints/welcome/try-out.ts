/** Reads our own page as the content script reads others, which the browser lets no content script do. */
import { serve, type TabCalls } from '../../lib/messaging.ts';
import { DEFAULT_SETTINGS, followSettings } from '../../lib/settings.ts';
import { hoverOver } from '../content/hover-over.ts';
import { type Reading, startReading } from '../content/reading.ts';
import '../content/style.css';

/** Marks the names on this page, and shows their cards. */
export const tryOut = (): void => {
  // What is there already is not fetched.
  globalThis.sidelightHover = hoverOver;
  let settings = DEFAULT_SETTINGS;
  const start = (): Reading => startReading(new AbortController(), false, settings, () => {});
  let reading = start();
  void followSettings((set) => {
    settings = set;
    reading.obey(set);
  }, new AbortController().signal);
  serve<TabCalls>({
    describe: () => reading.state(),
    lookAnyway: () => null,
    reveal: (span) => reading.reveal(span),
    command: ({ name }) => {
      reading.command(name);
      return null;
    },
    switchPage: ({ on }) => {
      reading.end();
      if (on) reading = start();
      return null;
    },
    corrected: () => {
      void reading.askAgain();
      return null;
    },
  });
};
