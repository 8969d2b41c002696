/** A story made up for these tests, and briefings as the engine would cut them from it. */
import type { ArticleBriefing, EntityBriefing, Line, QuoteLine } from '../../lib/engine/index.ts';
import type { PageArticle } from '../../lib/messaging.ts';
import type { Shown } from '../../lib/state/card.ts';
import type { PopupState } from '../../lib/state/popup.ts';

const TITLE = 'Harbour town bets its winter on a slower ferry';

export const TEXT = `${TITLE}

Skarvik’s council voted on Tuesday to replace its two fast ferries with a single slower boat, a step that Mayor Ida Holm called the only way to keep the island connected through the winter.

Holm, a former shipyard engineer who took office in January, said the fast boats had missed one crossing in four since November. “We have been paying for speed and getting cancellations,” she told the council. “A boat that sails is faster than one that does not.”

The new vessel will be run by Nordsund Lines, a family-owned operator based in Bergen, for 41 million kroner a year. The company cut its offer twice, according to Holm.

Not everyone was convinced. Tomas Eide, who leads the Skarvik Chamber of Commerce, warned that fish landed on the island would now miss the morning trains from Bergen. Eide put the loss at 300,000 kroner a week.

The Norwegian Coastal Administration has to approve the new timetable before the first sailing on 3 March.`;

/** The line that these words are. */
const line = (words: string): Line => {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`not in the story: ${words}`);
  return { start, end: start + words.length, text: words };
};

const quote = (words: string, speaker: string, verb: string): QuoteLine => ({
  ...line(words),
  kind: 'direct',
  speaker: line(speaker),
  verb: line(verb),
});

const entity = (id: number, name: string, rest: Partial<EntityBriefing>): EntityBriefing => ({
  id,
  name,
  kind: 'person',
  count: 1,
  first: line(name),
  descriptor: null,
  facts: [],
  quote: null,
  ...rest,
});

export const HOLM = entity(0, 'Ida Holm', {
  count: 4,
  descriptor: line('a former shipyard engineer who took office in January'),
  facts: [
    line(
      'Skarvik’s council voted on Tuesday to replace its two fast ferries with a single slower boat, a step that Mayor Ida Holm called the only way to keep the island connected through the winter.',
    ),
    line(
      'Holm, a former shipyard engineer who took office in January, said the fast boats had missed one crossing in four since November.',
    ),
    line('The company cut its offer twice, according to Holm.'),
  ],
  quote: quote('We have been paying for speed and getting cancellations,', 'she', 'told'),
});

export const EIDE = entity(1, 'Tomas Eide', {
  count: 2,
  descriptor: line('who leads the Skarvik Chamber of Commerce'),
  facts: [line('Eide put the loss at 300,000 kroner a week.')],
});

export const NORDSUND = entity(2, 'Nordsund Lines', {
  kind: 'organisation',
  descriptor: line('a family-owned operator based in Bergen'),
  facts: [
    line(
      'The new vessel will be run by Nordsund Lines, a family-owned operator based in Bergen, for 41 million kroner a year.',
    ),
  ],
});

export const BERGEN = entity(5, 'Bergen', { kind: 'place', count: 2 });

export const BRIEFING: ArticleBriefing = {
  summary: [
    line(
      'Skarvik’s council voted on Tuesday to replace its two fast ferries with a single slower boat, a step that Mayor Ida Holm called the only way to keep the island connected through the winter.',
    ),
    line(
      'Tomas Eide, who leads the Skarvik Chamber of Commerce, warned that fish landed on the island would now miss the morning trains from Bergen.',
    ),
    line('The Norwegian Coastal Administration has to approve the new timetable before the first sailing on 3 March.'),
  ],
  entities: [
    HOLM,
    EIDE,
    NORDSUND,
    entity(3, 'Skarvik Chamber of Commerce', { kind: 'organisation' }),
    entity(4, 'Norwegian Coastal Administration', { kind: 'organisation' }),
    BERGEN,
    entity(6, 'Skarvik', { kind: 'place', count: 2 }),
  ],
};

/** A briefing with that many people, each named once. */
export const crowd = (size: number): ArticleBriefing => ({
  summary: [],
  entities: Array.from({ length: size }, (_, id) => ({ ...entity(id, 'Ida Holm', {}), name: `Neighbour ${id + 1}` })),
});

export const ARTICLE: PageArticle = {
  url: 'https://coast.example/skarvik-ferry',
  title: TITLE,
  byline: 'Maren Lund',
  site: 'The Coast Courier',
  language: 'en',
  published: '2025-02-11',
  text: TEXT,
};

export const shown = (briefing: EntityBriefing, byKey = false, turn = 1): Shown => ({ turn, briefing, byKey });

const ANSWER = {
  analysis: { entities: [], quotes: [], sources: [], dates: [], figures: [], sentences: [], summary: [] },
  from: 'engine',
  keeps: true,
} as const;

export const ready = (changes: Partial<PopupState> = {}, article = ARTICLE, keeps = true): PopupState => ({
  view: { state: 'ready', article, answer: { ...ANSWER, keeps } },
  incognito: false,
  lost: false,
  ...changes,
});

export const inState = (view: PopupState['view']): PopupState => ({ view, incognito: false, lost: false });

/** The same briefing as if the article were in Arabic. */
export const ARABIC: EntityBriefing = {
  ...HOLM,
  name: 'ليلى حداد',
  descriptor: { start: 0, end: 24, text: 'رئيسة بلدية المدينة الساحلية' },
  facts: [{ start: 0, end: 60, text: 'قالت ليلى حداد إن العبّارة الجديدة ستبدأ رحلاتها في الربيع المقبل.' }],
  quote: {
    start: 0,
    end: 30,
    text: 'القارب الذي يبحر أسرع من القارب الراسي',
    kind: 'direct',
    speaker: null,
    verb: null,
  },
};
