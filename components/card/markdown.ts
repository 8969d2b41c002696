/** What a card says, as Markdown for the reader's own notes: the article's words as quotations, each with a link to its place. */
import type { Line } from '../../lib/engine/index.ts';
import type { CardBriefing } from '../../lib/messaging.ts';
import { placeLink } from '../place-link.ts';

/** Signs that would be read as Markdown. */
const escaped = (words: string): string =>
  words
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();

/** A bracket in an address would end it. */
const address = (url: string): string => url.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));

const link = (words: string, url: string): string => `[${words}](${address(url)})`;

const quoted = (line: Line, { url }: CardBriefing, marks: readonly [string, string] = ['', '']): string =>
  `> ${marks[0]}${escaped(line.text)}${marks[1]} ${link('↗', placeLink(url, line.text))}`;

const linesOf = (briefing: CardBriefing): readonly string[] => {
  const { descriptor, facts, quote } = briefing;
  return [
    ...(descriptor ? [quoted(descriptor, briefing)] : []),
    ...facts.map((fact) => quoted(fact, briefing)),
    ...(quote ? [quoted(quote, briefing, quote.kind === 'reported' ? ['', ''] : ['“', '”'])] : []),
  ];
};

export const cardMarkdown = (briefing: CardBriefing): string => {
  const { named, first, url, title, site } = briefing;
  const lines = linesOf(briefing);
  const source = [link(escaped(title) || address(url), url), escaped(site)].filter(Boolean).join(', ');
  // Of a name of which nothing is said, the place where it stands.
  const said = lines.length > 0 ? lines : [quoted(first, briefing)];
  return [`**${escaped(named)}**`, ...said, `— ${source}`].join('\n\n');
};
