import { existsSync, readFileSync } from 'node:fs';

/**
 * One console message as Chromium's own log holds it: `INFO:CONSOLE:1] "text", source: URL (line)`. The log has
 * those of pages, content scripts, extension pages and workers alike, thrown errors among them.
 */
const MESSAGE = /:CONSOLE[^\]\n]*\] "([\s\S]*?)", source: (\S*) \(\d+\)/g;

const EXTENSION = 'chrome-extension://';

/** The messages of a browser's log that stem from an extension or speak of one. */
export const extensionMessages = (log: string): readonly string[] =>
  [...log.matchAll(MESSAGE)].flatMap(([, text = '', source = '']) =>
    source.startsWith(EXTENSION) || text.includes(EXTENSION) ? [text.replace(/\s+/g, ' ').slice(0, 300)] : [],
  );

export interface BrowserLog {
  /** Switches that make a browser write this log. */
  readonly switches: readonly string[];
  /** What an extension said since this was last asked. */
  readonly news: () => readonly string[];
}

export const openBrowserLog = (path: string): BrowserLog => {
  let read = 0;
  return {
    switches: ['--enable-logging', `--log-file=${path}`],
    news: () => {
      const log = existsSync(path) ? readFileSync(path, 'utf8') : '';
      const fresh = log.slice(read);
      read = log.length;
      return extensionMessages(fresh);
    },
  };
};
