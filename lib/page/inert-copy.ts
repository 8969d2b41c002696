/**
 * A copy of a document for a library to take apart: inert, without handlers, styles, scripts and pictures. A plain
 * `cloneNode` would have the browser check every copied event handler against the page's policy, and report to the
 * page, or its server, each that it refuses.
 */

export interface InertCopy {
  readonly copy: Document;
  /** The live element that an element of the copy, or one that the library made around its text, stands for. */
  readonly liveOf: (copied: Element | null) => Element | null;
}

/** The attribute, in the copy only, that leads back to the live element: it survives parsing anew. */
const MARK = 'data-live';

const LEFT_OUT = new Set(
  'script style noscript template textarea select svg math iframe object embed video audio canvas link meta'.split(' '),
);

/** What is weighed when looking for an article. */
const COPIED = ['class', 'id', 'role', 'rel', 'itemprop', 'href', 'hidden', 'aria-hidden', 'aria-modal', 'dir'];

const HIDDEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

const isLeftOut = (element: Element): boolean =>
  LEFT_OUT.has(element.localName) || HIDDEN_STYLE.test(element.getAttribute('style') ?? '');

/** Elements of other names than these have no place in an HTML copy. */
const NAME = /^[a-z][a-z0-9-]*$/;

/** Copies the body and the title. Iterative and linear. */
export const inertCopy = (document: Document): InertCopy => {
  const copy = document.implementation.createHTMLDocument(document.title);
  const live: Element[] = [document.body];

  const copyElement = (element: Element): Element => {
    const made = copy.createElement(NAME.test(element.localName) ? element.localName : 'span');
    for (const name of COPIED) {
      const value = element.getAttribute(name);
      if (value !== null) made.setAttribute(name, value);
    }
    made.setAttribute(MARK, String(live.length));
    live.push(element);
    return made;
  };

  copy.body.setAttribute(MARK, '0');
  let into: Node = copy.body;
  let node: Node | null = document.body.firstChild;
  while (node) {
    let child: Node | null = null;
    if (node instanceof Text) into.appendChild(copy.createTextNode(node.data));
    else if (node instanceof Element && !isLeftOut(node)) {
      const made = into.appendChild(copyElement(node));
      child = node.firstChild;
      if (child) into = made;
    }
    let next: Node | null = child ?? node.nextSibling;
    while (!next && node?.parentNode && node.parentNode !== document.body) {
      node = node.parentNode;
      into = into.parentNode ?? copy.body;
      next = node.nextSibling;
    }
    node = next;
  }

  const liveOf = (copied: Element | null): Element | null => {
    const mark = copied?.closest(`[${MARK}]`)?.getAttribute(MARK);
    return mark ? (live[Number(mark)] ?? null) : null;
  };
  return { copy, liveOf };
};
