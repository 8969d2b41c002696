/**
 * Reads of DOM nodes that no page can bend. A field named "parentNode" hides that property of its form, also from
 * content scripts; the prototype's getter is not hidden: https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem
 */

/**
 * The getter itself: to look it up each time (Reflect.get) costs more than what it does. Each has a function of its own, for
 * one that all share is slow for all; and a bundle keeps only those that it uses.
 */
const getter = <T extends object, K extends keyof T>(of: { readonly prototype: T }, key: K): (() => T[K]) =>
  Object.getOwnPropertyDescriptor(of.prototype, key)?.get as () => T[K];

const parentNode = /* @__PURE__ */ getter(Node, 'parentNode');
const firstChild = /* @__PURE__ */ getter(Node, 'firstChild');
const nextSibling = /* @__PURE__ */ getter(Node, 'nextSibling');
const nodeType = /* @__PURE__ */ getter(Node, 'nodeType');
const textContent = /* @__PURE__ */ getter(Node, 'textContent');
const localName = /* @__PURE__ */ getter(Element, 'localName');
const className = /* @__PURE__ */ getter(Element, 'className');
const id = /* @__PURE__ */ getter(Element, 'id');

export const parentOf = (node: Node): ParentNode | null => parentNode.call(node);
export const firstChildOf = (node: Node): ChildNode | null => firstChild.call(node);
export const nextSiblingOf = (node: Node): ChildNode | null => nextSibling.call(node);
export const textOf = (node: Node): string | null => textContent.call(node);

export const isElement = (node: Node): node is Element => nodeType.call(node) === 1;

/** CDATA sections are texts, too. */
export const isText = (node: Node): node is Text => {
  const type = nodeType.call(node);
  return type === 3 || type === 4;
};

export const tagOf = (element: Element): string => localName.call(element);

/** "" where it has none. */
export const idOf = (element: Element): string => id.call(element);

/** As it is written, "" where it has none. */
export const classesOf = (element: Element): string => className.call(element);

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
