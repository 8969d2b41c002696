/** Pages that are left alone unless the reader asks: those with private fields in their main content, and editors. */

import { attributeOf, boxOf, closestOf, isShown, parentOf, tagOf, textOf } from './own-fields.ts';
import type { ShadowTrees } from './shadow-trees.ts';

export type Untouched = 'private-field' | 'editor';

/** What stands around a page's main content. A header or footer inside of it belongs to it. */
const CHROME = [
  ':is(header, footer):not(:is(main, article, [role="main"]) *)',
  'nav, aside, dialog, [popover], [aria-modal="true"]',
  '[role="banner"], [role="navigation"], [role="contentinfo"], [role="complementary"]',
  '[role="dialog"], [role="alertdialog"], [role="search"]',
].join();

const PRIVATE_USE = /\b(?:current-password|new-password|cc-[a-z-]+)\b/i;

/** What shops call the fields of a card: "cardNumber", "cc-num", "card_cvc". */
const CARD_FIELD =
  /^(?:.*[-_.])?(?:card[-_]?(?:number|num|no)|cc[-_]?(?:number|num|no)|cardnum|(?:card[-_]?)?(?:cvv2?|cvc2?|csc))$/i;

/** How the frames of payment services are titled. */
const PAYMENT_FRAME = /\b(?:secure (?:card|payment)|card number|credit card|payment input)\b/i;

const fieldNames = (element: Element): readonly string[] =>
  ['name', 'id'].map((name) => attributeOf(element, name) ?? '');

const isPrivateInput = (element: Element): boolean =>
  attributeOf(element, 'type')?.toLowerCase() === 'password' ||
  PRIVATE_USE.test(attributeOf(element, 'autocomplete') ?? '') ||
  fieldNames(element).some((name) => CARD_FIELD.test(name));

const isPrivateField = (element: Element): boolean =>
  tagOf(element) === 'iframe' ? PAYMENT_FRAME.test(attributeOf(element, 'title') ?? '') : isPrivateInput(element);

const isVisible = (element: Element): boolean => {
  const { width, height } = boxOf(element);
  return width > 1 && height > 1 && isShown(element);
};

/** Out of the element's shadow tree, if it is in one. */
const hostOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

/** How pages without elements for it name what stands around: "mobile-nav", "header-login", "lightbox". */
const CHROME_NAME = /(?:^|[-_ ])(?:nav|header|masthead|menu|lightbox|modal|overlay)(?![a-z])/i;

const lengthOf = (node: Node): number => textOf(node)?.length ?? 0;

/** Below an element so named that holds less than half of the page's text, outside of what is marked as main. */
const isInNamedChrome = (element: Element): boolean => {
  if (closestOf(element, 'main, article, [role="main"]')) return false;
  const half = lengthOf(element.ownerDocument.body) / 2;
  let at = parentOf(element);
  while (at instanceof Element && lengthOf(at) < half) {
    if (CHROME_NAME.test(`${attributeOf(at, 'id')} ${attributeOf(at, 'class')}`)) return true;
    at = parentOf(at);
  }
  return false;
};

const isInChrome = (element: Element): boolean => {
  for (let inner: Element | null = element; inner; inner = hostOf(inner))
    if (closestOf(inner, CHROME) || isInNamedChrome(inner)) return true;
  return false;
};

const hasPrivateField = (trees: readonly ParentNode[]): boolean =>
  trees.some((tree) =>
    [...tree.querySelectorAll('input, iframe[title]')].some(
      (element) => isPrivateField(element) && isVisible(element) && !isInChrome(element),
    ),
  );

/** A frame of the page's own that holds an editor, as older ones do. */
const isEditorFrame = (element: Element): boolean => {
  const framed = element instanceof HTMLIFrameElement ? element.contentDocument : null;
  if (framed === null) return false;
  // Whether it can be edited is asked of what is written there: the property would have the page laid out.
  const said = framed.body && attributeOf(framed.body, 'contenteditable');
  return framed.designMode === 'on' || (typeof said === 'string' && said.toLowerCase() !== 'false');
};

const isEditable = (element: Element): boolean =>
  tagOf(element) === 'iframe' ? isEditorFrame(element) : !element.matches('[readonly], [disabled]');

/** Share of the window; a box for comments takes less. */
const MAIN_SHARE = 0.25;

/** Whether it takes a good part of the first screen: what the page is for, rather than a box below a text. */
const isMain = (element: Element, view: Window): boolean => {
  const { top, width, height } = boxOf(element);
  const share = (Math.min(width, view.innerWidth) * height) / (view.innerWidth * view.innerHeight);
  return share >= MAIN_SHARE && top + view.scrollY < view.innerHeight;
};

const EDITORS = 'textarea, [contenteditable]:not([contenteditable="false" i]), [role="textbox"], iframe';

const isEditor = (document: Document, trees: readonly ParentNode[]): boolean => {
  const view = document.defaultView;
  if (document.designMode === 'on' || document.body?.isContentEditable) return true;
  if (!view) return false;
  return trees.some((tree) =>
    [...tree.querySelectorAll(EDITORS)].some(
      (element) => isMain(element, view) && isEditable(element) && isVisible(element),
    ),
  );
};

/**
 * Why the page is left alone, or null. Looks at fields and boxes, never at what is typed there. The fields of many of
 * today's sites are in `shadows`.
 */
export const whyUntouched = (document: Document, shadows: ShadowTrees): Untouched | null => {
  const trees = [document, ...shadows.values()];
  if (hasPrivateField(trees)) return 'private-field';
  return isEditor(document, trees) ? 'editor' : null;
};
