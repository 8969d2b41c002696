/** What hovering needs of the text that is shown. */
import { briefEntity, type Entity, type Span } from '../../lib/engine/index.ts';
import type { CardBriefing } from '../../lib/messaging.ts';
import type { PageFind } from '../../lib/page/article.ts';
import type { Point } from '../../lib/page/geometry.ts';
import { hitTest } from '../../lib/page/hit-test.ts';
import type { NameHit } from '../../lib/page/hover-state.ts';
import { type LookedUp, lookUp } from '../../lib/page/look-up.ts';
import { selectionHit, selectionIn, spanOf } from '../../lib/page/selection.ts';
import type { Shown } from './show.ts';

export interface View {
  readonly find: PageFind;
  /** The same one each time. */
  readonly brief: (id: number) => CardBriefing | null;
  readonly lookUp: ReturnType<typeof hitTest>;
  /** What is said of the words that the reader has selected, where they are at the point. */
  readonly lookUpSelected: (point: Point | null) => NameHit | null;
}

const sourceOf = ({ article: { url, title, site } }: PageFind) => ({ url, title, site });

const ownName = ({ named, name }: Entity): string => named ?? name;

const briefingOf = ({ find, analysis }: Shown, id: number): CardBriefing | null => {
  const entity = analysis.entities.find((candidate) => candidate.id === id);
  const { text } = find.map;
  return entity
    ? {
        ...briefEntity(text, analysis, entity),
        named: ownName(entity),
        forms: [...new Set(entity.mentions.map(({ start, end }) => text.slice(start, end)))],
        names: analysis.entities.map(ownName),
        ...sourceOf(find),
      }
    : null;
};

/** Words without a name of their own: a number that no entity has, and the same for the same words. */
const idOf = ({ entity, words }: LookedUp): number => entity ?? -1 - words.start;

const passageOf = ({ find }: Shown, found: LookedUp): CardBriefing => {
  const { text } = find.map;
  const line = (span: Span) => ({ ...span, text: text.slice(span.start, span.end) });
  const first = line(found.words);
  return {
    id: idOf(found),
    name: first.text,
    named: first.text,
    short: first.text,
    kind: 'other',
    count: found.count,
    first,
    descriptor: null,
    facts: found.sentences.map((sentence) => ({ ...line(sentence), subject: null })),
    quote: null,
    related: [],
    forms: [],
    names: [],
    ...sourceOf(find),
    selected: true,
  };
};

const viewOf = (shown: Shown): View => {
  const briefings = new Map<number, CardBriefing | null>();
  return {
    find: shown.find,
    brief: (id) => {
      const briefing = briefings.get(id) ?? briefingOf(shown, id);
      briefings.set(id, briefing);
      return briefing;
    },
    lookUp: hitTest(document, shown.find, shown.analysis),
    lookUpSelected: (point) => {
      const range = selectionIn(document);
      const span = range && spanOf(shown.find.map, range);
      const found = span && lookUp(shown.find.map.text, shown.analysis, span);
      if (!found) return null;
      if (found.entity === null) briefings.set(idOf(found), passageOf(shown, found));
      return selectionHit(range, idOf(found), point);
    },
  };
};

/** The view of what `seen` answers, made when it is first asked for and kept as long as that stays the same. */
export const viewer = (seen: () => Shown | null): (() => View | null) => {
  let of: Shown | null = null;
  let view: View | null = null;
  return () => {
    const shown = seen();
    if (shown !== of) {
      of = shown;
      view = shown && viewOf(shown);
    }
    return view;
  };
};
