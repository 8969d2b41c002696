/**
 * The card's host in the page: a plain div (a hyphenated tag could be defined by the page, which would get our root)
 * with a closed shadow root in the top layer. It is styled by adopted sheets alone; attributes would be seen.
 */
import { parentOf } from './own-fields.ts';
import type { Place } from './placement.ts';

export interface CardHost {
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  readonly isConnected: () => boolean;
  /** Moves the host under another parent; false where the browser cannot without loading its frame anew. */
  readonly moveTo: (home: Element) => boolean;
  /** Brings the host to the top layer, where its content is laid out but not yet seen. */
  readonly raise: () => void;
  /** The corner is one of the page; the size is that on the screen, where the page is shown `scale` times as large. */
  readonly showAt: (place: Place, scale: number) => void;
  readonly hide: () => void;
  readonly remove: () => void;
}

/** `!important` in a shadow root wins over whatever the page says of its divs. */
const SHEET = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:auto!important;
left:var(--x)!important;top:var(--y)!important;zoom:var(--z)!important;scale:var(--s)!important;
transform-origin:0 0!important;opacity:1!important;color-scheme:light dark!important;
visibility:hidden!important;pointer-events:none!important}
:host(:popover-open){visibility:var(--v,hidden)!important;pointer-events:var(--p,none)!important}
iframe,.card{all:initial;display:block!important;box-sizing:border-box!important;border:0!important;
width:var(--w)!important;height:var(--h)!important;color-scheme:light dark;
visibility:inherit!important;pointer-events:inherit!important}
iframe{border-radius:var(--r,12px)!important;box-shadow:0 1px 3px #0002,0 10px 32px #0003!important}
@keyframes arrive{from{opacity:0;transform:translateY(3px)}}
@media (prefers-reduced-motion:reduce){iframe,.card{animation:none!important}}
@media print{:host{display:none!important}}`;

const boxOf = (...sides: readonly [x: number, y: number, width: number, height: number]): string =>
  sides.map((px, at) => `--${'xywh'[at]}:${px}px!important;`).join('');

/** Where the content waits to be shown: laid out in full width, so that its height is right. */
const hidden = (width: number, height: number): string => `:host{${boxOf(0, 0, width, height)}}`;

/** `zoom`: that of the page around it, which is taken back; `scale`: how much larger the page is pinched. */
const visible = ({ x, y, width, height }: Place, zoom: number, scale: number): string =>
  `:host{${boxOf(x, y, width, height)}${x > 0 ? '' : '--r:12px 12px 0 0!important;'}--z:${1 / zoom}!important;--s:${1 / scale}!important;--v:visible!important;--p:auto!important}iframe,.card{animation:arrive .12s ease-out}`;

const sheetOf = (css: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

/** The zoom that a page's style sheet gives its elements; not the browser's. */
const zoomOf = (home: (Node & { readonly currentCSSZoom?: number }) | null): number => home?.currentCSSZoom ?? 1;

/** Chromium's way to move a node without taking it out. Firefox has it too, and loads frames anew all the same. */
type Mover = Element & { readonly moveBefore?: (node: Node, before: Node | null) => void };

/** Puts a host into `home`, unseen. `width` and `height` are those of the waiting content, in CSS px. */
export const cardHost = (home: Element, width: number, height: number): CardHost => {
  const { ownerDocument: document } = home;
  const element = document.createElement('div');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  const place = sheetOf(hidden(width, height));
  root.adoptedStyleSheets = [sheetOf(SHEET), place];
  home.append(element);

  const isOpen = (): boolean => element.matches(':popover-open');
  return {
    root,
    element,
    isConnected: () => element.isConnected,
    moveTo: (home: Mover) => {
      if (parentOf(element) === home) return true;
      if (import.meta.env.FIREFOX || !home.moveBefore) return false;
      home.moveBefore(element, null);
      return true;
    },
    raise: () => {
      // The page may have taken the attribute away, and its listeners may take the host away while it is being raised.
      if (element.popover !== 'manual') element.popover = 'manual';
      try {
        if (element.isConnected && !isOpen()) element.showPopover();
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
      }
    },
    showAt: (at, scale) => place.replaceSync(visible(at, zoomOf(parentOf(element)), scale)),
    hide: () => {
      place.replaceSync(hidden(width, height));
      if (isOpen()) element.hidePopover();
    },
    remove: () => element.remove(),
  };
};
