/**
 * Reads of DOM nodes that no page can bend. A field named "parentNode" hides that property of its form, also from
 * content scripts; the prototype's getter is not hidden: https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem
 */

const field =
  <K extends 'parentNode' | 'firstChild' | 'nextSibling' | 'textContent'>(key: K) =>
  (node: Node): Node[K] =>
    Reflect.get(Node.prototype, key, node);

export const parentOf = field('parentNode');
export const firstChildOf = field('firstChild');
export const nextSiblingOf = field('nextSibling');
export const textOf = field('textContent');

export const tagOf = (element: Element): string => Reflect.get(Element.prototype, 'localName', element);

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const closestOf = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

/** Whether it is rendered; one that a script has yet to fade in is. */
export const isRendered = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: true });

/** Whether it is rendered and not made invisible. */
export const isShown = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: true, opacityProperty: true });

export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
