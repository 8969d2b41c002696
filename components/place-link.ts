/** Words from which on only their beginning and end are named: a link stays short, and the browser finds them all the same. */
const MOST_WORDS = 12;

/** Words at either end of a longer text. */
const AT_ENDS = 5;

/** What text fragments use as signs of their own: https://wicg.github.io/scroll-to-text-fragment/#syntax */
const encode = (words: readonly string[]): string => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');

/** The address of an article, leading to words in it; the article's own where it is no page of the web. */
export const placeLink = (url: string, text: string): string => {
  const words = text.split(/\s+/).filter(Boolean);
  if (!/^https?:/.test(url) || words.length === 0) return url;
  const place =
    words.length > MOST_WORDS ? `${encode(words.slice(0, AT_ENDS))},${encode(words.slice(-AT_ENDS))}` : encode(words);
  return `${url.replace(/#.*$/s, '')}#:~:text=${place}`;
};
