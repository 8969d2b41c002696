/**
 * A copy of a document for a library to take apart: inert, without handlers, styles, scripts and pictures. A plain
 * `cloneNode` would have the browser check every copied event handler against the page's policy, and report to the
 * page, or its server, each that it refuses.
 */
import { MOST_LABEL, MOST_LEVELS, MOST_NODES, MOST_TEXT } from './limits.ts';
import { attributeOf, tagOf } from './own-fields.ts';
import { walk } from './walk.ts';

export interface InertCopy {
  readonly copy: Document;
  /** The live element that an element of the copy, or one that the library made around its text, stands for. */
  readonly liveOf: (copied: Element | null) => Element | null;
  /** False when the page was too long to be copied to its end. */
  readonly whole: boolean;
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
  LEFT_OUT.has(tagOf(element)) || HIDDEN_STYLE.test(attributeOf(element, 'style') ?? '');

/** Elements of other names than these have no place in an HTML copy. */
const NAME = /^[a-z][a-z0-9-]*$/;

/** With an id these would hide properties of the form around them. */
const IN_FORMS = new Set('button fieldset input output'.split(' '));

/** Copies the body and the title, as far as the limits go. Iterative and linear. */
export const inertCopy = (document: Document): InertCopy => {
  const copy = document.implementation.createHTMLDocument(document.title.slice(0, MOST_LABEL));
  const live: Element[] = [document.body];
  const into: Node[] = [copy.body];
  let nodes = 0;
  let text = 0;

  const copyElement = (element: Element): Element => {
    const tag = tagOf(element);
    const made = copy.createElement(NAME.test(tag) ? tag : 'span');
    for (const name of COPIED) {
      const value = attributeOf(element, name);
      if (value !== null && !(name === 'id' && IN_FORMS.has(tag))) made.setAttribute(name, value);
    }
    made.setAttribute(MARK, String(live.length));
    live.push(element);
    return made;
  };

  const append = (node: Node): Node => (into.at(-1) ?? copy.body).appendChild(node);

  const enter = (node: Node): boolean => {
    if (node === document.body) return true;
    nodes += 1;
    if (node instanceof Text) {
      text += node.length;
      append(copy.createTextNode(node.data.slice(0, MOST_TEXT)));
    }
    if (!(node instanceof Element) || isLeftOut(node)) return false;
    const made = append(copyElement(node));
    into.push(into.length < MOST_LEVELS ? made : (into.at(-1) ?? copy.body));
    return true;
  };

  const isFull = (): boolean => nodes >= MOST_NODES || text >= MOST_TEXT * 2;

  copy.body.setAttribute(MARK, '0');
  walk(document.body, { enter, leave: () => into.pop(), isDone: isFull });

  const liveOf = (copied: Element | null): Element | null => {
    const mark = copied?.closest(`[${MARK}]`)?.getAttribute(MARK);
    return mark ? (live[Number(mark)] ?? null) : null;
  };
  return { copy, liveOf, whole: !isFull() };
};
