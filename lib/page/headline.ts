/** Where a page shows the title of its article. */
import { lettersOf } from './letters.ts';
import { MOST_LABEL } from './limits.ts';
import { isRendered, textOf } from './own-fields.ts';

/** Pages with more of them use h1 for anything. */
const MOST_HEADINGS = 30;

const wordsOf = (text: string): string => lettersOf(text.slice(0, 2 * MOST_LABEL), ' ').trim();

/** The first visible h1 that says what the metadata call the title. */
export const headlineOf = (document: Document, title: string): Element | null => {
  const wanted = wordsOf(title);
  const says = (heading: Element): boolean => {
    const said = wordsOf(textOf(heading) ?? '');
    return said !== '' && (wanted.includes(said) || (wanted !== '' && said.includes(wanted)));
  };
  const headings = [...document.querySelectorAll('h1')].slice(0, MOST_HEADINGS);
  return headings.find((heading) => says(heading) && isRendered(heading)) ?? null;
};
