/** What is asked inside a page. Each function is sent there as its source, so none uses anything outside itself. */

/** A box of the viewport, in CSS px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The number of marked ranges, by name in the page's highlight registry. */
export const marksByName = (): Record<string, number> =>
  Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, ranges.size]));

/** The words under all marks. */
export const markedWords = (): readonly string[] =>
  [...CSS.highlights].flatMap(([name, ranges]) => (name.startsWith('underline') ? [...ranges].map(String) : []));

/** The text that is flashed now, or null. */
export const flashedText = (): string | null => {
  const [range] = CSS.highlights.get('flash-1') ?? [];
  return range instanceof Range ? range.toString() : null;
};

/** The box of the `nth` occurrence of some words on the page. */
export const boxOfWords = ({ words, nth }: { readonly words: string; readonly nth: number }): Box => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let left = nth;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(words);
    if (at === -1 || left-- > 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  }
  throw new Error(`no "${words}" on the page`);
};

/** Whether our host is in the page's top layer; a modal dialog may have taken it, also into a shadow tree. */
export const cardIsOpen = (): boolean => {
  const shadowed = [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot);
  const hosts = [document, ...shadowed].map((tree) => tree?.querySelector('html > div, dialog > div[popover]'));
  return hosts.some((host) => host?.matches(':popover-open'));
};
