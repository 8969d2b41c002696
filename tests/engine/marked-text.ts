import { readDocument, type TextDocument } from '../../lib/engine/document.ts';
import type { Name, NameClass } from '../../lib/engine/names.ts';

const CLASSES: Readonly<Record<string, NameClass>> = {
  p: 'person',
  o: 'organisation',
  l: 'place',
  x: 'other',
  d: 'demonym',
};

/**
 * A text with its names marked, so that a table can test what comes after the tagger without one:
 * `{p Jack Ma} founded {o Alibaba}`.
 */
export const markedText = (marked: string): { document: TextDocument; names: Name[] } => {
  const spans: { start: number; end: number; class: NameClass }[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\{([ploxd]) ([^}]*)\}/g)) {
    text += marked.slice(at, match.index);
    const name = match[2] ?? '';
    spans.push({ start: text.length, end: text.length + name.length, class: CLASSES[match[1] ?? ''] ?? 'other' });
    text += name;
    at = match.index + match[0].length;
  }
  text += marked.slice(at);
  const document = readDocument(text);
  const names = spans.map(({ start, end, class: kind }): Name => {
    const from = document.tokens.findIndex((token) => token.start >= start);
    const to = document.tokens.findLastIndex((token) => token.end <= end) + 1;
    return { from, to, class: kind, confidence: 1 };
  });
  return { document, names };
};
