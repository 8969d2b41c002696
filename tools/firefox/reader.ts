/** What a reader of Firefox sees and does, by real input. */
import { writeFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import type { Firefox } from './launch.ts';
import { resultOf, textOf } from './marionette.ts';

/** A point of the viewport, in CSS px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Reader {
  /** Opens an address in the tab in front, and waits until it has loaded. */
  readonly go: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Opens a new tab in front; resolves to its handle. */
  readonly openTab: () => Promise<string>;
  /** Closes the tab in front; which one is in front then is for `switchTo` to say. */
  readonly closeTab: () => Promise<void>;
  /** The tab in front. */
  readonly tab: () => Promise<string>;
  readonly switchTo: (tab: string) => Promise<void>;
  /** Runs a function in the page, or in the card's frame, and resolves to what it (or its promise) gives: JSON. */
  readonly run: <A extends readonly unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A) => Promise<R>;
  readonly runInCard: Reader['run'];
  /** Moves the mouse to a point in small steps, and lets it rest there. */
  readonly moveTo: (point: Point) => Promise<void>;
  /** Clicks the first button that is called by these words, scrolled into view; in the page, or in the card. */
  readonly clickOn: (words: string) => Promise<void>;
  readonly clickInCard: (words: string) => Promise<void>;
  /** Takes the card by its head, and lets it go so many px further. */
  readonly dragCard: (by: Point) => Promise<void>;
  /** Presses and releases a key, `\uE00C` being Esc. */
  readonly press: (key: string) => Promise<void>;
  /** Writes a picture (PNG) of the viewport. */
  readonly picture: (path: string) => Promise<void>;
}

export const ESCAPE = '\uE00C';

/** ms between two places of a moving mouse, and how many of them there are. */
const STEP = 16;
const STEPS = 12;

const runner =
  ({ send }: Firefox): Reader['run'] =>
  async <A extends readonly unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A): Promise<R> => {
    const script = `return (${work})(...arguments);`;
    return resultOf(await send('WebDriver:ExecuteScript', { script, args })) as R;
  };

/** The middle of a button, in its own viewport. Sent into the page as its source. */
const middleOf = (words: string): Point => {
  const button = [...document.querySelectorAll('button')].find(({ textContent, ariaLabel }) =>
    (ariaLabel ?? textContent).includes(words),
  );
  if (!button) throw new Error(`no button says "${words}"`);
  button.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

/** A place of the card's head where no button is, in the card's viewport. */
const headOfCard = (): Point => {
  const { x, y, height } = document.querySelector('h1, h2')?.getBoundingClientRect() ?? new DOMRect();
  return { x: x + 30, y: y + height / 2 };
};

/** Where the card stands in the page. */
const cardCorner = (): Point => {
  const box = document.querySelector(':is(html, dialog) > div:popover-open')?.getBoundingClientRect();
  if (!box) throw new Error('no card is open');
  return { x: box.x, y: box.y };
};

const mouse = ({ send }: Firefox) => {
  let at: Point = { x: 0, y: 0 };
  const act = async (actions: readonly object[]): Promise<void> => {
    const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await send('WebDriver:PerformActions', { actions: [pointer] });
  };
  const moveTo = async (to: Point): Promise<void> => {
    const from = at;
    at = to;
    const place = (step: number) => ({
      type: 'pointerMove',
      duration: STEP,
      origin: 'viewport',
      x: Math.round(from.x + ((to.x - from.x) * step) / STEPS),
      y: Math.round(from.y + ((to.y - from.y) * step) / STEPS),
    });
    await act(Array.from({ length: STEPS }, (_, step) => place(step + 1)));
  };
  const clickAt = async (to: Point): Promise<void> => {
    await moveTo(to);
    await after(300); // A hand takes a moment; the card refuses a click that comes with its own opening.
    await act([
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  };
  const drag = async (from: Point, by: Point): Promise<void> => {
    await moveTo(from);
    await act([{ type: 'pointerDown', button: 0 }]);
    await moveTo({ x: from.x + by.x, y: from.y + by.y });
    await act([{ type: 'pointerUp', button: 0 }]);
  };
  return { moveTo, clickAt, drag };
};

/** The reader at this browser. All methods reject with MarionetteError. */
export const readerOf = (firefox: Firefox): Reader => {
  const { send } = firefox;
  const run = runner(firefox);
  const switchTo = async (tab: string): Promise<void> => {
    await send('WebDriver:SwitchToWindow', { handle: tab, focus: true });
  };
  /** The card's frame is the only one of its page, whatever shadow root it is in. */
  const runInCard: Reader['run'] = async (work, ...args) => {
    await send('WebDriver:SwitchToFrame', { id: 0 });
    try {
      return await run(work, ...args);
    } finally {
      await send('WebDriver:SwitchToFrame', { id: null });
    }
  };
  const { moveTo, clickAt, drag } = mouse(firefox);
  return {
    moveTo,
    clickOn: async (words) => clickAt(await run(middleOf, words)),
    clickInCard: async (words) => {
      const inside = await runInCard(middleOf, words);
      const card = await run(cardCorner);
      await clickAt({ x: card.x + inside.x, y: card.y + inside.y });
    },
    dragCard: async (by) => {
      const inside = await runInCard(headOfCard);
      const card = await run(cardCorner);
      await drag({ x: card.x + inside.x, y: card.y + inside.y }, by);
    },
    run,
    runInCard,
    switchTo,
    go: async (url) => void (await send('WebDriver:Navigate', { url })),
    reload: async () => void (await send('WebDriver:Refresh')),
    tab: async () => textOf(resultOf(await send('WebDriver:GetWindowHandle'))),
    closeTab: async () => void (await send('WebDriver:CloseWindow')),
    openTab: async () => {
      const opened = await send('WebDriver:NewWindow', { type: 'tab', focus: true });
      const { handle } = opened as { readonly handle?: unknown };
      await switchTo(textOf(handle));
      return textOf(handle);
    },
    press: async (key) => {
      const strokes = ['keyDown', 'keyUp'].map((type) => ({ type, value: key }));
      await send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions: strokes }] });
    },
    picture: async (path) => {
      const image = textOf(resultOf(await send('WebDriver:TakeScreenshot', { full: false })));
      writeFileSync(path, Buffer.from(image, 'base64'));
    },
  };
};
