import type {
  Analysis,
  Article,
  Entity,
  EntityBriefing,
  FactLine,
  FigureLine,
  Line,
  Quote,
  Span,
  TimelineEntry,
} from '../../lib/engine/index.ts';
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

/** "She [Lima] joined": what stands for the name, with the name beside it in brackets. */
const factWords = ({ start, text, subject }: FactLine, name: string): string =>
  subject ? `${text.slice(0, subject.end - start)} [${name}]${text.slice(subject.end - start)}` : text;

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const entityLines = (text: string, analysis: Analysis, briefing: EntityBriefing): readonly string[] => {
  const entity = analysis.entities.find(({ id }) => id === briefing.id);
  if (!entity) return [];
  const quotes = analysis.quotes.filter((quote) => quote.entity === entity.id);
  return [
    `${briefing.name} — ${briefing.kind}, named ${times(briefing.count)}, weight ${entity.salience.toFixed(2)}`,
    `   forms: ${wrap(formsOf(text, entity), 10)}`,
    ...(briefing.descriptor ? [`   who:   ${wrap(withOffsets(briefing.descriptor), 10)}`] : []),
    ...briefing.facts.map(
      (fact, index) => `   ${index + 1}. ${wrap(`${factWords(fact, briefing.short)} ${offsets(fact)}`, 6)}`,
    ),
    ...briefing.related.map(({ name, words }) => `   with:  ${wrap(`${name}: ${withOffsets(words)}`, 10)}`),
    ...quotes.map((quote) => `   said:  ${wrap(quoteLine(text, quote), 10)}`),
    '',
  ];
};

/** A heading over its lines; nothing without lines. */
const part = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [heading, ...lines, ''];

/** A quotation whose speaker is no entity ("one of the analysts") must not be lost from the print. */
const unattributed = (text: string, analysis: Analysis): readonly string[] =>
  analysis.quotes.filter((quote) => quote.entity === null).map((quote) => `   ${wrap(quoteLine(text, quote), 6)}`);

const dayWords = ({ from, to }: TimelineEntry): string => (from === to ? from : `${from} to ${to}`);

const dateLines = (entry: TimelineEntry): readonly string[] => [
  `   ${dayWords(entry)}`,
  ...entry.lines.map((line) => `      ${wrap(`${line.text}: ${withOffsets(line.about)}`, 9)}`),
];

const figureLine = (figure: FigureLine): string =>
  `   ${wrap(`${figure.text} (${figure.kind}): ${withOffsets(figure.about)}`, 6)}`;

/** The briefing of an article for a person to read in a terminal, ending with a line break. */
export const printBriefing = (article: PrintedArticle, analysis: Analysis): string => {
  const { text } = article;
  const briefing = briefArticle(text, analysis);
  return [
    wrap(article.title, 0),
    [article.dateline, article.source, article.published ?? 'no date'].filter(Boolean).join(' · '),
    '',
    ...(briefing.english ? [] : ['This article is not in English: only its names are read.', '']),
    'Summary',
    ...(briefing.summary.length === 0
      ? ['   none']
      : briefing.summary.map((line, index) => `   ${index + 1}. ${wrap(withOffsets(line), 6)}`)),
    '',
    `Names: ${briefing.entities.length}`,
    '',
    ...briefing.entities.flatMap((entity) => entityLines(text, analysis, entity)),
    ...part('Said by others', unattributed(text, analysis)),
    ...part(
      'Written about, not quoted',
      briefing.unquoted.map(({ name }) => `   ${name}`),
    ),
    ...part('Dates', briefing.timeline.flatMap(dateLines)),
    ...part('Figures', briefing.figures.map(figureLine)),
  ].join('\n');
};
