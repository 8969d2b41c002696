/** Fetches the script that hovers and shows cards: a page without an article never needs it. */
import { askHost } from '../../lib/messaging.ts';
import type { hoverOver } from './hover-over.ts';

declare global {
  /** In the isolated world that both scripts share; the page has another. */
  var sidelightHover: typeof hoverOver | undefined;
}

/** What the second script does; null where the browser does not let it in. An element of that id is no function. */
export const fetchHover = async (): Promise<typeof hoverOver | null> => {
  const there = () => (typeof globalThis.sidelightHover === 'function' ? globalThis.sidelightHover : null);
  if (!there()) await askHost('addHover', {}).catch(() => null);
  return there();
};
