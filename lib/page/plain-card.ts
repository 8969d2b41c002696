/**
 * The card where its frame cannot run (sandboxed pages): plain DOM in the closed shadow root, read-only, and nothing
 * but the article's own words, since the page might read it.
 */
import type { EntityBriefing, FactLine, Line, Span } from '../engine/index.ts';

/** System colours: they follow light, dark and forced colours by themselves. */
const STYLE = `
.card{overflow:auto!important;overscroll-behavior:contain;padding:14px 16px!important;border-radius:10px!important;
font:14px/1.45 system-ui,sans-serif!important;color:CanvasText!important;background:Canvas!important;
outline:1px solid GrayText!important;box-shadow:0 8px 28px #0004!important}
.card *{font:inherit}
h2{margin:0;font-size:16px!important;font-weight:600!important}
p{margin:2px 0 6px;opacity:.75}
button{all:unset;display:block;padding:4px 0;cursor:pointer}
button:hover{text-decoration:underline}
button:focus-visible{outline:2px solid}`;

/** The words of a fact, with the name in brackets beside what stands for it. */
const factWords = ({ text, start, subject }: FactLine, name: string): string =>
  subject ? `${text.slice(0, subject.end - start)} [${name}]${text.slice(subject.end - start)}` : text;

/** Draws the card into `root`, instead of the one before; returns the height it wants, in CSS px. */
export const drawPlainCard = (root: ShadowRoot, briefing: EntityBriefing, reveal: (span: Span) => void): number => {
  const { ownerDocument: document } = root;
  const element = <K extends keyof HTMLElementTagNameMap>(tag: K, ...content: (string | Node)[]) => {
    const made = document.createElement(tag);
    made.append(...content);
    return made;
  };
  const line = (shown: Line, ...content: (string | Node)[]) => {
    const button = element('button', ...content);
    button.type = 'button';
    button.addEventListener('click', (event) => event.isTrusted && reveal(shown));
    return button;
  };
  const card = element('div', element('h2', briefing.name), element('p', `${briefing.count} ×`));
  card.className = 'card';
  card.role = 'group';
  card.ariaLabel = briefing.name;
  const { descriptor, facts, quote } = briefing;
  if (descriptor) card.append(line(descriptor, descriptor.text));
  for (const fact of facts) card.append(line(fact, factWords(fact, briefing.short)));
  if (quote) card.append(line(quote, element('q', quote.text)));
  root.replaceChildren(card);
  return card.scrollHeight;
};

/** Draws a note into `root`; returns the height it wants, in CSS px. */
export const drawNote = (root: ShadowRoot, note: string): number => {
  const box = root.ownerDocument.createElement('div');
  box.className = 'card';
  box.role = 'status';
  box.textContent = note;
  root.replaceChildren(box);
  return box.scrollHeight;
};

/** The sheet that the plain card needs beside the host's. */
export const plainCardSheet = (): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  return sheet;
};
