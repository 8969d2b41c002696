/** Shows an analysis on the page as the reader's settings want it. */
import { type Analysis, analysisAt, briefEntity, type Entity } from '../../lib/engine/index.ts';
import type { CardBriefing } from '../../lib/messaging.ts';
import type { PageFind } from '../../lib/page/article.ts';
import type { Highlighter } from '../../lib/page/highlighter.ts';
import { hitTest } from '../../lib/page/hit-test.ts';
import { marksOf } from '../../lib/page/marks.ts';
import { DEFAULT_SETTINGS, followSettings } from '../../lib/settings.ts';

/** What the reader sees now. */
export interface Shown {
  /** The text that it is of; null where nothing is shown. */
  readonly find: PageFind | null;
  readonly brief: (id: number) => CardBriefing | null;
  readonly lookUp: ReturnType<typeof hitTest>;
}

interface Showable {
  readonly find: PageFind;
  readonly analysis: Analysis;
}

const NOTHING: Shown = { find: null, brief: () => null, lookUp: () => null };

const ownName = ({ named, name }: Entity): string => named ?? name;

const shownOf = (find: PageFind, analysis: Analysis): Shown => ({
  find,
  brief: (id) => {
    const entity = analysis.entities.find((candidate) => candidate.id === id);
    const { text } = find.map;
    return entity
      ? {
          ...briefEntity(text, analysis, entity),
          named: ownName(entity),
          forms: [...new Set(entity.mentions.map(({ start, end }) => text.slice(start, end)))],
          names: analysis.entities.map(ownName),
        }
      : null;
  },
  lookUp: hitTest(document, find, analysis),
});

/** `show` paints, and what it was given last is painted again when the settings change; `seen` answers what is shown. */
export const showBySettings = async (marks: Highlighter, signal: AbortSignal) => {
  let settings = DEFAULT_SETTINGS;
  let showable: Showable | null = null;
  let shown = NOTHING;

  const paint = (): void => {
    if (signal.aborted) return;
    if (!showable) {
      shown = NOTHING;
      marks.clear();
      return;
    }
    const { find } = showable;
    const analysis = analysisAt(showable.analysis, settings.names);
    marks.paint(find.map, marksOf(analysis, find.map.blocks, settings.marks));
    shown = shownOf(find, analysis);
  };

  const show = (next: Showable | null): void => {
    showable = next;
    paint();
  };

  await followSettings((set) => {
    settings = set;
    paint();
  }, signal);
  return { show, seen: () => shown, settings: () => settings };
};
