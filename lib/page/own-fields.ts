/**
 * Reads of DOM nodes that no page can bend. A field named "parentNode" hides that property of its form, also from
 * content scripts; the prototype's getter is not hidden: https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem
 */

/** Calls the getter itself: to look it up each time (Reflect.get) costs more than what it does. */
const field = <K extends 'nodeType' | 'parentNode' | 'firstChild' | 'nextSibling' | 'textContent'>(
  key: K,
): ((node: Node) => Node[K]) => {
  const get = Object.getOwnPropertyDescriptor(Node.prototype, key)?.get as () => Node[K];
  return (node) => get.call(node);
};

export const parentOf = field('parentNode');
export const firstChildOf = field('firstChild');
export const nextSiblingOf = field('nextSibling');
export const textOf = field('textContent');

const typeOf = field('nodeType');

const TEXTS: ReadonlySet<number> = new Set([Node.TEXT_NODE, Node.CDATA_SECTION_NODE]);

export const isElement = (node: Node): node is Element => typeOf(node) === Node.ELEMENT_NODE;

/** CDATA sections are texts, too. */
export const isText = (node: Node): node is Text => TEXTS.has(typeOf(node));

const localName = Object.getOwnPropertyDescriptor(Element.prototype, 'localName')?.get as () => string;

export const tagOf = (element: Element): string => localName.call(element);

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
