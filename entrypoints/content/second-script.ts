/** Fetches the script that hovers and shows cards: a page without an article never needs it. */
import { askHost, type HoverAdded } from '../../lib/messaging.ts';
import type { hoverOver } from './hover-over.ts';

declare global {
  /** In the isolated world that both scripts share; the page has another. */
  var sidelightHover: typeof hoverOver | undefined;
}

interface SecondScript extends HoverAdded {
  readonly over: typeof hoverOver;
}

let added: HoverAdded | null = null;

/** What the second script does; null where the browser does not let it in. An element of that id is no function. */
export const fetchHover = async (): Promise<SecondScript | null> => {
  added ??= await askHost('addHover', {}).catch(() => null);
  const over = globalThis.sidelightHover;
  return added && typeof over === 'function' ? { ...added, over } : null;
};
