import type { Analysis, Article, Entity, EntityBriefing, Line, Quote, Span } from '../../lib/engine/index.ts';
import { briefArticle } from '../../lib/engine/index.ts';

export interface PrintedArticle extends Article {
  readonly title: string;
  /** "HONG KONG". */
  readonly dateline?: string | null;
  /** Who wrote it, and where it stood. */
  readonly source?: string | null;
}

const said = (text: string, span: Span): string => text.slice(span.start, span.end);

const offsets = (span: Span): string => `[${span.start}-${span.end}]`;

const withOffsets = (line: Line): string => `${line.text} ${offsets(line)}`;

/** Wraps at a terminal's width, every line after the first by `hang` spaces. */
const wrap = (text: string, hang: number, width = 100): string => {
  const lines: string[] = [''];
  for (const word of text.replace(/\s+/g, ' ').trim().split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last && hang + last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines.join(`\n${' '.repeat(hang)}`);
};

/** The spellings of a name with how often each stands, in order of the text: "Jack Ma 1, Ma 4". */
const formsOf = (text: string, entity: Entity): string => {
  const counts = new Map<string, number>();
  for (const mention of entity.mentions) {
    const form = said(text, mention).replace(/\s+/g, ' ');
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts].map(([form, count]) => `${form} ${count}`).join(', ');
};

const quoteLine = (text: string, quote: Quote): string => {
  const speaker = quote.speaker ? said(text, quote.speaker) : 'no speaker';
  const verb = quote.verb ? said(text, quote.verb) : 'no verb';
  return `“${said(text, quote)}” — ${speaker}, ${verb} (${quote.kind}) ${offsets(quote)}`;
};

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const entityLines = (text: string, analysis: Analysis, briefing: EntityBriefing): readonly string[] => {
  const entity = analysis.entities.find(({ id }) => id === briefing.id);
  if (!entity) return [];
  const quotes = analysis.quotes.filter((quote) => quote.entity === entity.id);
  return [
    `${briefing.name} — ${briefing.kind}, named ${times(briefing.count)}, weight ${entity.salience.toFixed(2)}`,
    `   forms: ${wrap(formsOf(text, entity), 10)}`,
    ...(briefing.descriptor ? [`   who:   ${wrap(withOffsets(briefing.descriptor), 10)}`] : []),
    ...briefing.facts.map((fact, index) => `   ${index + 1}. ${wrap(withOffsets(fact), 6)}`),
    ...quotes.map((quote) => `   said:  ${wrap(quoteLine(text, quote), 10)}`),
    '',
  ];
};

/** A quotation whose speaker is no entity ("one of the analysts") must not be lost from the print. */
const unattributed = (text: string, analysis: Analysis): readonly string[] => {
  const quotes = analysis.quotes.filter((quote) => quote.entity === null);
  if (quotes.length === 0) return [];
  return ['Said by others', ...quotes.map((quote) => `   ${wrap(quoteLine(text, quote), 6)}`), ''];
};

/** The briefing of an article for a person to read in a terminal, ending with a line break. */
export const printBriefing = (article: PrintedArticle, analysis: Analysis): string => {
  const { text } = article;
  const briefing = briefArticle(text, analysis);
  return [
    wrap(article.title, 0),
    [article.dateline, article.source, article.published ?? 'no date'].filter(Boolean).join(' · '),
    '',
    'Summary',
    ...(briefing.summary.length === 0
      ? ['   none']
      : briefing.summary.map((line, index) => `   ${index + 1}. ${wrap(withOffsets(line), 6)}`)),
    '',
    `Names: ${briefing.entities.length}`,
    '',
    ...briefing.entities.flatMap((entity) => entityLines(text, analysis, entity)),
    ...unattributed(text, analysis),
  ].join('\n');
};
