/** A page that lives: one address after another without being loaded, or the same words written again and again. */
import { type Loopback, serveLoopback } from '../loopback.ts';
import { makeNews } from './made-news.ts';

const WORDS = 400;

/** The body of the story of that number, as HTML. */
export const storyOf = (number: number): string =>
  `<h1>The vote of day ${number}</h1>${makeNews(WORDS, number)
    .split('\n\n')
    .map((text) => `<p>${text}</p>`)
    .join('')}`;

/** The page gives `go` and `rewrite` to who drives it. */
const SCRIPT = `
globalThis.go = ({ address, html }) => {
  history.pushState(null, '', address);
  document.querySelector('main').innerHTML = html;
};
globalThis.rewrite = () => {
  let count = 0;
  const clock = document.getElementById('clock');
  const tick = () => {
    count += 1;
    clock.textContent = 'Minister Ada Brandt counted ' + count + ' cars on the bridge to the island by now.';
    requestAnimationFrame(tick);
  };
  tick();
};`;

const page = (): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>The Island Courier</title>
<meta property="og:type" content="article"><style>body { max-width: 40em; margin: 40px }</style>
<main>${storyOf(0)}<p id="clock">Now.</p></main><script>${SCRIPT}</script>`;

/** Serves it under every address. */
export const serveLivingPage = (): Promise<Loopback> => serveLoopback(() => ({ type: 'text/html', body: page() }));
