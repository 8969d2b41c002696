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

/** What is there already is not fetched. An element of that id is no function. */
const there = (): typeof hoverOver | null =>
  typeof globalThis.sidelightHover === 'function' ? globalThis.sidelightHover : null;

/** What the second script does; null where the browser does not let it in. */
export const fetchHover = async (): Promise<SecondScript | null> => {
  if (!there()) added = await askHost('addHover', {}).catch(() => null);
  const over = there();
  return over && { over, note: added?.note ?? '' };
};
