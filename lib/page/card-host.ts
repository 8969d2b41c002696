/**
 * The card's host in the page: a plain div (a hyphenated tag could be defined by the page, which would get our root)
 * with a closed shadow root in the top layer. It is styled by adopted sheets alone; attributes would be seen.
 */
import type { Place } from './placement.ts';

export interface CardHost {
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  readonly isConnected: () => boolean;
  /** Brings the host to the top layer, where its content is laid out but not yet seen. */
  readonly raise: () => void;
  readonly showAt: (place: Place) => void;
  readonly hide: () => void;
  readonly remove: () => void;
}

/** `!important` in a shadow root wins over whatever the page says of its divs. */
const SHEET = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:auto!important;
left:var(--x)!important;top:var(--y)!important;opacity:1!important;color-scheme:light dark!important;
visibility:hidden!important;pointer-events:none!important}
:host(:popover-open){visibility:var(--v,hidden)!important;pointer-events:var(--p,none)!important}
iframe,.card{all:initial;display:block!important;box-sizing:border-box!important;border:0!important;
width:var(--w)!important;height:var(--h)!important;color-scheme:light dark;
visibility:inherit!important;pointer-events:inherit!important}
iframe{border-radius:12px!important;box-shadow:0 1px 3px #0002,0 10px 32px #0003!important}
@media print{:host{display:none!important}}`;

const boxOf = (...sides: readonly [x: number, y: number, width: number, height: number]): string =>
  sides.map((px, at) => `--${'xywh'[at]}:${px}px!important;`).join('');

/** Where the content waits to be shown: laid out in full width, so that its height is right. */
const hidden = (width: number, height: number): string => `:host{${boxOf(0, 0, width, height)}}`;

const visible = ({ x, y, width, height }: Place): string =>
  `:host{${boxOf(x, y, width, height)}--v:visible!important;--p:auto!important}`;

const sheetOf = (css: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

/** Puts a host into the page, unseen. `width` and `height` are those of the waiting content, in CSS px. */
export const cardHost = (document: Document, width: number, height: number): CardHost => {
  const element = document.createElement('div');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  const place = sheetOf(hidden(width, height));
  root.adoptedStyleSheets = [sheetOf(SHEET), place];
  document.documentElement.append(element);

  const isOpen = (): boolean => element.matches(':popover-open');
  return {
    root,
    element,
    isConnected: () => element.isConnected,
    raise: () => {
      // The page may have taken the attribute away, and its listeners may take the host away while it is being raised.
      if (element.popover !== 'manual') element.popover = 'manual';
      try {
        if (element.isConnected && !isOpen()) element.showPopover();
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
      }
    },
    showAt: (at) => place.replaceSync(visible(at)),
    hide: () => {
      place.replaceSync(hidden(width, height));
      if (isOpen()) element.hidePopover();
    },
    remove: () => element.remove(),
  };
};
