import type { ArticleBriefing, PlacedLine, Speaker, TimelineEntry } from '../../lib/engine/index.ts';
import { plain } from '../plain.ts';
import { spanWords } from '../words.ts';

type Matches = (...texts: readonly (string | undefined)[]) => boolean;

/** Do the texts together hold every word of the query? */
const matcher = (query: string): Matches => {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return (...texts) => {
    const text = plain(texts.filter(Boolean).join(' '));
    return words.every((word) => text.includes(word));
  };
};

/** All that a speaker said when the name matches, else what of it does. */
const speakerOf = (matches: Matches, speaker: Speaker): readonly Speaker[] => {
  if (matches(speaker.name, speaker.descriptor?.text)) return [speaker];
  const quotes = speaker.quotes.filter(({ text }) => matches(text, speaker.name));
  return quotes.length > 0 ? [{ ...speaker, quotes }] : [];
};

const entryOf = (matches: Matches, entry: TimelineEntry): readonly TimelineEntry[] => {
  const day = spanWords(entry.from, entry.to);
  const lines = entry.lines.filter(({ text, about }: PlacedLine) => matches(text, about.text, day));
  return lines.length > 0 ? [{ ...entry, lines }] : [];
};

/** The briefing's names, quotations, dates and figures that hold every word of the query; all of it without one. */
export const filterBriefing = (briefing: ArticleBriefing, query: string): ArticleBriefing => {
  if (query.trim() === '') return briefing;
  const matches = matcher(query);
  const named = ({ name, descriptor }: ArticleBriefing['entities'][number]) => matches(name, descriptor?.text);
  return {
    ...briefing,
    summary: [],
    entities: briefing.entities.filter(named),
    said: briefing.said.flatMap((speaker) => speakerOf(matches, speaker)),
    unquoted: [],
    timeline: briefing.timeline.flatMap((entry) => entryOf(matches, entry)),
    figures: briefing.figures.filter(({ text, about }) => matches(text, about.text)),
  };
};

/** Nothing to show of it, whatever the summary. */
export const isEmpty = ({ entities, said, timeline, figures }: ArticleBriefing): boolean =>
  entities.length + said.length + timeline.length + figures.length === 0;
